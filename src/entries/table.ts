/** CSV tables of the content, as both the check and the site read them. */
import { parse } from 'csv-parse/sync';

/** The order in which a participation table is written. */
export const byState = (a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): number =>
  (a['state'] ?? '').localeCompare(b['state'] ?? '', 'en');

export interface Row {
  /** 1-based line of the file. */
  line: number;
  /** By column; blank cells are left out. */
  cells: Record<string, string>;
}
/** @throws CsvError when a row does not have the columns of the first line */
export const parseTable = (text: string): Row[] =>
  (
    parse(text, { columns: true, bom: true, info: true, skip_empty_lines: true, trim: true }) as unknown as {
      info: { lines: number };
      record: Record<string, string>;
    }[]
  ).map(({ info, record }) => ({
    line: info.lines,
    cells: Object.fromEntries(Object.entries(record).filter(([, value]) => value !== '')),
  }));
