/** Whether an instrument binds two States towards each other. */
import { describe, expect, test } from 'vitest';
import {
  bondBetween,
  declarationsBetween,
  declarationsUnder,
  givesBasis,
  instrumentsOf,
  isOpenTo,
  pairKey,
  provisionsFor,
  rankOf,
  removals,
  replacedBy,
  statusIn,
  takesPlaceOf,
} from '../../src/law/bond.ts';
import { spanOf } from '../../src/law/dates.ts';
import type { Circle, Instrument, Memberships, Status, World } from '../../src/law/model.ts';
import { article, bilateral, bound, declaration, instrument, MLA, world } from './worlds.ts';

const TODAY = '2020-01-01';
const bond = (w: World, id = 'x', on = TODAY, a = 'mex', b = 'usa') =>
  bondBetween(w, w.instruments.find((each) => each.id === id) as Instrument, a, b, on).bond;
const kinds = (w: World, id: string, ...days: string[]) => days.map((day) => bond(w, id, day).kind);

describe('entry into force between two States', () => {
  const w = world([instrument('x', { mex: bound('2003-09-29'), usa: bound('2005-12-03') })]);
  test('is the later of the two', () => {
    expect(bond(w)).toEqual({ kind: 'yes', since: spanOf('2005-12-03'), until: undefined });
    expect(bond(w, 'x', '2005-12-02')).toEqual({ kind: 'no', states: ['usa'] });
    expect(bond(w, 'x', '2003-09-28')).toEqual({ kind: 'no', states: ['mex', 'usa'] });
  });
  test('ends with the first that leaves', () => {
    const left = world([
      instrument('x', { mex: bound('2003-01-01', '2010-05-01'), usa: bound('2003-01-01', '2015-01-01') }),
    ]);
    expect(bond(left, 'x', '2010-04-30')).toMatchObject({ kind: 'yes', until: spanOf('2010-05-01') });
    expect(bond(left, 'x', '2010-05-01')).toEqual({ kind: 'no', states: ['mex'] });
  });
  test('is not established while one of the two is not', () => {
    const vague = world([instrument('x', { mex: bound('2003'), usa: bound('2001-01-01', '2010') })]);
    expect(kinds(vague, 'x', '2002-12-31', '2003-06-01', '2003-12-31', '2010-01-01', '2010-12-31')).toEqual([
      'no',
      'not-established',
      'yes',
      'not-established',
      'no',
    ]);
  });
  test('no State is bound to itself', () => {
    expect(bond(w, 'x', TODAY, 'mex', 'mex')).toEqual({ kind: 'never' });
  });
  test('nobody is bound before the instrument itself begins, whatever is not known of the two', () => {
    const begins = (begun: string) =>
      world([instrument('x', { mex: bound('1990-01-01') }, { begun: spanOf(begun), absent: 'no-information' })]);
    expect(bond(begins('2003-09-29'), 'x', '2003-09-28')).toEqual({ kind: 'no', states: ['mex', 'usa'] });
    expect(bond(begins('2003-09-29'), 'x', '2003-09-29')).toEqual({ kind: 'not-established' });
    expect(bond(begins('2003'), 'x', '2003-01-01')).toEqual({ kind: 'not-established' });
  });
  test('both statuses are shown, in the order asked', () => {
    expect(bondBetween(w, w.instruments[0] as Instrument, 'usa', 'mex', TODAY).statuses).toEqual([
      bound('2005-12-03'),
      bound('2003-09-29'),
    ]);
  });
});

