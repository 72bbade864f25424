/** Of which reach each instrument is, and the nearest treaty of a State with every partner, as Astro has read them. */
import { isBilateral, type Instrument } from '../law/model.ts';
import type { Need } from '../schema/needs.ts';
import { TODAY } from '../settings.ts';
import { reachOf, stateFamilyOf, type Reach, type StateFamily } from './families.ts';
import { load } from './load.ts';
import { remembered } from '../schema/remembered.ts';
import { needsOf, type NeedOfState } from './state.ts';
import { loadWorld, possiblePartyIds } from './world.ts';

const described = new Map((await load('frameworks')).map(({ id, data }) => [id, data]));
/** @see reachOf */
export const reach = (instrument: Instrument): Reach =>
  reachOf(instrument, isBilateral(instrument.id) ? 'bilateral' : (described.get(instrument.id)?.level ?? 'global'));
/** Under which group a State's page shows it; a treaty between two States stands with those of the region. */
export function family(instrument: Instrument): StateFamily {
  const entry = described.get(instrument.id);
  return entry ? stateFamilyOf(entry) : 'regional';
}

/** @see needsOf */
export const needsOfState = remembered(async (state: string): Promise<NeedOfState[]> =>
  needsOf(await loadWorld(), state, await possiblePartyIds(), TODAY, reach),
);

/** The need that the map of a State's page shows: what most requests ask for. */
export const MAPPED: Need = 'mutual-legal-assistance';
/** The kind of the nearest treaty with each partner for the need that the map shows. */
export const nearestOf = async (state: string): Promise<ReadonlyMap<string, Reach>> =>
  (await needsOfState(state)).find(({ form }) => form === MAPPED)?.nearest ?? new Map<string, Reach>();
