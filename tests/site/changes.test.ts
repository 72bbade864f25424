/** How days of changes are cut and sorted for a reader. */
import { describe, expect, test } from 'vitest';
import type { DayOfFacts, Fact } from '../../src/entries/history/changes.ts';
import type { Names } from '../../src/entries/history/words.ts';
import {
  daysOfChanges,
  factsByEntry,
  factsIn,
  newsOf,
  sortedDay,
  type Changed,
  type DayOfChanges,
} from '../../src/site/changes.ts';

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

describe('news', () => {
  const day = (...entries: Changed[]): DayOfChanges => ({ ...monday, changed: entries });
  const many = (collection: string, count: number, ...phrases: [words: string, facts: number][]) =>
    Array.from({ length: count }, (_, index) => changed(`${collection}/${index}`, ...phrases));
  const said = ({ total, parts }: ReturnType<typeof newsOf>[number]['added']) => [
    ...(total === undefined ? [] : [total]),
    ...parts.flatMap(({ count, entries }) => count ?? keys(entries)),
  ];
  test('names a few and counts many', () => {
    const [news] = newsOf(
      [day(...many('cases', 12, ['added', 9]), changed('frameworks/a', ['outcome changed', 1]))],
      1,
    );
    expect(news && [said(news.added), said(news.changed)]).toEqual([['12 cases'], ['frameworks/a']]);
  });
  test('says what records without a page are, and nothing of tables behind the pages', () => {
    const [news] = newsOf([day(...many('national-law', 3, ['added', 5]), ...many('memberships', 9, ['added', 1]))], 1);
    expect(news && said(news.added)).toEqual(['3 national laws']);
    const nameless = { ...changed('declarations/a', ['added', 1]), path: undefined };
    expect(newsOf([day(nameless)], 1).map(({ added }) => said(added))).toEqual([['1 declaration']]);
  });
  test('tells a day that touched everything by its largest groups', () => {
    const all = [
      ['frameworks', 54],
      ['forms', 24],
      ['cases', 40],
      ['topics', 15],
      ['glossary', 3],
    ] as const;
    const [news] = newsOf([day(...all.flatMap(([name, count]) => many(name, count, ['text changed', 1])))], 1);
    expect(news && said(news.changed)).toEqual([136, '54 instruments', '40 cases', '24 forms']);
  });
  test('leaves out days without news', () => {
    expect(newsOf([day(...many('memberships', 3, ['added', 1])), sunday], 2).map(({ day: on }) => on)).toEqual([
      '2026-01-04',
    ]);
  });
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

describe('from the history', () => {
  const fact = (record: string, field: string, ...concerns: string[]): Fact => ({
    record,
    field,
    kind: 'changed',
    from: 'a',
    to: 'b',
    concerns,
  });
  const day = (name: string, ...facts: Fact[]): DayOfFacts => ({
    day: name,
    at: `${name}T12:00:00Z`,
    facts,
    counts: { entries: 0, provisions: 0, rows: 0 },
  });
  const history = [
    day('2026-01-01', fact('cases/b', 'forum', 'cases/b')),
    day(
      '2026-01-02',
      fact('topics/t', 'order', 'topics/t'),
      fact('bilateral/treaties mex-usa', 'signed', 'jurisdictions/mex', 'jurisdictions/usa'),
      fact('cases/b', 'forum', 'cases/b'),
      fact('cases/a', 'forum', 'cases/a'),
      fact('participation/untoc MEX', 'date', 'frameworks/untoc', 'jurisdictions/mex'),
      fact('cases/b', 'sector', 'cases/b'),
    ),
  ];
  const places = new Map([
    ['cases/a', { title: 'Z case', path: '/cases/a/' }],
    ['frameworks/untoc', { title: 'UNTOC', path: '/frameworks/untoc/' }],
    ['bilateral/treaties', { title: 'Treaties', path: '/cooperation/bilateral/' }],
  ]);
  const names: Names = { title: (key) => places.get(key)?.title ?? `(${key})`, unit: () => 'article' };

  test('the last day comes first, and in it records before essays, by title; treaties are one page', () => {
    const days = daysOfChanges(history, places, names);
    expect(days.map(({ day: name, facts }) => [name, facts])).toEqual([
      ['2026-01-02', 6],
      ['2026-01-01', 1],
    ]);
    expect(days[0]?.changed.map(({ title, path }) => [title, path])).toEqual([
      ['UNTOC', '/frameworks/untoc/'],
      // Gone today: named, and without a page.
      ['(cases/b)', undefined],
      ['Z case', '/cases/a/'],
      ['(topics/t)', undefined],
      ['Treaties', '/cooperation/bilateral/'],
    ]);
    expect(days[0]?.changed[1]?.phrases.map(({ words }) => words)).toEqual(['forum: a → b', 'sector: a → b']);
  });
  test('an entry has every day on which something that concerns it changed, the last first', () => {
    const found = factsByEntry(history);
    expect(found.get('cases/b')?.map(({ day: name, facts }) => [name, facts.length])).toEqual([
      ['2026-01-02', 2],
      ['2026-01-01', 1],
    ]);
    expect(found.get('jurisdictions/mex')?.[0]?.facts.map(({ record }) => record)).toEqual([
      'bilateral/treaties mex-usa',
      'participation/untoc MEX',
    ]);
    expect(found.get('cases/c')).toBeUndefined();
  });
});
