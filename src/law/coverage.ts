/** How many pairs of States have a basis, and what one more participation would change. */
import type { FormId } from '../schema/vocabulary.ts';
import { basesIn, closedPairs, openFor } from './bound.ts';
import type { World } from './model.ts';

/**
 * The number of bases for every pair of States, as a square: `counts[i * n + j]` for `states[i]` and `states[j]`.
 * Displaced instruments count too: the pair has a basis either way.
 */
export function basesByPair(world: World, states: readonly string[], form: FormId, on: string): Uint8Array {
  const size = states.length;
  const place = new Map(states.map((state, index) => [state, index]));
  const counts = new Uint8Array(size * size);
  for (const instrument of basesIn(world, form)) {
    const bound = [...openFor(world, instrument, form, on)].flatMap((state) => place.get(state) ?? []);
    for (const a of bound)
      for (const b of bound) {
        const cell = a * size + b;
        if (a !== b) counts[cell] = (counts[cell] ?? 0) + 1;
      }
    const open = new Set(bound);
    const closed = closedPairs(world, instrument, form, on).map(([a, b]) => [place.get(a), place.get(b)] as const);
    for (const [a, b] of closed)
      if (a !== undefined && b !== undefined && open.has(a) && open.has(b))
        counts[a * size + b] = (counts[a * size + b] ?? 0) - 1;
  }
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
  const all = [...new Set([...states, ...others])];
  const counts = basesByPair(world, all, form, on);
  const place = new Map(all.map((state, index) => [state, index]));
  let [pairs, covered] = [0, 0];
  for (const a of states)
    for (const b of others) {
      if (a === b) continue;
      pairs++;
      if (counts[(place.get(a) ?? 0) * all.length + (place.get(b) ?? 0)]) covered++;
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
  /** States with which there would be a first basis for the form. */
  first: string[];
  /** States with which there would be a further one. */
  further: string[];
}

/**
 * What joining an instrument would change for a State: computed, not predicted. A treaty basis is not cooperation.
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
  const gain: Gain = { first: [], further: [] };
  const instrument = basesIn(world, form).find(({ id }) => id === joined);
  if (!instrument || openFor(world, instrument, form, on).has(state)) return gain;
  const then = joining(world, state, joined, on);
  const after = openFor(then, then.instruments.find(({ id }) => id === joined) ?? instrument, form, on);
  if (!after.has(state)) return gain;
  const open = basesIn(world, form).map((other) => openFor(world, other, form, on));
  const had = new Set(open.filter((bound) => bound.has(state)).flatMap((bound) => [...bound]));
  const all = new Set(states);
  for (const partner of after)
    if (partner !== state && all.has(partner)) (had.has(partner) ? gain.further : gain.first).push(partner);
  return gain;
}
