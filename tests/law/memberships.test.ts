/** Acts that bind the members of an organisation as such. */
import { describe, expect, test } from 'vitest';
import { inForceOn } from '../../src/law/entry-into-force.ts';
import { isMember, membersBoundBy, statusesByRule, type MemberRule } from '../../src/law/memberships.ts';
import type { Membership, Memberships } from '../../src/law/model.ts';
import { bound } from './worlds.ts';

/** The dates of the treaties of accession, and of the withdrawal agreement (article 126: to 31 December 2020). */
const UNION: Memberships = new Map([
  [
    'european-union',
    new Map<string, readonly Membership[]>([
      ['fra', [{ from: '1958-01-01' }]],
      ['dnk', [{ from: '1973-01-01' }]],
      ['irl', [{ from: '1973-01-01' }]],
      ['gbr', [{ from: '1973-01-01', until: '2020-02-01', actsUntil: '2021-01-01' }]],
      ['pol', [{ from: '2004-05-01' }]],
      ['rou', [{ from: '2007-01-01' }]],
      ['hrv', [{ from: '2013-07-01' }]],
    ]),
  ],
]);
const rule = (more: Partial<MemberRule> = {}): MemberRule => ({
  members: 'european-union',
  from: '2004-01-01',
  outside: [],
  exceptions: [],
  ...more,
});
const on = (given: MemberRule, state: string, ...days: string[]) => {
  const status = statusesByRule(given, UNION).get(state);
  return days.map((day) => status && inForceOn(status, day));
};

