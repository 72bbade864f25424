/** How many pairs of States have a basis, and what one more participation would change. */
import type { FormId } from '../schema/vocabulary.ts';
import { isBasis, rankOf, standingIn } from './between.ts';
import { inForceOn } from './entry-into-force.ts';
import type { Instrument, World } from './model.ts';

const KEY_SEPARATOR = '-';
/** One name for an unordered pair: `deu-mex`. */
export const pairKey = (a: string, b: string): string => (a < b ? a + KEY_SEPARATOR + b : b + KEY_SEPARATOR + a);

/** The instruments that give a form as a direct or conditional basis. */
const basesFor = (world: World, form: FormId): Instrument[] =>
  world.instruments.filter((instrument) => {
    const rank = rankOf(instrument, form);
    return rank !== undefined && isBasis({ rank });
  });

/** States whose basis under an instrument is taken away by their own declaration: it fails with every partner. */
const withdrawn = (world: World, instrument: Instrument, form: FormId, on: string): Set<string> =>
  new Set(
    world.declarations
      .filter(
        (d) =>
          d.instrument === instrument.id &&
          d.effect === 'removes' &&
          d.forms.includes(form) &&
          (d.date === undefined || d.date <= on),
      )
      .map((d) => d.state),
  );

/** Number of bases for each pair of States that has any, by `pairKey`. */
export function pairsWithBasis(world: World, states: readonly string[], form: FormId, on: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (const instrument of basesFor(world, form)) {
    const bound = [...boundFor(world, instrument, states, form, on)];
    bound.forEach((a, index) => {
      for (const b of bound.slice(index + 1)) pairs.set(pairKey(a, b), (pairs.get(pairKey(a, b)) ?? 0) + 1);
    });
  }
  return pairs;
}

/** A world in which a State is also bound by an instrument from a day on. */
export const joining = (world: World, state: string, instrument: string, from: string): World => ({
  ...world,
  instruments: world.instruments.map((each) =>
    each.id === instrument
      ? {
          ...each,
          standings: new Map(each.standings).set(state, {
            status: 'bound',
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

const boundFor = (
  world: World,
  instrument: Instrument,
  states: readonly string[],
  form: FormId,
  on: string,
): Set<string> => {
  const out = withdrawn(world, instrument, form, on);
  return new Set(
    states.filter((state) => !out.has(state) && inForceOn(standingIn(world, instrument, state), on) === 'yes'),
  );
};

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
  const instrument = basesFor(world, form).find(({ id }) => id === joined);
  if (!instrument) return gain;
  const then = joining(world, state, joined, on);
  const after = then.instruments.find(({ id }) => id === joined) ?? instrument;
  if (!boundFor(then, after, [state], form, on).has(state)) return gain;
  const partners = boundFor(then, after, states, form, on);
  const had = new Set<string>();
  for (const other of basesFor(world, form))
    if (boundFor(world, other, [state], form, on).has(state))
      for (const partner of boundFor(world, other, states, form, on)) had.add(partner);
  const already = boundFor(world, instrument, [state], form, on).has(state);
  for (const partner of already ? [] : partners)
    if (partner !== state) (had.has(partner) ? gain.further : gain.first).push(partner);
  return gain;
}
