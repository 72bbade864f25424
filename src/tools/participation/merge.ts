/** What a new list of parties would change in a table. Pure; nothing that is known is dropped. */
import { byState } from '../../entries/table.ts';
import { UNBOUND_ACTIONS } from '../../schema/vocabulary.ts';
import type { Action, Listed } from './read.ts';

/** A row of the table as written: by column, blank cells left out. */
export type Cells = Readonly<Record<string, string>>;
export interface Change {
  state: string;
  column: string;
  /** Blank when the table did not say. */
  from: string;
  to: string;
}
export interface Merge {
  /** The table as it would be, in the order of the State codes. */
  rows: Cells[];
  /** States that the table did not have. */
  added: string[];
  /** Values that were blank or different. */
  changes: Change[];
  /** States that say the same in both. */
  same: string[];
  /** States of the table that the list leaves out: kept, but somebody must say why. */
  leftOut: string[];
  /** States that the table shows as bound and the list only as signatories. */
  contradicted: string[];
  /** Values of the table that are more exact than the list, and stay. */
  kept: Change[];
}

/**
 * A list that gives a date without the kind of act shows a party; what the table knows of the kind stays.
 * A list that gives only a signature shows a signatory.
 */
function actionOf(listed: Listed, written: string | undefined): Action {
  const bound = written !== undefined && !UNBOUND_ACTIONS.includes(written);
  return listed.action ?? (bound ? (written as Action) : (listed.date ?? listed.inForce) ? 'party' : 'signature-only');
}
const COLUMNS = ['action', 'date', 'inForce', 'signed', 'ended'] as const;
/** `2003` says less than `2003-09-29` and does not replace it. */
const saysLess = (listed: string, written: string) => listed.length < written.length && written.startsWith(listed);

/**
 * @param table rows of `content/participation/<framework>.csv`
 * @param source id of the shared source that the list is; every row it changes will name it
 */
export function merge(table: readonly Cells[], list: readonly Listed[], source: string): Merge {
  const rows = new Map(table.map((row) => [row['state'] ?? '', row]));
  const result: Merge = { rows: [], added: [], changes: [], same: [], leftOut: [], contradicted: [], kept: [] };
  for (const listed of list) {
    const { state } = listed;
    const row = rows.get(state);
    const only = !listed.action && !listed.date && !listed.inForce && !listed.ended;
    if (row && row['action'] !== 'signature-only' && (only || listed.action === 'signature-only'))
      result.contradicted.push(state);
    const whole = { ...listed, action: actionOf(listed, row?.['action']) };
    const said = COLUMNS.flatMap((column) => {
      const to = whole[column];
      return to === undefined ? [] : [{ state, column, from: row?.[column] ?? '', to }];
    });
    const news = said.filter(({ from, to }) => from !== to);
    const less = news.filter(({ from, to }) => saysLess(to, from));
    const changes = news.filter((change) => !less.includes(change));
    result.kept.push(...less);
    if (!row) result.added.push(state);
    else if (changes.length === 0) result.same.push(state);
    else result.changes.push(...changes);
    if (!row || changes.length)
      rows.set(state, {
        ...row,
        state,
        ...Object.fromEntries(changes.map(({ column, to }) => [column, to])),
        source,
      });
  }
  const listedStates = new Set(list.map(({ state }) => state));
  result.leftOut = table.map((row) => row['state'] ?? '').filter((state) => !listedStates.has(state));
  result.rows = [...rows.values()].sort(byState);
  return result;
}