describe('a rule for the members', () => {
  test('old members are bound from the day of the act', () => {
    expect(on(rule(), 'fra', '2003-12-31', '2004-01-01')).toEqual(['no', 'yes']);
    expect(statusesByRule(rule(), UNION).get('fra')).toEqual(bound('2004-01-01', undefined, { computed: true }));
  });
  test('later members are bound from their accession in 2004, 2007 and 2013', () => {
    expect(on(rule(), 'pol', '2004-04-30', '2004-05-01')).toEqual(['no', 'yes']);
    expect(on(rule(), 'rou', '2006-12-31', '2007-01-01')).toEqual(['no', 'yes']);
    expect(on(rule(), 'hrv', '2013-06-30', '2013-07-01')).toEqual(['no', 'yes']);
  });
  test('the United Kingdom is bound to the end of the transition, 31 December 2020, and not to its departure', () => {
    expect(on(rule(), 'gbr', '2003-12-31', '2004-01-01', '2020-02-01', '2020-12-31', '2021-01-01')).toEqual([
      'no',
      'yes',
      'yes',
      'yes',
      'no',
    ]);
  });
  test('an act made after a member left never bound it, and States that never were members are not named', () => {
    const statuses = statusesByRule(rule({ from: '2026-08-18' }), UNION);
    expect(statuses.has('gbr')).toBe(false);
    expect(statuses.has('nor')).toBe(false);
    expect(statuses.get('fra')).toMatchObject({ kind: 'bound' });
  });
  test('an act that began on the day a member was no longer bound never bound it', () => {
    expect(statusesByRule(rule({ from: '2021-01-01' }), UNION).has('gbr')).toBe(false);
    expect(on(rule({ from: '2020-12-31' }), 'gbr', '2020-12-31')).toEqual(['yes']);
  });
  test('a member that stands outside is not bound, for good, from a day or until a day', () => {
    expect(on(rule({ outside: [{ jurisdiction: 'dnk' }] }), 'dnk', '2010-01-01')).toEqual(['no']);
    expect(statusesByRule(rule({ outside: [{ jurisdiction: 'dnk' }] }), UNION).get('dnk')).toEqual({ kind: 'outside' });
    expect(statusesByRule(rule({ outside: [{ jurisdiction: 'dnk' }] }), UNION).get('irl')).toMatchObject({
      kind: 'bound',
    });
    const later = rule({ outside: [{ jurisdiction: 'gbr', from: '2014-12-01' }] });
    expect(on(later, 'gbr', '2014-11-30', '2014-12-01')).toEqual(['yes', 'no']);
    expect(statusesByRule(later, UNION).get('gbr')).not.toHaveProperty('withoutEffect');
    const optedIn = rule({ outside: [{ jurisdiction: 'irl', until: '2010-03-01' }] });
    expect(on(optedIn, 'irl', '2010-02-28', '2010-03-01')).toEqual(['no', 'yes']);
  });
  test('a late national law moves the beginning for its State alone', () => {
    const late = rule({ from: '2017-05-22', exceptions: [{ jurisdiction: 'irl', from: '2018-07-01' }] });
    expect(on(late, 'irl', '2018-06-30', '2018-07-01')).toEqual(['no', 'yes']);
    expect(on(late, 'fra', '2017-05-22')).toEqual(['yes']);
    const early = rule({ exceptions: [{ jurisdiction: 'irl', until: '2015-01-01' }] });
    expect(on(early, 'irl', '2014-12-31', '2015-01-01')).toEqual(['yes', 'no']);
    expect(on(early, 'fra', '2015-01-01')).toEqual(['yes']);
  });
  test('of several beginnings the last counts, of several ends the first, in whatever order they are written', () => {
    const [jurisdiction, irl] = ['gbr', 'irl'];
    const begun = rule({
      from: '2017-05-22',
      outside: [{ jurisdiction: irl, until: '2016-01-01' }],
      exceptions: [{ jurisdiction: irl, from: '2018-07-01' }],
    });
    expect(on(begun, 'irl', '2018-06-30', '2018-07-01')).toEqual(['no', 'yes']);
    expect(on({ ...begun, exceptions: [] }, 'irl', '2017-05-21', '2017-05-22')).toEqual(['no', 'yes']);
    const ended = rule({
      until: '2019-01-01',
      outside: [{ jurisdiction, from: '2014-12-01' }],
      exceptions: [{ jurisdiction, until: '2016-01-01' }],
    });
    expect(on(ended, 'gbr', '2014-11-30', '2014-12-01')).toEqual(['yes', 'no']);
    expect(on({ ...ended, outside: [] }, 'gbr', '2015-12-31', '2016-01-01')).toEqual(['yes', 'no']);
  });
  test('a member that stands outside from a day until another is bound before and after, since its first day', () => {
    // Germany: first law of 23 August 2004, void from 18 July 2005, second law of 2 August 2006.
    const german = rule({
      outside: [{ jurisdiction: 'fra', from: '2005-07-18', until: '2006-08-02' }],
      exceptions: [{ jurisdiction: 'fra', from: '2004-08-23' }],
    });
    expect(
      on(german, 'fra', '2004-08-22', '2004-08-23', '2005-07-17', '2005-07-18', '2006-08-01', '2006-08-02'),
    ).toEqual(['no', 'yes', 'yes', 'no', 'no', 'yes']);
    expect(statusesByRule(german, UNION).get('fra')).toEqual(
      bound('2004-08-23', undefined, {
        computed: true,
        withoutEffect: [{ from: '2005-07-18', until: '2006-08-02' }],
      }),
    );
    expect(statusesByRule(german, UNION).get('irl')).not.toHaveProperty('withoutEffect');
  });
  test('several times outside count each for itself: a later beginning, a time without effect, an end', () => {
    const outside = (...times: { from?: string; until?: string }[]) =>
      rule({ outside: times.map((time) => ({ jurisdiction: 'irl', ...time })) });
    const three = outside(
      { until: '2005-01-01' },
      { from: '2007-01-01', until: '2008-01-01' },
      { from: '2009-01-01', until: '2010-01-01' },
      { from: '2014-12-01' },
    );
    const days = ['2004-12-31', '2005-01-01', '2007-01-01', '2008-01-01', '2009-12-31', '2010-01-01', '2014-12-01'];
    expect(on(three, 'irl', ...days)).toEqual(['no', 'yes', 'no', 'yes', 'no', 'yes', 'no']);
    // Outside from the first day on: it was never bound before, and so begins later.
    const late = statusesByRule(outside({ from: '2004-01-01', until: '2005-06-01' }), UNION).get('irl');
    expect(late).toEqual(bound('2005-06-01', undefined, { computed: true }));
    expect(statusesByRule(outside({ from: '2003-01-01', until: '2003-06-01' }), UNION).get('irl')).toEqual(
      bound('2004-01-01', undefined, { computed: true }),
    );
  });
  test('the end of an act ends it for all, and who joined afterwards never was bound', () => {
    const ended = rule({ from: '2004-01-01', until: '2010-01-01' });
    expect(on(ended, 'fra', '2009-12-31', '2010-01-01')).toEqual(['yes', 'no']);
    expect(statusesByRule(ended, UNION).get('hrv')).toEqual({ kind: 'outside' });
    const onTheDay = rule({ from: '2004-01-01', until: '2013-07-01' });
    expect(statusesByRule(onTheDay, UNION).get('hrv')).toEqual({ kind: 'outside' });
  });
  test('the rule of an organisation whose members are not known names nobody', () => {
    expect(statusesByRule(rule({ members: 'atlantis' }), UNION).size).toBe(0);
  });
  test('of a State that left and came back the last time counts', () => {
    const twice: Memberships = new Map([
      ['x', new Map([['mar', [{ from: '1963-05-25', until: '1984-11-12' }, { from: '2017-01-30' }]]])],
    ]);
    expect(statusesByRule(rule({ members: 'x', from: '1980-01-01' }), twice).get('mar')).toMatchObject({
      since: { earliest: '2017-01-30' },
      until: undefined,
    });
    const [first] = [...(twice.get('x')?.get('mar') ?? [])];
    const left: Memberships = new Map([['x', new Map([['mar', first ? [first] : []]])]]);
    expect(statusesByRule(rule({ members: 'x', from: '1980-01-01' }), left).get('mar')).toMatchObject({
      since: { earliest: '1980-01-01' },
      until: { latest: '1984-11-12' },
    });
  });
});

