/** The description of the tables stands at the root of the site, where tools look for it. */
import { PACKAGE } from '../publish/api/addresses.ts';
import { apiFile } from '../site/api.ts';

export const GET = async () => new Response(await apiFile(PACKAGE));
