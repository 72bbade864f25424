/** What one State can ask of another: the legal bases in force between them for a form on a day, each with its reasons. */
import type { FormId } from '../schema/vocabulary.ts';
import { earlierOf, laterSpan, type Span } from './dates.ts';
import { inForceOn, withParent, type InForce } from './entry-into-force.ts';
import type { Declaration, Instrument, Provision, Role, Status, World } from './model.ts';

/** Best first. `outside-treaties` is possible without a treaty and is never a basis. */
export const RANKS = ['direct-basis', 'conditional-basis', 'duty-or-framework', 'outside-treaties'] as const;
export type Rank = (typeof RANKS)[number];

export interface Basis {
  instrument: string;
  rank: Rank;
  /** The articles that provide the form, strongest role first. */
  articles: readonly string[];
  /** The status of the requesting and of the requested State. */
  statuses: readonly [Status, Status];
  /** Entry into force between the two: the later of the two. */
  since: Span;
  /** First day on which it no longer binds one of them. */
  until?: string | undefined;
  /** Declarations of either State that bear on it and leave it: limits and confirmations. */
  declarations: readonly string[];
}
export interface Answer {
  /** In force between the two: by rank, and within a rank the narrowest circle of States first. */
  bases: readonly Basis[];
  /** In force, but taken away by a declaration (`by` is its id). */
  removed: readonly (Basis & { by: readonly string[] })[];
  /** In force, but replaced between these two by another instrument that binds both. */
  displaced: readonly (Basis & { by: string })[];
  /** Would provide the form, but one or both are known not to be bound on the day. */
  missing: readonly { instrument: string; rank: Rank; notBound: readonly string[] }[];
  /** Would provide the form, but the data does not show whether it binds both on the day. */
  notEstablished: readonly { instrument: string; rank: Rank }[];
}

const ROLE_ORDER: readonly Role[] = ['direct-basis', 'conditional-basis', 'supports', 'none'];
/** The provisions that give a form, strongest role first, in the order of the text within a role. */
export const provisionsFor = (instrument: Instrument, form: FormId): Provision[] =>
  instrument.provisions
    .filter((provision) => provision.forms.includes(form))
    .sort((a, b) => ROLE_ORDER.indexOf(a.role) - ROLE_ORDER.indexOf(b.role));

/** A duty to cooperate (ILO C029, P029) and soft law are labelled as what they are and never mixed with a basis. */
export function rankOf(instrument: Instrument, form: FormId): Rank | undefined {
  const best = provisionsFor(instrument, form)[0]?.role;
  if (best === undefined) return undefined;
  if (!instrument.treaty) return 'outside-treaties';
  return best === 'direct-basis' || best === 'conditional-basis' ? best : 'duty-or-framework';
}

/** A basis on which a request can rest: self-standing or on conditions. */
export const isBasis = ({ rank }: { rank: Rank }): boolean => rank === 'direct-basis' || rank === 'conditional-basis';

/** Whether an instrument gives a form as a basis on which a request can rest. */
export function givesBasis(instrument: Instrument, form: FormId): boolean {
  const rank = rankOf(instrument, form);
  return rank !== undefined && isBasis({ rank });
}

/** A State's status, with the parent convention taken into account. */
export function statusIn(world: World, instrument: Instrument, state: string): Status {
  const circle = world.instruments.find((other) => other.id === instrument.within);
  const absent = instrument.absenceMeansNonParty || (circle && !circle.statuses.has(state));
  const own: Status = instrument.statuses.get(state) ?? { kind: absent ? 'not-a-party' : 'no-information' };
  const parent = world.instruments.find((other) => other.id === instrument.parent);
  return parent ? withParent(own, statusIn(world, parent, state)) : own;
}

/**
 * Entry into force between two States is the later of the two, if neither has ended (Vienna Convention on the Law of
 * Treaties art. 24 for entry into force, art. 54 for withdrawal).
 */
