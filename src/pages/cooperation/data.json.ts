/** What the finder needs to answer for any two States: participation and roles of articles, no prose. */
import { loadWorld } from '../../site/world.ts';
import { encodeWorld } from '../../law/compact.ts';

export const GET = async () => Response.json(encodeWorld(await loadWorld()));
