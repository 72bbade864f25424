/**
 * UK Treaties Online and the lists of participants in the UK Treaty Series: `Country, Action, Action Date, Effective Date`.
 *
 * Address: https://treaties.fcdo.gov.uk/ (a search; the list of a treaty is a file, read with `npm run participation`).
 *
 * Traps:
 * - A State has as many lines as it did acts: signature, ratification, declarations. They are one row here.
 * - Extensions to territories stand between, under the name of the territory.
 * - States are in capitals, turned round and without their article: IRELAND, REPUBLIC OF.
 * - Days come first, 27/06/1946, or months are words, 28-Sep-2000.
 */
import { dateCell, type Cell } from './cells.ts';
import type { Order } from './dates.ts';
import { headingOf } from './headings.ts';
import { orderOf, type Action, type Fault, type Page, type Row, type Said } from './list.ts';
import type { GridRow } from './grid.ts';
import type { TableReader } from './tabular.ts';

const ACTS: Readonly<Record<string, Action>> = {
  ratification: 'ratification',
  accession: 'accession',
  acceptance: 'acceptance',
  approval: 'approval',
  succession: 'succession',
  'definitive signature': 'party',
};
const ENDS = ['denunciation', 'withdrawal', 'termination'];
/** Acts that bind nobody and end nothing. */
const BESIDE = [
  'declaration',
  'reservation',
  'objection',
  'extension',
  'notification',
  'communication',
  'withdrawal of reservation',
  'withdrawal of declaration',
  'authority',
  'correction',
];

interface Act {
  line: number;
  name: string;
  act: string;
  day: string;
  effective: string;
}
function saidBy({ act, day, effective }: Act, order?: Order): { cells: Cell[]; fault?: Omit<Fault, 'line'> } {
  if (act === 'signature') return { cells: [dateCell(day, 'signed', order)] };
  const action = ACTS[act];
  if (action) {
    const deposit = dateCell(day, 'date', order);
    return { cells: [{ ...deposit, says: { ...deposit.says, action } }, dateCell(effective, 'inForce', order)] };
  }
  if (ENDS.includes(act))
    return {
      cells: [
        effective === ''
          ? { says: { left: `${act} of ${day}, without the day on which it takes effect` } }
          : dateCell(effective, 'ended', order),
      ],
    };
  if (BESIDE.includes(act)) return { cells: [] };
  return {
    cells: [],
    fault: {
      message: `"${act}" is no act that is known.`,
      fix: `write one of: signature, ${[...Object.keys(ACTS), ...ENDS].join(', ')}`,
    },
  };
}
/** The lines of a State as one row. Two acts by which it would be bound are a question for a person. */
function rowOf(acts: readonly Act[], order?: Order): Row | undefined {
  const [first] = acts;
  if (!first) return undefined;
  const parts = acts.map((act) => ({ act, ...saidBy(act, order) }));
  const binding = acts.filter(({ act }) => ACTS[act] !== undefined);
  if (acts.every(({ act }) => BESIDE.includes(act))) return undefined;
  const faults = parts.flatMap(({ cells, fault }) => [
    ...(fault ? [fault] : []),
    ...cells.flatMap((cell) => (cell.fault ? [cell.fault] : [])),
  ]);
  const twice = {
    message: `${first.name} has ${binding.length} acts by which it would be bound (${binding.map(({ act, day }) => `${act} ${day}`).join(', ')}).`,
    fix: 'keep the line of the one by which it is bound today',
  };
  return {
    line: first.line,
    name: first.name,
    says: Object.assign({}, ...parts.flatMap(({ cells }) => cells.map(({ says }) => says))) as Said,
    faults: binding.length > 1 ? [twice] : faults.slice(0, 1),
  };
}

export const uk: TableReader = {
  name: 'the UK Treaty Series',
  fits: (headings) => {
    const names = headings.map(headingOf);
    return (
      ['action', 'action date'].every((name) => names.includes(name)) &&
      /^(country|state|participant)/.test(names[0] ?? '')
    );
  },
  read: ({ headings, body }, told): Page => {
    const names = headings.map(headingOf);
    const cell = ({ cells }: GridRow, name: string) => cells[names.indexOf(name)] ?? '';
    const acts = body.flatMap((row): Act[] =>
      (row.cells[0] ?? '') === ''
        ? []
        : [
            {
              line: row.line,
              name: row.cells[0] ?? '',
              act: cell(row, 'action').toLowerCase(),
              day: cell(row, 'action date'),
              effective: cell(row, 'effective date'),
            },
          ],
    );
    const { order, fault } = orderOf(
      acts.flatMap(({ day, effective }) => [day, effective]),
      'day-first',
      told,
    );
    if (fault) return { rows: [], faults: [fault] };
    const states = [...Map.groupBy(acts, ({ name }) => name).values()];
    const extensions = acts.filter(({ act }) => act === 'extension');
    return {
      rows: states.flatMap((group) => rowOf(group, order) ?? []),
      faults: [],
      notes: extensions.map(
        ({ line, name, day }) => `line ${line}, ${name}: the instrument was extended to it on ${day}.`,
      ),
    };
  },
};
