/**
 * One State with every other, worked out together: what State pages, the table of coverage and the reform lab are made
 * from. The law is that of `bond.ts` and `answer.ts`; a property holds the two together.
 */
import type { FormId } from '../schema/vocabulary.ts';
import {
  acceptanceBetween,
  declarationsUnder,
  givesBasis,
  indexOf,
  isConcerned,
  isOpenTo,
  provisionsFor,
  removals,
  statusIn,
  takesPlaceOf,
  withinState,
} from './bond.ts';
import { inForceOn } from './entry-into-force.ts';
import { isBilateral, type Instrument, type Status, type World } from './model.ts';

/** How an instrument binds two States: not, perhaps (the data does not show), or in force. */
const [NOT, PERHAPS, LIVE] = [0, 1, 2] as const;

/** What is worked out once for a world, which never changes. */
interface Kept {
  /** Instrument → State → its status. */
  statuses: Map<Instrument, Map<string, Status>>;
  /** Treaties between two States, by either of them. */
  bilateral: ReadonlyMap<string, readonly Instrument[]>;
  /** The last row of States asked about: pages ask of the same States on the same day again and again. */
  row?: Row;
}
const worlds = new WeakMap<World, Kept>();
function keptFor(world: World): Kept {
  const kept = worlds.get(world) ?? {
    statuses: new Map<Instrument, Map<string, Status>>(),
    bilateral: bilateralByState(world),
  };
  worlds.set(world, kept);
  return kept;
}
function bilateralByState({ instruments }: World): Map<string, Instrument[]> {
  const found = new Map<string, Instrument[]>();
  for (const instrument of instruments)
    if (isBilateral(instrument.id))
      for (const state of instrument.statuses.keys()) found.set(state, [...(found.get(state) ?? []), instrument]);
  return found;
}
function statusOf(world: World, instrument: Instrument, state: string): Status {
  const { statuses } = keptFor(world);
  const known = statuses.get(instrument) ?? new Map<string, Status>();
  statuses.set(instrument, known);
  const status = known.get(state) ?? statusIn(world, instrument, state);
  known.set(state, status);
  return status;
}

/** What one State is to an instrument on a day. */
interface OnDay {
  /** NOT, PERHAPS or LIVE for the State alone. */
  code: number;
  /** The union whose act binds it. */
  via: string | undefined;
  accession: boolean;
}
function onDay(world: World, instrument: Instrument, state: string, status: Status, on: string): OnDay {
  // Nobody is bound before the instrument itself begins.
  const begun = instrument.begun === undefined || on >= instrument.begun.earliest;
  const answer = begun ? inForceOn(status, on) : 'no';
  const bound = status.kind === 'bound' ? status : undefined;
  const code =
    answer === 'no' || answer === 'not-on-list' || !isConcerned(world, instrument, state, status, on)
      ? NOT
      : answer === 'yes'
        ? LIVE
        : PERHAPS;
  return { code, via: bound?.via, accession: bound?.accession === true };
}

/** Some States on a day, and what they are to each instrument, by their places: worked out where it is looked at. */
interface Row {
  world: World;
  states: readonly string[];
  on: string;
  places: ReadonlyMap<string, number>;
  cells: Map<Instrument, OnDay[]>;
  /** By form. */
  candidates: Map<FormId, readonly Candidate[]>;
}
function rowOf(world: World, states: readonly string[], on: string): Row {
  const kept = keptFor(world);
  if (kept.row?.states !== states || kept.row.on !== on)
    kept.row = {
      world,
      states,
      on,
      places: new Map(states.map((state, at) => [state, at])),
      cells: new Map(),
      candidates: new Map(),
    };
  return kept.row;
}
function cellsOf({ cells }: Row, instrument: Instrument): OnDay[] {
  const known = cells.get(instrument) ?? [];
  cells.set(instrument, known);
  return known;
}

