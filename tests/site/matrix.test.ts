/** Which mark a State has under which treaty, and which treaties and States a table shows. */
import { expect, test } from 'vitest';
import { byRegion, columnsOf, linesOf, markOf, matrixOf, signOf, withSomethingIn } from '../../src/site/matrix.ts';
import { boundSince, instrument, world } from './worlds.ts';

const TODAY = '2026-06-01';
const complete = instrument('complete', [], {
  statuses: new Map([
    ['mex', boundSince('2003-09-29')],
    ['usa', { kind: 'signed-only', asAt: '2026-01-01' }],
    ['fra', { kind: 'bound', since: { earliest: '1950-01-01', latest: '2022-10-31' }, computed: true }],
    ['gbr', boundSince('2004-05-05', '2020-12-31')],
    ['jpn', boundSince('2027-02-01')],
  ]),
});
const partial = instrument('partial', [], {
  absent: 'no-information',
  statuses: new Map([['mex', boundSince('2026')]]),
});
const club = instrument('club', ['mex'], { openTo: { states: ['mex', 'usa'] } });
const closed = instrument('closed', ['fra'], { absent: 'outside' });
const unread = instrument('unread', [], { absent: 'no-information' });
const treaties = world([
  complete,
  partial,
  club,
  closed,
  unread,
  instrument('scheme', ['mex'], { treaty: false }),
  instrument('bilateral/mex-usa', ['mex', 'usa']),
]);
const parties = [
  { id: 'fra', data: { title: 'France', kind: 'state', region: 'europe' } },
  { id: 'mex', data: { title: 'Mexico', kind: 'state', region: 'americas' } },
  { id: 'tuv', data: { title: 'Tuvalu', kind: 'state' } },
  { id: 'usa', data: { title: 'United States', kind: 'state', region: 'americas' } },
];
const matrix = matrixOf(treaties, columnsOf(treaties), parties, TODAY);
const signs = ({ rows }: Pick<typeof matrix, 'rows'>) => rows.map(({ id, marks }) => [id, ...marks.map(signOf)]);

test('the columns are the treaties of more than two States', () => {
  expect(columnsOf(treaties).map(({ id }) => id)).toEqual(['complete', 'partial', 'club', 'closed', 'unread']);
});
test('the year is the mark, and what is not known, signed or not open has a sign of its own', () => {
  expect(signs(matrix)).toEqual([
    // Some day between 1950 and the list of 2022; the club is not open to it; the closed act binds it.
    ['fra', '≤2022', '?', '', '2001', '?'],
    // Some day of 2026: in June nobody can say.
    ['mex', '2003', '?', '2001', '', '?'],
    // The list of January does not show it.
    ['tuv', '–', '?', '', '', '?'],
    ['usa', 'signed', '?', '–', '', '?'],
  ]);
});
test('who has left and who is not bound yet say the year', () => {
  const sign = (state: string, on: string) => signOf(markOf(treaties, complete, state, on));
  expect(sign('gbr', TODAY)).toBe('to 2020');
  expect(sign('gbr', '2010-01-01')).toBe('2004');
  expect(sign('jpn', TODAY)).toBe('from 2027');
  expect(sign('mex', '2003-09-28')).toBe('from 2003');
});
test('a day that is known to its year alone gives the year once that year is over', () => {
  expect(signOf(markOf(treaties, partial, 'mex', '2027-01-01'))).toBe('2026');
});
test('a ratification of a treaty that has not begun binds nobody', () => {
  const early = instrument('early', ['mex'], { begun: { earliest: '2028-01-01', latest: '2028-01-01' } });
  expect(signOf(markOf(world([early]), early, 'mex', TODAY))).toBe('from 2028');
});
test('a time without effect is no end', () => {
  const act = instrument('act', [], {
    statuses: new Map([
      [
        'deu',
        {
          kind: 'bound',
          since: { earliest: '2004-08-23', latest: '2004-08-23' },
          computed: false,
          withoutEffect: [{ from: '2005-07-18', until: '2006-08-02' }],
        },
      ],
    ]),
  });
  const sign = (on: string) => signOf(markOf(world([act]), act, 'deu', on));
  expect([sign('2005-07-17'), sign('2005-07-18'), sign('2006-08-02')]).toEqual(['2004', 'paused', '2004']);
});

test('a family leaves out what nobody knows anything of, and puts most parties first', () => {
  const shown = withSomethingIn(matrix);
  expect(shown.columns.map(({ id }) => id)).toEqual(['complete', 'club', 'closed']);
  expect(shown.unknown.map(({ id }) => id)).toEqual(['partial', 'unread']);
  expect(signs(shown)[0]).toEqual(['fra', '≤2022', '', '2001']);
});
test('a family leaves out States that none of its treaties is open to', () => {
  expect(withSomethingIn(matrixOf(treaties, [club], parties, TODAY)).rows.map(({ id }) => id)).toEqual(['mex', 'usa']);
});
test('in the family of a region, States from elsewhere stand only with an act', () => {
  const rows = (region?: string) =>
    withSomethingIn(matrixOf(treaties, [complete], parties, TODAY), region).rows.map(({ id }) => id);
  expect(rows()).toEqual(['fra', 'mex', 'tuv', 'usa']);
  expect(rows('europe')).toEqual(['fra', 'mex', 'usa']);
});
test('a region counts those of its States that are bound, where the treaty is open to any', () => {
  expect(byRegion(matrix).map(({ id, title, bound }) => [id, title, ...bound])).toEqual([
    ['americas', 'The Americas', 1, 0, 1, undefined, 0],
    ['europe', 'Europe', 1, 0, undefined, 1, 0],
    ['elsewhere', 'Elsewhere', 0, 0, undefined, undefined, 0],
  ]);
});
test('a region counts neither the Union nor what not all treat as a State; one family begins at home', () => {
  const more = [
    ...parties,
    { id: 'eu', data: { title: 'European Union', kind: 'union', region: 'europe' } },
    { id: 'xkx', data: { title: 'Kosovo', kind: 'other', region: 'europe' } },
  ];
  const open = instrument('open', ['eu', 'xkx', 'fra']);
  const shown = byRegion(matrixOf(world([open]), [open], more, TODAY), 'europe');
  expect(shown.map(({ id, states, bound }) => [id, states, ...bound])).toEqual([
    ['europe', 1, 1],
    ['americas', 2, 0],
    ['elsewhere', 1, 0],
  ]);
  expect(shown[0]?.rows).toHaveLength(3);
});
test('the table for download names its columns first and says signs in words', () => {
  expect(linesOf(matrix)).toEqual([
    ['state', 'name', 'complete', 'partial', 'club', 'closed', 'unread'],
    ['fra', 'France', 'by 2022', 'not known', '', '2001', 'not known'],
    ['mex', 'Mexico', '2003', 'not known', '2001', '', 'not known'],
    ['tuv', 'Tuvalu', 'not on list', 'not known', '', '', 'not known'],
    ['usa', 'United States', 'signed', 'not known', 'not on list', '', 'not known'],
  ]);
});
