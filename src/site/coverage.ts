/** How far treaties reach, in the figures of the home page and of the page "How treaty coverage grew". Pure. */
import type { World } from '../law/model.ts';
import { shareOfPairs, sharesByYear } from '../law/pairs.ts';
import { REGIONS, type FormId } from '../schema/vocabulary.ts';

interface Jurisdiction {
  id: string;
  data: { kind: string; region?: string | undefined };
}
/** The States among the jurisdictions: a share of pairs counts neither the Union nor territories. */
export const statesAmong = (jurisdictions: readonly Jurisdiction[]): string[] =>
  jurisdictions.filter(({ data }) => data.kind === 'state').map(({ id }) => id);

/** The States of each region that has at least two, in the order of the vocabulary: one alone has nobody to pair with. */
export const statesByRegion = (
  jurisdictions: readonly Jurisdiction[],
): { region: (typeof REGIONS)[number]; ids: string[] }[] =>
  REGIONS.map((region) => ({
    region,
    ids: statesAmong(jurisdictions.filter(({ data }) => data.region === region)),
  })).filter(({ ids }) => ids.length > 1);

/** A year that readers remember, to compare today with. */
const COMPARED_YEAR = 2000;
export interface CoverageSummary {
  /** The share of pairs of States with a basis, from 0 to 1, at the end of each year. */
  shares: { year: number; value: number }[];
  /** The same in whole per cent at the end of 2000, and today. */
  before: number;
  now: number;
  /** Today, if the worldwide instruments were not there. */
  withoutWorldwide: number;
  /** Of the pairs with a basis today, in whole per cent: those that have it in worldwide instruments alone. */
  onlyWorldwide: number;
}
/**
 * How the share of pairs of States with a basis for a form grew, and what worldwide instruments have to do with it.
 * @param states ids of all States
 * @param worldwide ids of the instruments that are open to all States
 */
export function coverageSummary(
  world: World,
  states: readonly string[],
  worldwide: ReadonlySet<string>,
  form: FormId,
  today: string,
): CoverageSummary {
  const shares = sharesByYear(world, states, form, today);
  const narrower = { ...world, instruments: world.instruments.filter(({ id }) => !worldwide.has(id)) };
  const percent = (share: number | undefined) => Math.round(100 * (share ?? 0));
  const now = shares.at(-1)?.value ?? 0;
  const alone = shareOfPairs(narrower, states, form, today);
  return {
    shares,
    before: percent(shares.find(({ year }) => year === COMPARED_YEAR)?.value),
    now: percent(now),
    withoutWorldwide: percent(alone),
    onlyWorldwide: now === 0 ? 0 : percent((now - alone) / now),
  };
}