describe('a State that the list does not name', () => {
  const one = (more: Partial<Instrument> = {}) => world([instrument('x', { mex: bound('2000-01-01') }, more)]);
  test('was no party on the day of a complete list; for a later day it is not on the list', () => {
    expect(bond(one(), 'x', '2026-01-01')).toEqual({ kind: 'no', states: ['usa'] });
    expect(bond(one(), 'x', '2026-01-02')).toEqual({ kind: 'not-on-list', states: ['usa'], asAt: '2026-01-01' });
  });
  test('the same for a mere signature', () => {
    const signed = world([
      instrument('x', { mex: bound('2000-01-01'), usa: { kind: 'signed-only', asAt: '2026-01-01' } }),
    ]);
    expect(kinds(signed, 'x', '2026-01-01', '2026-01-02')).toEqual(['no', 'not-on-list']);
  });
  test('the list is the one that shows it so: the older, where there are two', () => {
    const two = (a: string, b: string) =>
      bond(
        world([instrument('x', { mex: { kind: 'signed-only', asAt: a }, usa: { kind: 'signed-only', asAt: b } })]),
        'x',
        '2026-01-02',
      );
    expect(two('2010-01-01', '2020-01-01')).toMatchObject({ states: ['mex', 'usa'], asAt: '2010-01-01' });
    expect(two('2020-01-01', '2010-01-01')).toMatchObject({ asAt: '2010-01-01' });
  });
  test('an act that is not yet in force is known not to be, whatever the list does not say of the other', () => {
    const w = world([instrument('x', { mex: bound('2030-01-01') })]);
    expect(bond(w, 'x', '2026-06-01')).toEqual({ kind: 'no', states: ['mex'] });
  });
  test('may be a party where the list is partial, or where there is none', () => {
    expect(bond(one({ absent: 'no-information' }))).toEqual({ kind: 'not-established' });
    expect(bond(world([instrument('x', {}, { absent: 'no-information', asAt: undefined })]))).toEqual({
      kind: 'not-established',
    });
    expect(bond(one({ asAt: undefined }))).toEqual({ kind: 'not-established' });
  });
  test('stands outside where the list never changes', () => {
    expect(bond(one({ absent: 'outside' }), 'x', '2030-01-01')).toEqual({ kind: 'no', states: ['usa'] });
  });
  test('of a territory a list says nothing: treaties reach it through its State', () => {
    const hongKong = { ...one(), territories: new Map([['usa', 'chn']]) };
    expect(bond(hongKong, 'x', '2026-01-01')).toEqual({ kind: 'not-established' });
    const named = world([instrument('x', { mex: bound('2000-01-01'), usa: bound('2001-01-01') })], {
      territories: new Map([['usa', 'chn']]),
    });
    expect(bond(named).kind).toBe('yes');
  });
  test('a State has no treaty with a territory of its own, nor two territories of one State; an agreement is theirs', () => {
    const parties = { mex: bound('2000-01-01'), usa: bound('2001-01-01') };
    const between = (territories: ReadonlyMap<string, string>) =>
      world([instrument('x', parties), bilateral('usa', 'mex', bound('1980-01-25'))], { territories });
    for (const territories of [
      new Map([['usa', 'mex']]),
      new Map([
        ['usa', 'chn'],
        ['mex', 'chn'],
      ]),
    ]) {
      expect(bond(between(territories))).toEqual({ kind: 'never' });
      expect(bond(between(territories), 'bilateral/usa-mex').kind).toBe('yes');
    }
    expect(
      bond(
        between(
          new Map([
            ['usa', 'chn'],
            ['mex', 'prt'],
          ]),
        ),
      ).kind,
    ).toBe('yes');
  });
  test('a territory left out by its State was not bound by that day; later notices are not known', () => {
    const left = world(
      [instrument('x', { mex: bound('2000-01-01'), usa: { kind: 'not-on-list', asAt: '2010-02-08' } })],
      { territories: new Map([['usa', 'chn']]) },
    );
    expect(bond(left, 'x', '2010-02-08')).toEqual({ kind: 'no', states: ['usa'] });
    expect(bond(left, 'x', '2010-02-09')).toEqual({ kind: 'not-on-list', states: ['usa'], asAt: '2010-02-08' });
  });
  test('of those whom not all States treat as one, only an instrument speaks that names them', () => {
    const namedOnly = new Set(['usa']);
    const members = new Map([['hcch', new Map([['usa', [{ from: '2010' }]]])]]);
    const open = (openTo?: Circle, more: Partial<Instrument> = {}) =>
      world([instrument('x', { mex: bound('2000-01-01') }, { openTo, ...more })], { namedOnly, memberships: members });
    expect(bond(open())).toEqual({ kind: 'never' });
    expect(bond(open(undefined, { asAt: undefined }))).toEqual({ kind: 'never' });
    expect(bond(open({ members: 'unknown' }))).toEqual({ kind: 'never' });
    expect(bond(open({ members: 'hcch' })).kind).toBe('no');
    expect(bond(open({ states: ['mex', 'usa'] })).kind).toBe('no');
    const signed = world([instrument('x', { mex: bound('2000'), usa: { kind: 'signed-only', asAt: '2024-09-19' } })], {
      namedOnly,
    });
    expect(bond(signed, 'x', '2025-01-01').kind).toBe('not-on-list');
    const party = world([instrument('x', { mex: bound('2000'), usa: bound('2016') })], { namedOnly });
    expect(bond(party).kind).toBe('yes');
  });
});

