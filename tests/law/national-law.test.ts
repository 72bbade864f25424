/** What the laws of the two States make of a case. */
import { describe, expect, test } from 'vitest';
import type { NationalLaw, Offence, World } from '../../src/law/model.ts';
import {
  conditionByLaw,
  dualCriminality,
  helpOf,
  isSeriousCrime,
  measureFor,
  monthsOf,
  punishable,
  reaches,
} from '../../src/law/national-law.ts';
import { article, ask, bound, covers, groups, instrument, world } from './worlds.ts';

const TODAY = '2026-11-26';
const offence = (more: Partial<Offence> = {}): Offence => ({
  conduct: 'forced-labour',
  answer: 'offence',
  article: 'Criminal Code, art. 1',
  asAt: '2020',
  ...more,
});
const law = (...offences: Offence[]): NationalLaw => ({ offences });
const laws = (mex: NationalLaw | undefined, usa: NationalLaw | undefined): World =>
  world([], {
    nationalLaw: new Map(Object.entries({ mex, usa }).flatMap(([id, each]) => (each ? [[id, each] as const] : []))),
  });
const both = (mex: NationalLaw | undefined, usa: NationalLaw | undefined) =>
  dualCriminality(laws(mex, usa), 'mex', 'usa', 'forced-labour', TODAY);

test('a penalty is counted in months; life and death have no end, a fine is no prison', () => {
  expect(monthsOf('10 years')).toBe(120);
  expect(monthsOf('6 months')).toBe(6);
  expect(monthsOf('34 years 6 months')).toBe(414);
  expect(monthsOf('1 year')).toBe(12);
  expect(monthsOf('life')).toBe(Infinity);
  expect(monthsOf('death')).toBe(Infinity);
  expect(monthsOf('fine')).toBe(0);
  expect(monthsOf('5 years 1 day')).toBeGreaterThan(60);
  expect(monthsOf('91 days')).toBeLessThan(3);
});

describe('whether a State punishes a matter', () => {
  const kind = (row: Partial<Offence>, on = TODAY) => punishable(law(offence(row)), 'forced-labour', on).kind;
  test('by an offence of its own', () => {
    expect(kind({})).toBe('yes');
    expect(punishable(law(offence()), 'forced-labour', TODAY).rows).toEqual([offence()]);
  });
  test('a prison term of labour law is a penalty too; a fine leaves it to the State', () => {
    expect(kind({ answer: 'labour-law-only', maximum: '2 years' })).toBe('yes');
    expect(kind({ answer: 'labour-law-only', minimum: '1 month' })).toBe('yes');
    expect(kind({ answer: 'labour-law-only', maximum: 'fine' })).toBe('labour-law');
    expect(kind({ answer: 'labour-law-only' })).toBe('labour-law');
  });
  test('forced labour that is punished only as trafficking is not punished where nobody was trafficked', () => {
    expect(kind({ answer: 'only-as-trafficking', maximum: '20 years' })).toBe('no');
    expect(kind({ answer: 'none' })).toBe('no');
  });
  test('an offence counts before rows that know of none', () => {
    const rows = [offence({ answer: 'none' }), offence({ answer: 'labour-law-only' }), offence({ article: '2' })];
    expect(punishable(law(...rows), 'forced-labour', TODAY)).toEqual({
      kind: 'yes',
      rows: [offence({ article: '2' })],
    });
    expect(punishable(law(...rows.slice(0, 2)), 'forced-labour', TODAY).kind).toBe('labour-law');
  });
  test('another conduct says nothing of it, and neither does a State whose law is not known', () => {
    expect(kind({ conduct: 'debt-bondage' })).toBe('not-known');
    expect(punishable(undefined, 'forced-labour', TODAY)).toEqual({ kind: 'not-known', rows: [] });
    expect(punishable(law(offence()), 'corruption', TODAY).kind).toBe('not-known');
  });
  test('each matter has its own conduct', () => {
    const punishes = (conduct: Offence['conduct'], matter: Parameters<typeof punishable>[1]) =>
      punishable(law(offence({ conduct })), matter, TODAY).kind;
    expect(punishes('trafficking-for-forced-labour', 'trafficking-for-forced-labour')).toBe('yes');
    expect(punishes('slavery-or-servitude', 'slavery-or-servitude')).toBe('yes');
    expect(punishes('worst-forms-of-child-labour', 'child-labour-or-sale')).toBe('yes');
    expect(punishes('trafficking-for-forced-labour', 'forced-labour')).toBe('not-known');
  });
  test('from the day on which it began, and until it ended', () => {
    expect(kind({ since: '2021-07-01' }, '2021-06-30')).toBe('not-known');
    expect(kind({ since: '2021-07-01' }, '2021-07-01')).toBe('yes');
    expect(kind({ since: '2021' }, '2021-06-01')).toBe('not-known');
    expect(kind({ since: '2010', until: '2021-07-01' }, '2021-06-30')).toBe('yes');
    expect(kind({ since: '2010', until: '2021-07-01' }, '2021-07-01')).toBe('not-known');
    expect(kind({ since: '2010', until: '2021-07' }, '2021-07-15')).toBe('not-known');
  });
  test('where its beginning is not known, it says nothing of days before it was read', () => {
    expect(kind({ asAt: '2022-03' }, '2022-02-01')).toBe('not-known');
    expect(kind({ asAt: '2022-03' }, '2022-04-01')).toBe('yes');
    expect(kind({ answer: 'none', asAt: '2021' }, '2015-01-01')).toBe('not-known');
  });
});

