/**
 * What the laws of the two States make of a case: whether the act is a crime in both, whether it is serious enough, and
 * whether the requested State helps without a treaty. Pure; it judges what the data names, not the facts of a case.
 */
import type { Conduct, CoverageCondition, FormId, Matter, Measure } from '../schema/vocabulary.ts';
import { spanOf } from './dates.ts';
import type { Help, NationalLaw, Offence, World } from './model.ts';

/** Which conduct of a national law a matter is. Matters without one are not known from the laws entered here. */
const CONDUCT: Readonly<Partial<Record<Matter, Conduct>>> = {
  'forced-labour': 'forced-labour',
  'trafficking-for-forced-labour': 'trafficking-for-forced-labour',
  'slavery-or-servitude': 'slavery-or-servitude',
  'child-labour-or-sale': 'worst-forms-of-child-labour',
};

/** A penalty in months of prison: none for a fine, without end for life and death. @param penalty as in `Offence` */
export function monthsOf(penalty: string): number {
  if (penalty === 'life' || penalty === 'death') return Infinity;
  const MONTHS: Readonly<Record<string, number>> = { year: 12, month: 1, day: 12 / 365 };
  return [...penalty.matchAll(/(\d+) (year|month|day)/g)].reduce(
    (sum, [, count, unit = '']) => sum + Number(count) * (MONTHS[unit] ?? 0),
    0,
  );
}

/** Whether a law is known to hold on a day: a law whose beginning is not known says nothing of days before its source. */
export function appliesOn({ since, until, asAt }: Offence, on: string): boolean {
  if (until !== undefined && spanOf(until).earliest <= on) return false;
  return since === undefined ? spanOf(asAt).earliest <= on : spanOf(since).latest <= on;
}

/** What a State's law makes of a matter on a day, with the rows that say so. */
export interface Punishable {
  /** `labour-law`: a fine of labour law alone, so that it is for the State to say whether it counts as a crime. */
  kind: 'yes' | 'labour-law' | 'no' | 'not-known';
  rows: readonly Offence[];
}
/** @param law undefined where no law of the State is known */
export function punishable(law: NationalLaw | undefined, matter: Matter, on: string): Punishable {
  const rows = (law?.offences ?? []).filter((row) => row.conduct === CONDUCT[matter] && appliesOn(row, on));
  const isCrime = ({ answer, maximum, minimum }: Offence) =>
    answer === 'offence' || (answer === 'labour-law-only' && monthsOf(maximum ?? minimum ?? 'fine') > 0);
  const crimes = rows.filter(isCrime);
  if (crimes.length > 0) return { kind: 'yes', rows: crimes };
  const labour = rows.filter(({ answer }) => answer === 'labour-law-only');
  if (labour.length > 0) return { kind: 'labour-law', rows: labour };
  return { kind: rows.length > 0 ? 'no' : 'not-known', rows };
}

/** Whether the act is a crime in both States, with what each makes of it. */
export interface DualCriminality {
  status: 'met' | 'not-met' | 'not-known';
  /** Of the requesting and of the requested State. */
  laws: readonly [Punishable, Punishable];
}
/**
 * Dual criminality of a matter by its name. What matters in the end is the act and not its name (UNCAC art. 43(2)): an
 * act that is no offence under this name may be one under another.
 */
export function dualCriminality(world: World, from: string, to: string, matter: Matter, on: string): DualCriminality {
  const laws = [
    punishable(world.nationalLaw.get(from), matter, on),
    punishable(world.nationalLaw.get(to), matter, on),
  ] as const;
  const status = laws.some(({ kind }) => kind === 'no')
    ? 'not-met'
    : laws.every(({ kind }) => kind === 'yes')
      ? 'met'
      : 'not-known';
  return { status, laws };
}

/**
 * Whether an offence of a State carries a maximum of at least so many months. One article that does is enough; an
 * aggravated form that does leaves it open; so does what is not stated.
 */
export function reaches({ kind, rows }: Punishable, months: number): boolean | undefined {
  if (kind !== 'yes') return undefined;
  const enough = (penalty: string | undefined) => penalty !== undefined && monthsOf(penalty) >= months;
  if (rows.some(({ maximum, minimum }) => enough(maximum) || enough(minimum))) return true;
  return rows.some(({ maximum, aggravated }) => maximum === undefined || enough(aggravated)) ? undefined : false;
}

/** By whose law a length of penalty is measured where the treaty's line does not say: UNTOC art. 16(1) and 2(b). */
export const measureFor = (need: FormId): Measure => (need === 'extradition' ? 'both' : 'requesting');

/** The States whose laws are looked at for the length of a penalty, where the treaty's line does not say. */
export const statesMeasured = ({ from, to, need }: { from: string; to: string; need: FormId }): string[] =>
  measureFor(need) === 'both' ? [from, to] : [from];

/** The rule by which two answers make one. */
const JOINED: Readonly<Record<Measure, (from: boolean | undefined, to: boolean | undefined) => boolean | undefined>> = {
  requesting: (from) => from,
  both: (from, to) => (from === false || to === false ? false : from && to),
  either: (from, to) => (from || to ? true : from === false && to === false ? false : undefined),
};
const YEARS: Readonly<Partial<Record<CoverageCondition, number>>> = {
  'maximum-penalty-1-year': 1,
  'maximum-penalty-2-years': 2,
  'maximum-penalty-3-years': 3,
  'maximum-penalty-4-years': 4,
};
/**
 * What the laws say of a condition of coverage; undefined where they leave it open. That an act is no offence by its name
 * closes nothing: it may be one by another.
 */
export function conditionByLaw(
  { status, laws: [from, to] }: DualCriminality,
  condition: CoverageCondition,
  measure: Measure,
): boolean | undefined {
  if (condition === 'dual-criminality') return status === 'met' ? true : undefined;
  const years = YEARS[condition];
  return years === undefined ? undefined : JOINED[measure](reaches(from, years * 12), reaches(to, years * 12));
}

/** Whether the act is serious in the sense of UNTOC art. 2(b): a maximum of at least four years, by the law that counts. */
export const isSeriousCrime = (both: DualCriminality, need: FormId): boolean | undefined =>
  conditionByLaw(both, 'maximum-penalty-4-years', measureFor(need));

/** How the requested State's own law helps with a need, if laws on cooperation speak of it; nothing for days before its source. */
export function helpOf(world: World, state: string, need: FormId, on: string): Help | undefined {
  const law = world.nationalLaw.get(state);
  const help =
    need === 'extradition' ? law?.extradition : need === 'mutual-legal-assistance' ? law?.assistance : undefined;
  return help && spanOf(help.asAt).earliest <= on ? help : undefined;
}
