/** Narrows the table of States and treaties to one region, and puts those first who are missing. */
import { filterForm } from './filter-form.ts';

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
let shownOrder = '';
function sort(order: string): void {
  if (order === shownOrder) return;
  shownOrder = order;
  const weight = order === '' ? () => 0 : weightFor(order);
  for (const { body, first, rows } of regions)
    body.replaceChildren(...(first ? [first] : []), ...[...rows].sort((a, b) => weight(b) - weight(a)));
}
/** How many are bound by the treaty after which the table is ordered. */
function words(order: string): string {
  const column = Number(order);
  const name = [...(head?.tHead?.rows ?? [])].at(-1)?.cells[column]?.textContent.trim();
  if (!column || name === undefined) return '';
  const states = regions
    .filter(({ area }) => !area.hidden)
    .flatMap(({ rows }) => rows.filter(({ dataset }) => dataset['uncounted'] === undefined))
    .map((row) => known().get(row)?.[column - 1]);
  const count = (state: number) => states.filter((each) => each === state).length;
  const unknown = count(NOT_KNOWN);
  return `${name}: ${count(BOUND)} States bound, ${count(MISSING)} not${unknown > 0 ? `, ${unknown} not known` : ''}.`;
}

filterForm('matrix-filter', ({ region = '', order = '' }) => {
  for (const { area, body } of regions) area.hidden = region !== '' && body.id !== region;
  sort(order);
  if (status) status.textContent = words(order);
});
