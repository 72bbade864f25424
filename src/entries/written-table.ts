/** A table with the text of each row, for those that change one row and leave the others as they are written. Pure. */
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';

export interface WrittenRow {
  /** As it is written, with its line end. */
  raw: string;
  /** 1-based line of the file on which it ends. */
  line: number;
  /** By column; blank cells are empty. */
  cells: Record<string, string>;
}
export interface WrittenTable {
  /** The first line, with its line end. */
  heading: string;
  columns: string[];
  rows: WrittenRow[];
}
/** A table as it is written; undefined where its text does not consist of a heading and rows. */
export function writtenTable(text: string): WrittenTable | undefined {
  try {
    const records = parse(text, {
      columns: true,
      bom: true,
      info: true,
      raw: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as { raw: string; info: { lines: number }; record: Record<string, string> }[];
    const rows = records.map(({ raw, info, record }) => ({ raw, line: info.lines, cells: record }));
    const heading = text.slice(0, text.length - rows.reduce((sum, { raw }) => sum + raw.length, 0));
    const [columns = []] = parse(heading, { bom: true, trim: true });
    return heading + rows.map(({ raw }) => raw).join('') === text && heading.endsWith('\n')
      ? { heading, columns, rows }
      : undefined;
  } catch {
    return undefined;
  }
}

/** The cells of a row as they are written, quotes and all. */
export const writtenCells = (raw: string): string[] =>
  [...raw.replace(/\n$/, '').matchAll(/(?:^|,)((?:[ \t]*"(?:[^"]|"")*"[ \t]*|[^,]*))/g)].map(([, cell = '']) => cell);

/** One row as a line of a table. */
export const rowText = (columns: readonly string[], cells: Readonly<Record<string, string>>): string =>
  stringify([columns.map((column) => cells[column] ?? '')]);
