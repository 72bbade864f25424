/** The world in parts, as a browser loads it. That an answer from parts is that from the whole, `properties.test.ts` holds. */
import { expect, test } from 'vitest';
import {
  bilateralTitle,
  compactForm,
  compactInstruments,
  compactState,
  compactTreaties,
  compactWorld,
  treatyFileOf,
  treatyFiles,
  worldFrom,
} from '../../src/law/compact.ts';
import { spanOf } from '../../src/law/dates.ts';
import type { Memberships, Status, World } from '../../src/law/model.ts';
import { FORMS } from '../../src/schema/vocabulary.ts';
import { article, ask, bilateral, bound, covers, declaration, groups, instrument, MLA, world } from './worlds.ts';

/** Places in the vocabularies, as a file of 2026 has them: a change of their order is a change of every file. */
const [LISTED, ANY, NONE] = [0, 2, 3];
const [FORCED_LABOUR, TRAFFICKING, CORRUPTION] = [0, 1, 5];
const [TRANSNATIONAL, CHILD_VICTIM] = [0, 2];

const memberships: Memberships = new Map([
  [
    'oas',
    new Map([
      ['mex', [{ from: '1948' }]],
      ['can', [{ from: '1990-01-08', until: '2030', actsUntil: '2031' }]],
    ]),
  ],
]);
const statuses: Record<string, Status> = {
  mex: bound('2003-09-29'),
  usa: bound('2005', '2019-05', { computed: true, accession: true }),
  can: bound('2005-01-01', undefined, { via: 'eu' }),
  fra: { kind: 'signed-only', asAt: '2026-01-01' },
  gbr: { kind: 'outside' },
};
const W: World = world(
  [
    instrument('plain', {}, { absent: 'no-information', asAt: undefined }),
    instrument('x', statuses, {
      parent: 'plain',
      treaty: false,
      openTo: { members: 'oas' },
      towardsCourt: '86',
      replaces: [{ instrument: 'plain', from: '2010', forms: [MLA] }],
      begun: spanOf('2002'),
      acceptances: new Map([['usa mex', spanOf('2013')]]),
      covers: [covers('corruption', 'listed')],
      provisions: [
        article('18', { role: 'supports', covers: [covers('forced-labour', 'none', [], '18')] }),
        article('16', { forms: ['extradition'], read: false }),
      ],
    }),
    instrument(
      'protocol',
      {},
      { parent: 'x', provisions: [], covers: [covers('forced-labour', 'any')], absent: 'outside' },
    ),
    bilateral('usa', 'mex', bound('1980-01-25'), { title: 'Treaty of 1978' }),
    bilateral('can', 'usa', { kind: 'no-information' }),
  ],
  {
    memberships,
    territories: new Map([['gbr', 'usa']]),
    namedOnly: new Set(['fra']),
    declarations: [declaration('d', 'usa', 'x', 'limits', { towards: ['mex'], date: '2001', until: '2030' })],
  },
);

