import { expect, test } from 'vitest';
import { countWords } from '../../../src/browser/search/results.ts';

test('the reader is told how many there are, and how many of them can be seen', () => {
  expect(countWords('debt', { total: 0, shown: 10 })).toBe('Nothing found for “debt”.');
  expect(countWords('debt', { total: 1, shown: 10 })).toBe('1 result');
  expect(countWords('debt', { total: 10, shown: 10 })).toBe('10 results');
  expect(countWords('debt', { total: 11, shown: 10 })).toBe('11 results, the first 10 shown');
});
test('what is not known for sure is not told as if it were, and what is all shown is known', () => {
  expect(countWords('debt', { total: 18, shown: 6, about: true })).toBe('About 18 results, the first 6 shown');
  expect(countWords('debt', { total: 18, shown: 18 })).toBe('18 results');
});
test('filters without a question that leave nothing are named as the reason', () =>
  expect(countWords(' ', { total: 0, shown: 6 })).toBe('Nothing found with these filters.'));
