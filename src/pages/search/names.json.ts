/** Every name of every entry with its path: fetched when a search finds nothing. */
import { loadAll } from '../../site/load.ts';
import type { Name } from '../../publish/search/nearest-names.ts';

export const GET = async () => {
  const entries = await loadAll();
  return Response.json(
    entries.flatMap(({ collection, id, data }): Name[] =>
      [data.title, ...data.alsoKnownAs].map((name) => [name, `/${collection}/${id}/`]),
    ),
  );
};
