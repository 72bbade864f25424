/** Whether an instrument binds two States towards each other on a day. */
import type { FormId } from '../schema/vocabulary.ts';
import { earlierSpanEnd, laterSpan, spanOf, UNKNOWN_START, type Span } from './dates.ts';
import { inForceOn, withParent } from './entry-into-force.ts';
import { hasBeenMember, isMember } from './memberships.ts';
import {
  isBilateral,
  type CoverageLine,
  type Declaration,
  type Instrument,
  type Provision,
  type Role,
  type Status,
  type World,
} from './model.ts';

/** What is looked up often, worked out once for a world, which never changes. */
interface Index {
  byId: ReadonlyMap<string, Instrument>;
  multilateral: readonly Instrument[];
  /** Treaties between two States, by the two. */
  ofPair: ReadonlyMap<string, readonly Instrument[]>;
  /** Protocols by their parent. */
  protocols: ReadonlyMap<string, readonly Instrument[]>;
  /** Instruments that take the place of one, by its id. */
  replacing: ReadonlyMap<string, readonly Instrument[]>;
  declarations: ReadonlyMap<string, readonly Declaration[]>;
}
const indexes = new WeakMap<World, Index>();
/** Two States in either order. */
export const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
function build({ instruments, declarations }: World): Index {
  const multilateral = instruments.filter(({ id }) => !isBilateral(id));
  const replacing = new Map<string, Instrument[]>();
  for (const instrument of instruments)
    for (const { instrument: replaced } of instrument.replaces)
      replacing.set(replaced, [...(replacing.get(replaced) ?? []), instrument]);
  return {
    byId: new Map(instruments.map((instrument) => [instrument.id, instrument])),
    multilateral,
    ofPair: Map.groupBy(
      instruments.filter(({ id }) => isBilateral(id)),
      ({ statuses }) => {
        const [a = '', b = ''] = statuses.keys();
        return pairKey(a, b);
      },
    ),
    protocols: Map.groupBy(
      multilateral.filter(({ parent }) => parent !== undefined),
      ({ parent = '' }) => parent,
    ),
    replacing,
    declarations: Map.groupBy(declarations, ({ instrument }) => instrument),
  };
}
export function indexOf(world: World): Index {
  const index = indexes.get(world) ?? build(world);
  indexes.set(world, index);
  return index;
}
/** Every instrument that could concern two States: in the world's order. */
export const instrumentsOf = (world: World, a: string, b: string): readonly Instrument[] => [
  ...indexOf(world).multilateral,
  ...(indexOf(world).ofPair.get(pairKey(a, b)) ?? []),
];

const ROLE_ORDER: readonly Role[] = ['direct-basis', 'conditional-basis', 'supports', 'none'];
const provisions = new WeakMap<Instrument, Map<FormId, readonly Provision[]>>();
/** The provisions that give a form, strongest role first, in the order of the text within a role. */
export function provisionsFor(instrument: Instrument, form: FormId): readonly Provision[] {
  const byForm = provisions.get(instrument) ?? new Map<FormId, readonly Provision[]>();
  provisions.set(instrument, byForm);
  const known =
    byForm.get(form) ??
    instrument.provisions
      .filter((provision) => provision.forms.includes(form))
      .sort((a, b) => ROLE_ORDER.indexOf(a.role) - ROLE_ORDER.indexOf(b.role));
  byForm.set(form, known);
  return known;
}

/** Whether an article can carry a request: by itself, or on conditions. */
export const carries = (role: Role): boolean => role === 'direct-basis' || role === 'conditional-basis';

/** Whether an article is about a form first, and does not only give it beside another. */
export const isAbout = ({ forms, beside = false }: Provision, form: FormId): boolean => !beside && forms[0] === form;

