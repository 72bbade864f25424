/** What "How fresh, how sure" says of small contents, counted by hand. */
import { describe, expect, test } from 'vitest';
import type { DayOfFacts } from '../../src/entries/history/changes.ts';
import {
  freshnessOf,
  growthOf,
  kindOf,
  kindOfLists,
  listsOfParties,
  provisionsChecked,
  unverifiedIn,
} from '../../src/site/freshness.ts';

const article = (number: string, level: 'primary' | 'secondary' | 'unverified') => ({
  article: number,
  verification: { level },
});
const framework = (id: string, ...provisions: ReturnType<typeof article>[]) => ({
  id,
  data: { title: id.toUpperCase(), unit: 'article', provisions },
});

describe('kinds', () => {
  test('each entry counts with the day of its review, and leads to its page', () => {
    const cases = kindOf('Cases', '/cases/', [
      { id: 'old', data: { title: 'Old', reviewed: '2026-01-01', verification: 'unverified' } },
      { id: 'new', data: { title: 'New', reviewed: '2026-01-11', verification: 'primary' } },
      { id: 'newest', data: { title: 'Newest', reviewed: '2026-01-30', verification: 'secondary' } },
    ]);
    expect(freshnessOf([cases], '2026-01-31')).toEqual([
      {
        name: 'Cases',
        path: '/cases/',
        ages: { count: 3, median: 20, oldest: 30, oldestKey: '/cases/old/' },
        // Two of three are 66.6…%: rounded down.
        verified: { primary: 1, 'primary-in-part': 0, secondary: 1, unverified: 1, percent: 66 },
      },
    ]);
  });
  test('a figure is a place on a page of all figures', () => {
    const figures = kindOf(
      'Key figures',
      '/key-figures/',
      [{ id: 'a', data: { title: 'A', reviewed: '2026-01-01' } }],
      (id) => `/key-figures/#${id}`,
    );
    expect(figures.looked).toEqual([{ key: '/key-figures/#a', day: '2026-01-01' }]);
  });
  test('what has no day is not listed, and what nobody checks in a source has no share', () => {
    const states = kindOf('States', '/jurisdictions/', [{ id: 'mex', data: { title: 'Mexico' } }]);
    const forms = kindOf('Forms', '/forms/', [
      { id: 'extradition', data: { title: 'Extradition', reviewed: '2026-01-01' } },
    ]);
    const shown = freshnessOf([states, forms], '2026-01-01');
    expect(shown.map(({ name }) => name)).toEqual(['Forms']);
    expect(shown[0]?.verified).toBeUndefined();
  });
});

describe('provisions', () => {
  const frameworks = [
    framework('a', article('1', 'primary'), article('2', 'unverified'), article('3(1)', 'unverified')),
    framework('b', article('1', 'secondary')),
    framework('c'),
  ];
  test('are counted over all instruments', () => {
    expect(provisionsChecked(frameworks)).toMatchObject({ total: 4, primary: 1, secondary: 1, unverified: 2 });
  });
  test('that nobody verified are named with their instrument, and no other instrument is', () => {
    expect(unverifiedIn(frameworks)).toEqual([
      { id: 'a', title: 'A', unit: 'article', articles: ['2', '3(1)'], total: 3 },
    ]);
  });
});

describe('lists of parties', () => {
  const frameworks = [
    { id: 'x', data: { title: 'Xylophone Treaty', links: { status: 'https://example.org/x' } } },
    {
      id: 'y',
      data: {
        title: 'Yard Treaty',
        links: {
          status: 'https://normlex.ilo.org/dyn/nrmlx_en/f?p=NORMLEXPUB:11300:0::NO::P11300_INSTRUMENT_ID:312174',
        },
      },
    },
    { id: 'z', data: { title: 'Abacus Treaty', links: {} } },
  ];
  const lists = listsOfParties(
    [
      { id: 'x', data: { asAt: '2025-06-01', count: { parties: 190, date: '2024' } } },
      { id: 'y', data: { asAt: '2024-01-01', count: { parties: 7, date: '2023-05' } } },
      { id: 'z', data: { asAt: '2025-06-01' } },
    ],
    frameworks,
    (id) => ({ x: 189, y: 7, z: 0 })[id] ?? -1,
    { y: { day: '2026-11-24', said: 'refused: status 404.' } },
  );
  test('each says from whose page it is renewed, and what came of the last try', () => {
    expect(lists.map(({ readFrom }) => readFrom)).toEqual(['ILO NORMLEX', undefined, undefined]);
    expect(lists[0]?.tried).toEqual({ day: '2026-11-24', said: 'refused: status 404.' });
    expect(lists[1]?.tried).toBeUndefined();
  });
  test('the one that was left longest comes first, and within a day the title decides', () => {
    expect(lists.map(({ id }) => id)).toEqual(['y', 'z', 'x']);
  });
  test('a count of another source is compared with the rows', () => {
    expect(lists.map(({ count }) => count)).toEqual([
      { parties: 7, date: '2023-05', differs: false },
      undefined,
      { parties: 190, date: '2024', differs: true },
    ]);
    expect(lists.map(({ parties, status }) => [parties, status])).toEqual([
      [7, 'https://normlex.ilo.org/dyn/nrmlx_en/f?p=NORMLEXPUB:11300:0::NO::P11300_INSTRUMENT_ID:312174'],
      [0, undefined],
      [189, 'https://example.org/x'],
    ]);
  });
  test('are as old as the day to which they are known', () => {
    expect(freshnessOf([kindOfLists('Lists', '#lists', lists)], '2025-06-02')[0]).toMatchObject({
      ages: { count: 3, median: 1, oldest: 518, oldestKey: '/frameworks/y/participation/' },
      verified: undefined,
    });
  });
});

describe('growth', () => {
  const day = (name: string, entries: number, provisions: number): DayOfFacts => ({
    day: name,
    at: `${name}T12:00:00Z`,
    facts: [],
    counts: { entries, provisions, rows: 0 },
  });
  const history = [day('2026-01-01', 10, 20), day('2026-01-02', 11, 25), day('2026-01-05', 12, 24)];
  test('goes from the first day to the last, and its table from the last day back', () => {
    const growth = growthOf(history, 2);
    expect([growth?.start.day, growth?.now.day]).toEqual(['2026-01-01', '2026-01-05']);
    expect(growth?.days).toEqual(['2026-01-01', '2026-01-02', '2026-01-05']);
    expect(growth?.series).toEqual([
      { name: 'provisions', values: [20, 25, 24] },
      { name: 'entries', values: [10, 11, 12] },
    ]);
    expect(growth?.recent.map(({ day: each }) => each)).toEqual(['2026-01-05', '2026-01-02']);
  });
  test('is not told where there is no history', () => {
    expect(growthOf(undefined, 12)).toBeUndefined();
    expect(growthOf([], 12)).toBeUndefined();
  });
});
