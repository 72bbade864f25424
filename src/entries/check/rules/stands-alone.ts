/** An entry that nothing points at and that points at nothing cannot be reached by following a question. */
import { definitionOf } from '../../../schema/collections.ts';
import { edgesOf } from '../../relations.ts';
import type { Problem } from '../../problem.ts';
import type { Content } from '../../read.ts';
import { linkedFrom } from './prose.ts';

/** Keys of the entries that name another, or that another names: in their fields or in their text. */
export function connected(entries: Content['entries']): ReadonlySet<string> {
  const ends = new Set<string>();
  for (const entry of entries) {
    const targets = [...edgesOf(entry.collection, entry.id, entry.data).map((edge) => edge.to), ...linkedFrom(entry)];
    for (const target of targets) ends.add(entry.key).add(target);
  }
  return ends;
}

export function standsAlone({ entries, unread }: Content): Problem[] {
  // What could not be read may be what points at it.
  if (unread.size > 0) return [];
  const ends = connected(entries);
  return entries
    .filter((entry) => definitionOf(entry.collection).connected && !ends.has(entry.key))
    .map((entry) => ({
      file: entry.file,
      line: 1,
      column: 1,
      rule: 'stands-alone',
      message: 'nothing points at this entry and it points at nothing.',
      fix: 'name it in the entry that relates to it, or add a relation here',
    }));
}
