/** How days of changes are cut and sorted for a reader. */
import { expect, test } from 'vitest';
import { factsIn, recentlyChanged, sortedDay } from '../../src/site/changes.ts';
import type { Changed, DayOfChanges } from '../../src/site/history.ts';

const changed = (key: string, ...phrases: [words: string, facts: number][]): Changed => ({
  key,
  collection: key.split('/')[0] ?? '',
  title: key,
  path: `/${key}/`,
  phrases: phrases.map(([words, facts]) => ({ words, facts })),
});
const monday: DayOfChanges = {
  day: '2026-01-05',
  at: '2026-01-05T10:00:00Z',
  facts: 40,
  changed: [
    changed('frameworks/a', ['article 1: paraphrase changed', 1], ['and more', 6]),
    changed('cases/b', ['added', 20]),
    changed('frameworks/c', ['added', 10]),
    changed('cases/d', ['added', 2]),
    changed('cases/e', ['outcome changed', 1]),
  ],
};
const sunday: DayOfChanges = { ...monday, day: '2026-01-04', changed: [changed('cases/b', ['lesson changed', 1])] };
const keys = (list: readonly { key: string }[]) => list.map(({ key }) => key);

test('the last changes are told across days, each with its own', () => {
  const recent = recentlyChanged([monday, sunday], 6);
  expect(keys(recent)).toEqual(['frameworks/a', 'cases/b', 'frameworks/c', 'cases/d', 'cases/e', 'cases/b']);
  expect(recent.map(({ day }) => day)).toEqual([...Array<string>(5).fill('2026-01-05'), '2026-01-04']);
  expect(keys(recentlyChanged([monday, sunday], 2))).toEqual(['frameworks/a', 'cases/b']);
});
test('new entries stand by themselves, by collection; nothing is lost', () => {
  const { changes, added, day, changed: all } = sortedDay(monday);
  expect(keys(changes)).toEqual(['frameworks/a', 'cases/e']);
  expect(added.map(([collection, entries]) => [collection, ...keys(entries)])).toEqual([
    ['cases', 'cases/b', 'cases/d'],
    ['frameworks', 'frameworks/c'],
  ]);
  expect([day, all.length]).toEqual(['2026-01-05', 5]);
});
test('facts are counted over all phrases of all entries', () => {
  expect(factsIn(monday.changed)).toBe(40);
  expect(factsIn([])).toBe(0);
});