describe('a protocol and its parent', () => {
  const pair = (parent: Record<string, Status>, protocol: Record<string, Status>, more: Partial<Instrument> = {}) =>
    world([instrument('untoc', parent, { provisions: [], ...more }), instrument('tip', protocol, { parent: 'untoc' })]);
  test('a protocol is in force from the later of both', () => {
    const w = pair(
      { mex: bound('2003-09-29'), usa: bound('2007-01-01') },
      { mex: bound('2004-01-01'), usa: bound('2005-12-03') },
    );
    expect(bond(w, 'tip')).toMatchObject({ since: spanOf('2007-01-01') });
  });
  test('a party to the protocol is a party to the parent by then, and that is inferred and said', () => {
    const w = pair({ mex: bound('2003-09-29') }, { mex: bound('2004-01-01'), usa: bound('2005-12-03', '2019-01-01') });
    const untoc = w.instruments[0] as Instrument;
    expect(statusIn(w, untoc, 'usa')).toEqual({
      kind: 'bound',
      since: { earliest: '1900-01-01', latest: '2005-12-03' },
      until: spanOf('2019-01-01'),
      computed: true,
      inferredFrom: 'tip',
    });
    expect(kinds(w, 'untoc', '2003-09-28', '2005-12-02', '2005-12-03', '2019-01-01')).toEqual([
      'no',
      'not-established',
      'yes',
      'no',
    ]);
    expect(kinds(w, 'tip', '2005-12-02', '2005-12-03')).toEqual(['no', 'yes']);
    expect(statusIn(w, untoc, 'mex')).not.toHaveProperty('inferredFrom');
  });
  test('nothing is inferred from a signature of the protocol, or for who stands outside the parent', () => {
    const signed = pair({ mex: bound('2003-09-29') }, { usa: { kind: 'signed-only', asAt: '2026-01-01' } });
    expect(statusIn(signed, signed.instruments[0] as Instrument, 'usa')).toEqual({
      kind: 'not-on-list',
      asAt: '2026-01-01',
    });
    const outside = pair({}, { usa: bound('2005-12-03') }, { absent: 'outside' });
    expect(statusIn(outside, outside.instruments[0] as Instrument, 'usa')).toEqual({ kind: 'outside' });
    expect(statusIn(outside, outside.instruments[1] as Instrument, 'usa')).toEqual({ kind: 'outside' });
  });
  test('of several protocols the one that shows it earliest counts', () => {
    const two = world([
      instrument('untoc', {}, { absent: 'no-information' }),
      instrument('tip', { usa: bound('2010-01-01') }, { parent: 'untoc' }),
      instrument('smuggling', { usa: bound('2005-01-01') }, { parent: 'untoc' }),
      instrument('firearms', { usa: bound('2004-01-01', '2006-01-01') }, { parent: 'untoc' }),
    ]);
    expect(statusIn(two, two.instruments[0] as Instrument, 'usa')).toMatchObject({
      since: { latest: '2005-01-01' },
      until: undefined,
      inferredFrom: 'smuggling',
    });
  });
  test('a protocol that was left shows less than one that was not, in whatever order they stand', () => {
    const left = instrument('left', { usa: bound('2001-01-01', '2006-01-01') }, { parent: 'untoc' });
    const leftLater = instrument('left-later', { usa: bound('2000-01-01', '2008-01-01') }, { parent: 'untoc' });
    const kept = instrument('kept', { usa: bound('2010-01-01') }, { parent: 'untoc' });
    const shown = (...protocols: Instrument[]) => {
      const w = world([instrument('untoc', {}, { absent: 'no-information' }), ...protocols]);
      const status = statusIn(w, w.instruments[0] as Instrument, 'usa');
      return status.kind === 'bound' ? status.inferredFrom : status.kind;
    };
    expect([shown(left, kept), shown(kept, left), shown(left, leftLater), shown(leftLater, left)]).toEqual([
      'kept',
      'kept',
      'left-later',
      'left-later',
    ]);
  });
  test('a parent that is not in the data is no hindrance', () => {
    const alone = world([instrument('tip', { mex: bound('2004'), usa: bound('2004') }, { parent: 'untoc' })]);
    expect(bond(alone, 'tip').kind).toBe('yes');
  });
});

