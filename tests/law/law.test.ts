/** The rules of the cooperation engine, as a lawyer would state them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { basesBetween } from '../../src/law/between.ts';
import { basesByPair, gainsOf, joining, shareOfPairs } from '../../src/law/coverage.ts';
import { addDays, addMonths, spanOf } from '../../src/law/dates.ts';
import { sharedInstruments } from '../../src/law/partners.ts';
import { applyClause, inForceOn, statusOf, withParent } from '../../src/law/entry-into-force.ts';
import type { Clause, Instrument, Status, World } from '../../src/law/model.ts';

const THIRTIETH_DAY: Clause = { article: '38(2)', after: { days: 30 }, on: 'day' };
const TWELVE_MONTHS: Clause = { article: '8', after: { months: 12 }, on: 'day' };
const MONTH_AFTER_THREE: Clause = { article: '43(2)', after: { months: 3 }, on: 'first-of-next-month' };
const bound = (since: string, until?: string): Status => ({
  kind: 'bound',
  since: spanOf(since),
  computed: false,
  until,
});
const instrument = (id: string, parties: Record<string, Status>, more: Partial<Instrument> = {}): Instrument => ({
  id,
  title: id,
  treaty: true,
  provisions: [{ article: '18', forms: ['mutual-legal-assistance'], role: 'direct-basis' }],
  displaces: [],
  asAt: '2026-01-01',
  absenceMeansNonParty: true,
  statuses: new Map(Object.entries(parties)),
  ...more,
});
const world = (...instruments: Instrument[]): World => ({ instruments, declarations: [] });
const MLA = 'mutual-legal-assistance';
const ask = (w: World, on = '2020-01-01', a = 'mex', b = 'usa') => basesBetween(w, a, b, MLA, on);

test('among bases of one rank, what was made for few States comes before what was made for all', () => {
  const [mex, usa, can] = [bound('2000'), bound('2000'), bound('2000')];
  const found = ask(
    world(
      instrument('worldwide', { mex: bound('1990'), usa: bound('1990'), can, fra: can }),
      instrument('between-two', { mex, usa }),
      instrument('of-the-region', { mex, usa, can }),
    ),
  );
  expect(found.bases.map((basis) => basis.instrument)).toEqual(['between-two', 'of-the-region', 'worldwide']);
});
describe('deposit is not entry into force', () => {
  test('a clause is counted as written', () => {
    expect(applyClause('2003-03-04', THIRTIETH_DAY)).toBe('2003-04-03');
    expect(applyClause('2016-06-14', TWELVE_MONTHS)).toBe('2017-06-14');
    expect(applyClause('2012-12-19', MONTH_AFTER_THREE)).toBe('2013-04-01');
    expect(applyClause('2023-11-30', { ...TWELVE_MONTHS, after: { months: 3 } })).toBe('2024-02-29');
  });
  test('an early deposit binds from the day the instrument itself begins', () => {
    const status = statusOf({ binding: true, date: '2003-03-04' }, THIRTIETH_DAY, '2003-09-29', '2024-01-01');
    expect(status).toMatchObject({ since: spanOf('2003-09-29'), computed: true });
  });
  test('a date in the source is preferred to the clause', () => {
    const status = statusOf(
      { binding: true, date: '2010-01-01', inForce: '2010-06-01' },
      THIRTIETH_DAY,
      '2003-09-29',
      '2024-01-01',
    );
    expect(status).toMatchObject({ since: spanOf('2010-06-01'), computed: false });
  });
  test('a year is not widened to a day: between its ends the answer is not established', () => {
    const status = statusOf({ binding: true, date: '2015' }, THIRTIETH_DAY, '2003-09-29', '2024-01-01');
    expect(['2015-01-30', '2015-07-01', '2016-01-31'].map((day) => inForceOn(status, day))).toEqual([
      'no',
      'not-established',
      'yes',
    ]);
  });
  test('a successor State is bound by the day of its notification at the latest, and its clause does not count anew', () => {
    const status = statusOf(
      { binding: true, succession: true, date: '1993-02-22' },
      THIRTIETH_DAY,
      '1976-03-23',
      '2026-01-01',
    );
    expect(status).toMatchObject({ since: { earliest: '1976-03-23', latest: '1993-02-22' } });
  });
  test('a party without a date is bound at the day of the table, and not established before', () => {
    const status = statusOf({ binding: true }, TWELVE_MONTHS, '1932-05-01', '2022-08-31');
    expect(['1930-01-01', '2000-01-01', '2022-08-31'].map((day) => inForceOn(status, day))).toEqual([
      'no',
      'not-established',
      'yes',
    ]);
  });
  test('a signature alone binds nobody', () => {
    expect(
      inForceOn(statusOf({ binding: false, date: '2000-12-12' }, THIRTIETH_DAY, undefined, '2024-01-01'), '2024-01-01'),
    ).toBe('no');
  });
});

describe('between two States', () => {
  test('an instrument is in force from the later of the two dates', () => {
    const answer = ask(world(instrument('untoc', { mex: bound('2003-09-29'), usa: bound('2005-12-03') })));
    expect(answer.bases[0]).toMatchObject({ instrument: 'untoc', since: spanOf('2005-12-03'), articles: ['18'] });
    expect(
      ask(world(instrument('untoc', { mex: bound('2003-09-29'), usa: bound('2005-12-03') })), '2005-12-02').bases,
    ).toEqual([]);
  });
  test('a denunciation ends it on its date', () => {
    const w = world(instrument('x', { mex: bound('2003-01-01', '2010-05-01'), usa: bound('2003-01-01') }));
    expect(ask(w, '2010-04-30').bases).toHaveLength(1);
    expect(ask(w, '2010-05-01').bases).toEqual([]);
    expect(ask(w, '2010-05-01').missing).toMatchObject([{ instrument: 'x', notBound: ['mex'] }]);
  });
  test('a protocol needs its parent for both States', () => {
    const parent = instrument('untoc', { mex: bound('2003-09-29') }, { provisions: [] });
    const protocol = instrument('tip', { mex: bound('2004-01-01'), usa: bound('2005-12-03') }, { parent: 'untoc' });
    expect(ask(world(parent, protocol)).bases).toEqual([]);
    const both = instrument('untoc', { mex: bound('2003-09-29'), usa: bound('2007-01-01') }, { provisions: [] });
    expect(ask(world(both, protocol)).bases[0]?.since).toEqual(spanOf('2007-01-01'));
    expect(withParent(bound('2000'), { kind: 'no-information' })).toEqual({ kind: 'no-information' });
  });
  test('a declaration that takes a form away is named, and the basis neither kept nor dropped in silence', () => {
    const w: World = {
      ...world(instrument('untoc', { mex: bound('2003-09-29'), usa: bound('2005-12-03') })),
      declarations: [
        {
          id: 'usa-16-5',
          instrument: 'untoc',
          state: 'usa',
          effect: 'removes',
          articles: ['18'],
          forms: [MLA],
          towards: [],
          date: '2005-11-03',
        },
      ],
    };
    expect(ask(w).bases).toEqual([]);
    expect(ask(w).removed).toMatchObject([{ instrument: 'untoc', by: ['usa-16-5'] }]);
    const limited = { ...w, declarations: w.declarations.map((d) => ({ ...d, effect: 'limits' as const })) };
    expect(ask(limited).bases).toMatchObject([{ declarations: ['usa-16-5'] }]);
  });
  test('a declaration made towards one State closes the form between those two, both ways, and for nobody else', () => {
    const w: World = {
      ...world(instrument('ets', { nor: bound('1960-04-18'), dnk: bound('1962-12-12'), ita: bound('1963-11-04') })),
      declarations: [
        {
          id: 'nor',
          instrument: 'ets',
          state: 'nor',
          effect: 'removes',
          articles: ['28'],
          forms: [MLA],
          towards: ['dnk'],
          date: '1977-01-19',
        },
      ],
    };
    const bases = (a: string, b: string, on = '2020-01-01') => basesBetween(w, a, b, MLA, on).bases.length;
    expect([bases('nor', 'dnk'), bases('dnk', 'nor'), bases('nor', 'ita'), bases('dnk', 'ita')]).toEqual([0, 0, 1, 1]);
    expect(bases('nor', 'dnk', '1976-01-01')).toBe(1);
    expect(sharedInstruments(w, 'nor', ['nor', 'dnk', 'ita'], MLA, '2020-01-01')[0]?.partners).toEqual(['ita']);
    expect(shareOfPairs(w, ['nor', 'dnk'], MLA, '2020-01-01')).toBe(0);
    expect(shareOfPairs(w, ['nor', 'ita'], MLA, '2020-01-01')).toBe(1);
  });
  test('a self-standing basis comes before a conditional one, a duty and a scheme without a treaty', () => {
    const both = { mex: bound('2000'), usa: bound('2000') };
    const role = (r: Instrument['provisions'][number]['role']) => ({
      provisions: [{ article: '1', forms: [MLA] as const, role: r }],
    });
    const w = world(
      instrument('scheme', both, { treaty: false }),
      instrument('c029', both, role('supports')),
      instrument('conditional', both, role('conditional-basis')),
      instrument('direct', both),
    );
    expect(ask(w).bases.map((b) => [b.instrument, b.rank])).toEqual([
      ['direct', 'direct-basis'],
      ['conditional', 'conditional-basis'],
      ['c029', 'duty-or-framework'],
      ['scheme', 'outside-treaties'],
    ]);
    expect(
      sharedInstruments(world(instrument('scheme', both, { treaty: false })), 'mex', ['usa'], MLA, '2020-01-01'),
    ).toHaveLength(0);
  });
  test('an instrument of the Union displaces a convention between its members only', () => {
    const eio = instrument('eio', { deu: bound('2017-05-22'), fra: bound('2017-05-22') }, { displaces: ['ets-030'] });
    const convention = instrument('ets-030', {
      deu: bound('1977-01-01'),
      fra: bound('1967-08-21'),
      che: bound('1967-03-20'),
    });
    const inside = ask(world(eio, convention), '2020-01-01', 'deu', 'fra');
    expect(inside.bases.map((b) => b.instrument)).toEqual(['eio']);
    expect(inside.displaced).toMatchObject([{ instrument: 'ets-030', by: 'eio' }]);
    expect(ask(world(eio, convention), '2020-01-01', 'deu', 'che').bases.map((b) => b.instrument)).toEqual(['ets-030']);
    expect(ask(world(eio, convention), '2016-01-01', 'deu', 'fra').bases.map((b) => b.instrument)).toEqual(['ets-030']);
  });
  test('a State missing from a partial table is no information, not a non-party', () => {
    const partial = instrument('x', { mex: bound('2000') }, { absenceMeansNonParty: false });
    expect(ask(world(partial)).notEstablished).toMatchObject([{ instrument: 'x' }]);
    expect(ask(world(instrument('x', { mex: bound('2000') }))).missing).toMatchObject([{ notBound: ['usa'] }]);
  });
  test('an instrument closed to a circle of States binds none outside it', () => {
    const circle = instrument('eaw', { deu: bound('2004'), fra: bound('2004') }, { provisions: [] });
    const closed = instrument('europol', { deu: bound('2017') }, { absenceMeansNonParty: false, within: 'eaw' });
    expect(ask(world(circle, closed), '2020-01-01', 'deu', 'gbr').missing).toMatchObject([{ notBound: ['gbr'] }]);
    expect(ask(world(circle, closed), '2020-01-01', 'deu', 'fra').notEstablished).toHaveLength(1);
  });
  test('a State asks nothing of itself', () => {
    expect(ask(world(instrument('x', { mex: bound('2000') })), '2020-01-01', 'mex', 'mex').bases).toEqual([]);
  });
});

describe('for any participation at all', () => {
  const states = ['aaa', 'bbb', 'ccc', 'ddd'];
  const date = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1970-01-01', days));
  const status = fc
    .record({ since: date, for: fc.option(fc.integer({ min: 1, max: 9000 })) })
    .map(({ since, for: days }) => bound(since, days === null ? undefined : addDays(since, days)));
  const worlds = fc
    .array(fc.dictionary(fc.constantFrom(...states), status, { noNullPrototype: true }), {
      minLength: 1,
      maxLength: 5,
    })
    .map((list) => world(...list.map((parties, index) => instrument(`i${index}`, parties))));
  const names = (w: World, a: string, b: string, on: string) =>
    ask(w, on, a, b)
      .bases.map((basis) => basis.instrument)
      .sort();

  test('what A can ask of B under a multilateral treaty, B can ask of A', () => {
    fc.assert(
      fc.property(worlds, date, (w, on) => {
        expect(names(w, 'aaa', 'bbb', on)).toEqual(names(w, 'bbb', 'aaa', on));
      }),
    );
  });
  test('one more ratification never removes a basis', () => {
    fc.assert(
      fc.property(worlds, date, fc.constantFrom(...states), (w, on, state) => {
        const fresh = w.instruments.find((i) => !i.statuses.has(state));
        fc.pre(fresh !== undefined);
        const before = basesByPair(w, states, MLA, on);
        const after = basesByPair(joining(w, state, fresh?.id ?? '', on), states, MLA, on);
        before.forEach((count, cell) => expect(after[cell]).toBeGreaterThanOrEqual(count));
      }),
    );
  });
  test('no basis exists before its entry into force or from its end on', () => {
    fc.assert(
      fc.property(worlds, date, (w, on) => {
        for (const basis of ask(w, on, 'aaa', 'bbb').bases) {
          expect(basis.since.latest <= on).toBe(true);
          expect(basis.until === undefined || on < basis.until).toBe(true);
        }
      }),
    );
  });
  test('the count over all pairs is the finder asked for each pair', () => {
    fc.assert(
      fc.property(worlds, date, (w, on) => {
        const counts = basesByPair(w, states, MLA, on);
        let covered = 0;
        states.forEach((a, i) =>
          states.forEach((b, j) => {
            expect(counts[i * states.length + j]).toBe(a === b ? 0 : names(w, a, b, on).length);
            if (a !== b && names(w, a, b, on).length > 0) covered++;
          }),
        );
        expect(shareOfPairs(w, states, MLA, on)).toBeCloseTo(covered / 12);
      }),
    );
  });
  test('joining gains exactly the partners that are new', () => {
    fc.assert(
      fc.property(worlds, date, (w, on) => {
        fc.pre(!w.instruments[0]?.statuses.has('aaa'));
        const gain = gainsOf(w, 'aaa', 'i0', states, MLA, on);
        const then = joining(w, 'aaa', 'i0', on);
        for (const other of states.slice(1)) {
          const [had, has] = [names(w, 'aaa', other, on).length, names(then, 'aaa', other, on).length];
          expect(gain.first.includes(other)).toBe(had === 0 && has > 0);
          expect(gain.further.includes(other)).toBe(had > 0 && has > had);
        }
      }),
    );
  });
  test('months are added as the calendar has them', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 0, max: 36 }), (from, months) => {
        const to = addMonths(from, months);
        expect(to >= from).toBe(true);
        expect(Number(to.slice(8)) <= Number(from.slice(8))).toBe(true);
      }),
    );
  });
});
