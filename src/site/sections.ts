/** How the entries of a section follow one another. Pure. */
import { definitionOf, type Section } from '../schema/collections.ts';
import { LEVELS, REGIONS, sentence } from '../schema/vocabulary.ts';
import { LETTERS_OF_A_PAGE, lettersOf } from './page-size.ts';

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
export interface Group<E> {
  /** The value that its entries share, such as `regional`; blank where the section has no groups. */
  id: string;
  heading: string;
  entries: E[];
}
/** Entries under the headings of their index, in the order in which the vocabulary lists them, else by name. */
export function grouped<E extends { data: object }>(section: Section, entries: readonly E[]): Group<E>[] {
  const field = definitionOf(section).groupedBy;
  if (!field) return [{ id: '', heading: '', entries: [...entries] }];
  const groups = Map.groupBy(entries, ({ data }) => {
    const value = (data as Record<string, unknown>)[field];
    return typeof value === 'string' ? value : 'other';
  });
  return [...groups]
    .sort(([a], [b]) => (place(a) === place(b) ? a.localeCompare(b, 'en') : place(a) - place(b)))
    .map(([id, list]) => ({ id, heading: sentence(id), entries: list }));
}

interface Listed {
  id: string;
  data: { title: string; summary?: string };
}
/** Whether an index can tell what each entry says, and not its name alone. */
export const fitsWithSummaries = (entries: readonly Listed[]): boolean =>
  entries.reduce((sum, { id, data }) => lettersOf([id, data.title, data.summary], sum), 0) <= LETTERS_OF_A_PAGE;

/**
 * The pages that tell what the entries of a group say, for a section whose index has room for their names alone; none
 * while all of it fits one page.
 */
export function groupPages<E extends Listed>(section: Section, entries: readonly E[]): (Group<E> & { path: string })[] {
  const field = definitionOf(section).groupedBy;
  if (!field || fitsWithSummaries(entries)) return [];
  return grouped(section, entries).map((group) => ({ ...group, path: `/${section}/${field}/${group.id}/` }));
}