describe('the circle of an instrument', () => {
  const memberships: Memberships = new Map([
    [
      'oas',
      new Map([
        ['mex', [{ from: '1948' }]],
        ['usa', [{ from: '1951-06-19', until: '2030-01-01' }]],
      ]),
    ],
  ]);
  const closed = (more: Partial<Instrument> = {}, statuses: Record<string, Status> = {}) =>
    world([instrument('x', statuses, { absent: 'no-information', openTo: { members: 'oas' }, ...more })], {
      memberships,
    });
  test('members may be bound from their first day; who never was a member is not', () => {
    expect(bond(closed()).kind).toBe('not-established');
    expect(bond(closed(), 'x', TODAY, 'mex', 'fra')).toEqual({ kind: 'never' });
    expect(bond(closed(), 'x', TODAY, 'fra', 'mex')).toEqual({ kind: 'never' });
    expect(bond(closed(), 'x', '1951-06-18')).toEqual({ kind: 'never' });
  });
  test('a former member may still be bound by a treaty that it could have joined, and by nothing else', () => {
    const left = (more: Partial<Instrument> = {}) => bond(closed(more), 'x', '2030-01-01').kind;
    expect(left()).toBe('not-established');
    expect(isOpenTo(closed(), instrument('x', {}, { openTo: { members: 'oas' } }), 'usa', '2030-01-01')).toBe(false);
    expect(left({ treaty: false })).toBe('never');
    expect(left({ absent: 'outside' })).toBe('never');
    expect(left({ begun: { earliest: '2029-12-31', latest: '2029-12-31' } })).toBe('not-established');
    expect(left({ begun: { earliest: '2030-01-01', latest: '2030-01-01' } })).toBe('never');
  });
  test('a departure that says when the acts ended settles what was agreed among the members', () => {
    const times = new Map([
      ['mex', [{ from: '1948' }]],
      ['usa', [{ from: '1951-06-19', until: '2020-02-01', actsUntil: '2021-01-01' }]],
    ]);
    const w = { ...closed(), memberships: new Map([['oas', times]]) };
    expect(bond(w, 'x', '2020-12-31').kind).toBe('not-established');
    expect(bond(w, 'x', '2021-01-01').kind).toBe('never');
  });
  test('who is or was bound is concerned, inside or outside', () => {
    const w = closed(
      {},
      { mex: bound('1990-01-01'), usa: bound('1990-01-01'), fra: bound('2000-01-01', '2010-01-01') },
    );
    expect(bond(w, 'x', TODAY, 'mex', 'fra')).toEqual({ kind: 'no', states: ['fra'] });
    expect(bond(w, 'x', '2005-01-01', 'mex', 'fra').kind).toBe('yes');
  });
  test('States that are named may be bound, and no other', () => {
    const named = closed({ openTo: { states: ['mex', 'usa'] } });
    expect(bond(named).kind).toBe('not-established');
    expect(bond(named, 'x', TODAY, 'mex', 'fra').kind).toBe('never');
  });
  test('an instrument that is open to any State, or to an organisation whose members are not known, leaves nobody out', () => {
    const any = instrument('x', {}, { openTo: undefined });
    const unknown = instrument('x', {}, { openTo: { members: 'atlantis' } });
    expect(isOpenTo(closed(), any, 'fra', TODAY)).toBe(true);
    expect(isOpenTo(closed(), unknown, 'fra', TODAY)).toBe(true);
  });
});

