/** What the API is made from, read from the content without Astro: for the package, and for what measures the data alone. */
import { entriesIn, rowsIn, worldContentOf } from '../../entries/typed.ts';
import type { Content } from '../../entries/read.ts';
import { worldOf } from '../../entries/world.ts';
import { PUBLISHED, type CollectionName } from '../../schema/collections.ts';
import type { ApiInput, EntryFile } from './input.ts';

/** @param home address of the home page without its last slash  @throws ZodError when an entry does not fit its schema */
export function apiInputOf(content: Content, home: string, today: string): ApiInput {
  const written = <C extends CollectionName>(collection: C): EntryFile<C>[] =>
    entriesIn(content, collection)
      .map(({ id, data }) => ({ id, data, body: content.byKey.get(`${collection}/${id}`)?.body ?? '' }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  const worldContent = worldContentOf(content);
  return {
    entries: Object.fromEntries(
      PUBLISHED.map((collection) => [collection, written(collection)]),
    ) as unknown as ApiInput['entries'],
    participation: written('participation'),
    rows: rowsIn(content, 'participation'),
    bilateral: worldContent.bilateral,
    coverage: written('bilateral').flatMap(({ data }) => data.coverage),
    memberships: written('memberships'),
    members: rowsIn(content, 'memberships'),
    acceptances: rowsIn(content, 'acceptances'),
    world: worldOf(worldContent),
    home,
    today,
  };
}
