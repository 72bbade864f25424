/** What one State can ask of another for a case on a day, on which article, and why: the answer. */
import { needsOf } from '../schema/needs.ts';
import type { CoverageCondition, FormId, Matter } from '../schema/vocabulary.ts';
import {
  bondBetween,
  carries,
  coverageThrough,
  declarationsBetween,
  indexOf,
  instrumentsOf,
  isAbout,
  isBasis,
  ownCoverage,
  provisionsFor,
  rankOf,
  RANKS,
  removals,
  replacedBy,
  type Rank,
  type ReplacedBy,
} from './bond.ts';
import { conditionsOfAll, confinedTo, coverage, widthOf, type ByLaw, type Coverage } from './coverage.ts';
import { laterOf, type Span } from './dates.ts';
import {
  isBilateral,
  type CaseFacts,
  type CoverageLine,
  type Help,
  type Instrument,
  type Status,
  type World,
} from './model.ts';
import { conditionByLaw, dualCriminality, helpOf, measureFor, type DualCriminality } from './national-law.ts';

export interface Question {
  /** Id of the requesting State, such as `mex`. */
  from: string;
  /** Id of the requested State. */
  to: string;
  need: FormId;
  /** The day asked about, `YYYY-MM-DD`. */
  on: string;
  /** What the case is about; without it nothing is left out. */
  about?: Matter | undefined;
  facts?: CaseFacts | undefined;
}
interface Named {
  instrument: string;
  rank: Rank;
}
/** What is not known to bind both, and whether it would cover what the case is about, where that was said. */
export interface Judged extends Named {
  coverage?: Coverage | undefined;
}
/** Whether an instrument is known not to cover the case. */
export const isExcluded = ({ coverage: found }: Pick<Judged, 'coverage'>): boolean => found?.kind === 'does-not-cover';
/** An instrument in force between the two. */
export interface Basis extends Named {
  /** The articles that provide the form, strongest role first. */
  articles: readonly string[];
  /** The status of the requesting and of the requested State. */
  statuses: readonly [Status, Status];
  /** Entry into force between the two: the later of the two. */
  since: Span;
  /** First day on which it no longer binds one of them. */
  until?: Span | undefined;
  /** The union whose agreement binds one of them as its member. */
  via?: string | undefined;
  /** Declarations of either State that bear on it and leave it: limits, confirmations, the requesting State's own notices. */
  declarations: readonly string[];
  /** Whether somebody has read the articles; what is known from a list alone stands below. */
  read: boolean;
  /** Whether it covers what the case is about, where that was said and it is between States. */
  coverage?: Coverage | undefined;
  /** The article by which cooperation under it is owed to a court, and not to the other State. */
  towardsCourt?: string | undefined;
  /** What must be true whatever the case is about, where that was not said and no fact answers it. */
  conditions: readonly CoverageCondition[];
  /** The matters to which it is confined, none of them the subject of this site, where the question names neither. */
  only?: readonly Matter[] | undefined;
}
/** What must still be true of the case, whether or not it was said what it is about. */
export const leftOpen = ({ coverage: found, conditions }: Basis): readonly CoverageCondition[] =>
  found?.kind === 'covers-if' ? found.open : conditions;
export interface Groups {
  /** The bases to write on the request, best first. */
  use: readonly Basis[];
  /** Bases that cover the case only if what is left open is true, or whose coverage nobody has read. */
  onlyIf: readonly Basis[];
  /** In force between the two, but not for what the case is about. */
  notForThis: readonly Basis[];
  /** In force, but no channel for a request: a duty to cooperate or a framework. */
  duties: readonly Basis[];
  /** Schemes that work without a treaty. */
  outsideTreaties: readonly Basis[];
  /** In force, but taken away by a declaration of the requested State (`by` is its id). */
  removed: readonly (Basis & { by: readonly string[] })[];
  /** Another instrument takes its place between these two, or does so if it binds both (`certain`). */
  replaced: readonly (Named & { by: string; certain: boolean })[];
  /** Could bind both, but the data does not show whether it does on the day; what would not cover the case stands last. */
  mayApply: readonly Judged[];
  /** A list made before the day does not show one or both; later acts are not known. In the same order. */
  notOnList: readonly (Judged & { states: readonly string[]; asAt: string })[];
  /** Known not to be in force between the two on the day, though it could be. */
  notInForce: readonly (Named & { states: readonly string[] })[];
}

