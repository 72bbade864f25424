/** How the entries of a section follow one another. */
import { expect, test } from 'vitest';
import { besides, grouped } from '../../src/site/sections.ts';

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
  expect(grouped('frameworks', instruments).map(([heading, list]) => [heading, ...list.map(({ id }) => id)])).toEqual([
    ['Global', 'y'],
    ['Regional', 'x', 'z'],
  ]);
});
test('headings that the vocabulary does not order stand by name', () => {
  const cases = ['trade-measure', 'inspection'].map((kind) => ({ data: { kind } }));
  expect(grouped('cases', cases).map(([heading]) => heading)).toEqual(['Inspection', 'Trade measure']);
});
test('what has no group stands under the last of the known headings, as other', () => {
  const states = [{ data: {} }, { data: { region: 'europe' } }, { data: { region: 'africa' } }];
  expect(grouped('jurisdictions', states).map(([heading]) => heading)).toEqual(['Africa', 'Europe', 'Other']);
});
test('a section without groups is one list', () => {
  expect(grouped('glossary', [{ data: {} }])).toEqual([['', [{ data: {} }]]]);
});
