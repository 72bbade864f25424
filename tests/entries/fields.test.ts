/** Every field says what it means, and its good and bad examples are what they claim to be. */
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { COLLECTIONS } from '../../src/schema/collections.ts';
import type { FieldNote } from '../../src/schema/field.ts';

const cases = Object.entries(COLLECTIONS).flatMap(([collection, definition]) =>
  Object.entries(definition.schema.shape as Record<string, z.ZodType>).map(
    ([name, schema]) => [`${collection}.${name}`, schema] as const,
  ),
);
test.each(cases)('%s', (_name, schema) => {
  const note = schema.meta() as Partial<FieldNote> | undefined;
  expect(note?.description, 'has a description').toBeTruthy();
  expect(schema.safeParse(note?.good).success, 'the good example passes').toBe(true);
  expect(schema.safeParse(note?.bad).success, 'the bad example is refused').toBe(false);
});
