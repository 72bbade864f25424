/** Every name of every page: what a search by name, a pair of States or a slip of the finger is answered from. */
import { lexicon } from '../../site/lexicon.ts';

export const GET = async () => Response.json(await lexicon());
