/** Who is bound by an instrument of five rows, as its page tells it. */
import { expect, test } from 'vitest';
import { instrumentIn, isOld, partyTable } from '../../src/site/parties.ts';
import { boundSince, instrument, world } from './worlds.ts';

const state = (id: string, title: string, kind = 'state') => ({ id, data: { title, kind } });
const jurisdictions = [
  state('afg', 'Afghanistan'),
  state('alb', 'Albania'),
  state('che', 'Switzerland'),
  state('eu', 'European Union', 'union'),
  state('mex', 'Mexico'),
  state('pyf', 'French Polynesia', 'territory'),
  state('usa', 'United States'),
];
const treaty = instrument('treaty', [], {
  statuses: new Map([
    ['usa', boundSince('2005-12-03')],
    ['mex', boundSince('2003')],
    ['afg', { kind: 'signed-only' }],
    ['che', boundSince('2004-01-01', '2010-01-01')],
    ['eu', boundSince('2004-06-01')],
  ]),
});
const rows = ['USA', 'MEX', 'AFG', 'CHE', 'EU'].map((code) => ({ state: code, note: `of ${code}` }));
const table = partyTable(world([treaty]), treaty, rows, jurisdictions, '2026-01-01');

test('every row has its State and its status, by the names of the States', () => {
  expect(table.rows.map(({ state: id, row }) => [id, row.note])).toEqual([
    ['afg', 'of AFG'],
    ['eu', 'of EU'],
    ['mex', 'of MEX'],
    ['che', 'of CHE'],
    ['usa', 'of USA'],
  ]);
  expect(table.rows[0]?.status).toEqual({ kind: 'signed-only' });
});
test('who has signed only or left is no party', () => {
  expect([...table.joined].sort()).toEqual(['eu', 'mex', 'usa']);
  expect(table.parties.map(({ state: id }) => id)).toEqual(['eu', 'mex', 'usa']);
});
test('a party whose first day is known to the year alone has no day', () => {
  expect(table.dated).toEqual(['2004-06-01', '2005-12-03']);
});
test('a State that the table does not name is told; the Union and territories are not missed', () => {
  expect(table.missing.map(({ id }) => id)).toEqual(['alb']);
});
test('a list is old from the day a year after that to which it is known', () => {
  expect(isOld('2025-01-02', '2026-01-01')).toBe(false);
  expect(isOld('2025-01-01', '2026-01-01')).toBe(true);
});
test('an instrument without a table is an error and not an empty page', () => {
  expect(instrumentIn(world([treaty]), 'treaty')).toBe(treaty);
  expect(() => instrumentIn(world([treaty]), 'other')).toThrow('No instrument for other');
});
