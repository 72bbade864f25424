import { expect, test } from 'vitest';
import { countWords } from '../../../src/browser/search/results.ts';

test('the reader is told how many there are, and how many of them can be seen', () => {
  expect(countWords('debt', 0, 10)).toBe('Nothing found for “debt”.');
  expect(countWords('debt', 1, 10)).toBe('1 result');
  expect(countWords('debt', 10, 10)).toBe('10 results');
  expect(countWords('debt', 11, 10)).toBe('11 results, the first 10 shown');
});
