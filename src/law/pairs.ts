/**
 * One State with every other, worked out together: what State pages, the charts of coverage and the reform lab are made
 * from. The law is that of `bond.ts` and `answer.ts`; a property holds the two together.
 */
import type { FormId, Matter } from '../schema/vocabulary.ts';
import {
  acceptanceBetween,
  coverageThrough,
  declarationsUnder,
  givesBasis,
  indexOf,
  isConcerned,
  isOpenTo,
  ownCoverage,
  provisionsFor,
  removals,
  statusIn,
  takesPlaceOf,
  wholeOf,
  withinState,
} from './bond.ts';
import { coverage } from './coverage.ts';
import { inForceOn } from './entry-into-force.ts';
import { isBilateral, type CaseFacts, type Instrument, type Status, type World } from './model.ts';

/** How an instrument binds two States: not, perhaps (the data does not show), or in force. */
const [NOT, PERHAPS, LIVE] = [0, 1, 2] as const;

/** What is worked out once for a world, which never changes. */
interface Kept {
  /** Instrument → State → its status. */
  statuses: Map<Instrument, Map<string, Status>>;
  /** Form → State → the treaties between it and one other that give the form, each with the other. */
  bilateral: Map<FormId, ReadonlyMap<string, readonly (readonly [instrument: Instrument, other: string])[]>>;
  /** The last rows of States asked about, the latest at the end: pages ask of the same States on the same day again and again. */
  rows: Map<string, Row>;
}
const worlds = new WeakMap<World, Kept>();
function keptFor(world: World): Kept {
  const kept = worlds.get(world) ?? {
    statuses: new Map<Instrument, Map<string, Status>>(),
    bilateral: new Map(),
    rows: new Map<string, Row>(),
  };
  worlds.set(world, kept);
  return kept;
}
function bilateralFor(world: World, form: FormId, state: string): readonly (readonly [Instrument, string])[] {
  const { bilateral } = keptFor(world);
  const known = bilateral.get(form) ?? bilateralByState(world, form);
  bilateral.set(form, known);
  return known.get(state) ?? [];
}
function bilateralByState({ instruments }: World, form: FormId): ReadonlyMap<string, [Instrument, string][]> {
  const found = new Map<string, [Instrument, string][]>();
  for (const instrument of instruments.filter((each) => isBilateral(each.id) && givesBasis(each, form))) {
    const [a = '', b = ''] = instrument.statuses.keys();
    for (const [state, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const own = found.get(state);
      if (own) own.push([instrument, other]);
      else found.set(state, [[instrument, other]]);
    }
  }
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
  /** The years in which its first day lies, the earliest and the latest that the data allows. */
  years: readonly [earliest: number, latest: number];
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
  const year = (on: string | undefined) => Number(on?.slice(0, 4) ?? 0);
  return {
    code,
    via: bound?.via,
    accession: bound?.accession === true,
    years: [year(bound?.since.earliest), year(bound?.since.latest)],
  };
}

/** Some States on a day, and what they are to each instrument, by their places: worked out where it is looked at. */
interface Row {
  world: World;
  states: readonly string[];
  on: string;
  places: ReadonlyMap<string, number>;
  /** The State of which each is a part, or itself. */
  wholes: readonly string[];
  cells: Map<Instrument, OnDay[]>;
  /** The places of those whom an instrument binds, each looked at alone. */
  bound: Map<Instrument, readonly number[]>;
  /** By form. */
  candidates: Map<FormId, readonly Candidate[]>;
}
/** A page asks of all States, and of one; more rows would only be kept for nobody. */
const ROWS_KEPT = 3;
function rowOf(world: World, states: readonly string[], on: string): Row {
  const { rows } = keptFor(world);
  const key = `${on} ${states.join(' ')}`;
  const row = rows.get(key) ?? {
    world,
    states,
    on,
    places: new Map(states.map((state, at) => [state, at])),
    wholes: states.map((state) => wholeOf(world, state)),
    cells: new Map(),
    bound: new Map(),
    candidates: new Map(),
  };
  rows.delete(key);
  rows.set(key, row);
  for (const [oldest] of rows) {
    if (rows.size <= ROWS_KEPT) break;
    rows.delete(oldest);
  }
  return row;
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

/** What the State at a place of a row is to an instrument. */
function cellAt(row: Row, instrument: Instrument, at: number): OnDay {
  const cells = cellsOf(row, instrument);
  const state = row.states[at] ?? '';
  return (cells[at] ??= onDay(row.world, instrument, state, statusOf(row.world, instrument, state), row.on));
}
function boundBy(row: Row, instrument: Instrument): readonly number[] {
  const known =
    row.bound.get(instrument) ?? row.states.flatMap((_, at) => (cellAt(row, instrument, at).code === LIVE ? [at] : []));
  row.bound.set(instrument, known);
  return known;
}

/**
 * An instrument as it stands to one State, beside those of a row. What is the same for every pair is looked up once: a page
 * asks for some ten thousand pairs, the charts for some ten millions.
 */
interface Side {
  instrument: Instrument;
  own: OnDay;
  cells: OnDay[];
}
/** How an instrument binds a State and the one at a place of a row. @param whole the State of which it is a part, or itself */
function bondAt(row: Row, { instrument, own, cells }: Side, state: string, whole: string, at: number): number {
  if (own.code === NOT) return NOT;
  const its = cells[at] ?? cellAt(row, instrument, at);
  if (its.code === NOT || (own.via !== undefined && own.via === its.via)) return NOT;
  const other = row.states[at] ?? '';
  if (whole === row.wholes[at] && withinState(row.world, instrument, state, other)) return NOT;
  const both = own.code < its.code ? own.code : its.code;
  if (!instrument.acceptances || !(own.accession || its.accession)) return both;
  const since = acceptanceBetween(instrument, state, other);
  const accepted =
    since === undefined ? PERHAPS : row.on < since.earliest ? NOT : row.on < since.latest ? PERHAPS : LIVE;
  return Math.min(both, accepted);
}

/** What an instrument is between a State and the one at a place of a row. */
interface Between {
  binds: (instrument: Instrument, at: number) => boolean;
  /** Whether the year is known since which it binds the two: that of the later of them. */
  yearKnown: (instrument: Instrument, at: number) => boolean;
}
/**
 * Names each instrument on which a State can base a request for a form, with the places in a row of those whom it can
 * ask. What is replaced between the two, or taken away by the requested one, is left out.
 * @param options.as instruments that are something else to the State than in the world of the row
 * @param options.among of the places that a treaty of more than two States binds, those about which it could still tell
 *   something
 */
function askEach(
  row: Row,
  state: string,
  form: FormId,
  use: (instrument: Instrument, at: number, between: Between) => void,
  {
    as,
    among = (_, bound) => bound,
  }: {
    as?: World | undefined;
    among?: (instrument: Instrument, bound: readonly number[]) => readonly number[];
  } = {},
): void {
  const { world, states, places, on } = row;
  const whole = wholeOf(world, state);
  const place = places.get(state);
  const ownOf = (instrument: Instrument): OnDay => {
    const changed = as && indexOf(as).byId.get(instrument.id);
    if (place !== undefined && !changed) return cellAt(row, instrument, place);
    const status = changed ? statusIn(as, changed, state) : statusOf(world, instrument, state);
    return onDay(world, instrument, state, status, on);
  };
  const sides = new Map<Instrument, Side>();
  const sideOf = (instrument: Instrument): Side => {
    const found = sides.get(instrument) ?? { instrument, own: ownOf(instrument), cells: cellsOf(row, instrument) };
    sides.set(instrument, found);
    return found;
  };
  const between: Between = {
    binds: (instrument, at) => bondAt(row, sideOf(instrument), state, whole, at) === LIVE,
    yearKnown: (instrument, at) => {
      const [own, its] = [sideOf(instrument).own.years, cellAt(row, instrument, at).years];
      return Math.max(own[0], its[0]) === Math.max(own[1], its[1]);
    },
  };
  const takenAway = ({ instrument, removers }: Offer, other: string): boolean =>
    removers.has(other) && removals(world, instrument.id, form, on, state, other).length > 0;
  /** Whether a request can rest on an instrument towards the State at a place. */
  const asking = (candidate: Candidate): ((at: number) => boolean) => {
    const side = sideOf(candidate.instrument);
    const successors = candidate.successors
      .map((offer) => ({ offer, side: sideOf(offer.instrument) }))
      .filter((each) => each.side.own.code !== NOT);
    return (at) => {
      const other = states[at] ?? '';
      if (other === state || bondAt(row, side, state, whole, at) !== LIVE || takenAway(candidate, other)) return false;
      for (const each of successors)
        if (bondAt(row, each.side, state, whole, at) !== NOT && !takenAway(each.offer, other)) return false;
      return true;
    };
  };
  for (const candidate of multilateralFor(row, form)) {
    const { instrument } = candidate;
    if (ownOf(instrument).code !== LIVE) continue;
    const asks = asking(candidate);
    for (const at of among(instrument, boundBy(row, instrument))) if (asks(at)) use(instrument, at, between);
  }
  for (const [instrument, other] of bilateralFor(world, form, state)) {
    const at = places.get(other);
    if (at !== undefined && asking(candidateFor(row, instrument, form))(at)) use(instrument, at, between);
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
  askEach(row, state, form, (_, at) => (counts[at] = (counts[at] ?? 0) + 1), { as });
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

/** A case, as a question about it would put it. */
export interface ExampleCase {
  about: Matter;
  facts: CaseFacts;
}
/** What there is between two States, as bits of a number. */
export const BETWEEN = {
  /** Some basis for a request. */
  any: 1,
  /** One that covers the case without a condition left open. */
  covering: 2,
  /** One that is not open to States everywhere: of a region, of another circle, of the two. */
  nearer: 4,
  /** The same, of which at least one has a known first year. */
  anyDated: 8,
  coveringDated: 16,
  nearerDated: 32,
} as const;
const DATED = 8;
/** How an instrument covers a case: always, or between States that a protocol of these binds too. */
interface Covers {
  always: boolean;
  through: readonly Instrument[];
}
function coversCase(world: World, instrument: Instrument, form: FormId, { about, facts }: ExampleCase): Covers {
  const own = ownCoverage(instrument, form);
  const covers = (lines: typeof own) => coverage(lines, about, facts).kind === 'covers';
  const protocols = indexOf(world).protocols.get(instrument.id) ?? [];
  return {
    always: covers(own),
    through: covers(own) ? [] : protocols.filter((each) => covers([...own, ...coverageThrough(each)])),
  };
}
/**
 * What every ordered pair of States has for a form on a day, as a square of `BETWEEN`: `marks[i * n + j]`, `states[i]` asks
 * `states[j]`. Penalties in the laws of single States are not looked at: `facts` says what is assumed of them.
 * @param worldwide ids of the instruments that are open to States everywhere
 * @param dated whether to look for one with a known first year as well
 */
export function pairMarks(
  world: World,
  states: readonly string[],
  form: FormId,
  on: string,
  example: ExampleCase,
  worldwide: ReadonlySet<string>,
  dated = true,
): Uint8Array {
  const row = rowOf(world, states, on);
  const marks = new Uint8Array(states.length ** 2);
  const everyone = states.map((_, at) => at);
  const known = new Map<Instrument, Covers>();
  const coversOf = (instrument: Instrument): Covers => {
    const covers = known.get(instrument) ?? coversCase(world, instrument, form, example);
    known.set(instrument, covers);
    return covers;
  };
  const circle = (instrument: Instrument) => (worldwide.has(instrument.id) ? 0 : BETWEEN.nearer);
  /** All that an instrument could say of a pair. */
  const most = (instrument: Instrument): number => {
    const { always, through } = coversOf(instrument);
    const covering = always || through.length > 0 ? BETWEEN.covering : 0;
    return (BETWEEN.any | covering | circle(instrument)) * (dated ? 1 + DATED : 1);
  };
  for (const [place, state] of states.entries()) {
    const first = place * states.length;
    /** The States about which not everything is told yet that such an instrument could tell. */
    const open = new Map<number, readonly number[]>();
    askEach(
      row,
      state,
      form,
      (instrument, at, { binds, yearKnown }) => {
        const { always, through } = coversOf(instrument);
        const covering = always || through.some((each) => binds(each, at)) ? BETWEEN.covering : 0;
        const found = BETWEEN.any | covering | circle(instrument);
        marks[first + at] =
          (marks[first + at] ?? 0) | (dated && yearKnown(instrument, at) ? found * (1 + DATED) : found);
      },
      {
        among: (instrument, bound) => {
          const all = most(instrument);
          const untold = (at: number): boolean => (all & ~(marks[first + at] ?? 0)) !== 0;
          // Most is told by the first few: whichever list is the shorter one is gone through.
          const still = (open.get(all) ?? everyone).filter(untold);
          open.set(all, still);
          return still.length < bound.length
            ? still.filter((at) => cellAt(row, instrument, at).code === LIVE)
            : bound.filter(untold);
        },
      },
    );
  }
  return marks;
}
/** The share of the ordered pairs among some places that have a mark, from 0 to 1. @param places of the States, in the square */
export function shareWith(marks: Uint8Array, places: readonly number[], mark: number): number {
  const size = Math.sqrt(marks.length);
  const pairs = places.length * (places.length - 1);
  let having = 0;
  for (const a of places) for (const b of places) if ((marks[a * size + b] ?? 0) & mark) having++;
  return pairs === 0 ? 0 : having / pairs;
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
