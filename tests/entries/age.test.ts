/** How old and how sure, in numbers that flatter nobody. */
import { expect, test } from 'vitest';
import { agesOf, verifiedOf } from '../../src/entries/age.ts';

const looked = (...days: string[]) => days.map((day, index) => ({ key: `glossary/${index}`, day }));

test('the middle and the oldest, in whole days whatever the month', () => {
  expect(agesOf(looked('2026-02-28', '2026-01-01', '2026-03-01'), '2026-03-01')).toEqual({
    count: 3,
    median: 1,
    oldest: 59,
    oldestKey: 'glossary/1',
  });
});
test('between two in the middle the older counts', () => {
  expect(agesOf(looked('2026-01-01', '2026-01-03'), '2026-01-03')?.median).toBe(2);
});
test('of several that are oldest the first by name is shown, in whatever order they come', () => {
  const list = looked('2026-01-01', '2026-01-01', '2026-01-02');
  expect(agesOf(list, '2026-01-03')?.oldestKey).toBe('glossary/0');
  expect(agesOf(list.toReversed(), '2026-01-03')?.oldestKey).toBe('glossary/0');
});
test('nothing has no age', () => expect(agesOf([], '2026-01-01')).toBeUndefined());
test('all is said only when it is all', () => {
  const levels = [...Array.from({ length: 999 }, () => 'primary' as const), 'unverified' as const];
  expect(verifiedOf(levels)).toEqual({
    primary: 999,
    'primary-in-part': 0,
    secondary: 0,
    unverified: 1,
    percent: 99,
  });
  expect(verifiedOf(['primary', 'secondary']).percent).toBe(100);
  expect(verifiedOf(['primary', 'primary-in-part', 'unverified', 'unverified'])).toMatchObject({
    primary: 1,
    'primary-in-part': 1,
    percent: 50,
  });
  expect(verifiedOf([]).percent).toBe(0);
});
