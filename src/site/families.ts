/** The families into which pages sort instruments, and which come first within one. Pure. */
import { givesBasis } from '../law/bond.ts';
import { distanceToForcedLabour } from '../law/coverage.ts';
import type { Instrument } from '../law/model.ts';
import { NEEDS } from '../schema/needs.ts';

export const FAMILIES = ['crime', 'labour', 'rights', 'regional', 'civil'] as const;
export type Family = (typeof FAMILIES)[number];

/** Whether a text is of a region, of a group of States, of two States or of all. */
export type Reach = 'own' | 'group' | 'worldwide';
/** @param level as the entry of the instrument says; `bilateral` for a treaty between two States */
export const reachOf = ({ openTo }: Instrument, level: string): Reach =>
  level === 'bilateral' ? 'own' : level === 'global' && openTo === undefined ? 'worldwide' : 'group';

/** What says of an entry to which family it belongs. */
interface Described {
  level: string;
  /** Who adopted it. */
  body: string;
}
/**
 * Region before matter: a State's page shows what its neighbours share together. What only civil claims come under is
 * civil; a text of the International Labour Conference is labour law; what carries requests, or serves a criminal court,
 * is crime; what is left are rights that a State owes to people.
 */
export function familyOf(instrument: Instrument, { level, body }: Described): Family {
  if (reachOf(instrument, level) !== 'worldwide') return 'regional';
  const covered = instrument.covers.filter(({ how }) => how !== 'none').map(({ matter }) => matter);
  if (covered.length > 0 && covered.every((matter) => matter === 'civil-claim')) return 'civil';
  if (body.startsWith('International Labour Conference')) return 'labour';
  return instrument.towardsCourt !== undefined || NEEDS.some((need) => givesBasis(instrument, need))
    ? 'crime'
    : 'rights';
}

/**
 * Sorts the closest to forced labour first, and among equals those with the most parties. A convention is as close as
 * the closest of its protocols among those given.
 */
export function closestFirst<T extends { instrument: Instrument }>(list: readonly T[]): T[] {
  const distance = ({ instrument }: T): number =>
    Math.min(
      distanceToForcedLabour(instrument),
      ...list.flatMap((each) =>
        each.instrument.parent === instrument.id ? distanceToForcedLabour(each.instrument) : [],
      ),
    );
  return [...list].sort((a, b) => distance(a) - distance(b) || b.instrument.parties - a.instrument.parties || 0);
}