describe('what a union agreed with others', () => {
  const w = world([
    instrument('agreement', {
      jpn: bound('2011-01-02'),
      fra: bound('2011-01-02', undefined, { via: 'eu' }),
      deu: bound('2011-01-02', undefined, { via: 'eu' }),
      nor: bound('2011-01-02', undefined, { via: 'efta' }),
      isl: bound('2011-01-02'),
    }),
  ]);
  test('binds its members towards the others and not towards each other', () => {
    const between = (a: string, b: string) => bond(w, 'agreement', TODAY, a, b).kind;
    expect([between('jpn', 'fra'), between('fra', 'jpn'), between('fra', 'nor')]).toEqual(['yes', 'yes', 'yes']);
    expect([between('fra', 'deu'), between('deu', 'fra')]).toEqual(['never', 'never']);
    expect(between('jpn', 'isl')).toBe('yes');
  });
});

describe('accession that is accepted pair by pair', () => {
  const hcch = (acceptances: [string, string][] | undefined, statuses: Record<string, Status> = {}) =>
    world([
      instrument(
        'x',
        {
          alb: bound('2010-12-25', undefined, { accession: true }),
          usa: bound('1972-10-07'),
          fra: bound('1974-10-06'),
          ...statuses,
        },
        { acceptances: acceptances && new Map(acceptances.map(([pair, date]) => [pair, spanOf(date)])) },
      ),
    ]);
  const between = (w: World, a: string, b: string, on = TODAY) => bond(w, 'x', on, a, b);
  test('counts from the acceptance on, either way', () => {
    const w = hcch([['alb usa', '2013-05-01']]);
    expect(between(w, 'alb', 'usa')).toMatchObject({ kind: 'yes', since: spanOf('2013-05-01') });
    expect(between(w, 'usa', 'alb')).toMatchObject({ kind: 'yes', since: spanOf('2013-05-01') });
    expect(between(w, 'alb', 'usa', '2013-04-30')).toEqual({ kind: 'no', states: ['alb', 'usa'] });
    expect(between(w, 'alb', 'usa', '2013-05-01').kind).toBe('yes');
  });
  test('is not established where no acceptance is known, or in the year in which it came', () => {
    expect(between(hcch([['alb usa', '2013-05-01']]), 'alb', 'fra')).toEqual({ kind: 'not-established' });
    expect(between(hcch([['alb usa', '2013']]), 'alb', 'usa', '2013-05-01')).toEqual({ kind: 'not-established' });
    expect(between(hcch([['alb usa', '2013']]), 'alb', 'usa', '2013-12-31')).toMatchObject({ since: spanOf('2013') });
    expect(between(hcch([['alb usa', '2013']]), 'alb', 'usa', '2012-12-31').kind).toBe('no');
  });
  test('an acceptance that came later is known not to count, also while the accession itself is not dated', () => {
    const w = hcch([['alb usa', '2013-05-01']], { alb: bound('2010', undefined, { accession: true }) });
    expect(between(w, 'alb', 'usa', '2010-06-01')).toEqual({ kind: 'no', states: ['alb', 'usa'] });
  });
  test('an acceptance that came later is known not to count, also where an older list does not show the other', () => {
    const w = world([
      instrument(
        'x',
        { alb: bound('2010-12-25', undefined, { accession: true }) },
        { asAt: '2009-01-01', acceptances: new Map([['alb usa', spanOf('2013-05-01')]]) },
      ),
    ]);
    expect(between(w, 'alb', 'usa', '2012-01-01')).toEqual({ kind: 'no', states: ['alb', 'usa'] });
    expect(between(w, 'alb', 'usa', '2013-05-01').kind).toBe('not-on-list');
  });
  test('where two that acceded accepted each other, the first acceptance counts, whoever asks', () => {
    const w = hcch(
      [
        ['alb mne', '2015-01-01'],
        ['mne alb', '2013-01-01'],
      ],
      { mne: bound('2012-03-16', undefined, { accession: true }) },
    );
    expect(between(w, 'alb', 'mne')).toMatchObject({ kind: 'yes', since: spanOf('2013-01-01') });
    expect(between(w, 'mne', 'alb')).toMatchObject({ kind: 'yes', since: spanOf('2013-01-01') });
  });
  test('an acceptance before the accession itself does not make it earlier', () => {
    expect(between(hcch([['alb usa', '2009-01-01']]), 'alb', 'usa')).toMatchObject({ since: spanOf('2010-12-25') });
  });
  test('those that ratified need none, and conventions without acceptances neither', () => {
    expect(between(hcch([]), 'usa', 'fra')).toMatchObject({ kind: 'yes', since: spanOf('1974-10-06') });
    expect(between(hcch(undefined), 'alb', 'fra')).toMatchObject({ kind: 'yes', since: spanOf('2010-12-25') });
  });
});