/** Every instrument that could concern the two, in one of the groups, and what their own laws say. */
export interface Answer extends Groups {
  /** What the requested State's own law says of helping with the need, where that is known. */
  help?: Help | undefined;
  /** Whether the act is a crime in both, where the matter was named. */
  dualCriminality?: DualCriminality | undefined;
}

/** The lines by which an instrument covers matters for a form, and those of its protocols in force between the two. */
function coverageLines(world: World, instrument: Instrument, { from, to, need, on }: Question): CoverageLine[] {
  const protocols = (indexOf(world).protocols.get(instrument.id) ?? []).filter(
    (protocol) => bondBetween(world, protocol, from, to, on).bond.kind === 'yes',
  );
  return [...ownCoverage(instrument, need), ...protocols.flatMap(coverageThrough)];
}

/** The matters of which a need speaks by itself: who asks for service of documents has a claim. */
function mattersOfNeed(need: FormId): readonly Matter[] {
  if (needsOf('civil').some((each) => each === need)) return ['civil-claim'];
  return need === 'labour-inspection' ? ['labour-law-breach', 'illegal-employment'] : [];
}

/** Whether an instrument was made for the two and few others: a treaty between two States, or one open to States it names. */
export const isMadeForFew = ({ id, openTo }: Instrument): boolean =>
  isBilateral(id) || (openTo !== undefined && 'states' in openTo);

/** The order in which a reader should look at what is in force, as one list of comparisons. */
function compare(world: World, need: FormId): (a: Basis, b: Basis) => number {
  const { byId } = indexOf(world);
  // What was made for few States fits them closer than what was made for all.
  const size = (id: string): number => byId.get(id)?.parties ?? 0;
  const COVERED: readonly Coverage['kind'][] = ['covers', 'covers-if', 'not-known', 'does-not-cover'];
  const covered = ({ coverage: found }: Basis) => (found ? COVERED.indexOf(found.kind) : 0);
  // Assistance against proceeds of crime is no first choice for the evidence of a case.
  const about = ({ instrument }: Basis) =>
    byId.get(instrument)?.provisions.some((each) => carries(each.role) && isAbout(each, need)) === true;
  const width = ({ instrument }: Basis) => widthOf(byId.get(instrument)?.covers ?? []);
  return (a, b) =>
    covered(a) - covered(b) ||
    Number(a.only !== undefined) - Number(b.only !== undefined) ||
    Number(b.read) - Number(a.read) ||
    RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank) ||
    width(a) - width(b) ||
    Number(about(b)) - Number(about(a)) ||
    size(a.instrument) - size(b.instrument) ||
    a.since.latest.localeCompare(b.since.latest, 'en') ||
    a.instrument.localeCompare(b.instrument, 'en');
}

