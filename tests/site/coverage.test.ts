/** The figures of coverage in a world of four States, which make six pairs. */
import { expect, test } from 'vitest';
import { coverageSummary, statesAmong, statesByRegion } from '../../src/site/coverage.ts';
import { boundSince, instrument, world } from './worlds.ts';

const MLA = 'mutual-legal-assistance';
const since = (day: string, ...states: string[]) => ({
  statuses: new Map(states.map((state) => [state, boundSince(day)])),
});
const treaties = world([
  instrument('old', [], since('1995-01-01', 'aaa', 'bbb')),
  instrument('worldwide', [], since('2004-05-05', 'aaa', 'bbb', 'ccc')),
  instrument('regional', [], since('2026-03-01', 'ccc', 'ddd')),
]);
const states = ['aaa', 'bbb', 'ccc', 'ddd'];

test('the share of pairs then, now, and without the worldwide instruments', () => {
  const found = coverageSummary(treaties, states, new Set(['worldwide']), MLA, '2026-06-30');
  // In 2000 one pair of six; today aaa–bbb, aaa–ccc, bbb–ccc and ccc–ddd; without the worldwide one aaa–bbb and ccc–ddd.
  // Of the four, aaa–ccc and bbb–ccc have nothing else.
  expect(found).toMatchObject({ before: 17, now: 67, withoutWorldwide: 33, onlyWorldwide: 50 });
  expect(found.shares[0]).toEqual({ year: 1930, value: 0 });
  expect(found.shares.at(-1)).toEqual({ year: 2026, value: 4 / 6 });
});
test('where no pair has a basis, none has it in worldwide instruments alone', () => {
  expect(coverageSummary(treaties, states, new Set(['worldwide']), 'extradition', '2026-06-30')).toMatchObject({
    now: 0,
    onlyWorldwide: 0,
  });
});
test('today is the day asked about and not the end of its year', () => {
  expect(coverageSummary(treaties, states, new Set(), MLA, '2026-02-28').now).toBe(50);
});
const jurisdictions = [
  { id: 'fra', data: { kind: 'state', region: 'europe' } },
  { id: 'eu', data: { kind: 'union', region: 'europe' } },
  { id: 'mex', data: { kind: 'state', region: 'americas' } },
  { id: 'pyf', data: { kind: 'territory', region: 'asia-pacific' } },
  { id: 'deu', data: { kind: 'state', region: 'europe' } },
  { id: 'nowhere', data: { kind: 'state' } },
  { id: 'ken', data: { kind: 'state', region: 'africa' } },
  { id: 'gha', data: { kind: 'state', region: 'africa' } },
];
test('only States are paired', () => {
  expect(statesAmong(jurisdictions)).toEqual(['fra', 'mex', 'deu', 'nowhere', 'ken', 'gha']);
});
test('a region has at least two States, and the vocabulary gives the order', () => {
  expect(statesByRegion(jurisdictions)).toEqual([
    { region: 'africa', ids: ['ken', 'gha'] },
    { region: 'europe', ids: ['fra', 'deu'] },
  ]);
});
