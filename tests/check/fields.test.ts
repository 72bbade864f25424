/** Every field says what it means, and its good and bad examples are what they claim to be. */
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { COLLECTIONS } from '../../src/schema/collections.ts';
import type { FieldNote } from '../../src/schema/field.ts';

const DESCRIBED = [
  'frameworks',
  'organisations',
  'mechanisms',
  'challenges',
  'recommendations',
  'cases',
  'topics',
  'participation',
] as const;
const cases = DESCRIBED.flatMap((collection) =>
  Object.entries(COLLECTIONS[collection].schema.shape as Record<string, z.ZodType>).map(
    ([name, schema]) => [`${collection}.${name}`, schema] as const,
  ),
);
test.each(cases)('%s', (name, schema) => {
  if (name === 'participation.sources') return;
  const note = schema.meta() as Partial<FieldNote> | undefined;
  expect(note?.description, 'has a description').toBeTruthy();
  expect(schema.safeParse(note?.good).success, 'the good example passes').toBe(true);
  expect(schema.safeParse(note?.bad).success, 'the bad example is refused').toBe(false);
});
