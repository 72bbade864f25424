/** Entries that were published under other ids, and the addresses that lead to them. */
import { redirectsOf, type Redirect, type Renamed } from '../entries/redirects.ts';
import { loadAll } from './load.ts';
import { partyLists } from './world.ts';

export async function redirects(): Promise<Redirect[]> {
  const entries = await loadAll();
  const renamed = entries.flatMap(({ collection, id, data }): Renamed[] =>
    'formerIds' in data ? [{ collection, id, formerIds: data.formerIds }] : [],
  );
  const listed = new Set(partyLists.map(({ id }) => id));
  return redirectsOf(renamed, (path) => listed.has(path.split('/')[2] ?? ''));
}
