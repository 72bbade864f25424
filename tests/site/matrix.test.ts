/** Which mark a State has under which treaty. */
import { expect, test } from 'vitest';
import { linesOf, matrixOf } from '../../src/site/matrix.ts';
import { boundSince, instrument, world } from './worlds.ts';

const treaties = world([
  instrument('complete', [], {
    statuses: new Map([
      ['mex', boundSince('2003-09-29')],
      ['usa', { kind: 'signed-only', asAt: '2026-01-01' }],
    ]),
  }),
  instrument('partial', [], { absent: 'no-information', statuses: new Map([['mex', boundSince('2026')]]) }),
  instrument('club', ['mex'], { openTo: { states: ['mex', 'usa'] } }),
  instrument('scheme', ['mex'], { treaty: false }),
  instrument('bilateral/mex-usa', ['mex', 'usa']),
]);
const parties = [
  { id: 'usa', data: { title: 'United States', region: 'americas' } },
  { id: 'mex', data: { title: 'Mexico', region: 'americas' } },
  { id: 'tuv', data: { title: 'Tuvalu' } },
];
const matrix = matrixOf(treaties, parties, '2026-06-01');

test('the columns are the treaties of more than two States', () => {
  expect(matrix.columns.map(({ id }) => id)).toEqual(['complete', 'partial', 'club']);
});
test('each State has one mark a treaty, in the order of the States', () => {
  expect(matrix.rows).toEqual([
    { id: 'usa', title: 'United States', region: 'americas', marks: ['signed', 'not established', 'not on list'] },
    // Some day of 2026: in June nobody can say.
    { id: 'mex', title: 'Mexico', region: 'americas', marks: ['in force', 'not established', 'in force'] },
    // The list of January does not show it; the club is not open to it.
    { id: 'tuv', title: 'Tuvalu', region: undefined, marks: ['not on list', 'not established', 'not in force'] },
  ]);
});
test('a day before entry into force is not in force', () => {
  expect(matrixOf(treaties, parties, '2003-09-28').rows[1]?.marks).toEqual([
    'not in force',
    'not in force',
    'in force',
  ]);
});
test('on the day of the list, who is not on it is no party', () => {
  expect(matrixOf(treaties, parties, '2026-01-01').rows[2]?.marks[0]).toBe('not in force');
});
test('the table for download names its columns first', () => {
  expect(linesOf(matrix).slice(0, 2)).toEqual([
    ['state', 'name', 'complete', 'partial', 'club'],
    ['usa', 'United States', 'signed', 'not established', 'not on list'],
  ]);
});
