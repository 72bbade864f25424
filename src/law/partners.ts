/** One State's bases with every other, worked out together: what a State's page needs. */
import type { FormId } from '../schema/vocabulary.ts';
import { basesFor, provisionsFor, standingIn, withdrawn } from './between.ts';
import { inForceOn } from './entry-into-force.ts';
import type { Instrument, World } from './model.ts';

export interface SharedInstrument {
  instrument: Instrument;
  /** Articles that give the form. */
  articles: string[];
  /** The other States it binds on the day. */
  partners: string[];
}
const cache = new WeakMap<World, Map<string, unknown>>();
/** Worlds never change, so what is worked out for one is kept with it. */
function once<T>(world: World, key: string, work: () => T): T {
  const kept = cache.get(world) ?? new Map<string, unknown>();
  cache.set(world, kept);
  if (!kept.has(key)) kept.set(key, work());
  return kept.get(key) as T;
}
/** The States an instrument binds on a day, its parent taken into account. */
const boundBy = (world: World, instrument: Instrument, on: string): ReadonlySet<string> =>
  once(
    world,
    `bound ${instrument.id} ${on}`,
    () =>
      new Set(
        [...instrument.standings.keys()].filter(
          (state) => inForceOn(standingIn(world, instrument, state), on) === 'yes',
        ),
      ),
  );
/**
 * The instruments on which a State can base a request for a form, and with whom. Displaced instruments are left out for
 * the pairs for which they are displaced; what a declaration takes away is left out for the States it concerns.
 */
export function sharedInstruments(
  world: World,
  state: string,
  states: readonly string[],
  form: FormId,
  on: string,
): SharedInstrument[] {
  const known = new Set(states);
  const open = (instrument: Instrument): string[] => {
    const out = once(world, `withdrawn ${instrument.id} ${form} ${on}`, () => withdrawn(world, instrument, form, on));
    return [...boundBy(world, instrument, on)].filter((each) => !out.has(each));
  };
  const bases = once(world, `bases ${form}`, () => basesFor(world, form));
  const mine = bases.filter(
    (instrument) => boundBy(world, instrument, on).has(state) && open(instrument).includes(state),
  );
  const partnersIn = new Map(
    mine.map((instrument) => [
      instrument.id,
      new Set(open(instrument).filter((other) => other !== state && known.has(other))),
    ]),
  );
  for (const instrument of mine)
    for (const displaced of instrument.displaces)
      for (const partner of partnersIn.get(instrument.id) ?? []) partnersIn.get(displaced)?.delete(partner);
  return mine
    .map((instrument) => ({
      instrument,
      articles: provisionsFor(instrument, form).map((provision) => provision.article),
      partners: [...(partnersIn.get(instrument.id) ?? [])].sort(),
    }))
    .filter(({ partners }) => partners.length > 0);
}
