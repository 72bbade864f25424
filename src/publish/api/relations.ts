/** Which entries name which, from both ends. */
import { edgesOf } from '../../entries/relations.ts';
import { PUBLISHED } from '../../schema/collections.ts';
import type { ApiInput } from './input.ts';

export interface Relations {
  /** Keys (`collection/id`) of entries that this one names, sorted. */
  to: string[];
  /** Keys of entries that name this one, sorted. */
  from: string[];
}
/** Relations of an entry by its key. Entries that are not published, such as languages, are left out. */
export function relationsIn({ entries, participation }: ApiInput): (key: string) => Relations {
  const files = [
    ...PUBLISHED.flatMap((collection) => entries[collection].map(({ id, data }) => ({ collection, id, data }))),
    ...participation.map(({ id, data }) => ({ collection: 'participation', id, data })),
  ];
  const ends = new Map(
    files.map(({ collection, id }) => [`${collection}/${id}`, { to: new Set<string>(), from: new Set<string>() }]),
  );
  const edges = files.flatMap(({ collection, id, data }) => edgesOf(collection, id, data));
  for (const { from, to } of edges) {
    // What has no file of its own is no entry to a reader of the API.
    if (from === to || !ends.has(to)) continue;
    ends.get(from)?.to.add(to);
    ends.get(to)?.from.add(from);
  }
  return (key) => {
    const { to, from } = ends.get(key) ?? { to: [], from: [] };
    return { to: [...to].sort(), from: [...from].sort() };
  };
}
