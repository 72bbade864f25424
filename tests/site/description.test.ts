/** A description is never cut inside a word. */
import { expect, test } from 'vitest';
import { shortened } from '../../src/site/description.ts';

test('a short text stays as it is, in one line', () => {
  expect(shortened('What one State\n  can ask.')).toBe('What one State can ask.');
});
test('of a long one the first sentences stay, where they say enough', () => {
  expect(shortened('One is whole. Two is whole too. Three is far too long to stay.', 40)).toBe(
    'One is whole. Two is whole too.',
  );
});
test('a long first sentence ends after a word, with the mark that it goes on and no comma before it', () => {
  expect(shortened('The worker was held in debt bondage, and asked for help.', 30)).toBe(
    'The worker was held in debt…',
  );
  expect(shortened('The worker was held in debt, bondage and asked for help.', 30)).toBe(
    'The worker was held in debt…',
  );
});
test('what holds no blank is cut where it must be', () => {
  expect(shortened('x'.repeat(200), 20).length).toBeLessThanOrEqual(20);
});