describe('treaties between two States', () => {
  const w = world([
    instrument('x', {}),
    bilateral('usa', 'mex', bound('1980-01-25')),
    bilateral('can', 'usa', bound('1976-03-22')),
  ]);
  test('concern those two alone, in either order', () => {
    const ids = (a: string, b: string) => instrumentsOf(w, a, b).map(({ id }) => id);
    expect(ids('mex', 'usa')).toEqual(['x', 'bilateral/usa-mex']);
    expect(ids('usa', 'mex')).toEqual(['x', 'bilateral/usa-mex']);
    expect(ids('mex', 'can')).toEqual(['x']);
    expect(pairKey('usa', 'mex')).toBe(pairKey('mex', 'usa'));
    expect(pairKey('a', 'b')).toBe('a b');
  });
  test('bind from their day', () => {
    expect(bond(w, 'bilateral/usa-mex')).toMatchObject({ kind: 'yes', since: spanOf('1980-01-25') });
    expect(bond(w, 'bilateral/usa-mex', '1980-01-24')).toEqual({ kind: 'no', states: ['mex', 'usa'] });
  });
});

describe('what an article is to a request', () => {
  const x = (...provisions: Instrument['provisions']) => instrument('x', {}, { provisions });
  test('the strongest counts, and the order of the text within a role', () => {
    const mixed = x(
      article('1', { role: 'none' }),
      article('2', { role: 'supports' }),
      article('3', { role: 'conditional-basis' }),
      article('4'),
      article('5', { forms: ['extradition'] }),
      article('6'),
    );
    expect(provisionsFor(mixed, MLA).map((each) => each.article)).toEqual(['4', '6', '3', '2', '1']);
    expect(rankOf(mixed, MLA)).toBe('direct-basis');
  });
  test('a duty is none, a scheme without a treaty neither', () => {
    expect(rankOf(x(article('1', { role: 'conditional-basis' })), MLA)).toBe('conditional-basis');
    expect(rankOf(x(article('1', { role: 'supports' })), MLA)).toBe('duty-or-framework');
    expect(rankOf(x(article('1', { role: 'none' })), MLA)).toBe('duty-or-framework');
    expect(rankOf({ ...x(article('1')), treaty: false }, MLA)).toBe('outside-treaties');
    expect(rankOf(x(), MLA)).toBeUndefined();
    expect(rankOf({ ...x(), treaty: false }, MLA)).toBeUndefined();
    expect(
      [x(article('1')), x(article('1', { role: 'conditional-basis' })), x(article('1', { role: 'supports' })), x()].map(
        (each) => givesBasis(each, MLA),
      ),
    ).toEqual([true, true, false, false]);
    expect(givesBasis({ ...x(article('1')), treaty: false }, MLA)).toBe(false);
  });
});

