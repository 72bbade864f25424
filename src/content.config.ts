/** Astro's collections: those of `schema/collections`, read by the one reader. */
import { defineCollection } from 'astro:content';
import type { Loader } from 'astro/loaders';
import { z } from 'zod';
import {
  COLLECTION_NAMES,
  COLLECTIONS,
  definitionOf,
  type CollectionName,
  type Tabular,
} from './schema/collections.ts';
import { entriesOf } from './site/entries.ts';

type Definition<C extends CollectionName> = (typeof COLLECTIONS)[C];
/** The fields of a file, and the rows of its table where it has one. */
type SchemaOf<C extends CollectionName> = C extends Tabular
  ? z.ZodIntersection<Definition<C>['schema'], z.ZodObject<{ rows: z.ZodArray<Definition<C>['rows']> }>>
  : Definition<C>['schema'];
type Collections = { [C in CollectionName]: { loader: Loader; schema: SchemaOf<C> } };

export const collections = Object.fromEntries(
  COLLECTION_NAMES.map((name) => {
    const { schema, rows } = definitionOf(name);
    return [
      name,
      defineCollection({
        loader: entriesOf(name),
        schema: rows ? schema.extend({ rows: z.array(rows) }) : schema,
      }),
    ];
  }),
) as unknown as Collections;
