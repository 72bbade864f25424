/** What the API is made from: the content as the schemas read it, and what the law makes of it. No Astro, no files. */
import type { World } from '../../law/model.ts';
import type { CollectionName, DataOf, Published, RowOf } from '../../schema/collections.ts';

/** One file of the content. */
export interface EntryFile<C extends CollectionName> {
  id: string;
  data: DataOf<C>;
  /** MDX below the front matter; empty where a file has none. */
  body: string;
}
/** Every collection is in the order of its ids. */
export interface ApiInput {
  entries: { readonly [C in Published]: readonly EntryFile<C>[] };
  /** Descriptions of the tables of parties; the id is the instrument's. */
  participation: readonly EntryFile<'participation'>[];
  /** Rows of the tables of parties by instrument. */
  rows: ReadonlyMap<string, readonly RowOf<'participation'>[]>;
  bilateral: readonly RowOf<'bilateral'>[];
  /** For which States everything on a list is among the treaties between two. */
  coverage: DataOf<'bilateral'>['coverage'];
  /** Descriptions of the lists of members; the id is the organisation's. */
  memberships: readonly EntryFile<'memberships'>[];
  /** Rows of the lists of members by organisation. */
  members: ReadonlyMap<string, readonly RowOf<'memberships'>[]>;
  /** Accepted accessions by instrument. */
  acceptances: ReadonlyMap<string, readonly RowOf<'acceptances'>[]>;
  world: World;
  /** Address of the home page without its last slash: `https://example.org/comity`. */
  home: string;
  /** Day for which statuses are computed, `YYYY-MM-DD`. */
  today: string;
}