/** Best first. `outside-treaties` is possible without a treaty and is never a basis. */
export const RANKS = ['direct-basis', 'conditional-basis', 'duty-or-framework', 'outside-treaties'] as const;
export type Rank = (typeof RANKS)[number];
/** A duty to cooperate (ILO C029, P029) and soft law are labelled as what they are and never mixed with a basis. */
export function rankOf(instrument: Instrument, form: FormId): Rank | undefined {
  const best = provisionsFor(instrument, form)[0]?.role;
  if (best === undefined) return undefined;
  if (!instrument.treaty) return 'outside-treaties';
  if (instrument.towardsCourt !== undefined) return 'duty-or-framework';
  return best === 'direct-basis' || best === 'conditional-basis' ? best : 'duty-or-framework';
}
/**
 * The lines by which an instrument by itself covers matters for a form: those of its articles on the form, else its own. An
 * article that only supports does not widen what the bases beside it cover.
 */
export function ownCoverage(instrument: Instrument, form: FormId): CoverageLine[] {
  const own = provisionsFor(instrument, form).filter(({ role }) => role !== 'none');
  const special = own.flatMap(({ covers }) => covers);
  const carrying = own.filter(({ role }) => carries(role));
  const decisive = carrying.length > 0 ? carrying : own;
  const general = decisive.some(({ covers }) => covers.length === 0) || special.length === 0 ? instrument.covers : [];
  return [...special, ...general];
}
/** The offences of a protocol, which between its parties count as the convention's own (UNTOC Protocols art. 1(3)). */
export const coverageThrough = ({ covers }: Instrument): CoverageLine[] => covers.filter(({ how }) => how !== 'none');

/** A basis on which a request can rest: self-standing or on conditions. */
export const isBasis = ({ rank }: { rank: Rank }): boolean => rank === 'direct-basis' || rank === 'conditional-basis';
/** Whether an instrument gives a form as a basis on which a request can rest. */
export function givesBasis(instrument: Instrument, form: FormId): boolean {
  const rank = rankOf(instrument, form);
  return rank !== undefined && isBasis({ rank });
}

function ownStatus(world: World, instrument: Instrument, state: string): Status {
  const known = instrument.statuses.get(state);
  if (known) return known;
  if (instrument.absent === 'not-on-list' && instrument.asAt !== undefined && !world.territories.has(state))
    return { kind: 'not-on-list', asAt: instrument.asAt };
  return { kind: instrument.absent === 'outside' ? 'outside' : 'no-information' };
}
/**
 * What a State is to an instrument, its parent convention taken into account. A party to a protocol must be a party to
 * the parent (UNTOC art. 37(2)): where the parent's list does not show it, that is inferred, and said.
 */
export function statusIn(world: World, instrument: Instrument, state: string): Status {
  const { byId, protocols } = indexOf(world);
  let own = ownStatus(world, instrument, state);
  if (own.kind !== 'bound' && own.kind !== 'outside') {
    const [through] = (protocols.get(instrument.id) ?? [])
      .flatMap((protocol) => {
        const status = ownStatus(world, protocol, state);
        return status.kind === 'bound' ? [{ ...status, protocol: protocol.id }] : [];
      })
      // One that has not ended, then the one that shows it earliest.
      .sort(
        (a, b) =>
          Number(a.until !== undefined) - Number(b.until !== undefined) ||
          a.since.latest.localeCompare(b.since.latest, 'en'),
      );
    if (through)
      own = {
        kind: 'bound',
        since: { earliest: UNKNOWN_START, latest: through.since.latest },
        until: through.until,
        computed: true,
        inferredFrom: through.protocol,
      };
  }
  const parent = instrument.parent === undefined ? undefined : byId.get(instrument.parent);
  return parent ? withParent(own, statusIn(world, parent, state)) : own;
}

/** Whether an instrument is open to a State on a day. */
export function isOpenTo(world: World, { openTo, statuses }: Instrument, state: string, on: string): boolean {
  if (openTo && 'states' in openTo) return openTo.states.includes(state);
  if (world.namedOnly.has(state))
    return statuses.has(state) || (openTo !== undefined && isMember(world.memberships, openTo.members, state, on));
  if (openTo === undefined) return true;
  // An organisation whose members are not known leaves nobody out.
  return !world.memberships.has(openTo.members) || isMember(world.memberships, openTo.members, state, on);
}
/**
 * Whether a State may have joined a treaty among the members of an organisation before it left. Acts of the organisation and
 * schemes without a treaty end with membership.
 */
