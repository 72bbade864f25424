/** What a State's pages say of it in a world of four States, counted by hand. */
import { describe, expect, test } from 'vitest';
import { MAIN_NEEDS, NEEDS } from '../../src/schema/needs.ts';
import {
  bondsOf,
  circlesOf,
  declarationsAbout,
  lastInCommon,
  missingIn,
  needsOf,
  partnerTable,
  yearOf,
} from '../../src/site/state.ts';
import { boundSince, instrument, provision, world } from './worlds.ts';

const [MLA, EXTRADITION] = ['mutual-legal-assistance', 'extradition'] as const;
const both = [provision('5', { forms: [MLA, EXTRADITION] })];
const treaties = world([
  instrument('worldwide', ['aaa', 'bbb', 'ccc']),
  instrument('club', ['bbb', 'ddd'], { provisions: both }),
  instrument('signed', [], {
    statuses: new Map([
      ['aaa', { kind: 'signed-only', asAt: '2026-01-01' }],
      ['ddd', boundSince('2010')],
    ]),
  }),
  instrument('unknown', ['ddd'], { absent: 'no-information' }),
  instrument('labour', ['ddd'], { provisions: [provision('1', { role: 'supports' })] }),
  // Not open to it, or closed to it: never something that it could join.
  instrument('elsewhere', ['ddd'], { openTo: { states: ['bbb', 'ddd'] } }),
  instrument('opted-out', ['ddd'], {
    statuses: new Map([
      ['aaa', { kind: 'outside' }],
      ['ddd', boundSince('2010')],
    ]),
  }),
  instrument('scheme', ['bbb'], { treaty: false }),
  instrument('bilateral/one', ['aaa', 'bbb'], {
    provisions: [provision('', { forms: [EXTRADITION] })],
  }),
]);
const everyone = ['aaa', 'bbb', 'ccc', 'ddd'];
const ids = (list: readonly { instrument: { id: string } }[]) => list.map(({ instrument: { id } }) => id);

describe('the page of a State', () => {
  const bonds = bondsOf(treaties, 'aaa', '2026-01-01');
  test('lists what binds it and what does not; a scheme, treaties between two and what is not open to it are neither', () => {
    expect(ids(bonds.bound)).toEqual(['worldwide']);
    expect(ids(bonds.outside)).toEqual(['club', 'signed', 'unknown', 'labour', 'opted-out']);
  });
  test('counts what binds it among what is open to it: what it opted out of is not', () => {
    expect([bonds.count, bonds.open]).toEqual([1, 5]);
  });
  test('what it has left is told as what bound it, and no longer counts', () => {
    const left = world([instrument('left', [], { statuses: new Map([['aaa', boundSince('2001', '2005-01-01')]]) })]);
    const past = bondsOf(left, 'aaa', '2026-01-01');
    expect([ids(past.bound), ids(past.ended), ids(past.outside), past.count]).toEqual([[], ['left'], [], 0]);
  });
  test('has every need, with the instruments that carry a request, and each partner under the nearest treaty', () => {
    const reach = ({ id }: { id: string }) =>
      id.startsWith('bilateral/') ? 'own' : id === 'club' ? 'group' : 'worldwide';
    const needs = needsOf(treaties, 'bbb', everyone, '2026-01-01', reach);
    expect(needs.map(({ form }) => form)).toEqual(NEEDS);
    const found = Object.fromEntries(needs.map(({ form, nearest }) => [form, Object.fromEntries(nearest)]));
    expect(found[MLA]).toEqual({ aaa: 'worldwide', ccc: 'worldwide', ddd: 'group' });
    expect(found[EXTRADITION]).toEqual({ aaa: 'own', ddd: 'group' });
    expect(needs.filter(({ shared }) => shared.length > 0)).toHaveLength(2);
  });
  test('names a core instrument whose list does not show it, with the day of the list; what is not known is not missing', () => {
    const core = world([
      instrument('ilo-p029', ['bbb'], { asAt: '2023-06-11' }),
      instrument('untoc', ['aaa']),
      instrument('tip-protocol', ['bbb'], { absent: 'no-information' }),
      instrument('elsewhere', ['bbb']),
    ]);
    const found = missingIn(bondsOf(core, 'aaa', '2026-01-01'));
    expect(found.map(({ instrument: { id }, asAt }) => [id, asAt])).toEqual([['ilo-p029', '2023-06-11']]);
  });
  test('says to which organisations it belongs on the day, the smallest first', () => {
    const member = [{ from: '1990' }];
    const { memberships, ...rest } = world([]);
    expect(memberships.size).toBe(0);
    const circles = new Map([
      ['large', new Map(everyone.map((state) => [state, member]))],
      ['small', new Map([['aaa', member]])],
      ['left', new Map([['aaa', [{ from: '1990', until: '2000' }]]])],
    ]);
    expect(circlesOf({ ...rest, memberships: circles }, 'aaa', '2026-01-01')).toEqual(['small', 'large']);
  });
  test('marks the year of entry into force, and says where it may be earlier', () => {
    expect(yearOf(boundSince('2012-07-08'))).toEqual({ year: '2012', latest: false });
    expect(yearOf(boundSince('2012'))).toEqual({ year: '2012', latest: false });
    expect(yearOf({ kind: 'bound', since: { earliest: '1900-01-01', latest: '2022-08-31' }, computed: false })).toEqual(
      { year: '2022', latest: true },
    );
    expect(yearOf({ kind: 'no-information' })).toBeUndefined();
  });
  test('shows declarations from either side, what closes a door first; no notice of an office, none towards others', () => {
    const declaration = (id: string, jurisdiction: string, effect: string, ...towards: string[]) => ({
      id,
      data: { jurisdiction, towards, effect },
    });
    const all = [
      declaration('own', 'aaa', 'limits'),
      declaration('towards', 'bbb', 'removes', 'aaa'),
      declaration('others', 'bbb', 'removes', 'ccc'),
      declaration('office', 'aaa', 'notifies'),
    ];
    expect(declarationsAbout('aaa', all).map(({ id }) => id)).toEqual(['towards', 'own']);
  });
});

