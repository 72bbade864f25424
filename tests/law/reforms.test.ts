/** What a change of a State's own law would change. */
import { describe, expect, test } from 'vitest';
import type { NationalLaw, Offence, World } from '../../src/law/model.ts';
import { gainsOfLaw, reformedLaw } from '../../src/law/reforms.ts';
import { article, bound, covers, instrument, world } from './worlds.ts';

const TODAY = '2026-11-26';
const law = (...rows: Partial<Offence>[]): NationalLaw => ({
  offences: rows.map((row) => ({ conduct: 'forced-labour', answer: 'offence', article: 'Code', asAt: '2020', ...row })),
});
/** UNTOC between four States, for assistance and extradition. */
const untoc = instrument(
  'untoc',
  Object.fromEntries(['aaa', 'bbb', 'ccc', 'ddd'].map((state) => [state, bound('2005-01-01')])),
  {
    provisions: [article('16', { forms: ['extradition'] }), article('18')],
    covers: [covers('forced-labour', 'threshold', ['transnational', 'organised-group', 'maximum-penalty-4-years'])],
  },
);
const STATES = ['aaa', 'bbb', 'ccc', 'ddd'];
const w = (own: NationalLaw): World =>
  world([untoc], {
    nationalLaw: new Map([
      ['aaa', own],
      ['bbb', law({ maximum: '10 years' })],
      ['ccc', law({ maximum: '2 years' })],
    ]),
  });
const gains = (own: NationalLaw, reform: Parameters<typeof gainsOfLaw>[2]) =>
  gainsOfLaw(w(own), 'aaa', reform, STATES, ['mutual-legal-assistance', 'extradition'], TODAY);

describe('raising the maximum to four years', () => {
  test('lets the State ask every party for assistance, and extradite with those whose own maximum is as long', () => {
    expect(gains(law({ maximum: '2 years' }), 'maximum-four-years')).toEqual({
      dualCriminality: [],
      needs: [
        { need: 'mutual-legal-assistance', asks: ['bbb', 'ccc', 'ddd'], asked: [] },
        { need: 'extradition', asks: ['bbb'], asked: ['bbb'] },
      ],
    });
  });
  test('changes nothing where it is done, where there is no offence, or where the maximum is not known', () => {
    expect(gains(law({ maximum: '4 years' }), 'maximum-four-years')).toBe('done');
    expect(gains(law({ answer: 'none' }), 'maximum-four-years')).toBe('no-offence');
    expect(gains(law({}), 'maximum-four-years')).toBe('not-known');
    expect(reformedLaw(undefined, 'maximum-four-years', TODAY)).toBe('not-known');
    expect(reformedLaw(law({ maximum: 'fine', conduct: 'debt-bondage' }), 'own-offence', TODAY)).toBe('not-known');
  });
  test('changes the rows on forced labour and leaves the others', () => {
    const own = law({ maximum: '2 years' }, { conduct: 'debt-bondage', maximum: '1 year' });
    expect(reformedLaw(own, 'maximum-four-years', TODAY)).toMatchObject({
      offences: [{ maximum: '4 years' }, { maximum: '1 year' }],
    });
  });
  test('also where an aggravated form reaches four years already', () => {
    expect(reformedLaw(law({ maximum: '3 years', aggravated: '10 years' }), 'maximum-four-years', TODAY)).toMatchObject(
      {
        offences: [{ maximum: '4 years', aggravated: '10 years' }],
      },
    );
  });
});
describe('an offence of its own', () => {
  test('meets dual criminality with every State that has one, and reaches four years', () => {
    expect(gains(law({ answer: 'only-as-trafficking', maximum: '20 years' }), 'own-offence')).toEqual({
      dualCriminality: ['bbb', 'ccc'],
      needs: [
        { need: 'mutual-legal-assistance', asks: ['bbb', 'ccc', 'ddd'], asked: [] },
        { need: 'extradition', asks: ['bbb'], asked: ['bbb'] },
      ],
    });
  });
  test('takes the place of a fine of labour law, and changes nothing where there is one', () => {
    expect(reformedLaw(law({ answer: 'labour-law-only', maximum: 'fine' }), 'own-offence', TODAY)).toMatchObject({
      offences: [{ answer: 'labour-law-only' }, { answer: 'offence', maximum: '4 years', since: TODAY }],
    });
    expect(gains(law({ maximum: '1 year' }), 'own-offence')).toBe('done');
  });
});
