/** One State with every other, worked out together. That it is the law of the answer, `properties.test.ts` holds. */
import { describe, expect, test } from 'vitest';
import {
  basesByPair,
  BETWEEN,
  couldJoin,
  gainsOf,
  joining,
  pairMarks,
  partiesOn,
  sharedInstruments,
  shareWith,
} from '../../src/law/pairs.ts';
import { spanOf } from '../../src/law/dates.ts';
import type { Instrument, Memberships, World } from '../../src/law/model.ts';
import { article, bilateral, bound, covers, declaration, instrument, MLA, world } from './worlds.ts';

const TODAY = '2020-01-01';
const STATES = ['can', 'fra', 'mex', 'usa'];
const partners = (w: World, state: string, on = TODAY) =>
  Object.fromEntries(
    sharedInstruments(w, state, STATES, MLA, on).map((each) => [each.instrument.id, each.partners] as const),
  );
const since = (...states: string[]) => Object.fromEntries(states.map((state) => [state, bound('2001-01-01')]));
const three = instrument('three', since('can', 'mex', 'usa'));

describe('the instruments of a State', () => {
  test('each with its articles, and the partners of whom it can ask, sorted', () => {
    const w = world([
      instrument('x', since('usa', 'mex', 'can'), {
        provisions: [article('19', { role: 'conditional-basis' }), article('18')],
      }),
      instrument('duty', since('usa', 'mex'), { provisions: [article('1', { role: 'supports' })] }),
      instrument('alone', since('mex')),
      bilateral('mex', 'fra', bound('1990-01-01')),
      bilateral('usa', 'fra', bound('1990-01-01')),
    ]);
    const found = sharedInstruments(w, 'mex', [...STATES].reverse(), MLA, TODAY);
    expect(found.map(({ instrument: { id }, articles, partners: of }) => [id, articles, of])).toEqual([
      ['x', ['18', '19'], ['can', 'usa']],
      ['bilateral/mex-fra', [], ['fra']],
    ]);
    expect(sharedInstruments(w, 'mex', STATES, 'extradition', TODAY)).toEqual([]);
  });
  test('not on a day on which it is not established, not yet, or no more', () => {
    const w = world([instrument('x', { mex: bound('2001-01-01'), usa: bound('2005', '2010-01-01') })]);
    expect(
      ['2004-12-31', '2005-06-01', '2005-12-31', '2009-12-31', '2010-01-01'].map((on) => partners(w, 'mex', on)),
    ).toEqual([{}, {}, { x: ['usa'] }, { x: ['usa'] }, {}]);
  });
  test('what is replaced between two, or may be, is left out for them alone', () => {
    const w = world([
      three,
      instrument('newer', since('mex', 'usa'), { replaces: [{ instrument: 'three' }] }),
      instrument(
        'perhaps',
        { mex: bound('2001-01-01'), can: bound('2020') },
        { replaces: [{ instrument: 'three', from: '2010-01-01' }], absent: 'outside' },
      ),
    ]);
    expect(partners(w, 'mex', '2020-06-01')).toEqual({ newer: ['usa'] });
    expect(partners(w, 'mex', '2019-12-31')).toEqual({ three: ['can'], newer: ['usa'] });
    expect(partners(w, 'usa', '2020-06-01')).toEqual({ three: ['can'], newer: ['mex'] });
  });
  test('what the requested State takes away is left out, and so is not what replaces', () => {
    const w: World = {
      ...world([three, instrument('newer', since('mex', 'usa'), { replaces: [{ instrument: 'three' }] })]),
      declarations: [
        declaration('a', 'usa', 'newer', 'removes'),
        declaration('b', 'can', 'three', 'removes', { towards: ['mex'] }),
      ],
    };
    expect(partners(w, 'mex')).toEqual({ three: ['usa'] });
    expect(partners(w, 'usa')).toEqual({ newer: ['mex'], three: ['can'] });
    expect(partners(w, 'can')).toEqual({ three: ['mex', 'usa'] });
  });
  test('not before the instrument itself begins, and not where a notice under the convention takes its protocol away', () => {
    const w: World = {
      ...world([
        instrument('untoc', since('mex', 'usa', 'can'), { provisions: [] }),
        instrument('tip', since('mex', 'usa', 'can'), { parent: 'untoc', begun: spanOf('2003-12-25') }),
      ]),
      declarations: [declaration('d', 'can', 'untoc', 'removes')],
    };
    expect(partners(w, 'mex', '2003-12-24')).toEqual({});
    expect(partners(w, 'mex', '2003-12-25')).toEqual({ tip: ['usa'] });
    expect(partners(w, 'can')).toEqual({ tip: ['mex', 'usa'] });
  });
  test('members of a union are bound towards others only, and accession counts where it is accepted', () => {
    const w = world([
      instrument('agreement', {
        fra: bound('2001-01-01', undefined, { via: 'eu' }),
        can: bound('2001-01-01', undefined, { via: 'eu' }),
        mex: bound('2001-01-01'),
      }),
      instrument(
        'hcch',
        { ...since('fra', 'usa'), mex: bound('2001-01-01', undefined, { accession: true }) },
        { acceptances: new Map([['mex fra', spanOf('2005-01-01')]]) },
      ),
    ]);
    expect(partners(w, 'fra')).toEqual({ agreement: ['mex'], hcch: ['mex', 'usa'] });
    expect(partners(w, 'mex')).toEqual({ agreement: ['can', 'fra'], hcch: ['fra'] });
    expect(partners(w, 'mex', '2004-12-31')).toEqual({ agreement: ['can', 'fra'] });
    expect(partners(w, 'usa')).toEqual({ hcch: ['fra'] });
    expect(partners(w, 'mex', '2005-01-01')).toMatchObject({ hcch: ['fra'] });
    // Until an accession counts between two, what it would replace between them goes on.
    const replacing = world([
      instrument('older', since('mex', 'fra')),
      { ...(w.instruments[1] as Instrument), replaces: [{ instrument: 'older' }] },
    ]);
    expect(partners(replacing, 'mex', '2004-12-31')).toEqual({ older: ['fra'] });
    expect(partners(replacing, 'mex', '2005-01-01')).toEqual({ hcch: ['fra'] });
    // An acceptance of which only the year is known counts for sure from its last day.
    const [agreement, hcch] = w.instruments as [Instrument, Instrument];
    const vague = world([agreement, { ...hcch, acceptances: new Map([['fra mex', spanOf('2005')]]) }]);
    expect(partners(vague, 'mex', '2005-12-30')).toEqual({ agreement: ['can', 'fra'] });
    expect(partners(vague, 'mex', '2005-12-31')).toMatchObject({ hcch: ['fra'] });
  });
});