describe('declarations', () => {
  const w = world([instrument('x', { mex: bound('2000'), usa: bound('2000') })], {
    declarations: [
      declaration('all', 'usa', 'x', 'removes', { date: '2005-11-03' }),
      declaration('towards', 'usa', 'x', 'limits', { towards: ['mex'] }),
      declaration('year', 'usa', 'x', 'confirms', { date: '2010' }),
      declaration('other-form', 'usa', 'x', 'removes', { forms: ['extradition'] }),
      declaration('other-instrument', 'usa', 'y', 'removes'),
    ],
  });
  const made = (on: string, maker = 'usa', other = 'mex') =>
    declarationsBetween(w, 'x', MLA, on, maker, other).map(({ id }) => id);
  test('count from their day, for their form, instrument and maker', () => {
    expect(made('2005-11-02')).toEqual(['towards']);
    expect(made('2005-11-03')).toEqual(['all', 'towards']);
    expect(made('2009-12-31')).toEqual(['all', 'towards']);
    expect(made('2010-01-01')).toEqual(['all', 'towards', 'year']);
    expect(made(TODAY, 'mex', 'usa')).toEqual([]);
  });
  test('count until they end; where the day is not established, as long as they may', () => {
    const ended = world([instrument('x', { mex: bound('2000'), usa: bound('2000') })], {
      declarations: [
        declaration('transition', 'usa', 'x', 'removes', { date: '2020-02-01', until: '2021-01-01' }),
        declaration('year', 'usa', 'x', 'limits', { until: '2020' }),
      ],
    });
    const on = (day: string) => declarationsBetween(ended, 'x', MLA, day, 'usa', 'mex').map(({ id }) => id);
    expect(on('2020-01-31')).toEqual(['year']);
    expect(on('2020-02-01')).toEqual(['transition', 'year']);
    expect(on('2020-12-31')).toEqual(['transition']);
    expect(on('2021-01-01')).toEqual([]);
  });
  test('those under a convention count for its protocols, after the protocol’s own; not the other way', () => {
    const family = world(
      [instrument('untoc', {}), instrument('tip', {}, { parent: 'untoc' }), instrument('lost', {}, { parent: 'none' })],
      {
        declarations: [
          declaration('under-convention', 'usa', 'untoc', 'removes'),
          declaration('under-protocol', 'usa', 'tip', 'removes'),
        ],
      },
    );
    const under = (id: string) => declarationsUnder(family, id).map((each) => each.id);
    expect(under('tip')).toEqual(['under-protocol', 'under-convention']);
    expect(under('untoc')).toEqual(['under-convention']);
    expect([under('lost'), under('unknown')]).toEqual([[], []]);
    expect(removals(family, 'tip', MLA, TODAY, 'mex', 'usa')).toHaveLength(2);
  });
  test('made towards one State count towards no other', () => {
    expect(made(TODAY, 'usa', 'fra')).toEqual(['all', 'year']);
  });
  test('only a notice of the requested State takes a basis away', () => {
    expect(removals(w, 'x', MLA, TODAY, 'mex', 'usa').map(({ id }) => id)).toEqual(['all']);
    expect(removals(w, 'x', MLA, TODAY, 'usa', 'mex')).toEqual([]);
    expect(removals(w, 'z', MLA, TODAY, 'mex', 'usa')).toEqual([]);
  });
});