describe('the table of partners', () => {
  const parties = ['ddd', 'ccc', 'bbb', 'aaa'].map((id) => ({ id, title: id.toUpperCase() }));
  const table = partnerTable(treaties, 'bbb', parties, '2026-01-01');
  test('has a column for each main need and a row for each partner, in the order given, without the State itself', () => {
    expect(table.columns.map(({ form }) => form)).toEqual(MAIN_NEEDS);
    expect(table.rows.map(({ entry }) => entry.title)).toEqual(['DDD', 'CCC', 'AAA']);
  });
  test('numbers the instruments by id; treaties between two have no number', () => {
    expect(table.multilateral.map(({ id }) => id)).toEqual(['club', 'worldwide']);
    expect([...table.number]).toEqual([
      ['club', '1'],
      ['worldwide', '2'],
    ]);
  });
  test('says in each cell which instruments there are', () => {
    const cells = Object.fromEntries(
      table.rows.map(({ entry, cells: [mla, extradition] }) => [entry.id, { mla, extradition }]),
    );
    expect(cells).toEqual({
      ddd: { mla: ['club'], extradition: ['club'] },
      ccc: { mla: ['worldwide'], extradition: [] },
      aaa: { mla: ['worldwide'], extradition: ['bilateral/one'] },
    });
  });
  test('leaves out whom nothing binds to it', () => {
    expect(partnerTable(treaties, 'ccc', parties, '2026-01-01').rows.map(({ entry }) => entry.id)).toEqual([
      'bbb',
      'aaa',
    ]);
  });
});
test('a sentence with which all texts end is found, and nothing shorter than a sentence', () => {
  const [one, two] = ['Refuses. By the law that published it.', 'Asks for English. By the law that published it.'];
  expect(lastInCommon([one, two])).toBe('By the law that published it.');
  expect(lastInCommon([one, 'Refuses. By a notice.'])).toBe('');
  expect(lastInCommon([one])).toBe('');
  expect(lastInCommon(['Refuses.', 'Refuses.'])).toBe('');
});
