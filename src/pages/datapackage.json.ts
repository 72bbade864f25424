/** The description of the tables stands at the root of the site, where tools look for it. */
import { PACKAGE } from '../api/addresses.ts';
import { apiFiles } from '../api/from-content.ts';

export const GET = async () => new Response((await apiFiles()).get(PACKAGE));
