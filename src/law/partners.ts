/** One State's bases with every other, worked out together: what a State's page needs. */
import type { FormId } from '../schema/vocabulary.ts';
import { provisionsFor } from './between.ts';
import { basesIn, closedPairs, openFor } from './bound.ts';
import type { Instrument, World } from './model.ts';

export interface SharedInstrument {
  instrument: Instrument;
  /** Articles that give the form. */
  articles: string[];
  /** The other States it binds on the day. */
  partners: string[];
}
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
  const open = (instrument: Instrument) => openFor(world, instrument, form, on);
  const mine = basesIn(world, form).filter((instrument) => open(instrument).has(state));
  const partnersIn = new Map(
    mine.map((instrument) => [
      instrument.id,
      new Set([...open(instrument)].filter((other) => other !== state && known.has(other))),
    ]),
  );
  for (const instrument of mine)
    for (const [a, b] of closedPairs(world, instrument, form, on))
      if (a === state) partnersIn.get(instrument.id)?.delete(b);
  for (const instrument of mine)
    for (const displaced of instrument.displaces)
      for (const partner of partnersIn.get(instrument.id) ?? []) partnersIn.get(displaced)?.delete(partner);
  return mine
    .map((instrument) => ({
      instrument,
      articles: provisionsFor(instrument, form).flatMap(({ article }) => article || []),
      partners: [...(partnersIn.get(instrument.id) ?? [])].sort(),
    }))
    .filter(({ partners }) => partners.length > 0);
}
