import { expect, test } from 'vitest';
import { countWords, describe as describeResult } from '../../../src/browser/search/results.ts';

test('the reader is told how many there are, and how many of them can be seen', () => {
  expect(countWords('debt', 0, 10)).toBe('Nothing found for “debt”.');
  expect(countWords('debt', 1, 10)).toBe('1 result');
  expect(countWords('debt', 10, 10)).toBe('10 results');
  expect(countWords('debt', 11, 10)).toBe('11 results, the first 10 shown');
});
test('a page is known by its title and by each of its other names', () => {
  const fragment = {
    url: '/',
    excerpt: '',
    sub_results: [],
    meta: { title: 'ILO', aka: 'BIT; OIT' },
    filters: { type: ['Organisations'] },
  };
  expect(describeResult(fragment)).toEqual({ names: ['ILO', 'BIT', 'OIT'], kind: 'Organisations' });
  expect(describeResult({ ...fragment, meta: {}, filters: {} }).kind).toBe('');
});
