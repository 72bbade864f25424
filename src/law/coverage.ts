/** Whether an instrument covers what a case is about. */
import { CONDITIONS, MATTERS, type CoverageCondition, type Matter, type Measure } from '../schema/vocabulary.ts';
import type { CaseFacts, CoverageLine, Instrument } from './model.ts';

export type Coverage =
  /** Covered: named or any (`how`), with no condition left open. */
  | { kind: 'covers'; how: CoverageLine['how']; article: string; byLaw: readonly CoverageCondition[] }
  /** Covered if what is left open is true. */
  | {
      kind: 'covers-if';
      how: CoverageLine['how'];
      article: string;
      open: readonly CoverageCondition[];
      /** Conditions that nobody answered and that the laws of the two States meet. */
      byLaw: readonly CoverageCondition[];
    }
  /** Not covered: the article says so, or a condition is not met. */
  | {
      kind: 'does-not-cover';
      article: string;
      unmet: readonly CoverageCondition[];
      /** Those of the unmet that nobody answered and that the laws of the two States do not meet. */
      byLaw: readonly CoverageCondition[];
    }
  | { kind: 'not-known' };
/** What the laws of the two States say of a condition; undefined where they leave it open. */
export type ByLaw = (condition: CoverageCondition, measure: Measure | undefined) => boolean | undefined;

const ORDER: readonly Coverage['kind'][] = ['covers', 'covers-if', 'not-known', 'does-not-cover'];

/** Lengths of the maximum penalty, shortest first. */
const PENALTIES: readonly CoverageCondition[] = [
  'maximum-penalty-1-year',
  'maximum-penalty-2-years',
  'maximum-penalty-3-years',
  'maximum-penalty-4-years',
];
/** Answers with what follows from them: a maximum of at least four years is one of at least three, and so on. */
export function withWhatFollows(facts: CaseFacts): CaseFacts {
  const longest = PENALTIES.findLastIndex((each) => facts[each] === true);
  const shortest = PENALTIES.findIndex((each) => facts[each] === false);
  const follows = (index: number): boolean | undefined =>
    index < longest ? true : shortest >= 0 && index > shortest ? false : undefined;
  return {
    ...facts,
    ...Object.fromEntries(PENALTIES.map((each, index) => [each, facts[each] ?? follows(index)])),
  };
}

function lineCoverage({ how, article, when, measure }: CoverageLine, facts: CaseFacts, law: ByLaw): Coverage {
  const answers = when.map((condition) => {
    const said = facts[condition];
    return { condition, said, is: said ?? law(condition, measure) };
  });
  const those = (is: boolean | undefined, unsaid = false) =>
    answers.flatMap((each) => (each.is === is && !(unsaid && each.said !== undefined) ? each.condition : []));
  if (how === 'none' || those(false).length > 0)
    return { kind: 'does-not-cover', article, unmet: those(false), byLaw: those(false, true) };
  const found = { how, article, byLaw: those(true, true) };
  const open = those(undefined);
  return open.length > 0 ? { kind: 'covers-if', ...found, open } : { kind: 'covers', ...found };
}
/** The better of two: what covers before what may, and the fewer conditions first. */
const better = (a: Coverage, b: Coverage): Coverage =>
  ORDER.indexOf(b.kind) < ORDER.indexOf(a.kind) ||
  (a.kind === 'covers-if' && b.kind === 'covers-if' && b.open.length < a.open.length)
    ? b
    : a;

/**
 * The best of an instrument's ways of covering a matter.
 * @param lines every line of the instrument, and of the protocols through which it covers more
 * @param facts the answers to its conditions; they count before what the laws say
 * @param law what the laws of the two States say of what was not answered
 */
export function coverage(
  lines: readonly CoverageLine[],
  matter: Matter,
  facts: CaseFacts,
  law: ByLaw = () => undefined,
): Coverage {
  const known = withWhatFollows(facts);
  const found = lines.filter((line) => line.matter === matter).map((line) => lineCoverage(line, known, law));
  return found.length === 0 ? { kind: 'not-known' } : found.reduce(better);
}

/**
 * The conditions on which an instrument depends whatever the case is about: those of each of its ways of covering
 * anything. A maximum of at least three years is one of at least one, so that of lengths of penalty the shortest is left.
 */
export function conditionsOfAll(lines: readonly CoverageLine[]): CoverageCondition[] {
  const ways = lines
    .filter(({ how }) => how !== 'none')
    .map(({ when }) => {
      const longest = PENALTIES.findLastIndex((each) => when.includes(each));
      return new Set([...when, ...PENALTIES.slice(0, longest + 1)]);
    });
  const common = CONDITIONS.filter((each) => ways.length > 0 && ways.every((way) => way.has(each)));
  const shortest = PENALTIES.findLast((each) => common.includes(each));
  return common.filter((each) => each === shortest || !PENALTIES.includes(each));
}

/** Conditions that narrow an instrument to some sort of case, whatever the offence. */
const NARROWING: readonly CoverageCondition[] = [
  'transnational',
  'organised-group',
  'child-victim',
  'predicate-offence-accepted',
  'electronic-evidence',
];
/**
 * How wide an instrument reaches for the matters of this site, widest first: `0` any offence, or any of a length of
 * penalty; `1` forced labour or trafficking, or not known; `2` other matters, child victims or electronic evidence alone.
 */
export function widthOf(lines: readonly CoverageLine[]): 0 | 1 | 2 {
  const ours = lines.filter(
    ({ matter, how }) => how !== 'none' && (matter === 'forced-labour' || matter === 'trafficking-for-forced-labour'),
  );
  if (
    ours.some(
      ({ matter, how, when }) =>
        matter === 'forced-labour' && how !== 'listed' && !when.some((each) => NARROWING.includes(each)),
    )
  )
    return 0;
  const isNarrow = ({ when }: CoverageLine) => when.includes('child-victim') || when.includes('electronic-evidence');
  return lines.length === 0 || !ours.every(isNarrow) ? 1 : 2;
}

/** The matters that are forced labour, in the order of this site. */
const FORCED_LABOUR: readonly Matter[] = ['forced-labour', 'trafficking-for-forced-labour', 'slavery-or-servitude'];
const WAYS: readonly CoverageLine['how'][] = ['listed', 'threshold', 'any'];
/** How far an instrument is from forced labour: 0 where it names it, 1 covers it by its penalty, 2 as any offence, 3 not. */
export const distanceToForcedLabour = ({ covers }: Pick<Instrument, 'covers'>): number =>
  Math.min(
    WAYS.length,
    ...covers.flatMap(({ matter, how }) => (FORCED_LABOUR.includes(matter) && how !== 'none' ? WAYS.indexOf(how) : [])),
  );

/** What this site is about: forced labour, and the labour or sale of children. */
const SUBJECT: readonly Matter[] = [...FORCED_LABOUR, 'child-labour-or-sale'];
/**
 * The matters to which an instrument is confined, where somebody has read that forced labour is none of them, such as bribery;
 * undefined where it reaches further or where nobody has read how far.
 */
export function confinedTo(lines: readonly CoverageLine[]): readonly Matter[] | undefined {
  const covered = new Set(lines.flatMap(({ matter, how }) => (how === 'none' ? [] : [matter])));
  const isRead = FORCED_LABOUR.every((each) => lines.some(({ matter }) => matter === each));
  return isRead && !SUBJECT.some((each) => covered.has(each)) ? MATTERS.filter((each) => covered.has(each)) : undefined;
}