describe('dual criminality', () => {
  test('is met where both punish it, with both articles', () => {
    const [a, b] = [law(offence()), law(offence({ article: '18 U.S.C. § 1589' }))];
    expect(both(a, b)).toMatchObject({
      status: 'met',
      laws: [{ rows: [{ article: 'Criminal Code, art. 1' }] }, { rows: [{ article: '18 U.S.C. § 1589' }] }],
    });
  });
  test('is not met where one is known not to', () => {
    expect(both(law(offence()), law(offence({ answer: 'none' }))).status).toBe('not-met');
    expect(both(law(offence({ answer: 'only-as-trafficking' })), undefined).status).toBe('not-met');
  });
  test('is not known where one is not known, or has a fine of labour law alone', () => {
    expect(both(law(offence()), undefined).status).toBe('not-known');
    expect(both(law(offence()), law(offence({ answer: 'labour-law-only' }))).status).toBe('not-known');
  });
});

describe('the length of the penalty', () => {
  const four = (...rows: Partial<Offence>[]) => reaches({ kind: 'yes', rows: rows.map((row) => offence(row)) }, 4 * 12);
  test('is reached by the maximum, by a minimum of as much, and by life', () => {
    expect(four({ maximum: '4 years' })).toBe(true);
    expect(four({ minimum: '5 years' })).toBe(true);
    expect(four({ maximum: 'life' })).toBe(true);
    expect(four({ maximum: '2 years' }, { maximum: '10 years' })).toBe(true);
  });
  test('is not reached by a shorter one', () => {
    expect(four({ maximum: '3 years' })).toBe(false);
    expect(four({ maximum: 'fine' })).toBe(false);
    expect(four({ maximum: '2 years' }, { maximum: '3 years', aggravated: '3 years' })).toBe(false);
  });
  test('is open where no maximum is stated, or an aggravated form would reach it', () => {
    expect(four({})).toBe(undefined);
    expect(four({ minimum: '2 years' })).toBe(undefined);
    expect(four({ maximum: '3 years', aggravated: '10 years' })).toBe(undefined);
    expect(four({ maximum: '3 years' }, {})).toBe(undefined);
  });
  test('is open where the conduct is no crime by its name: it may be one by another', () => {
    expect(reaches({ kind: 'no', rows: [offence({ answer: 'none' })] }, 48)).toBe(undefined);
    expect(reaches({ kind: 'not-known', rows: [] }, 48)).toBe(undefined);
  });
  test('counts in both States for extradition, in the requesting one for the rest', () => {
    expect(measureFor('extradition')).toBe('both');
    expect(measureFor('mutual-legal-assistance')).toBe('requesting');
  });
  test('by the law of one, of both or of either', () => {
    const [long, short] = [law(offence({ maximum: '10 years' })), law(offence({ maximum: '2 years' }))];
    const say = (a: NationalLaw | undefined, b: NationalLaw | undefined, measure: 'requesting' | 'both' | 'either') =>
      conditionByLaw(both(a, b), 'maximum-penalty-4-years', measure);
    expect([say(long, short, 'requesting'), say(short, long, 'requesting')]).toEqual([true, false]);
    expect([say(long, long, 'both'), say(long, short, 'both'), say(short, long, 'both')]).toEqual([true, false, false]);
    expect([say(long, undefined, 'both'), say(short, undefined, 'both'), say(undefined, short, 'both')]).toEqual([
      undefined,
      false,
      false,
    ]);
    expect([say(short, long, 'either'), say(short, short, 'either'), say(short, undefined, 'either')]).toEqual([
      true,
      false,
      undefined,
    ]);
    expect(say(undefined, short, 'either')).toBeUndefined();
  });
  test('a crime is serious by the requesting State’s law, and for extradition by the laws of both', () => {
    const laws = both(law(offence({ maximum: '4 years' })), law(offence({ maximum: '3 years' })));
    expect(isSeriousCrime(laws, 'mutual-legal-assistance')).toBe(true);
    expect(isSeriousCrime(laws, 'extradition')).toBe(false);
    expect(isSeriousCrime(both(undefined, undefined), 'extradition')).toBeUndefined();
  });
  test.each([
    ['maximum-penalty-1-year', '1 year', '11 months'],
    ['maximum-penalty-2-years', '2 years', '23 months'],
    ['maximum-penalty-3-years', '3 years', '35 months'],
    ['maximum-penalty-4-years', '4 years', '47 months'],
  ] as const)('%s is %s and not %s', (condition, enough, less) => {
    const by = (maximum: string) => conditionByLaw(both(law(offence({ maximum })), undefined), condition, 'requesting');
    expect([by(enough), by(less)]).toEqual([true, false]);
  });
  test('laws answer for dual criminality where it is met, and for nothing else', () => {
    const a = law(offence());
    expect(conditionByLaw(both(a, a), 'dual-criminality', 'both')).toBe(true);
    expect(conditionByLaw(both(a, law(offence({ answer: 'none' }))), 'dual-criminality', 'both')).toBe(undefined);
    const short = law(offence({ maximum: '2 years' }));
    expect(conditionByLaw(both(short, short), 'organised-group', 'both')).toBe(undefined);
  });
});

