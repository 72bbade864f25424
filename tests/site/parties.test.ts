/** Who is bound by an instrument of five rows, as its page tells it. */
import { describe, expect, test } from 'vitest';
import { instrumentIn, isOld, partyTable } from '../../src/site/parties.ts';
import { statusesByRule } from '../../src/law/memberships.ts';
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
    ['afg', { kind: 'signed-only', asAt: '2026-01-01' }],
    ['che', boundSince('2004-01-01', '2010-01-01')],
    ['eu', boundSince('2004-06-01')],
  ]),
});
const rows = ['USA', 'MEX', 'AFG', 'CHE', 'EU'].map((code) => ({ state: code, note: `of ${code}` }));
const table = partyTable(world([treaty]), treaty, { rows }, jurisdictions, '2026-01-01');

test('every row has its State and its status, by the names of the States', () => {
  expect(table.rows.map(({ state: id, row }) => [id, row?.note])).toEqual([
    ['afg', 'of AFG'],
    ['eu', 'of EU'],
    ['mex', 'of MEX'],
    ['che', 'of CHE'],
    ['usa', 'of USA'],
  ]);
  expect(table.rows[0]?.status).toEqual({ kind: 'signed-only', asAt: '2026-01-01' });
});
test('who has signed only or left is no party', () => {
  expect([...table.joined].sort()).toEqual(['eu', 'mex', 'usa']);
  expect(table.parties.map(({ state: id }) => id)).toEqual(['eu', 'mex', 'usa']);
});
test('a party whose first day is known to the year alone has no day', () => {
  expect(table.dated).toEqual(['2004-06-01', '2005-12-03']);
});
test('a territory has its row and is counted as no party', () => {
  const rowsOfAll = [...rows, { state: 'PYF', note: 'of PYF' }];
  const statuses = new Map([...treaty.statuses, ['pyf', boundSince('2006-01-01')] as const]);
  const reached = world([{ ...treaty, statuses }], { territories: new Map([['pyf', 'fra']]) });
  const withTerritory = partyTable(
    reached,
    instrumentIn(reached, 'treaty'),
    { rows: rowsOfAll },
    jurisdictions,
    '2026-01-01',
  );
  expect(withTerritory.rows.map(({ state: id }) => id)).toContain('pyf');
  expect([...withTerritory.joined].sort()).toEqual(['eu', 'mex', 'usa']);
  expect(withTerritory.dated).toEqual(table.dated);
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

describe('an act that binds members by a rule', () => {
  // The Union as the treaties of accession have it: Austria since 1995, Croatia since 1 July 2013, Denmark since 1973.
  const union = new Map([
    ['aut', [{ from: '1995-01-01' }]],
    ['hrv', [{ from: '2013-07-01' }]],
    ['dnk', [{ from: '1973-01-01' }]],
    ['gbr', [{ from: '1973-01-01', until: '2020-02-01', actsUntil: '2021-01-01' }]],
  ]);
  const memberships = new Map([['union', union]]);
  const verification = { level: 'primary', source: 'text' } as const;
  const rule = {
    members: 'union',
    from: '2017-05-22',
    article: '36',
    outside: [{ jurisdiction: 'dnk', article: 'recital 45', verification }],
    exceptions: [{ jurisdiction: 'aut', from: '2018-07-01', note: 'Late law.', verification }],
    verification,
  };
  const act = instrument('act', [], {
    absent: 'outside',
    openTo: { members: 'union' },
    statuses: statusesByRule(rule, memberships),
  });
  const members = ['aut', 'dnk', 'gbr', 'hrv', 'mex'].map((id) => state(id, id.toUpperCase()));
  const found = partyTable(world([act], { memberships }), act, { rows: [], rule }, members, '2026-01-01');

  test('has a row for each member that it binds or has bound, with what the rule says of it', () => {
    expect(found.rows.map(({ state: id, ruling }) => [id, ruling?.article, ruling?.note])).toEqual([
      ['aut', '36', 'Late law.'],
      ['gbr', '36', undefined],
      ['hrv', '36', undefined],
    ]);
    expect(found.dated).toEqual(['2018-07-01', '2017-05-22']);
    expect([...found.joined].sort()).toEqual(['aut', 'hrv']);
  });
  test('tells the members that stand outside, each with the article', () => {
    expect(found.outside.map(({ state: id, ruling }) => [id, ruling?.article])).toEqual([['dnk', 'recital 45']]);
  });
  test('says of one whose law was late and void for a while what decided its beginning, or else the time outside', () => {
    const lapse = { from: '2019-01-01', until: '2020-01-01', note: 'Law void.', verification };
    const noteOf = (jurisdiction: string) => {
      const lapsed = { ...rule, outside: [{ jurisdiction, ...lapse }] };
      const of = instrument('act', [], { absent: 'outside', statuses: statusesByRule(lapsed, memberships) });
      const { rows } = partyTable(world([of], { memberships }), of, { rows: [], rule: lapsed }, members, '2019-06-01');
      return rows.find(({ state: id }) => id === jurisdiction)?.ruling?.note;
    };
    expect([noteOf('aut'), noteOf('hrv')]).toEqual(['Late law.', 'Law void.']);
  });
  test('misses nobody: who is no member cannot be bound', () => {
    expect(found.missing).toEqual([]);
  });
});
test('only States to which a treaty is open are missed', () => {
  const club = instrument('club', ['mex'], { openTo: { states: ['mex', 'usa'] } });
  const found = partyTable(world([club]), club, { rows: [{ state: 'MEX' }] }, jurisdictions, '2026-01-01');
  expect(found.missing.map(({ id }) => id)).toEqual(['usa']);
});
test('a party to a protocol is shown as a party to the convention, and is not missed', () => {
  const convention = instrument('convention', ['mex']);
  const protocol = instrument('protocol', ['mex', 'usa'], { parent: 'convention' });
  const both = world([convention, protocol]);
  const found = partyTable(both, convention, { rows: [{ state: 'MEX' }] }, jurisdictions, '2026-01-01');
  expect(found.rows.map(({ state: id, status }) => [id, status.kind === 'bound' && status.inferredFrom])).toEqual([
    ['mex', undefined],
    ['usa', 'protocol'],
  ]);
  expect(found.missing.map(({ id }) => id)).not.toContain('usa');
});