/** Every instrument that gives the need and could concern the two, each in one group, with its reasons. Pure. */
export function answerTo(world: World, question: Question): Answer {
  const { from, to, need, on, about, facts = {} } = question;
  const both = about && dualCriminality(world, from, to, about, on);
  const byLaw: ByLaw = (condition, measure = measureFor(need)) => both && conditionByLaw(both, condition, measure);
  const live: Basis[] = [];
  const removed: Answer['removed'][number][] = [];
  const replaced: Answer['replaced'][number][] = [];
  const mayApply: Judged[] = [];
  const notOnList: Answer['notOnList'][number][] = [];
  const notInForce: Answer['notInForce'][number][] = [];
  const own = mattersOfNeed(need);
  // The crimes of a court are no matter of requests between the two.
  const judge = (lines: readonly CoverageLine[], { towardsCourt }: Instrument) =>
    about && towardsCourt === undefined ? coverage(lines, about, facts, byLaw) : undefined;
  for (const instrument of instrumentsOf(world, from, to)) {
    const rank = rankOf(instrument, need);
    if (!rank) continue;
    const named: Named = { instrument: instrument.id, rank };
    const { bond, statuses } = bondBetween(world, instrument, from, to, on);
    if (bond.kind === 'never') continue;
    if (bond.kind === 'no') {
      notInForce.push({ ...named, states: bond.states });
      continue;
    }
    const other: ReplacedBy | undefined = replacedBy(world, instrument, from, to, need, on);
    const judged = (): Judged => ({
      ...named,
      coverage: judge(coverageLines(world, instrument, question), instrument),
    });
    if (other) replaced.push({ ...named, by: other.instrument, certain: other.certain });
    else if (bond.kind === 'not-on-list') notOnList.push({ ...judged(), states: bond.states, asAt: bond.asAt });
    else if (bond.kind === 'not-established') mayApply.push(judged());
    else {
      const provisions = provisionsFor(instrument, need);
      const by = removals(world, instrument.id, need, on, from, to).map(({ id }) => id);
      const lines = coverageLines(world, instrument, question);
      const said = [
        ...declarationsBetween(world, instrument.id, need, on, to, from).filter(({ effect }) => effect !== 'removes'),
        ...declarationsBetween(world, instrument.id, need, on, from, to),
      ];
      const confined = about ? undefined : confinedTo(lines);
      const basis: Basis = {
        ...named,
        articles: provisions.map(({ article }) => article),
        statuses,
        since: bond.since,
        until: bond.until,
        via: statuses.flatMap((status) => (status.kind === 'bound' && status.via ? [status.via] : []))[0],
        declarations: [...new Set(said.map(({ id }) => id))],
        read: provisions.some(({ read }) => read),
        coverage: judge(lines, instrument),
        towardsCourt: instrument.towardsCourt,
        conditions: about ? [] : conditionsOfAll(lines).filter((each) => facts[each] !== true),
        only: confined?.some((each) => own.includes(each)) ? undefined : confined,
      };
      if (by.length > 0) removed.push({ ...basis, by });
      else live.push(basis);
    }
  }
  const order = compare(world, need);
  const sorted = live.sort(order);
  const apt = sorted.filter((basis) => !isExcluded(basis));
  const bases = apt.filter(isBasis);
  const byRank = (a: Named, b: Named) => RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank);
  const few = ({ instrument }: Named) => Number(isMadeForFew(indexOf(world).byId.get(instrument) as Instrument));
  /** Those that would not help last, those made for the two first. */
  const byHope = (a: Judged, b: Judged) =>
    Number(isExcluded(a)) - Number(isExcluded(b)) || byRank(a, b) || few(b) - few(a);
  const sure = ({ coverage: found }: Basis) => found === undefined || found.kind === 'covers';
  return {
    use: bases.filter(sure),
    onlyIf: bases.filter((basis) => !sure(basis)),
    notForThis: sorted.filter(isExcluded),
    duties: apt.filter(({ rank }) => rank === 'duty-or-framework'),
    outsideTreaties: apt.filter(({ rank }) => rank === 'outside-treaties'),
    help: helpOf(world, to, need, on),
    dualCriminality: both,
    removed: removed.sort(order),
    replaced: replaced.sort(byRank),
    mayApply: mayApply.sort(byHope),
    notOnList: notOnList.sort(byHope),
    notInForce: notInForce.sort(byRank),
  };
}

/** The latest of the days by which the lists behind an answer are known, `YYYY-MM-DD`; blank where there is none. */
export const latestList = (world: World, instruments: readonly string[]): string =>
  instruments.map((id) => indexOf(world).byId.get(id)?.asAt ?? '').reduce(laterOf, '');
