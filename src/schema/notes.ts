/** What the fields of a collection mean, for people who write its entries. Pure. */
import type { z } from 'zod';
import { definitionOf, type CollectionName } from './collections.ts';
import type { FieldNote } from './field.ts';

export interface NotedField {
  name: string;
  note: FieldNote;
  /** Whether an entry without it is refused. */
  required: boolean;
}
/** The fields of a collection that have a note, in the order of its schema. */
export const fieldsOf = (collection: CollectionName): NotedField[] =>
  Object.entries<z.ZodType>(definitionOf(collection).schema.shape).flatMap(([name, schema]) => {
    const note = schema.meta() as FieldNote | undefined;
    return note?.description ? [{ name, note, required: !schema.safeParse(undefined).success }] : [];
  });
/** A value of a note as its author would write it. */
export const exampleText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