const mayHaveJoined = (world: World, instrument: Instrument, state: string, on: string): boolean => {
  const { treaty, absent, openTo, begun } = instrument;
  if (!treaty || absent === 'outside' || openTo === undefined || 'states' in openTo) return false;
  return hasBeenMember(world.memberships, openTo.members, state, on, begun?.earliest);
};
/** Whether a State is or was bound, may become so or may have done so: only then is it worth a word. */
export const isConcerned = (world: World, instrument: Instrument, state: string, status: Status, on: string): boolean =>
  status.kind === 'bound' || isOpenTo(world, instrument, state, on) || mayHaveJoined(world, instrument, state, on);
/** The State of which a territory is a part; of a State, itself. */
export const wholeOf = ({ territories }: World, state: string): string => territories.get(state) ?? state;
/**
 * Whether both are one State, or parts of it: a treaty binds States towards each other, and not one towards itself. What
 * two parts agree between them is another matter.
 */
export const withinState = (world: World, { id }: Instrument, a: string, b: string): boolean =>
  wholeOf(world, a) === wholeOf(world, b) && (a === b || !isBilateral(id));
/** Members of one union are not bound towards each other by what the union agreed with others. */
const withinUnion = (a: Status, b: Status): boolean =>
  a.kind === 'bound' && b.kind === 'bound' && a.via !== undefined && a.via === b.via;

/** When two parties accepted each other: where each accepted the other's accession, the first of the two is enough. */
export const acceptanceBetween = ({ acceptances }: Instrument, a: string, b: string): Span | undefined =>
  earlierSpanEnd(acceptances?.get(`${a} ${b}`), acceptances?.get(`${b} ${a}`));
/** When an accession began to count between two parties, for a convention to which it counts pair by pair. */
function acceptedSince(
  instrument: Instrument,
  a: string,
  b: string,
  statuses: readonly Status[],
): Span | 'not-known' | undefined {
  const accession = statuses.some((status) => status.kind === 'bound' && status.accession);
  if (!instrument.acceptances || !accession) return undefined;
  return acceptanceBetween(instrument, a, b) ?? 'not-known';
}

export type Bond =
  /** Cannot bind the two: outside its circle, inside one union or one State. */
  | { kind: 'never' }
  /** Known not to bind these of the two. */
  | { kind: 'no'; states: readonly string[] }
  /** Lists made before the day do not show these of the two. */
  | { kind: 'not-on-list'; states: readonly string[]; asAt: string }
  /** The data does not show whether it does. */
  | { kind: 'not-established' }
  | { kind: 'yes'; since: Span; until?: Span | undefined };
export interface Bound {
  bond: Bond;
  /** The status of the one and of the other. */
  statuses: readonly [Status, Status];
}

/** The day of the oldest of the lists that do not show one of these. */
const oldestList = (statuses: readonly Status[]): string =>
  statuses.flatMap((status) => ('asAt' in status ? [status.asAt] : [])).sort()[0] ?? '';

/**
 * Whether an instrument binds two States towards each other. Entry into force between them is the later of the two, if
 * neither has ended (Vienna Convention on the Law of Treaties art. 24 for entry into force, art. 54 for withdrawal).
 * @param on `YYYY-MM-DD`
 */
export function bondBetween(world: World, instrument: Instrument, a: string, b: string, on: string): Bound {
  const pair = [a, b] as const;
  const statuses = [statusIn(world, instrument, a), statusIn(world, instrument, b)] as const;
  const say = (bond: Bond): Bound => ({ bond, statuses });
  if (withinState(world, instrument, a, b) || withinUnion(...statuses)) return say({ kind: 'never' });
  if (!pair.every((state, index) => isConcerned(world, instrument, state, statuses[index] ?? statuses[0], on)))
    return say({ kind: 'never' });
  // Nobody is bound before the instrument itself begins.
  if (instrument.begun && on < instrument.begun.earliest) return say({ kind: 'no', states: pair });
  const answers = statuses.map((status) => inForceOn(status, on));
  const those = (answer: string) => pair.filter((_, index) => answers[index] === answer);
  if (answers.includes('no')) return say({ kind: 'no', states: those('no') });
  const accepted = acceptedSince(instrument, a, b, statuses);
  if (typeof accepted === 'object' && on < accepted.earliest) return say({ kind: 'no', states: pair });
  if (answers.includes('not-on-list'))
    return say({ kind: 'not-on-list', states: those('not-on-list'), asAt: oldestList(statuses) });
  const [one, other] = statuses;
  if (answers.includes('not-established') || one.kind !== 'bound' || other.kind !== 'bound')
    return say({ kind: 'not-established' });
  if (accepted === 'not-known') return say({ kind: 'not-established' });
  const since = [one.since, other.since, ...(accepted ? [accepted] : [])].reduce(laterSpan);
  if (on < since.latest) return say({ kind: 'not-established' });
  return say({ kind: 'yes', since, until: earlierSpanEnd(one.until, other.until) });
}

