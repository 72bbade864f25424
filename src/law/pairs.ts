/**
 * One State with every other, worked out together: what State pages, the table of coverage and the reform lab are made
 * from. The law is that of `bond.ts` and `answer.ts`; a property holds the two together.
 */
import type { FormId } from '../schema/vocabulary.ts';
import { givesBasis, indexOf, isConcerned, isOpenTo, provisionsFor, removals, statusIn, takesPlaceOf } from './bond.ts';
import { inForceOn } from './entry-into-force.ts';
import { isBilateral, type Instrument, type Status, type World } from './model.ts';

/** How an instrument binds two States: not, perhaps (the data does not show), or in force. */
const [NOT, PERHAPS, LIVE] = [0, 1, 2] as const;

/** What one State is to an instrument on a day. */
interface OnDay {
  status: Status;
  /** NOT, PERHAPS or LIVE for the State alone. */
  code: number;
}
const known = new WeakMap<World, Map<string, Map<string, unknown>>>();
/** Worlds never change, so what is worked out for one is kept with it, for a few days at a time. */
function once<T>(world: World, day: string, key: string, work: () => T): T {
  const days = known.get(world) ?? new Map<string, Map<string, unknown>>();
  known.set(world, days);
  const kept = days.get(day) ?? new Map<string, unknown>();
  if (!days.has(day)) {
    const [first] = days.keys();
    if (days.size >= 4 && first !== undefined) days.delete(first);
    days.set(day, kept);
  }
  if (!kept.has(key)) kept.set(key, work());
  return kept.get(key) as T;
}

function onDay(world: World, instrument: Instrument, state: string, on: string): OnDay {
  return once(world, on, `${instrument.id} ${state}`, () => {
    const status = statusIn(world, instrument, state);
    const answer = inForceOn(status, on);
    const concerned = isConcerned(world, instrument, state, status, on);
    return {
      status,
      code: !concerned || answer === 'no' || answer === 'not-on-list' ? NOT : answer === 'yes' ? LIVE : PERHAPS,
    };
  });
}
/** What is worked out for a list of States is kept while the same list is asked about, for every State and form again. */
function onceFor<T>(world: World, on: string, key: string, states: readonly string[], work: () => T): T {
  const kept = once(world, on, key, () => ({ states, value: work() }));
  if (kept.states !== states) [kept.states, kept.value] = [states, work()];
  return kept.value;
}
/** What each of some States is to an instrument on a day, side by side. */
const rowOf = (world: World, instrument: Instrument, states: readonly string[], on: string): readonly OnDay[] =>
  onceFor(world, on, `${instrument.id} row`, states, () => states.map((state) => onDay(world, instrument, state, on)));
const viaOf = ({ status }: OnDay) => (status.kind === 'bound' ? status.via : undefined);
const acceded = ({ status }: OnDay) => status.kind === 'bound' && status.accession === true;
/** How an instrument binds a State and each of the others on a day. */
function bondsOf(
  world: World,
  instrument: Instrument,
  state: string,
  others: readonly string[],
  on: string,
): Uint8Array {
  const bonds = new Uint8Array(others.length);
  const own = onDay(world, instrument, state, on);
  if (own.code === NOT) return bonds;
  const via = viaOf(own);
  const { acceptances } = instrument;
  for (const [at, theirs] of rowOf(world, instrument, others, on).entries()) {
    const other = others[at] ?? state;
    if (other === state || theirs.code === NOT || (via !== undefined && viaOf(theirs) === via)) continue;
    bonds[at] = Math.min(own.code, theirs.code);
    if (acceptances && (acceded(own) || acceded(theirs))) {
      const since = acceptances.get(`${state} ${other}`) ?? acceptances.get(`${other} ${state}`);
      const accepted = since === undefined ? PERHAPS : on < since.earliest ? NOT : on < since.latest ? PERHAPS : LIVE;
      bonds[at] = Math.min(bonds[at], accepted);
    }
  }
  return bonds;
}

/** The instruments on which a request for a form can rest. */
const bases = (
  world: World,
  form: FormId,
  on: string,
): { multilateral: readonly Instrument[]; all: ReadonlySet<Instrument> } =>
  once(world, on, `bases ${form}`, () => {
    const all = new Set(world.instruments.filter((instrument) => givesBasis(instrument, form)));
    return { multilateral: indexOf(world).multilateral.filter((instrument) => all.has(instrument)), all };
  });
/** Treaties of a State with one other. */
const treatiesOf = (world: World, state: string, on: string): readonly Instrument[] =>
  once(world, on, `treaties ${state}`, () =>
    world.instruments.filter(({ id, statuses }) => isBilateral(id) && statuses.has(state)),
  );

/** An instrument on which a State can base a request for a form, and the places of those of whom, in a list of States. */
interface Live {
  instrument: Instrument;
  places: readonly number[];
}
/** What is replaced between two States, or taken away by the requested one, is left out for them. */
function liveBases(world: World, state: string, states: readonly string[], form: FormId, on: string): Live[] {
  const { replacing, declarations } = indexOf(world);
  const bondsWith = (instrument: Instrument): Uint8Array =>
    onceFor(world, on, `${instrument.id} ${state} bonds`, states, () => bondsOf(world, instrument, state, states, on));
  const takenAway = (instrument: Instrument, other: string) =>
    declarations.has(instrument.id) && removals(world, instrument.id, form, on, state, other).length > 0;
  const { multilateral, all } = bases(world, form, on);
  return [...multilateral, ...treatiesOf(world, state, on).filter((treaty) => all.has(treaty))]
    .map((instrument): Live => {
      const own = bondsWith(instrument);
      const successors = (replacing.get(instrument.id) ?? [])
        .filter((each) => takesPlaceOf(each, instrument.id, form, on))
        .map((successor) => ({ successor, bonds: bondsWith(successor) }));
      const places: number[] = [];
      states.forEach((other, at) => {
        if (
          own[at] === LIVE &&
          !takenAway(instrument, other) &&
          !successors.some(({ successor, bonds }) => bonds[at] !== NOT && !takenAway(successor, other))
        )
          places.push(at);
      });
      return { instrument, places };
    })
    .filter(({ places }) => places.length > 0);
}

