/** The States an instrument binds on a day, worked out once for each world: every count over pairs starts here. */
import type { FormId } from '../schema/vocabulary.ts';
import { bearing, givesBasis, statusIn } from './between.ts';
import { inForceOn } from './entry-into-force.ts';
import type { Instrument, World } from './model.ts';

const cache = new WeakMap<World, Map<string, unknown>>();
/** Worlds never change, so what is worked out for one is kept with it. */
function once<T>(world: World, key: string, work: () => T): T {
  const kept = cache.get(world) ?? new Map<string, unknown>();
  cache.set(world, kept);
  if (!kept.has(key)) kept.set(key, work());
  return kept.get(key) as T;
}

/** The instruments that give a form as a direct or conditional basis. */
export const basesIn = (world: World, form: FormId): readonly Instrument[] =>
  once(world, `bases ${form}`, () => world.instruments.filter((instrument) => givesBasis(instrument, form)));

const boundBy = (world: World, instrument: Instrument, on: string): ReadonlySet<string> =>
  once(
    world,
    `bound ${instrument.id} ${on}`,
    () =>
      new Set(
        [...instrument.statuses.keys()].filter((state) => inForceOn(statusIn(world, instrument, state), on) === 'yes'),
      ),
  );

/** The States that have joined and not left by a day, whether or not the day on which they became bound is established. */
export const partiesOn = (world: World, instrument: Instrument, on: string): ReadonlySet<string> =>
  once(
    world,
    `parties ${instrument.id} ${on}`,
    () =>
      new Set(
        [...instrument.statuses.keys()].filter((state) => {
          const status = statusIn(world, instrument, state);
          return status.kind === 'bound' && (status.until === undefined || status.until > on);
        }),
      ),
  );

/** The States an instrument binds on a day, without those whose own declaration takes the form away from every partner. */
export const openFor = (world: World, instrument: Instrument, form: FormId, on: string): ReadonlySet<string> =>
  once(world, `open ${instrument.id} ${form} ${on}`, () => {
    const removals = bearing(world, instrument, form, on).filter(({ effect }) => effect === 'removes');
    const out = new Set(removals.filter(({ towards }) => towards.length === 0).map(({ state }) => state));
    return new Set([...boundBy(world, instrument, on)].filter((state) => !out.has(state)));
  });

/** Pairs of States, both ways, between which a declaration made towards one of them takes a form away. */
export const closedPairs = (
  world: World,
  instrument: Instrument,
  form: FormId,
  on: string,
): readonly (readonly [string, string])[] =>
  once(world, `closed ${instrument.id} ${form} ${on}`, () =>
    bearing(world, instrument, form, on)
      .filter(({ effect }) => effect === 'removes')
      .flatMap(({ state, towards }) => towards.flatMap((other) => [[state, other] as const, [other, state] as const])),
  );
