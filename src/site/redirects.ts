/** Entries that were published under other ids, and the addresses that lead to them. */
import { redirectsOf, type Redirect, type Renamed } from '../entries/redirects.ts';
import { loadAll } from './load.ts';
import { participationRows } from './world.ts';

export async function redirects(): Promise<Redirect[]> {
  const entries = await loadAll();
  const renamed = entries.flatMap(({ collection, id, data }): Renamed[] =>
    'formerIds' in data ? [{ collection, id, formerIds: data.formerIds }] : [],
  );
  return redirectsOf(renamed, (path) => participationRows.has(path.split('/')[2] ?? ''));
}
