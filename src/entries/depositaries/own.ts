/**
 * A list as a person makes it: headings such as `state, action, date, inForce, signed, ended`, in any order, or the
 * words of a status page that is not read otherwise.
 *
 * Trap: two headings may mean one field, as "Ratification" and "Deposit" do. Which of the days counts depends on the
 * treaty, so that such a list is refused.
 */
import { actCell, dateCell, together, type Cell } from './cells.ts';
import type { Order } from './dates.ts';
import { actColumn, headingOf, twice, type ActColumn } from './headings.ts';
import { orderOf, type Action, type Fault, type Page, type Row } from './list.ts';
import { hasSlipped, slipped, type TableReader } from './tabular.ts';

type Column = 'state' | 'action' | 'date' | 'inForce' | 'signed' | 'ended';
const HEADINGS: Readonly<Record<Column, readonly string[]>> = {
  state: [
    'state',
    'states',
    'country',
    'countries',
    'party',
    'parties',
    'state party',
    'states parties',
    'contracting party',
    'contracting parties',
    'contracting state',
    'member',
    'participant',
  ],
  action: ['action', 'act', 'type', 'instrument'],
  date: [
    'date',
    'ratification or accession',
    'date of ratification',
    'date of accession',
    'deposit',
    'date of deposit',
  ],
  inForce: [
    'inforce',
    'entry into force',
    'entry into force for the state',
    'date of entry into force',
    'eif',
    'in force',
  ],
  signed: ['signed', 's'],
  ended: ['ended', 'end', 'termination'],
};
const WORDS: Readonly<Record<string, Action>> = {
  ratification: 'ratification',
  ratified: 'ratification',
  r: 'ratification',
  accession: 'accession',
  acceded: 'accession',
  acceptance: 'acceptance',
  accepted: 'acceptance',
  approval: 'approval',
  approved: 'approval',
  succession: 'succession',
  succeeded: 'succession',
  membership: 'membership',
  party: 'party',
  signature: 'signature-only',
  'signature-only': 'signature-only',
  'not-extended': 'not-extended',
};

const columnOf = (heading: string): Column | undefined =>
  (Object.keys(HEADINGS) as Column[]).find((column) => HEADINGS[column].includes(headingOf(heading)));
const meaningOf = (heading: string): Column | undefined => {
  const acts = actColumn(heading);
  return columnOf(heading) ?? (acts?.kind === 'signed' ? 'signed' : acts?.kind === 'acts' ? 'date' : undefined);
};

/** What a heading likely holds that no column here is for, so that nobody deletes it unread. */
function unknownHeading(heading: string, line: number): Fault {
  const name = headingOf(heading);
  const message = `it is not clear what the column "${heading}" holds.`;
  if (/status|note|denounc|denunc|withdraw|renunc/.test(name))
    return {
      line,
      message,
      fix: 'it may say that a State has left: write the day on which it was bound no more into a column "ended" first, and only then delete this one',
    };
  return {
    line,
    message,
    fix: `call it ${Object.keys(HEADINGS).join(', ')} if it is one of these; delete it only if it says neither an act nor a day`,
  };
}

function wrongHeadings(headings: readonly string[], line: number): Fault[] {
  const meanings = headings.map(meaningOf);
  const [doubled] = twice(meanings, headings);
  if (doubled)
    return [
      {
        line,
        message: `${doubled} would both fill one field.`,
        fix: 'keep the column of the day from which the act counts, which is the deposit where there is one, and delete the other',
      },
    ];
  const unknown = headings.find((heading, index) => heading !== '' && meanings[index] === undefined);
  return unknown === undefined ? [] : [unknownHeading(unknown, line)];
}

function actionCell(text: string): Cell {
  const word = text.trim().toLowerCase();
  if (word === '') return { says: {} };
  const action = WORDS[word];
  return action
    ? { says: { action } }
    : {
        says: {},
        fault: {
          message: `"${text}" is not an act that can be recorded.`,
          fix: `write one of: ${Object.keys(WORDS)
            .filter((each) => each.length > 1)
            .join(', ')}`,
        },
      };
}

/** Which cells of a line say what; shared with the tables of the United Nations, whose headings are acts. */
export function readLines(table: Parameters<TableReader['read']>[0], told?: Order, known?: Order): Page {
  const { headings, line, body } = table;
  const faults = wrongHeadings(headings, line);
  const meanings = headings.map(meaningOf);
  const at = (column: Column) => meanings.indexOf(column);
  const cell = (cells: readonly string[], column: Column) => cells[at(column)] ?? '';
  const dates = (['date', 'inForce', 'signed', 'ended'] as const).filter((column) => at(column) >= 0);
  const { order, fault } = orderOf(
    body.flatMap(({ cells }) => dates.map((column) => cell(cells, column).replace(/\s+[A-Za-z]{1,2}$/, ''))),
    known,
    told,
  );
  if (faults.length > 0 || fault) return { rows: [], faults: [...faults, ...(fault ? [fault] : [])].slice(0, 1) };
  const named = actColumn(headings[at('date')] ?? '');
  const acts: Extract<ActColumn, { kind: 'acts' }> =
    named?.kind === 'acts' ? named : { kind: 'acts', letters: new Map() };
  const rows = body.flatMap((row): Row[] => {
    const name = cell(row.cells, 'state');
    if (row.cells.every((each) => each === '')) return [];
    const { says, faults: own } = together([
      actCell(cell(row.cells, 'date'), acts, order),
      actionCell(cell(row.cells, 'action')),
      ...(['inForce', 'signed', 'ended'] as const).map((column) => dateCell(cell(row.cells, column), column, order)),
    ]);
    return [{ line: row.line, name, says, faults: hasSlipped(row, headings) ? [slipped] : own }];
  });
  return { rows, faults: [] };
}

export const own: TableReader = {
  name: 'a list with the columns of our tables',
  fits: (headings) => {
    const meanings = headings.map(meaningOf);
    return (
      meanings.includes('state') && (['date', 'signed', 'inForce'] as const).some((each) => meanings.includes(each))
    );
  },
  read: readLines,
};