describe('an instrument that takes the place of another', () => {
  const both = { mex: bound('1970-01-01'), usa: bound('1970-01-01') };
  const old = instrument('old', both);
  const by = (
    newer: Partial<Instrument>,
    statuses: Record<string, Status> = both,
    on = TODAY,
    more: Partial<World> = {},
  ) => {
    const w = world([old, instrument('new', statuses, { replaces: [{ instrument: 'old' }], ...newer })], more);
    return replacedBy(w, old, 'mex', 'usa', MLA, on);
  };
  test('does so where it binds both', () => {
    expect(by({})).toEqual({ instrument: 'new', certain: true });
    expect(by({}, { mex: bound('2000-01-01') })).toBeUndefined();
    expect(by({}, { mex: bound('2000-01-01') }, '2026-06-01')).toBeUndefined();
  });
  test('does so "if it binds both" where that is not established', () => {
    expect(by({}, { mex: bound('1970-01-01'), usa: bound('2020') }, '2020-06-01')).toEqual({
      instrument: 'new',
      certain: false,
    });
    expect(by({ absent: 'no-information' }, {})).toEqual({ instrument: 'new', certain: false });
  });
  test('from its day on, as exactly as it is known', () => {
    const from = (date: string) => ({ replaces: [{ instrument: 'old', from: date }] });
    expect(by(from('2020-01-02'))).toBeUndefined();
    expect(by(from('2020-01-01'))).toMatchObject({ certain: true });
    expect(by(from('2020'), both, '2019-12-31')).toBeUndefined();
    expect(by(from('2020'), both, '2020-06-01')).toEqual({ instrument: 'new', certain: false });
    expect(by(from('2020'), both, '2020-12-31')).toEqual({ instrument: 'new', certain: true });
  });
  test('each of several that it replaces from its own day', () => {
    const several = (...replaces: Instrument['replaces']) => by({ replaces }, both, '2020-06-01');
    const [sure, other] = [
      { instrument: 'old', from: '2019-01-01' },
      { instrument: 'older', from: '2020' },
    ];
    expect([several(sure, other), several(other, sure)].map((each) => each?.certain)).toEqual([true, true]);
    expect(several({ instrument: 'older', from: '2019-01-01' }, { instrument: 'old', from: '2020' })?.certain).toBe(
      false,
    );
  });
  test('for the forms named; else for those that it gives as a basis itself', () => {
    expect(by({ replaces: [{ instrument: 'old', forms: ['extradition'] }] })).toBeUndefined();
    expect(by({ replaces: [{ instrument: 'old', forms: ['extradition', MLA] }], provisions: [] })).toBeDefined();
    expect(by({ provisions: [] })).toBeUndefined();
    expect(by({ provisions: [article('1', { role: 'supports' })] })).toBeUndefined();
    expect(by({ replaces: [{ instrument: 'older' }] })).toBeUndefined();
    const newer = instrument('new', both, { replaces: [{ instrument: 'older' }, { instrument: 'old' }] });
    expect(takesPlaceOf(newer, 'old', MLA, TODAY)).toBe(true);
    expect(takesPlaceOf(newer, 'none', MLA, TODAY)).toBe(false);
  });
  test('not where the requested State does not give the form under it', () => {
    const notice = (state: string) => ({ declarations: [declaration('d', state, 'new', 'removes')] });
    expect(by({}, both, TODAY, notice('usa'))).toBeUndefined();
    expect(by({}, both, TODAY, notice('mex'))).toBeDefined();
  });
  test('what is certain is named before what is not', () => {
    const w = world([
      old,
      instrument('perhaps', {}, { absent: 'no-information', replaces: [{ instrument: 'old' }] }),
      instrument('surely', both, { replaces: [{ instrument: 'old' }] }),
    ]);
    expect(replacedBy(w, old, 'mex', 'usa', MLA, TODAY)).toEqual({ instrument: 'surely', certain: true });
  });
});
