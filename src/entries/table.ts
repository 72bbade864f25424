/** CSV tables of the content, as both the check and the site read them. */
import { parse } from 'csv-parse/sync';
import type { Place } from './problem.ts';

/** The order in which a participation table is written. */
export const byState = (a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): number =>
  (a['state'] ?? '').localeCompare(b['state'] ?? '', 'en');

export interface Row {
  /** 1-based line of the file on which the row begins. */
  line: number;
  /** By column; blank cells are left out. */
  cells: Record<string, string>;
  /** Where a cell is written; the row's own place for a column that it does not have. */
  at: (column: string) => Place;
}
export interface Table {
  /** The headings, with their places. */
  columns: readonly (Place & { name: string })[];
  rows: readonly Row[];
}

/** How far into a record as it is written each of its cells begins. */
function startsOf(raw: string): number[] {
  const starts = [0];
  let quoted = false;
  for (let at = 0; at < raw.length; at++) {
    if (raw[at] === '"') quoted = !quoted;
    else if (raw[at] === ',' && !quoted) starts.push(at + 1);
  }
  return starts;
}
/** The place of an offset in a record that begins on a line. */
function placeOf(raw: string, offset: number, line: number): Place {
  const before = raw.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: line + before.length - 1, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** @throws CsvError when a row does not have the columns of the first line */
export function readTable(text: string): Table {
  const records = parse(text, { bom: true, info: true, raw: true, skip_empty_lines: true, trim: true }) as unknown as {
    info: { lines: number };
    raw: string;
    record: string[];
  }[];
  const [head, ...body] = records.map(({ info, raw, record }) => {
    const written = raw.replace(/^(\r\n|\n|\r)+|^\uFEFF/g, '').replace(/(\r\n|\n|\r)+$/, '');
    const line = info.lines - (written.match(/\r\n|\n|\r/g)?.length ?? 0);
    let starts: number[] | undefined;
    const at = (index: number): Place => placeOf(written, (starts ??= startsOf(written))[index] ?? 0, line);
    return { line, record, at };
  });
  const names = head?.record ?? [];
  return {
    columns: names.map((name, index) => ({ name, ...(head?.at(index) ?? { line: 1, column: 1 }) })),
    rows: body.map(({ line, record, at }) => ({
      line,
      cells: Object.fromEntries(
        names.flatMap((name, index) => (record[index] ? [[name, record[index]] as const] : [])),
      ),
      at: (column) => at(names.indexOf(column)),
    })),
  };
}
/** @throws CsvError when a row does not have the columns of the first line */
export const parseTable = (text: string): readonly Row[] => readTable(text).rows;
