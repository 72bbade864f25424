/** Entries as their schemas read them, for commands that have no Astro. */
import { definitionOf, type CollectionName, type DataOf, type RowOf, type Tabular } from '../schema/collections.ts';
import type { Content } from './read.ts';
import type { EntryFile, WorldContent } from './world.ts';

/** @throws ZodError when an entry does not fit its schema; the check says so before */
export const entriesIn = <C extends CollectionName>({ entries }: Content, collection: C): EntryFile<DataOf<C>>[] =>
  entries
    .filter((entry) => entry.collection === collection)
    .map(({ id, data }) => ({ id, data: definitionOf(collection).schema.parse(data) as DataOf<C> }));

/** Rows of a collection's tables by the id of the table. @throws ZodError as above */
export const rowsIn = <C extends Tabular>({ tables }: Content, collection: C): Map<string, RowOf<C>[]> =>
  new Map(
    tables
      .filter(({ folder }) => folder === collection)
      .map(({ id, rows }) => [id, rows.map(({ cells }) => definitionOf(collection).rows?.parse(cells) as RowOf<C>)]),
  );

/** What the world of the law is made from. */
export function worldContentOf(content: Content): WorldContent {
  const withRows = <C extends 'participation' | 'memberships'>(collection: C) => {
    const rows = rowsIn(content, collection);
    return entriesIn(content, collection).map(({ id, data }) => ({ id, data: { ...data, rows: rows.get(id) ?? [] } }));
  };
  const byTitle = (a: { data: { title: string } }, b: { data: { title: string } }) =>
    a.data.title.localeCompare(b.data.title, 'en');
  return {
    frameworks: entriesIn(content, 'frameworks').sort(byTitle),
    participation: withRows('participation'),
    memberships: withRows('memberships'),
    bilateral: [...rowsIn(content, 'bilateral').values()].flat().sort((a, b) => a.id.localeCompare(b.id, 'en')),
    declarations: entriesIn(content, 'declarations'),
    acceptances: [...rowsIn(content, 'acceptances')].map(([id, rows]) => ({ id, data: { rows } })),
    jurisdictions: entriesIn(content, 'jurisdictions'),
    nationalLaw: entriesIn(content, 'national-law'),
  };
}