/** An instrument, and the States that have taken a form away under it towards somebody by the day. */
interface Offer {
  instrument: Instrument;
  removers: ReadonlySet<string>;
}
/** An instrument that gives a form, and those that take its place for it where they bind both States. */
interface Candidate extends Offer {
  successors: readonly Offer[];
}
function candidateFor({ world, on }: Row, instrument: Instrument, form: FormId): Candidate {
  const { replacing } = indexOf(world);
  const offer = (each: Instrument): Offer => ({
    instrument: each,
    removers: new Set(
      declarationsUnder(world, each.id)
        .filter(({ effect, forms }) => effect === 'removes' && forms.includes(form))
        .map(({ state }) => state),
    ),
  });
  return {
    ...offer(instrument),
    successors: (replacing.get(instrument.id) ?? [])
      .filter((each) => takesPlaceOf(each, instrument.id, form, on))
      .map(offer),
  };
}
function multilateralFor(row: Row, form: FormId): readonly Candidate[] {
  const known =
    row.candidates.get(form) ??
    indexOf(row.world)
      .multilateral.filter((instrument) => givesBasis(instrument, form))
      .map((instrument) => candidateFor(row, instrument, form));
  row.candidates.set(form, known);
  return known;
}

/** How an instrument binds a State and the one at a place of a row. */
function bondAt(row: Row, instrument: Instrument, state: string, own: OnDay, at: number): number {
  if (own.code === NOT) return NOT;
  const other = row.states[at] ?? '';
  const its = (cellsOf(row, instrument)[at] ??= onDay(
    row.world,
    instrument,
    other,
    statusOf(row.world, instrument, other),
    row.on,
  ));
  if (its.code === NOT || (own.via !== undefined && own.via === its.via)) return NOT;
  if (withinState(row.world, instrument, state, other)) return NOT;
  const both = Math.min(own.code, its.code);
  if (!instrument.acceptances || !(own.accession || its.accession)) return both;
  const since = acceptanceBetween(instrument, state, other);
  const accepted =
    since === undefined ? PERHAPS : row.on < since.earliest ? NOT : row.on < since.latest ? PERHAPS : LIVE;
  return Math.min(both, accepted);
}

/**
 * Names each instrument on which a State can base a request for a form, with the places in a row of those whom it can
 * ask. What is replaced between the two, or taken away by the requested one, is left out.
 * @param as instruments that are something else to the State than in the world of the row
 */
function askEach(
  row: Row,
  state: string,
  form: FormId,
  use: (instrument: Instrument, at: number) => void,
  as?: World,
): void {
  const { world, states, places, on } = row;
  const own = new Map<Instrument, OnDay>();
  const ownOf = (instrument: Instrument): OnDay => {
    const known = own.get(instrument);
    if (known) return known;
    const changed = as && indexOf(as).byId.get(instrument.id);
    const status = changed ? statusIn(as, changed, state) : statusOf(world, instrument, state);
    const found = onDay(world, instrument, state, status, on);
    own.set(instrument, found);
    return found;
  };
  const takenAway = ({ instrument, removers }: Offer, other: string): boolean =>
    removers.has(other) && removals(world, instrument.id, form, on, state, other).length > 0;
  const ask = (candidate: Candidate, at: number): void => {
    const { instrument, successors } = candidate;
    const other = states[at] ?? '';
    if (other === state || bondAt(row, instrument, state, ownOf(instrument), at) !== LIVE) return;
    if (takenAway(candidate, other)) return;
    const replaced = successors.some(
      (each) => bondAt(row, each.instrument, state, ownOf(each.instrument), at) !== NOT && !takenAway(each, other),
    );
    if (!replaced) use(instrument, at);
  };
  for (const candidate of multilateralFor(row, form))
    if (ownOf(candidate.instrument).code === LIVE) for (let at = 0; at < states.length; at++) ask(candidate, at);
  for (const instrument of keptFor(world).bilateral.get(state) ?? []) {
    const other = [...instrument.statuses.keys()].find((each) => each !== state);
    const at = places.get(other ?? '');
    if (at !== undefined && givesBasis(instrument, form)) ask(candidateFor(row, instrument, form), at);
  }
}

export interface SharedInstrument {
  instrument: Instrument;
  /** Articles that give the form. */
  articles: string[];
  /** The other States of which this one can ask it on the day. */
  partners: string[];
}
/**
 * The instruments on which a State can base a request for a form, and of whom.
 * @param states every State to count as a possible partner
 */
