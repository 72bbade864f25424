/** What a reader of tables is, and how the table that it knows is found on a page. */
import type { Order } from './dates.ts';
import type { Grid, GridRow } from './grid.ts';
import type { Page } from './list.ts';

/** A table whose headings a reader knows. */
export interface Headed {
  headings: readonly string[];
  /** 1-based line of the headings. */
  line: number;
  body: Grid;
}
export interface TableReader {
  /** Whose tables it reads, for messages. */
  name: string;
  /** Whether these are the headings of its tables. */
  fits: (headings: readonly string[]) => boolean;
  /** @param told in which order a person said that dates are read */
  read: (table: Headed, told?: Order) => Page;
}

/** A caption and blank lines may stand above the headings; what lies further down is no heading. */
const DEEPEST = 40;
/** Behind the table of a status page stand its notes. */
const BEHIND = /^(end ?notes?|declarations|reservations|objections|territorial application|notes?)\b/i;
const endsTable = ({ cells }: GridRow) => BEHIND.test(cells[0] ?? '') && cells.slice(1).every((cell) => cell === '');

/** The table as far as it goes, from the first line that a reader takes for its headings. */
export function headed(grid: Grid, fits: TableReader['fits']): Headed | undefined {
  const at = grid.slice(0, DEEPEST).findIndex(({ cells }) => fits(cells));
  const heading = grid[at];
  if (!heading) return undefined;
  const below = grid.slice(at + 1);
  const end = below.findIndex(endsTable);
  return { headings: heading.cells, line: heading.line, body: end < 0 ? below : below.slice(0, end) };
}

/** Pages with several tables of one kind are one list. */
export function joined(pages: readonly Page[]): Page {
  const [first] = pages;
  if (!first || pages.length === 1) return first ?? { rows: [], faults: [] };
  return {
    ...first,
    rows: pages.flatMap(({ rows }) => rows),
    faults: pages.flatMap(({ faults }) => faults),
    notes: pages.flatMap(({ notes = [] }) => notes),
  };
}
/** A line with more cells than there are headings has slipped. */
export const hasSlipped = ({ cells }: GridRow, headings: readonly string[]): boolean =>
  cells.slice(headings.length).some((cell) => cell !== '');
export const slipped = {
  message: 'this line has more cells than there are headings.',
  fix: 'put the text of a cell that holds a comma or a tab into quotation marks',
};