describe('over all pairs', () => {
  const w = world([three, instrument('two', since('mex', 'usa')), bilateral('fra', 'usa', bound('1990-01-01'))], {
    declarations: [declaration('d', 'can', 'three', 'removes', { towards: ['usa'] })],
  });
  test('the bases are counted for each ordered pair', () => {
    expect([...basesByPair(w, STATES, MLA, TODAY)]).toEqual([0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 2, 0, 1, 2, 0]);
  });
  test('what was worked out for one day or world is not taken for another', () => {
    const days = ['1989-12-31', '1990-01-01', '2000-12-31', '2001-01-01', '2001-01-02', TODAY];
    const once = days.map((on) => basesByPair(w, STATES, MLA, on).reduce((a, b) => a + b));
    const again = days.map((on) => basesByPair(w, STATES, MLA, on).reduce((a, b) => a + b));
    expect([once, again]).toEqual([
      [0, 2, 2, 9, 9, 9],
      [0, 2, 2, 9, 9, 9],
    ]);
  });
});

describe('what joining would change', () => {
  const w = world([
    three,
    instrument('two', { ...since('mex'), usa: bound('1999-01-01') }),
    bilateral('fra', 'usa', bound('1990-01-01')),
  ]);
  test('first bases and further ones, by partner', () => {
    expect(gainsOf(w, 'fra', 'three', STATES, MLA, TODAY)).toEqual({ first: ['can', 'mex'], further: ['usa'] });
    expect(gainsOf(w, 'can', 'two', STATES, MLA, TODAY)).toEqual({ first: [], further: ['mex', 'usa'] });
    expect(gainsOf(w, 'can', 'three', STATES, MLA, TODAY)).toEqual({ first: [], further: [] });
  });
  test('it is the difference of two answers: a notice closes it there too, and what is replaced is no gain', () => {
    const closed = { ...w, declarations: [declaration('d', 'can', 'three', 'removes')] };
    expect(gainsOf(closed, 'fra', 'three', STATES, MLA, TODAY)).toEqual({ first: ['mex'], further: ['usa'] });
    const replacing = world([three, instrument('newer', since('mex', 'fra'), { replaces: [{ instrument: 'three' }] })]);
    expect(gainsOf(replacing, 'usa', 'newer', STATES, MLA, TODAY)).toEqual({ first: ['fra'], further: [] });
  });
  test('joining a convention lets its protocol count, and joining a protocol brings the convention', () => {
    const family = world([
      instrument('untoc', since('mex')),
      instrument('tip', since('mex', 'usa'), { parent: 'untoc', absent: 'outside' }),
      instrument('other', { ...since('mex'), usa: { kind: 'outside' } }, { absent: 'outside' }),
    ]);
    expect(gainsOf(family, 'can', 'untoc', STATES, MLA, TODAY)).toEqual({ first: ['mex', 'usa'], further: [] });
    expect(gainsOf(family, 'can', 'tip', STATES, MLA, TODAY)).toEqual({ first: ['mex', 'usa'], further: [] });
    expect(gainsOf(family, 'usa', 'other', STATES, MLA, TODAY)).toEqual({ first: [], further: ['mex'] });
    expect(gainsOf(family, 'usa', 'unknown', STATES, MLA, TODAY)).toEqual({ first: [], further: [] });
  });
  test('nothing is promised where an accession counts only towards those that accept it', () => {
    // Hague Evidence Convention art. 39: an accession has effect only with the parties that declare their acceptance.
    const hcch = (more: Partial<Instrument>) => world([instrument('hcch', since('fra', 'usa'), more)]);
    const accepting = hcch({ acceptances: new Map([['can usa', spanOf('2005-01-01')]]) });
    expect(gainsOf(accepting, 'mex', 'hcch', STATES, MLA, TODAY)).toEqual({ first: [], further: [] });
    expect(gainsOf(hcch({}), 'mex', 'hcch', STATES, MLA, TODAY)).toEqual({ first: ['fra', 'usa'], further: [] });
    expect(joining(accepting, 'mex', 'hcch', TODAY).instruments[0]?.statuses.get('mex')).toMatchObject({
      accession: true,
    });
  });
  test('a State that joins is bound from that day, and nothing else changes', () => {
    const then = joining(w, 'fra', 'three', '2020-01-01');
    expect(then.instruments[0]?.statuses.get('fra')).toEqual({
      kind: 'bound',
      since: spanOf('2020-01-01'),
      computed: true,
    });
    expect(w.instruments[0]?.statuses.has('fra')).toBe(false);
    expect(then.instruments.slice(1)).toEqual(w.instruments.slice(1));
    expect(partners(then, 'fra', '2019-12-31')).toEqual({ 'bilateral/fra-usa': ['usa'] });
  });
});