describe('membership on a day', () => {
  test('from the first day to the day before it ended, or to the end of the acts', () => {
    const is = (state: string, day: string) => isMember(UNION, 'european-union', state, day);
    expect([is('pol', '2004-04-30'), is('pol', '2004-05-01'), is('pol', '2026-01-01')]).toEqual([false, true, true]);
    expect([is('gbr', '2020-12-31'), is('gbr', '2021-01-01')]).toEqual([true, false]);
    expect([is('nor', '2020-01-01'), isMember(UNION, 'oas', 'fra', '2020-01-01')]).toEqual([false, false]);
  });
  test('a day that is not established counts, so that nothing vanishes', () => {
    const vague: Memberships = new Map([
      [
        'x',
        new Map<string, readonly Membership[]>([
          ['aaa', [{ from: '1990', until: '2000' }]],
          ['bbb', [{ until: '2000-06-01' }]],
          ['ccc', [{ from: '1960', until: '1970' }, { from: '1990' }]],
        ]),
      ],
    ]);
    const is = (state: string) =>
      ['1959-12-31', '1960-01-01', '1980-01-01', '1990-01-01', '2000-05-31', '2000-12-30', '2000-12-31'].map((day) =>
        isMember(vague, 'x', state, day),
      );
    expect(is('aaa')).toEqual([false, false, false, true, true, true, false]);
    expect(is('bbb')).toEqual([true, true, true, true, true, false, false]);
    expect(is('ccc')).toEqual([false, true, false, true, true, true, true]);
  });
});

describe('an agreement of the Union binds its members', () => {
  const agreement = bound('2011-01-02', undefined, { computed: true });
  const bindsUnder = (own = agreement) => membersBoundBy('eu', own, 'european-union', UNION);
  test('from the agreement on, or from their accession', () => {
    expect(bindsUnder().get('fra')).toEqual(bound('2011-01-02', undefined, { computed: true, via: 'eu' }));
    expect(bindsUnder().get('hrv')).toEqual(bound('2013-07-01', undefined, { computed: true, via: 'eu' }));
    expect(bindsUnder(bound('2011-01-02')).get('fra')).toMatchObject({ computed: false });
  });
  test('a member that left is bound to the end of the acts, and not by what was agreed later', () => {
    expect(bindsUnder().get('gbr')).toMatchObject({ until: { latest: '2021-01-01' }, via: 'eu' });
    expect(bindsUnder(bound('2021-01-01')).has('gbr')).toBe(false);
    expect(bindsUnder(bound('2020-12-31')).has('gbr')).toBe(true);
  });
  test('to the end of the agreement', () => {
    expect(bindsUnder(bound('2011-01-02', '2019-01-01')).get('fra')).toMatchObject({ until: { latest: '2019-01-01' } });
  });
  test('nobody while the Union itself has only signed', () => {
    expect(bindsUnder({ kind: 'signed-only', asAt: '2020-01-01' } as never).size).toBe(0);
    expect(membersBoundBy('eu', agreement, 'atlantis', UNION).size).toBe(0);
  });
});
