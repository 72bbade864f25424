/** The charts of coverage in a world of four States, which make twelve ordered pairs. */
import { expect, test } from 'vitest';
import { coverageCharts, FIRST_YEAR, linesOfChart, statesAmong, statesByRegion } from '../../src/site/coverage.ts';
import { boundSince, instrument, provision, world } from './worlds.ts';

const since = (day: string, ...states: string[]) => ({
  statuses: new Map(states.map((state) => [state, boundSince(day)])),
});
const listed = {
  matter: 'trafficking-for-forced-labour',
  how: 'listed',
  article: '5',
  when: ['transnational'],
} as const;
const treaties = world([
  instrument('old', [], since('1995-01-01', 'aaa', 'bbb')),
  instrument('worldwide', [], { ...since('2004-05-05', 'aaa', 'bbb', 'ccc'), covers: [listed] }),
  instrument('regional', [], {
    statuses: new Map([
      ['ccc', boundSince('2026-03-01')],
      ['ddd', { kind: 'bound', since: { earliest: '1970-01-01', latest: '2026-03-02' }, computed: true }],
    ]),
    provisions: [provision('1')],
  }),
]);
const states = ['aaa', 'bbb', 'ccc', 'ddd'].map((id) => ({
  id,
  data: { kind: 'state', region: id === 'ddd' ? 'africa' : 'europe' },
}));
const charts = (on: string) => coverageCharts(treaties, states, new Set(['worldwide']), on);
const chart = (id: string, on = '2026-06-30') => charts(on).find((each) => each.id === id);
const at = (id: string, year: number, on?: string) => chart(id, on)?.points.find((point) => point.year === year);

test('there is a chart for each main need, and for evidence one for each region with a pair', () => {
  expect(charts('2026-06-30').map(({ id }) => id)).toEqual([
    'mutual-legal-assistance',
    'mutual-legal-assistance-europe',
    'extradition',
    'joint-investigation',
    'law-enforcement-cooperation',
    'information-exchange',
    'confiscation-and-asset-recovery',
  ]);
});
test('a line is the share of pairs at the end of a year: any treaty, one that covers the case, a nearer one', () => {
  expect(chart('mutual-legal-assistance')?.points[0]).toEqual({ year: FIRST_YEAR, any: 0, covering: 0, nearer: 0 });
  // One pair of six.
  expect(at('mutual-legal-assistance', 1995)).toEqual({ year: 1995, any: 1 / 6, covering: 0, nearer: 1 / 6 });
  // Three pairs of six, all of them in the worldwide treaty, which covers the case.
  expect(at('mutual-legal-assistance', 2004)).toEqual({ year: 2004, any: 3 / 6, covering: 3 / 6, nearer: 1 / 6 });
  // Three pairs in Europe have them all.
  expect(at('mutual-legal-assistance-europe', 2004)).toMatchObject({ any: 1, nearer: 1 / 3 });
  expect(at('extradition', 2026)).toEqual({ year: 2026, any: 0, covering: 0, nearer: 0 });
});
test('the last point is the day asked about and not the end of its year', () => {
  expect(at('mutual-legal-assistance', 2026, '2026-02-28')?.any).toBe(3 / 6);
  expect(at('mutual-legal-assistance', 2026, '2026-06-30')?.any).toBe(4 / 6);
});
test('a line is a floor when the first year of fewer than half of its pairs is known', () => {
  // Of two nearer pairs one is known to its year; that of the other lies anywhere between 2026 and 1970 for one State.
  expect(chart('mutual-legal-assistance')?.floors).toEqual([]);
  const vague = world([
    instrument('vague', [], {
      statuses: new Map(
        ['aaa', 'bbb'].map((id) => [
          id,
          { kind: 'bound', since: { earliest: '1970-01-01', latest: '2012-01-01' }, computed: true },
        ]),
      ),
    }),
  ]);
  const [all] = coverageCharts(vague, states, new Set(['vague']), '2026-06-30');
  expect(all?.floors).toEqual(['any']);
  expect(all && linesOfChart(all)[0]).toEqual(['year', 'any_floor', 'covering', 'nearer']);
});
test('the table for download has a line a year', () => {
  const lines = linesOfChart(
    chart('mutual-legal-assistance') ??
      (() => {
        throw new Error('no chart');
      })(),
  );
  expect(lines).toHaveLength(1 + 2026 - FIRST_YEAR + 1);
  expect(lines.at(-1)).toEqual([2026, '0.6667', '0.5000', '0.3333']);
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
  expect(statesAmong(jurisdictions).map(({ id }) => id)).toEqual(['fra', 'mex', 'deu', 'nowhere', 'ken', 'gha']);
});
test('a region has at least two States, and the vocabulary gives the order', () => {
  expect(statesByRegion(jurisdictions)).toEqual([
    { region: 'africa', ids: ['ken', 'gha'] },
    { region: 'europe', ids: ['fra', 'deu'] },
  ]);
});
