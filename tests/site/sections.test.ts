/** How the entries of a section follow one another. */
import { describe, expect, test } from 'vitest';
import { LETTERS_OF_A_PAGE } from '../../src/site/page-size.ts';
import { besides, fitsWithSummaries, grouped, groupPages } from '../../src/site/sections.ts';

const entries = ['a', 'b', 'c'].map((id) => ({ id }));

test('an entry stands between its neighbours; the first and the last have one', () => {
  expect(besides(entries, 'b')).toEqual({ before: { id: 'a' }, after: { id: 'c' } });
  expect(besides(entries, 'a')).toEqual({ before: undefined, after: { id: 'b' } });
  expect(besides(entries, 'c')).toEqual({ before: { id: 'b' }, after: undefined });
});
test('an index has the headings of the vocabulary in its order, and the entries in theirs', () => {
  const instruments = [
    { id: 'x', data: { level: 'regional' } },
    { id: 'y', data: { level: 'global' } },
    { id: 'z', data: { level: 'regional' } },
  ];
  expect(
    grouped('frameworks', instruments).map(({ heading, entries: own }) => [heading, ...own.map(({ id }) => id)]),
  ).toEqual([
    ['Global', 'y'],
    ['Regional', 'x', 'z'],
  ]);
});
test('headings that the vocabulary does not order stand by name', () => {
  const cases = ['trade-measure', 'inspection'].map((kind) => ({ data: { kind } }));
  expect(grouped('cases', cases).map(({ heading }) => heading)).toEqual(['Inspection', 'Trade measure']);
});
test('what has no group stands under the last of the known headings, as other', () => {
  const states = [{ data: {} }, { data: { region: 'europe' } }, { data: { region: 'africa' } }];
  expect(grouped('jurisdictions', states).map(({ heading }) => heading)).toEqual(['Africa', 'Europe', 'Other']);
});
test('a section without groups is one list', () => {
  expect(grouped('glossary', [{ data: {} }])).toEqual([{ id: '', heading: '', entries: [{ data: {} }] }]);
});

describe('an index that grows', () => {
  const cases = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      id: `case-${index}`,
      data: { title: `Case ${index}`, summary: 'x'.repeat(400), kind: index % 2 === 0 ? 'judgment' : 'operation' },
    }));
  const few = cases(90);
  const many = cases(180);
  test('tells what each entry says while all of it fits one page', () => {
    expect(fitsWithSummaries(few)).toBe(true);
    expect(groupPages('cases', few)).toEqual([]);
  });
  test('holds names alone when it does not, and each group tells it on a page of its own', () => {
    expect(fitsWithSummaries(many)).toBe(false);
    const pages = groupPages('cases', many);
    expect(pages.map(({ path, heading, entries: own }) => [path, heading, own.length])).toEqual([
      ['/cases/kind/judgment/', 'Judgment', 90],
      ['/cases/kind/operation/', 'Operation', 90],
    ]);
  });
  test('has no further pages without groups, however long it is', () => {
    expect(groupPages('glossary', many)).toEqual([]);
  });
  test('counts every letter that it shows', () => {
    const entry = { id: 'ab', data: { title: 'cde', summary: 'x'.repeat(LETTERS_OF_A_PAGE - 5) } };
    expect(fitsWithSummaries([entry])).toBe(true);
    expect(fitsWithSummaries([entry, { id: 'f', data: { title: '' } }])).toBe(false);
  });
});