test('an instrument’s head holds what every answer needs, and leaves out what is usual', () => {
  expect(compactInstruments(W)).toEqual([
    { id: 'plain', title: 'plain', parties: 0 },
    {
      id: 'x',
      title: 'x',
      scheme: true,
      parent: 'plain',
      openTo: { members: 'oas' },
      towardsCourt: '86',
      replaces: [{ instrument: 'plain', from: '2010', forms: [MLA] }],
      begun: '2002-01-01/2002-12-31',
      asAt: '2026-01-01',
      absent: 'not-on-list',
      parties: 5,
      pairwise: true,
    },
    { id: 'protocol', title: 'protocol', parent: 'x', asAt: '2026-01-01', absent: 'outside', parties: 0 },
  ]);
  expect(Object.keys(compactInstruments(W)[0] ?? {})).toEqual(['id', 'title', 'parties']);
});
test('for one form there are only the instruments that give it or replace one for it, with their parents and protocols', () => {
  const other = [article('1', { forms: ['extradition'] })];
  const w = world([
    instrument('gives', {}, { parent: 'parent' }),
    instrument('parent', {}, { provisions: [] }),
    instrument('sister', {}, { parent: 'parent', provisions: other }),
    instrument('replacing', {}, { provisions: other, replaces: [{ instrument: 'gives', forms: [MLA] }] }),
    instrument('elsewhere', {}, { provisions: other, replaces: [{ instrument: 'gives' }] }),
  ]);
  expect(compactInstruments(w, MLA).map(({ id }) => id)).toEqual(['gives', 'parent', 'sister', 'replacing']);
});
test('a State’s file holds its own statuses, memberships, treaties, declarations and acceptances', () => {
  expect(compactState(W, 'usa')).toEqual({
    statuses: { x: ['2005-01-01/2005-12-31', '2019-05-01/2019-05-31', 'ca'] },
    memberships: {},
    declarations: W.declarations,
    acceptances: { x: [['usa mex', '2013-01-01/2013-12-31']] },
  });
  expect(compactState(W, 'mex')).toEqual({
    statuses: { x: ['2003-09-29'] },
    memberships: { oas: [{ from: '1948' }] },
    declarations: [],
    acceptances: { x: [['usa mex', '2013-01-01/2013-12-31']] },
  });
  expect(compactState(W, 'can')).toMatchObject({
    statuses: { x: ['2005-01-01', '', '', 'eu'] },
    memberships: { oas: [{ from: '1990-01-08', until: '2030', actsUntil: '2031' }] },
  });
  expect(Object.keys(compactState(W, 'can'))).toEqual(['statuses', 'memberships', 'declarations']);
  expect(compactState(W, 'fra').statuses).toEqual({ x: 0 });
  expect(compactState(W, 'gbr')).toMatchObject({ statuses: { x: '-' }, territory: 'usa' });
  expect(compactState(W, 'fra').namedOnly).toBe(true);
  const left = world([instrument('x', { hkg: { kind: 'not-on-list', asAt: '2010-02-08' } })]);
  expect(compactState(left, 'hkg').statuses).toEqual({ x: '-2010-02-08' });
  const undated = world([instrument('x', { mex: { kind: 'no-information' } })], {
    memberships: new Map([['oas', new Map([['mex', [{}]]])]]),
  });
  expect(compactState(undated, 'mex')).toMatchObject({ statuses: {}, memberships: { oas: [{}] } });
  expect(Object.keys(compactState(undated, 'mex').memberships['oas']?.[0] ?? { none: 1 })).toEqual([]);
});
test('a form’s file holds the articles that give it, and what those instruments and their protocols cover', () => {
  expect(compactForm(W, MLA)).toEqual({
    provisions: {
      plain: [['18', 0, 1]],
      x: [['18', 2, 1, [[NONE, '18', [FORCED_LABOUR]]]]],
    },
    covers: { x: [[LISTED, '2', [CORRUPTION]]], protocol: [[ANY, '2', [FORCED_LABOUR]]] },
  });
  expect(compactForm(W, 'extradition')).toEqual({
    provisions: { x: [['16', 0, 0]] },
    covers: { x: [[LISTED, '2', [CORRUPTION]]], protocol: [[ANY, '2', [FORCED_LABOUR]]] },
  });
  expect(compactForm(W, 'repatriation')).toEqual({ provisions: {}, covers: {} });
});
test('what is said alike of several matters is said once, and of one matter the lines keep their order', () => {
  const lines = [
    covers('forced-labour', 'listed', ['transnational', 'child-victim']),
    covers('trafficking-for-forced-labour', 'listed', ['transnational', 'child-victim']),
    covers('corruption', 'none'),
    covers('forced-labour', 'none'),
    covers('corruption', 'listed', ['transnational', 'child-victim']),
  ];
  const parts = compactWorld(world([instrument('x', { mex: bound('2001') }, { covers: lines })]), ['mex']);
  expect(parts.forms[MLA]?.covers).toEqual({
    x: [
      [LISTED, '2', [FORCED_LABOUR, TRAFFICKING], [TRANSNATIONAL, CHILD_VICTIM]],
      [NONE, '2', [CORRUPTION, FORCED_LABOUR]],
      [LISTED, '2', [CORRUPTION], [TRANSNATIONAL, CHILD_VICTIM]],
    ],
  });
  expect(worldFrom(parts).instruments[0]?.covers).toEqual([...lines]);
});
test('a mere signature keeps the day of its own list', () => {
  const w = world([instrument('x', { mex: { kind: 'signed-only', asAt: '2019-05-01' } })]);
  expect(compactState(w, 'mex').statuses).toEqual({ x: '2019-05-01' });
  expect(worldFrom(compactWorld(w, ['mex'])).instruments[0]?.statuses.get('mex')).toEqual({
    kind: 'signed-only',
    asAt: '2019-05-01',
  });
});
test('times without effect come after the rest, from and until, and come back', () => {
  const withoutEffect = [
    { from: '2005-07-18', until: '2006-08-02' },
    { from: '2010-01-01', until: '2011-01-01' },
  ];
  const status = bound('2004-08-23', undefined, { computed: true, withoutEffect });
  const w = world([instrument('x', { mex: status })]);
  expect(compactState(w, 'mex').statuses).toEqual({
    x: ['2004-08-23', '', 'c', '', '2005-07-18', '2006-08-02', '2010-01-01', '2011-01-01'],
  });
  const again = worldFrom(JSON.parse(JSON.stringify(compactWorld(w, ['mex']))) as never);
  expect(again.instruments[0]?.statuses.get('mex')).toEqual(status);
});
test('a treaty between two States names both, its form, its status and its list', () => {
  expect(compactTreaties(W)).toEqual([
    ['bilateral/usa-mex', 'usa', 'mex', 'Treaty of 1978', MLA, ['1980-01-25'], '2026-01-01'],
    ['bilateral/can-usa', 'can', 'usa', 'bilateral/can-usa', MLA, null, '2026-01-01'],
  ]);
});
test('a newer treaty says which older one it replaces', () => {
  const w = world([
    bilateral('usa', 'mex', bound('1900')),
    bilateral('usa', 'mex', bound('1980'), {
      id: 'bilateral/new',
      replaces: [{ instrument: 'bilateral/usa-mex', from: '1980', forms: [MLA] }],
    }),
  ]);
  const again = worldFrom(JSON.parse(JSON.stringify(compactWorld(w, ['mex', 'usa']))) as never);
  expect(groups(ask(again))).toEqual({ use: ['bilateral/new'], replaced: ['bilateral/usa-mex'] });
});
test('treaties are spread over files that stay small, and either State finds its own', () => {
  const ids = Array.from({ length: 60 }, (_, at) => `s${String(at).padStart(2, '0')}`);
  const pairs = ids.flatMap((a, at) => ids.slice(at + 1).map((b) => [a, b] as const));
  const w = world(pairs.map(([a, b]) => bilateral(a, b, bound('2001'))));
  const files = treatyFiles(w);
  const sizes = Map.groupBy(pairs, ([a, b]) => treatyFileOf(a, b, files));
  expect(files).toBe(256);
  expect(Math.max(...[...sizes.values()].map(({ length }) => length))).toBeLessThan(24);
  expect(treatyFileOf('usa', 'mex', files)).toBe(treatyFileOf('mex', 'usa', files));
  expect(treatyFiles(world([]))).toBe(1);
  expect(treatyFileOf('usa', 'mex', 1)).toBe(0);
});
test('everything is the heads, all States named and all forms', () => {
  const all = compactWorld(W, ['mex', 'usa']);
  expect(Object.keys(all.states)).toEqual(['mex', 'usa']);
  expect(Object.keys(all.forms)).toEqual([...FORMS]);
  expect(all.instruments).toHaveLength(3);
});
test('the world of all States and one form is put together again as it was', () => {
  const parts = {
    instruments: compactInstruments(W),
    states: Object.fromEntries(['mex', 'usa', 'can', 'fra', 'gbr'].map((state) => [state, compactState(W, state)])),
    treaties: compactTreaties(W),
    forms: { [MLA]: compactForm(W, MLA) },
  };
  const again = worldFrom(JSON.parse(JSON.stringify(parts)) as never);
  const mine = W.instruments.map((each) => ({
    ...each,
    provisions: each.provisions.filter(({ forms }) => forms.includes(MLA)),
  }));
  expect(again.instruments).toEqual(mine);
  expect(again.declarations).toEqual(W.declarations);
  expect(again.memberships).toEqual(W.memberships);
  expect(again.territories).toEqual(W.territories);
  expect(again.namedOnly).toEqual(W.namedOnly);
});
test('of two States only the treaty between them is there, and once', () => {
  const parts = compactWorld(W, ['usa', 'mex']);
  expect(worldFrom(parts).instruments.map(({ id }) => id)).toEqual(['plain', 'x', 'protocol', 'bilateral/usa-mex']);
  expect([...(worldFrom(parts).memberships.get('oas')?.keys() ?? [])]).toEqual(['mex']);
  expect(worldFrom(compactWorld(W, ['usa', 'fra'])).memberships).toEqual(new Map([['oas', new Map()]]));
});
test('an organisation whose members are not known leaves nobody out in parts either', () => {
  const w = world([
    instrument('x', { mex: bound('2001') }, { absent: 'no-information', openTo: { members: 'atlantis' } }),
  ]);
  expect(groups(ask(w))).toEqual({ mayApply: ['x'] });
  expect(groups(ask(worldFrom(compactWorld(w, ['mex', 'usa']))))).toEqual({ mayApply: ['x'] });
  expect(compactInstruments(w)[0]).not.toHaveProperty('openTo');
});
test('a treaty between two States without a title is named after them and its form', () => {
  expect(bilateralTitle('usa', 'mex', MLA)).toBe('USA–MEX: treaty on mutual legal assistance');
});
