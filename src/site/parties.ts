/** What the page of an instrument's parties works out from its table. Pure. */
import { STALE_MONTHS } from '../entries/check/rules/stale.ts';
import { stateId } from '../entries/world.ts';
import { statusIn } from '../law/bond.ts';
import { isExact, monthsBetween } from '../law/dates.ts';
import type { Instrument, Status, World } from '../law/model.ts';
import { partiesOn } from '../law/pairs.ts';

interface Jurisdiction {
  id: string;
  data: { title: string; kind: string };
}
interface ListedState<R> {
  row: R;
  /** Id of the State. */
  state: string;
  status: Status;
}
export interface PartyTable<R, J> {
  /** Every row of the table, by the State's name. */
  rows: ListedState<R>[];
  /** Ids of those that have joined and not left by the day, whether or not their first day is established. */
  joined: ReadonlySet<string>;
  /** The rows of those. */
  parties: ListedState<R>[];
  /** Their first days, where one is established. */
  dated: string[];
  /** States that the table does not name, in the order given. */
  missing: J[];
}

/** @throws Error when no such instrument has a table of parties */
export function instrumentIn({ instruments }: World, id: string): Instrument {
  const found = instruments.find((each) => each.id === id);
  if (!found) throw new Error(`No instrument for ${id}`);
  return found;
}

/**
 * Who is bound by an instrument.
 * @param rows its table; `state` is a code such as `MEX`, whose small letters are the State's id
 * @param on the day asked about, `YYYY-MM-DD`
 */
export function partyTable<R extends { state: string }, J extends Jurisdiction>(
  world: World,
  instrument: Instrument,
  rows: readonly R[],
  jurisdictions: readonly J[],
  on: string,
): PartyTable<R, J> {
  const names = new Map(jurisdictions.map(({ id, data }) => [id, data.title]));
  const listed = rows
    .map((row): ListedState<R> => {
      const state = stateId(row.state);
      return { row, state, status: statusIn(world, instrument, state) };
    })
    .sort((a, b) => (names.get(a.state) ?? '').localeCompare(names.get(b.state) ?? '', 'en'));
  const joined = partiesOn(world, instrument, on);
  const parties = listed.filter(({ state }) => joined.has(state));
  const inTable = new Set(listed.map(({ state }) => state));
  return {
    rows: listed,
    joined,
    parties,
    dated: parties.flatMap(({ status }) =>
      status.kind === 'bound' && isExact(status.since) ? [status.since.earliest] : [],
    ),
    missing: jurisdictions.filter(({ id, data }) => data.kind === 'state' && !inTable.has(id)),
  };
}

/** Whether a list of parties is a place to start and not an answer: it is known to a day a year ago or more. */
export const isOld = (asAt: string, today: string): boolean => monthsBetween(asAt, today) >= STALE_MONTHS.participation;
