/** The description of the tables stands at the root of the site, where tools look for it. */
import { PACKAGE } from '../api/addresses.ts';
import { apiFile } from '../api/from-content.ts';

export const GET = async () => new Response(await apiFile(PACKAGE));