describe('an answer', () => {
  const untoc = instrument(
    'untoc',
    { mex: bound('2003-09-29'), usa: bound('2005-12-03') },
    {
      covers: [covers('forced-labour', 'threshold', ['maximum-penalty-4-years'], '2')],
      provisions: [article('16', { forms: ['extradition'] }), article('18')],
    },
  );
  const w = (mex: string, usa: string): World =>
    world([untoc], {
      nationalLaw: new Map([
        ['mex', law(offence({ maximum: mex }))],
        [
          'usa',
          {
            ...law(offence({ maximum: usa })),
            extradition: { withoutTreaty: 'no', article: '18 U.S.C. § 3184', asAt: '2024' },
            assistance: { withoutTreaty: 'yes', article: '18 U.S.C. § 3512', asAt: '2024' },
          },
        ],
      ]),
    });
  const about = { about: 'forced-labour', on: TODAY } as const;
  test('a misdemeanour of two years is no serious crime, wherever the other State punishes it more', () => {
    expect(groups(ask(w('2 years', '20 years'), about))).toEqual({ notForThis: ['untoc'] });
    expect(groups(ask(w('20 years', '2 years'), about))).toEqual({ use: ['untoc'] });
  });
  test('for extradition it must be serious in both', () => {
    expect(groups(ask(w('20 years', '2 years'), { ...about, need: 'extradition' }))).toEqual({ notForThis: ['untoc'] });
    expect(groups(ask(w('20 years', 'life'), { ...about, need: 'extradition' }))).toEqual({ use: ['untoc'] });
  });
  test('without a matter the laws change nothing', () => {
    const answer = ask(w('2 years', '2 years'), { on: TODAY });
    expect(groups(answer)).toEqual({ use: ['untoc'] });
    expect(answer.dualCriminality).toBe(undefined);
  });
  test('says how the requested State helps without a treaty, for what laws on cooperation speak of', () => {
    const helps = (need: Parameters<typeof helpOf>[2]) => helpOf(w('1 year', '1 year'), 'usa', need, TODAY)?.article;
    expect(helps('extradition')).toBe('18 U.S.C. § 3184');
    expect(helps('mutual-legal-assistance')).toBe('18 U.S.C. § 3512');
    expect(helps('labour-inspection')).toBe(undefined);
    expect(helpOf(w('1 year', '1 year'), 'mex', 'extradition', TODAY)).toBe(undefined);
    expect(ask(w('1 year', '1 year'), { on: TODAY }).help?.withoutTreaty).toBe('yes');
    // The source is of 2024, and says nothing of 2020.
    expect(ask(w('1 year', '1 year'), { on: '2020-01-01' }).help).toBe(undefined);
  });
});
