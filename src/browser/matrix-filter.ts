/** Narrows the table of States and treaties to one region, and puts those first who are missing. */
import { filterForm } from './filter-form.ts';
import { inPieces, type Steps } from './pieces.ts';

const status = document.querySelector<HTMLElement>('#matrix-status');
/** The first is the head of all; each of the others is a region. */
const [head, ...tables] = document.querySelectorAll<HTMLTableElement>('.matrix');
const regions = tables.flatMap(({ parentElement: area, tBodies: [body] }) => {
  if (!body || !area) return [];
  const [first, ...rows] = body.rows;
  return [{ area, body, first, rows }];
});

const BOUND = 0;
const NOT_OPEN = 1;
const NOT_KNOWN = 2;
const MISSING = 3;
function stateOf(cell: HTMLTableCellElement | undefined): number {
  const text = cell?.textContent ?? '';
  if (text === '') return NOT_OPEN;
  if (text === '?') return NOT_KNOWN;
  return cell?.className === 'on' || cell?.className === 'by' ? BOUND : MISSING;
}
const cellsOf = (row: HTMLTableRowElement) => [...row.cells].slice(1).map(stateOf);
/** Read when an order is first asked for: the table never changes. */
let cells: Map<HTMLTableRowElement, number[]> | undefined;
const known = () =>
  (cells ??= new Map(
    regions.flatMap(({ rows }) => rows).map((row): [HTMLTableRowElement, number[]] => [row, cellsOf(row)]),
  ));

/** The greater, the earlier in the table. */
function weightFor(order: string): (row: HTMLTableRowElement) => number {
  const of = known();
  if (order === 'fewest') return (row) => -(of.get(row)?.filter((state) => state === BOUND).length ?? 0);
  return (row) => of.get(row)?.[Number(order) - 1] ?? 0;
}
/** Rows that come or move before the table is painted: a slow phone lays out as many in half a tenth of a second. */
const ROWS = 16;
const isWanted = (region: string, { body }: (typeof regions)[number]): boolean => region === '' || body.id === region;
/** Leaves one region, or all; the rows of the first come a few at a time, since no other is in sight. */
function* narrowing(region: string): Steps {
  // What was interrupted may have left some of them out.
  for (const row of regions.flatMap(({ rows }) => rows)) row.hidden = false;
  for (const each of regions) if (!isWanted(region, each)) each.area.hidden = true;
  const [first, ...others] = regions.filter((each) => isWanted(region, each));
  if (first?.area.hidden) {
    const later = first.rows.slice(ROWS);
    for (const row of later) row.hidden = true;
    first.area.hidden = false;
    for (let at = 0; at < later.length; at += ROWS) {
      yield 'frame';
      for (const row of later.slice(at, at + ROWS)) row.hidden = false;
    }
    yield 'frame';
  }
  for (const { area } of others) area.hidden = false;
}
/** Puts the rows of each region in order, the first ones first. */
function* sorting(order: string): Steps {
  const weight = order === '' ? () => 0 : weightFor(order);
  for (const { body, first, rows } of regions) {
    const sorted = [...rows].sort((a, b) => weight(b) - weight(a));
    const offset = first ? 1 : 0;
    for (let at = 0; at < sorted.length; at += ROWS) {
      const piece = sorted.slice(at, at + ROWS);
      if (piece.every((row, place) => body.rows[offset + at + place] === row)) continue;
      body.rows[offset + at]?.before(...piece);
      yield 'frame';
    }
  }
}
/** Counts the choices: the one before is not followed any further. */
let turn = 0;
async function show(region: string, order: string): Promise<void> {
  const mine = ++turn;
  const table = head?.parentElement;
  function* work(): Steps {
    yield* narrowing(region);
    yield* sorting(order);
  }
  table?.setAttribute('aria-busy', 'true');
  if (await inPieces(work(), () => mine === turn)) table?.removeAttribute('aria-busy');
}
/** How many are bound by the treaty after which the table is ordered. */
function words(region: string, order: string): string {
  const column = Number(order);
  const name = [...(head?.tHead?.rows ?? [])].at(-1)?.cells[column]?.textContent.trim();
  if (!column || name === undefined) return '';
  const states = regions
    .filter((each) => isWanted(region, each))
    .flatMap(({ rows }) => rows.filter(({ dataset }) => dataset['uncounted'] === undefined))
    .map((row) => known().get(row)?.[column - 1]);
  const count = (state: number) => states.filter((each) => each === state).length;
  const unknown = count(NOT_KNOWN);
  return `${name}: ${count(BOUND)} States bound, ${count(MISSING)} not${unknown > 0 ? `, ${unknown} not known` : ''}.`;
}

filterForm('matrix-filter', ({ region = '', order = '' }) => {
  void show(region, order);
  if (status) status.textContent = words(region, order);
});
