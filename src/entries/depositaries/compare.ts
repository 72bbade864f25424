/** What a list of parties would change in a table. Pure; nothing that is known is dropped. */
import { UNBOUND_ACTIONS } from '../../schema/vocabulary.ts';
import { byState } from '../table.ts';
import type { Action, Listed } from './list.ts';

/** A row of the table as written: by column, blank cells left out. */
export type Cells = Readonly<Record<string, string>>;
export interface Change {
  state: string;
  column: string;
  /** Blank when the table did not say. */
  from: string;
  to: string;
}
/** Why a person must look at a State before the list is believed. */
export interface Question {
  state: string;
  why: string;
}
export interface Comparison {
  /** The table as it would be, in the order of the State codes. */
  rows: Cells[];
  /** States that the table did not have. */
  added: string[];
  /** What the list adds: a cell that was blank, less exact, or the signature of a State that is a party now. */
  changes: Change[];
  /** What the table says otherwise: one of the two is wrong. */
  corrections: Change[];
  /** Values of the table that are more exact than the list, and stay. */
  kept: Change[];
  /** States that say the same in both. */
  same: string[];
  /** States of the table that the list leaves out: kept, but somebody must say why. */
  leftOut: string[];
  questions: Question[];
  /** States that the list shows as bound no more and the table does not have. */
  notEntered: Question[];
}

const COLUMNS = ['action', 'date', 'inForce', 'signed', 'ended'] as const;
type Column = (typeof COLUMNS)[number];
const isUnbound = (action: string | undefined) => action === undefined || UNBOUND_ACTIONS.includes(action);

/**
 * A list that gives a date without the kind of act shows a party; what the table knows of the kind stays. A list that
 * gives only a signature shows a signatory.
 */
function actionOf(listed: Listed, written: string | undefined): Action {
  // A list may print the act of the organisation for each of its members: what binds them is that they are members.
  if (written === 'membership') return written;
  if (listed.action) return listed.action;
  if (!isUnbound(written) && !(written === 'party' && listed.usual)) return written as Action;
  return (listed.date ?? listed.inForce) === undefined ? 'signature-only' : (listed.usual ?? 'party');
}
/** `2003` says less than `2003-09-29` and does not replace it. */
const saysLess = (listed: string, written: string) => listed.length < written.length && written.startsWith(listed);
/** Whether the new value says the same thing better, and not another thing. */
const refines = (column: Column, from: string, to: string) =>
  from === '' ||
  (to.length > from.length && to.startsWith(from) && column !== 'action') ||
  (column === 'action' && (from === 'signature-only' || from === 'party') && to !== 'signature-only');

/** What only a person can decide of a State, if anything. */
function questionOf(listed: Listed, row: Cells | undefined, news: readonly Change[]): string | undefined {
  const ended = row?.['ended'];
  if (listed.left !== undefined && listed.ended === undefined && row && ended === undefined)
    return `the list shows that it has left (${listed.left}). Write into its row "ended" the day on which it was bound no more`;
  if (listed.doubt !== undefined && (!row || news.length > 0))
    return `${listed.doubt}. Find out what holds, and write it into the table`;
  const onlySigned = (listed.date ?? listed.inForce ?? listed.ended) === undefined && isUnbound(listed.action);
  if (row && ended === undefined && listed.left === undefined && !isUnbound(row['action']) && onlySigned)
    return 'the table shows it as bound, the list only as a signatory. If it has left, write "ended" into its row';
  if (ended !== undefined && listed.date !== undefined && listed.date > ended)
    return `the table says that it left on ${ended}, and the list shows an act of ${listed.date}. It may have joined again`;
  return undefined;
}

/** What a list says of a State against its row. */
function newsOf(listed: Listed, row: Cells | undefined): Change[] {
  const whole = { ...listed, action: actionOf(listed, row?.['action']) };
  return COLUMNS.flatMap((column) => {
    const to = whole[column];
    const from = row?.[column] ?? '';
    return to === undefined || to === from ? [] : [{ state: listed.state, column, from, to }];
  });
}

/** Rows about which a list of parties is silent by its nature. */
function isBeyond(row: Cells, list: readonly Listed[], territories: ReadonlySet<string>): boolean {
  return (
    territories.has(row['state'] ?? '') ||
    row['action'] === 'not-extended' ||
    // Bound through the organisation that is on the list.
    row['action'] === 'membership' ||
    row['ended'] !== undefined ||
    (row['action'] === 'signature-only' && list.every(({ signed }) => signed === undefined))
  );
}

/**
 * @param table rows of `content/participation/<instrument>.csv`
 * @param source id of the shared source that the list is; every row it changes will name it
 * @param territories codes of those that are bound through their State, and stand on no list of States
 */
export function compare(
  table: readonly Cells[],
  list: readonly Listed[],
  source: string,
  territories: ReadonlySet<string> = new Set(),
): Comparison {
  const rows = new Map(table.map((row) => [row['state'] ?? '', row]));
  const result: Comparison = {
    rows: [],
    added: [],
    changes: [],
    corrections: [],
    kept: [],
    same: [],
    leftOut: [],
    questions: [],
    notEntered: [],
  };
  for (const listed of list) {
    const { state } = listed;
    const row = rows.get(state);
    const news = newsOf(listed, row);
    if (!row && listed.left !== undefined && listed.ended === undefined) {
      result.notEntered.push({ state, why: listed.left });
      continue;
    }
    const why = questionOf(listed, row, news);
    if (why !== undefined) {
      result.questions.push({ state, why });
      continue;
    }
    const less = news.filter(({ from, to }) => saysLess(to, from));
    const changes = news.filter((change) => !less.includes(change));
    result.kept.push(...less);
    if (!row) result.added.push(state);
    else if (changes.length === 0) result.same.push(state);
    else
      for (const change of changes)
        (refines(change.column as Column, change.from, change.to) ? result.changes : result.corrections).push(change);
    if (!row || changes.length > 0)
      rows.set(state, {
        ...row,
        state,
        ...Object.fromEntries(changes.map(({ column, to }) => [column, to])),
        source,
      });
  }
  const named = new Set(list.map(({ state }) => state));
  result.leftOut = table
    .filter((row) => !named.has(row['state'] ?? '') && !isBeyond(row, list, territories))
    .map((row) => row['state'] ?? '');
  result.rows = [...rows.values()].sort(byState);
  return result;
}

/** The difference in words, a line a fact. */
export function inWords({ rows, added, changes, corrections, kept }: Comparison): string[] {
  const whole = (state: string) => {
    const row = rows.find((each) => each['state'] === state) ?? {};
    return COLUMNS.flatMap((column) => (row[column] ? [`${column} ${row[column]}`] : [])).join(', ');
  };
  return [
    ...added.map((state) => `+ ${state}  ${whole(state)}`),
    ...changes.map(({ state, column, from, to }) => `~ ${state}  ${column}: ${from || '(blank)'} → ${to}`),
    ...corrections.map(
      ({ state, column, from, to }) => `≠ ${state}  ${column}: the table says ${from}, the list ${to}`,
    ),
    ...kept.map(({ state, column, from, to }) => `= ${state}  ${column}: ${from} stays; the list says only ${to}`),
  ];
}
