/** Whether an instrument covers what a case is about. */
import type { CoverageCondition, Matter } from '../schema/vocabulary.ts';
import type { CaseFacts, CoverageLine } from './model.ts';

export type Coverage =
  /** Covered: named or any (`how`), with no condition left open. */
  | { kind: 'covers'; how: CoverageLine['how']; article: string }
  /** Covered if what is left open is true. */
  | { kind: 'covers-if'; how: CoverageLine['how']; article: string; open: readonly CoverageCondition[] }
  /** Not covered: the article says so, or a condition is not met. */
  | { kind: 'does-not-cover'; article: string; unmet: readonly CoverageCondition[] }
  | { kind: 'not-known' };

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

function lineCoverage({ how, article, when }: CoverageLine, facts: CaseFacts): Coverage {
  const unmet = when.filter((condition) => facts[condition] === false);
  if (how === 'none' || unmet.length > 0) return { kind: 'does-not-cover', article, unmet };
  const open = when.filter((condition) => facts[condition] === undefined);
  return open.length > 0 ? { kind: 'covers-if', how, article, open } : { kind: 'covers', how, article };
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
 * @param facts the answers to its conditions; what is missing is left open
 */
export function coverage(lines: readonly CoverageLine[], matter: Matter, facts: CaseFacts): Coverage {
  const known = withWhatFollows(facts);
  const found = lines.filter((line) => line.matter === matter).map((line) => lineCoverage(line, known));
  return found.length === 0 ? { kind: 'not-known' } : found.reduce(better);
}

/** Conditions that narrow an instrument to some sort of case, whatever the offence. */
const NARROWING: readonly CoverageCondition[] = [
  'transnational',
  'organised-group',
  'child-victim',
  'predicate-offence-accepted',
];
/**
 * How wide an instrument reaches for the matters of this site, widest first: `0` any offence, or any of a length of
 * penalty; `1` forced labour or trafficking, or not known; `2` other matters alone.
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
  return ours.some(({ when }) => !when.includes('child-victim')) || lines.length === 0 ? 1 : 2;
}