test('a State could join what is open to it and does not bind it, unless it stands outside', () => {
  const memberships: Memberships = new Map([
    [
      'oas',
      new Map([
        ['mex', [{ from: '1948' }]],
        ['usa', [{ from: '1951' }]],
      ]),
    ],
  ]);
  const could = (state: string, more: Partial<Instrument> = {}) => {
    const x = instrument('x', { usa: bound('2001', '2010'), can: { kind: 'outside' } }, more);
    return couldJoin(world([x], { memberships }), x, state, TODAY);
  };
  expect(['mex', 'usa', 'can', 'fra'].map((state) => could(state))).toEqual([true, true, false, true]);
  expect(['mex', 'fra'].map((state) => could(state, { openTo: { members: 'oas' } }))).toEqual([true, false]);
  // Where the list says nothing of it, it may be a party already, and could join if it is not.
  expect(could('fra', { absent: 'no-information' })).toBe(true);
  // Who leaves can come back from the day on which it has left.
  const leaving = instrument('x', { usa: bound('2001-01-01', '2020-01-01') });
  const back = (on: string) => couldJoin(world([leaving]), leaving, 'usa', on);
  expect([back('2019-12-31'), back('2020-01-01')]).toEqual([false, true]);
  const member = instrument('x', { usa: bound('2001'), mex: bound('2020') });
  expect(['usa', 'mex'].map((state) => couldJoin(world([member]), member, state, '2020-06-01'))).toEqual([
    false,
    false,
  ]);
});
test('the parties on a day are those that joined and have not left, whether or not their day is established', () => {
  const x = instrument('x', {
    mex: bound('2001', '2010-01-01'),
    usa: bound('2030-01-01'),
    can: { kind: 'outside' },
    fra: bound('2001', '2019'),
  });
  expect([...partiesOn(world([x]), x, '2019-06-01')]).toEqual(['usa', 'fra']);
  expect([...partiesOn(world([x]), x, '2009-12-31')]).toEqual(['mex', 'usa', 'fra']);
  expect([...partiesOn(world([x]), x, '2010-01-01')]).toEqual(['usa', 'fra']);
  expect([...partiesOn(world([x]), x, '2019-12-31')]).toEqual(['usa']);
  // A territory is bound through its State.
  expect([...partiesOn(world([x], { territories: new Map([['fra', 'usa']]) }), x, '2019-06-01')]).toEqual(['usa']);
});

