/** How the entries of a section follow one another. Pure. */
import { definitionOf, type Section } from '../schema/collections.ts';
import { LEVELS, REGIONS, sentence } from '../schema/vocabulary.ts';

/** The entries before and after one. @param entries in the order of their section */
export function besides<E extends { id: string }>(
  entries: readonly E[],
  id: string,
): { before: E | undefined; after: E | undefined } {
  const at = entries.findIndex((entry) => entry.id === id);
  return { before: entries[at - 1], after: entries[at + 1] };
}

const ORDER_OF_GROUPS: readonly string[] = [...LEVELS, ...REGIONS];
const place = (id: string): number => (ORDER_OF_GROUPS.includes(id) ? ORDER_OF_GROUPS.indexOf(id) : Infinity);
/** Entries under the headings of their index, in the order in which the vocabulary lists them, else by name. */
export function grouped<E extends { data: object }>(
  section: Section,
  entries: readonly E[],
): [heading: string, entries: E[]][] {
  const field = definitionOf(section).groupedBy;
  if (!field) return [['', [...entries]]];
  const groups = Map.groupBy(entries, ({ data }) => {
    const value = (data as Record<string, unknown>)[field];
    return typeof value === 'string' ? value : 'other';
  });
  return [...groups]
    .sort(([a], [b]) => (place(a) === place(b) ? a.localeCompare(b, 'en') : place(a) - place(b)))
    .map(([id, list]) => [sentence(id), list]);
}
