/** What contributors are told of the fields of an entry. */
import { expect, test } from 'vitest';
import { exampleText, fieldsOf } from '../../src/schema/notes.ts';

const field = (name: string) => fieldsOf('cases').find((each) => each.name === name);

test('a field says what it means and whether it must be there', () => {
  expect(field('outcome')).toMatchObject({
    required: true,
    note: { description: 'How it ended, or that it has not.' },
  });
  expect(field('sector')?.required).toBe(false);
  // A list that may be left out is empty then.
  expect(field('forms')?.required).toBe(false);
});
test('every field of a case is explained, in the order of its file', () => {
  const names = fieldsOf('cases').map(({ name }) => name);
  expect(names.slice(0, 3)).toEqual(['title', 'summary', 'alsoKnownAs']);
  expect(names.at(-1)).toBe('lesson');
});
test('an example is shown as it is written: text as it is, the rest as data', () => {
  expect(exampleText('2026-11-24')).toBe('2026-11-24');
  expect(exampleText(['untoc'])).toBe('["untoc"]');
  expect(exampleText(2016)).toBe('2016');
});