export function sharedInstruments(
  world: World,
  state: string,
  states: readonly string[],
  form: FormId,
  on: string,
): SharedInstrument[] {
  const partners = new Map<Instrument, string[]>();
  askEach(rowOf(world, states, on), state, form, (instrument, at) => {
    const known = partners.get(instrument);
    const other = states[at] ?? '';
    if (known) known.push(other);
    else partners.set(instrument, [other]);
  });
  return [...partners].map(([instrument, others]) => ({
    instrument,
    articles: provisionsFor(instrument, form).flatMap(({ article }) => article || []),
    partners: others.sort(),
  }));
}

/** How many bases a State has for a request to each in a row. @param as as above */
function basesWithEach(row: Row, state: string, form: FormId, as?: World): Uint8Array {
  const counts = new Uint8Array(row.states.length);
  askEach(row, state, form, (_, at) => (counts[at] = (counts[at] ?? 0) + 1), as);
  return counts;
}

/** The number of bases for every ordered pair of States, as a square: `counts[i * n + j]`, `states[i]` asks `states[j]`. */
export function basesByPair(world: World, states: readonly string[], form: FormId, on: string): Uint8Array {
  const row = rowOf(world, states, on);
  const counts = new Uint8Array(states.length ** 2);
  for (const [place, state] of states.entries()) counts.set(basesWithEach(row, state, form), place * states.length);
  return counts;
}

/**
 * How many bases each of some States has to ask one for a form, in their order.
 * @param states who could ask; the State itself has none
 */
export function basesToAsk(
  world: World,
  asked: string,
  states: readonly string[],
  form: FormId,
  on: string,
): readonly number[] {
  const row = rowOf(world, [asked], on);
  return states.map((state) => basesWithEach(row, state, form)[0] ?? 0);
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
  const row = rowOf(world, others, on);
  let [pairs, covered] = [0, 0];
  for (const state of states) {
    pairs += others.length - (row.places.has(state) ? 1 : 0);
    covered += basesWithEach(row, state, form).filter((count) => count > 0).length;
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

/** Of a world, a convention and its protocols: they alone decide what a State is to one another of them. */
function familyIn(world: World, id: string): World {
  const { byId, multilateral } = indexOf(world);
  const convention = (instrument: Instrument): string => {
    const parent = instrument.parent === undefined ? undefined : byId.get(instrument.parent);
    return parent ? convention(parent) : instrument.id;
  };
  const one = byId.get(id);
  const instruments = one ? multilateral.filter((each) => convention(each) === convention(one)) : [];
  return { ...world, instruments, declarations: [] };
}
/**
 * A world in which a State is also bound by an instrument from a day on. A newcomer accedes: where accessions count pair
 * by pair (Hague Evidence Convention art. 39), it has nobody yet who accepted it.
 */
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
            ...(each.acceptances && { accession: true }),
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
  const row = rowOf(world, states, on);
  const before = basesWithEach(row, state, form);
  const after = basesWithEach(row, state, form, joining(familyIn(world, joined), state, joined, on));
  const gained = states.filter((_, at) => (after[at] ?? 0) > (before[at] ?? 0));
  const had = (partner: string) => (before[row.places.get(partner) ?? 0] ?? 0) > 0;
  return { first: gained.filter((partner) => !had(partner)), further: gained.filter(had) };
}
/** Whether a State could still join an instrument on a day: it is open to it, and not known to bind it. */
export function couldJoin(world: World, instrument: Instrument, state: string, on: string): boolean {
  const status = statusIn(world, instrument, state);
  return (
    isOpenTo(world, instrument, state, on) &&
    status.kind !== 'outside' &&
    // Who has joined and is not bound yet has nothing left to join; who has left can come back.
    (status.kind !== 'bound' || (status.until !== undefined && status.until.latest <= on))
  );
}
/** The States that have joined an instrument and not left by a day, whether or not the day on which they became bound is established. */
export const partiesOn = (world: World, instrument: Instrument, on: string): ReadonlySet<string> =>
  new Set(
    [...instrument.statuses.keys()].filter((state) => {
      // A territory is bound through its State, and is no party of its own.
      if (world.territories.has(state)) return false;
      const status = statusIn(world, instrument, state);
      return status.kind === 'bound' && (status.until === undefined || status.until.latest > on);
    }),
  );
