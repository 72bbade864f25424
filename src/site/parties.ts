/** What the page of an instrument's parties works out from its table. Pure. */
import { STALE_MONTHS } from '../entries/check/rules/stale.ts';
import { rulingFor, type Ruling } from '../entries/ruling.ts';
import { stateId } from '../entries/world.ts';
import { isOpenTo, statusIn } from '../law/bond.ts';
import { isExact, monthsBetween } from '../law/dates.ts';
import type { Instrument, Status, World } from '../law/model.ts';
import { partiesOn } from '../law/pairs.ts';
import type { DataOf } from '../schema/collections.ts';

interface Jurisdiction {
  id: string;
  data: { title: string; kind: string };
}
interface ListedState<R> {
  /** Id of the State. */
  state: string;
  status: Status;
  /** Its row in the table; without one, a rule decides. */
  row?: R | undefined;
  ruling?: Ruling | undefined;
}
export interface PartyTable<R, J> {
  /** Everyone whom the table names, a rule binds or has bound, or a protocol shows to be a party, by name. */
  rows: ListedState<R>[];
  /** Ids of those that have joined and not left by the day, whether or not their first day is established. */
  joined: ReadonlySet<string>;
  /** The rows of those. */
  parties: ListedState<R>[];
  /** Their first days, where one is established. */
  dated: string[];
  /** Members that a rule leaves outside, by name. */
  outside: ListedState<R>[];
  /** States that the table does not name though the instrument is open to them, in the order given. */
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
 * @param table its rows, whose `state` is a code such as `MEX`, and its rule where it has one
 * @param on the day asked about, `YYYY-MM-DD`
 */
export function partyTable<R extends { state: string }, J extends Jurisdiction>(
  world: World,
  instrument: Instrument,
  table: Pick<DataOf<'participation'>, 'rule' | 'bindsMembers'> & { rows: readonly R[] },
  jurisdictions: readonly J[],
  on: string,
): PartyTable<R, J> {
  const names = new Map(jurisdictions.map(({ id, data }) => [id, data.title]));
  const own = new Map(table.rows.map((row) => [stateId(row.state), row]));
  // Parties to a protocol must be parties to its parent, whether or not a list shows it.
  const inferred = jurisdictions.flatMap(({ id }) => {
    const status = statusIn(world, instrument, id);
    return status.kind === 'bound' && status.inferredFrom !== undefined ? [id] : [];
  });
  const all = [...new Set([...own.keys(), ...instrument.statuses.keys(), ...inferred])]
    .map((state): ListedState<R> => {
      const status = statusIn(world, instrument, state);
      const row = own.get(state);
      return { state, status, row, ruling: row ? undefined : rulingFor(table, state, status) };
    })
    .sort((a, b) => (names.get(a.state) ?? '').localeCompare(names.get(b.state) ?? '', 'en'));
  const shown = new Set(all.map(({ state }) => state));
  const isOutside = ({ row, status }: ListedState<R>) => row === undefined && status.kind === 'outside';
  const joined = partiesOn(world, instrument, on);
  const parties = all.filter(({ state }) => joined.has(state));
  return {
    rows: all.filter((each) => !isOutside(each)),
    joined,
    parties,
    dated: parties.flatMap(({ status }) =>
      status.kind === 'bound' && isExact(status.since) ? [status.since.earliest] : [],
    ),
    outside: all.filter(isOutside),
    missing: table.rule
      ? []
      : jurisdictions.filter(
          ({ id, data }) => data.kind === 'state' && !shown.has(id) && isOpenTo(world, instrument, id, on),
        ),
  };
}

/** Whether a list of parties is a place to start and not an answer: it is known to a day a year ago or more. */
export const isOld = (asAt: string, today: string): boolean => monthsBetween(asAt, today) >= STALE_MONTHS.participation;