export interface SharedInstrument {
  instrument: Instrument;
  /** Articles that give the form. */
  articles: string[];
  /** The other States of which this one can ask it on the day. */
  partners: string[];
}
/**
 * The instruments on which a State can base a request for a form, and of whom. What is replaced between two States, or
 * taken away by the requested one, is left out for them.
 * @param states every State to count as a possible partner
 */
export const sharedInstruments = (
  world: World,
  state: string,
  states: readonly string[],
  form: FormId,
  on: string,
): SharedInstrument[] =>
  liveBases(world, state, states, form, on).map(({ instrument, places }) => ({
    instrument,
    articles: provisionsFor(instrument, form).flatMap(({ article }) => article || []),
    partners: places.flatMap((at) => states[at] ?? []).sort(),
  }));

/** How many bases a State has for a request to each of the States, in their order. */
function basesWithEach(world: World, state: string, states: readonly string[], form: FormId, on: string): Uint8Array {
  const counts = new Uint8Array(states.length);
  for (const { places } of liveBases(world, state, states, form, on))
    for (const at of places) counts[at] = (counts[at] ?? 0) + 1;
  return counts;
}

/** The number of bases for every ordered pair of States, as a square: `counts[i * n + j]`, `states[i]` asks `states[j]`. */
export function basesByPair(world: World, states: readonly string[], form: FormId, on: string): Uint8Array {
  const counts = new Uint8Array(states.length ** 2);
  for (const [row, state] of states.entries())
    counts.set(basesWithEach(world, state, states, form, on), row * states.length);
  return counts;
}

/**
 * The share of pairs of States, from 0 to 1, that have at least one basis for a form on a day.
 * @param states every State to pair with every other
 * @param others pair `states` with these instead, without any State with itself
 */
export function shareOfPairs(
  world: World,
  states: readonly string[],
  form: FormId,
  on: string,
  others: readonly string[] = states,
): number {
  let [pairs, covered] = [0, 0];
  for (const state of states) {
    pairs += others.length - Number(others.includes(state));
    covered += basesWithEach(world, state, others, form, on).filter((count) => count > 0).length;
  }
  return pairs === 0 ? 0 : covered / pairs;
}

/** The first year for which the growth of coverage is worked out: what is known before is too little. */
const FIRST_YEAR = 1930;
/**
 * The share of pairs of States with a basis for a form at the end of each year since 1930, and on the last day.
 * @param on the last day, `YYYY-MM-DD`, which stands for its year
 */
export function sharesByYear(
  world: World,
  states: readonly string[],
  form: FormId,
  on: string,
): { year: number; value: number }[] {
  const last = Number(on.slice(0, 4));
  return Array.from({ length: last - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index).map((year) => ({
    year,
    value: shareOfPairs(world, states, form, year === last ? on : `${year}-12-31`),
  }));
}

/** A world in which a State is also bound by an instrument from a day on. */
export const joining = (world: World, state: string, instrument: string, from: string): World => ({
  ...world,
  instruments: world.instruments.map((each) =>
    each.id === instrument
      ? {
          ...each,
          statuses: new Map(each.statuses).set(state, {
            kind: 'bound',
            since: { earliest: from, latest: from },
            computed: true,
          }),
        }
      : each,
  ),
});

export interface Gain {
  /** States of which there would be a first basis to ask the form. */
  first: string[];
  /** States of which there would be a further one. */
  further: string[];
}
/**
 * What joining an instrument would change for a State: the difference of two answers. Computed, not predicted; a treaty
 * basis is not cooperation.
 * @param joined id of the instrument
 * @param states every State to count as a possible partner
 */
export function gainsOf(
  world: World,
  state: string,
  joined: string,
  states: readonly string[],
  form: FormId,
  on: string,
): Gain {
  const before = basesWithEach(world, state, states, form, on);
  const after = basesWithEach(joining(world, state, joined, on), state, states, form, on);
  const gained = [...states.keys()].filter((at) => (after[at] ?? 0) > (before[at] ?? 0));
  const named = (places: readonly number[]) => places.flatMap((at) => states[at] ?? []);
  return {
    first: named(gained.filter((at) => before[at] === 0)),
    further: named(gained.filter((at) => before[at] !== 0)),
  };
}
/** Whether a State could still join an instrument on a day: it is open to it, and not known to bind it. */
export function couldJoin(world: World, instrument: Instrument, state: string, on: string): boolean {
  const status = statusIn(world, instrument, state);
  return (
    isOpenTo(world, instrument, state, on) &&
    status.kind !== 'outside' &&
    (status.kind !== 'bound' || inForceOn(status, on) === 'no')
  );
}
/** The States that have joined an instrument and not left by a day, whether or not the day on which they became bound is established. */
export const partiesOn = (world: World, instrument: Instrument, on: string): ReadonlySet<string> =>
  new Set(
    [...instrument.statuses.keys()].filter((state) => {
      const status = statusIn(world, instrument, state);
      return status.kind === 'bound' && (status.until === undefined || status.until.latest > on);
    }),
  );