export function between(a: Status, b: Status): { since: Span; until?: string | undefined } | undefined {
  if (a.kind !== 'bound' || b.kind !== 'bound') return undefined;
  return { since: laterSpan(a.since, b.since), until: earlierOf(a.until, b.until) };
}
const both = (a: InForce, b: InForce): InForce =>
  a === 'no' || b === 'no' ? 'no' : a === 'yes' && b === 'yes' ? 'yes' : 'not-established';

/** The declarations under an instrument that bear on a form and were made by the day. */
export const bearing = (world: World, instrument: Instrument, form: FormId, on: string): Declaration[] =>
  world.declarations.filter(
    (declaration) =>
      declaration.instrument === instrument.id &&
      declaration.forms.includes(form) &&
      (declaration.date === undefined || declaration.date <= on),
  );

/** Whether a declaration of one State counts towards another: some are made towards named States only. */
export const concerns = ({ state, towards }: Declaration, maker: string, other: string): boolean =>
  state === maker && (towards.length === 0 || towards.includes(other));

/**
 * The legal bases between two States.
 * @param a id of the requesting State, such as `mex`
 * @param b id of the requested State
 * @param on the day asked about, `YYYY-MM-DD`
 */
export function basesBetween(world: World, a: string, b: string, form: FormId, on: string): Answer {
  const bases: Basis[] = [];
  const removed: Answer['removed'][number][] = [];
  const missing: Answer['missing'][number][] = [];
  const notEstablished: Answer['notEstablished'][number][] = [];
  for (const instrument of world.instruments) {
    const rank = rankOf(instrument, form);
    if (!rank || a === b) continue;
    const statuses = [statusIn(world, instrument, a), statusIn(world, instrument, b)] as const;
    const answers = statuses.map((status) => inForceOn(status, on));
    const inForce = both(answers[0] ?? 'no', answers[1] ?? 'no');
    const pair = between(...statuses);
    if (inForce === 'no') {
      const notBound = [a, b].filter((_, index) => answers[index] === 'no');
      missing.push({ instrument: instrument.id, rank, notBound });
    } else if (inForce === 'not-established' || !pair) notEstablished.push({ instrument: instrument.id, rank });
    else {
      const articles = provisionsFor(instrument, form).map((provision) => provision.article);
      const found = bearing(world, instrument, form, on).filter(
        (declaration) => concerns(declaration, a, b) || concerns(declaration, b, a),
      );
      const by = found.filter(({ effect }) => effect === 'removes').map(({ id }) => id);
      const declarations = found.filter(({ effect }) => effect !== 'removes').map(({ id }) => id);
      const basis: Basis = { instrument: instrument.id, rank, articles, statuses, ...pair, declarations };
      if (by.length) removed.push({ ...basis, by });
      else bases.push(basis);
    }
  }
  const displacedBy = (basis: Basis) =>
    bases.find((other) =>
      world.instruments.find(({ id }) => id === other.instrument)?.displaces.includes(basis.instrument),
    );
  const displaced = bases.flatMap((basis) => {
    const by = displacedBy(basis);
    return by ? [{ ...basis, by: by.instrument }] : [];
  });
  /** How many States an instrument binds: what was made for few fits them closer than what was made for all. */
  const found = new Set(bases.map(({ instrument }) => instrument));
  const sizes = new Map(
    world.instruments
      .filter(({ id }) => found.has(id))
      .map(({ id, statuses }) => [id, [...statuses.values()].filter(({ kind }) => kind === 'bound').length]),
  );
  const circle = ({ instrument }: Basis) => sizes.get(instrument) ?? 0;
  const order = (x: { rank: Rank }, y: { rank: Rank }) => RANKS.indexOf(x.rank) - RANKS.indexOf(y.rank);
  return {
    bases: bases
      .filter((basis) => !displacedBy(basis))
      .sort(
        (x, y) =>
          order(x, y) ||
          circle(x) - circle(y) ||
          x.since.latest.localeCompare(y.since.latest, 'en') ||
          x.instrument.localeCompare(y.instrument, 'en'),
      ),
    removed,
    displaced,
    missing: missing.sort(order),
    notEstablished: notEstablished.sort(order),
  };
}
