/** The heads of all instruments: what every answer needs of them. */
import { compactInstruments } from '../../law/compact.ts';
import { loadWorld } from '../../site/world.ts';

export const GET = async () => Response.json(compactInstruments(await loadWorld()));