describe('what there is between two States', () => {
  const CASE = {
    about: 'trafficking-for-forced-labour',
    facts: { transnational: true, 'organised-group': true },
  } as const;
  const listed = covers(CASE.about, 'listed', ['transnational', 'organised-group']);
  const marks = (instruments: Instrument[], worldwide: string[] = [], on = TODAY, more: Partial<World> = {}) => {
    const found = pairMarks(world(instruments, more), STATES, MLA, on, CASE, new Set(worldwide));
    return (from: string, to: string) => {
      const mark = found[STATES.indexOf(from) * STATES.length + STATES.indexOf(to)] ?? 0;
      return Object.entries(BETWEEN).flatMap(([name, bit]) => (mark & bit ? [name] : []));
    };
  };
  test('a treaty of the two is nearer; one open to all is not', () => {
    const between = marks([three, bilateral('fra', 'usa', bound('1990-01-01'))], ['three']);
    expect(between('can', 'mex')).toEqual(['any', 'anyDated']);
    expect(between('usa', 'fra')).toEqual(['any', 'nearer', 'anyDated', 'nearerDated']);
    expect(between('can', 'fra')).toEqual([]);
    expect(between('can', 'can')).toEqual([]);
  });
  test('it covers the case when nothing is left open; what nobody has read does not', () => {
    const covering = (line: (typeof three.covers)[number]) =>
      marks([{ ...three, covers: [line] }], ['three'])('can', 'mex').includes('covering');
    expect(covering(listed)).toBe(true);
    expect(covering(covers(CASE.about, 'listed', ['child-victim']))).toBe(false);
    expect(covering(covers('corruption', 'listed'))).toBe(false);
    expect(marks([three])('can', 'mex')).not.toContain('covering');
  });
  test('a protocol makes the convention cover the case between its own parties alone', () => {
    const protocol = instrument('protocol', since('can', 'mex'), { parent: 'three', provisions: [], covers: [listed] });
    const between = marks([three, protocol]);
    expect(between('can', 'mex')).toContain('covering');
    expect(between('can', 'usa')).toEqual(['any', 'nearer', 'anyDated', 'nearerDated']);
  });
  test('a year is known when that of the later of the two is', () => {
    const vague = (state: string, from: string, to: string): Record<string, ReturnType<typeof bound>> => ({
      [state]: { ...(bound('2001') as object), kind: 'bound', since: { earliest: from, latest: to } } as never,
    });
    const treaty = (...statuses: Record<string, ReturnType<typeof bound>>[]) =>
      marks([instrument('x', Object.assign({}, ...statuses) as Record<string, ReturnType<typeof bound>>)])(
        'can',
        'mex',
      );
    const exact = { mex: bound('2015-03-01') };
    expect(treaty(vague('can', '1950-01-01', '2010-12-31'), exact)).toContain('anyDated');
    expect(treaty(vague('can', '1950-01-01', '2018-12-31'), exact)).not.toContain('anyDated');
    expect(treaty(vague('can', '2016-01-01', '2016-12-31'), exact)).toContain('anyDated');
  });
  test('what a declaration takes away is not counted, in that direction', () => {
    const between = marks([three], [], TODAY, {
      declarations: [declaration('d', 'can', 'three', 'removes', { towards: ['usa'] })],
    });
    expect(between('usa', 'can')).toEqual([]);
    expect(between('can', 'usa')).toContain('any');
  });
  test('a share is that of ordered pairs among the States named', () => {
    const found = pairMarks(world([three]), STATES, MLA, TODAY, CASE, new Set());
    const [can, fra, mex] = [0, 1, 2];
    expect(shareWith(found, [0, 1, 2, 3], BETWEEN.any)).toBeCloseTo(6 / 12);
    expect(shareWith(found, [can, mex], BETWEEN.any)).toBe(1);
    expect(shareWith(found, [can, fra], BETWEEN.any)).toBe(0);
    expect(shareWith(found, [can], BETWEEN.any)).toBe(0);
  });
});
