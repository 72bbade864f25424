import { expect, test } from 'vitest';
import { newestFirst } from '../../src/site/key-figures.ts';

test('the latest year comes first, and within a year the id decides', () => {
  const figures = [
    ['b', '2016'],
    ['c', '2021'],
    ['a', '2021'],
    ['d', '2021-06'],
  ].map(([id = '', year = '']) => ({ id, data: { year } }));
  expect(newestFirst(figures).map(({ id }) => id)).toEqual(['d', 'a', 'c', 'b']);
});
