/** What the API is made from: the content as the schemas read it, and what the law makes of it. No Astro, no files. */
import type { z } from 'zod';
import type { World } from '../../law/model.ts';
import type { bilateralRow, COLLECTIONS, CollectionName, participationRow } from '../../schema/collections.ts';

/** Collections that are published entry by entry, in the order in which the index lists them. */
export const PUBLISHED = [
  'topics',
  'frameworks',
  'forms',
  'organisations',
  'mechanisms',
  'challenges',
  'recommendations',
  'cases',
  'jurisdictions',
  'glossary',
  'key-figures',
  'declarations',
  'sources',
  'starting-text',
] as const;
export type Published = (typeof PUBLISHED)[number];

export type DataOf<C extends CollectionName> = z.output<(typeof COLLECTIONS)[C]['schema']>;
/** One file of the content. */
export interface Written<C extends CollectionName> {
  id: string;
  data: DataOf<C>;
  /** MDX below the front matter; empty where a file has none. */
  body: string;
}
/** Every collection is in the order of its ids. */
export interface Material {
  entries: { readonly [C in Published]: readonly Written<C>[] };
  /** Descriptions of the tables of parties; the id is the instrument's. */
  participation: readonly Written<'participation'>[];
  /** Rows of the tables of parties by instrument. */
  rows: ReadonlyMap<string, readonly z.output<typeof participationRow>[]>;
  bilateral: readonly z.output<typeof bilateralRow>[];
  world: World;
  /** Address of the home page without its last slash: `https://example.org/comity`. */
  home: string;
  /** Day for which statuses are computed, `YYYY-MM-DD`. */
  today: string;
}