/** Whether a declaration of one State counts towards another: some are made towards named States only. */
const counts = ({ state, towards }: Declaration, maker: string, other: string): boolean =>
  state === maker && (towards.length === 0 || towards.includes(other));
/** Every declaration under an instrument or its parent. */
export function declarationsUnder(world: World, instrument: string): readonly Declaration[] {
  const { byId, declarations } = indexOf(world);
  const own = declarations.get(instrument) ?? [];
  const parent = byId.get(instrument)?.parent;
  const inherited = parent === undefined ? [] : (declarations.get(parent) ?? []);
  return inherited.length === 0 ? own : [...own, ...inherited];
}
/**
 * The declarations under an instrument that bear on a form, made by the day by one State and towards the other, and not
 * known to have ended. Those under its parent count too: the parent's articles apply to the protocol (UNTOC Protocols
 * art. 1(2), ETS 182 art. 33(1)).
 */
export const declarationsBetween = (
  world: World,
  instrument: string,
  form: FormId,
  on: string,
  maker: string,
  other: string,
): Declaration[] =>
  declarationsUnder(world, instrument).filter(
    (declaration) =>
      declaration.forms.includes(form) &&
      (declaration.date === undefined || spanOf(declaration.date).earliest <= on) &&
      (declaration.until === undefined || on < spanOf(declaration.until).latest) &&
      counts(declaration, maker, other),
  );
/** The notices by which the *requested* State does not give a form under an instrument: only they take a basis away. */
export const removals = (
  world: World,
  instrument: string,
  form: FormId,
  on: string,
  from: string,
  to: string,
): Declaration[] =>
  declarationsBetween(world, instrument, form, on, to, from).filter(({ effect }) => effect === 'removes');

export interface ReplacedBy {
  instrument: string;
  /** Whether it is established that the other binds both and has begun to; if not, it takes the place if it does. */
  certain: boolean;
}
/** Whether one instrument takes the place of another for a form on a day, where it binds both. */
export const takesPlaceOf = (instrument: Instrument, replaced: string, form: FormId, on: string): boolean =>
  instrument.replaces.some(
    (each) =>
      each.instrument === replaced &&
      (each.from === undefined || spanOf(each.from).earliest <= on) &&
      (each.forms ? each.forms.includes(form) : givesBasis(instrument, form)),
  );
/**
 * The instrument that takes the place of one between two States for a form (Vienna Convention on the Law of Treaties
 * art. 30 and 59). What is in force replaces what it names, also when it is itself replaced: nothing is revived.
 */
export function replacedBy(
  world: World,
  replaced: Instrument,
  from: string,
  to: string,
  form: FormId,
  on: string,
): ReplacedBy | undefined {
  const found = (indexOf(world).replacing.get(replaced.id) ?? []).flatMap((instrument): ReplacedBy[] => {
    if (
      !takesPlaceOf(instrument, replaced.id, form, on) ||
      removals(world, instrument.id, form, on, from, to).length > 0
    )
      return [];
    const { kind } = bondBetween(world, instrument, from, to, on).bond;
    const begun = instrument.replaces.some(
      (each) => each.instrument === replaced.id && (each.from === undefined || spanOf(each.from).latest <= on),
    );
    return kind === 'yes' || kind === 'not-established'
      ? [{ instrument: instrument.id, certain: kind === 'yes' && begun }]
      : [];
  });
  return found.find(({ certain }) => certain) ?? found[0];
}
