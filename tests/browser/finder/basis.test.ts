/** Why the finder thinks that a State is bound, in the words of a language. */
import { describe, expect, test } from 'vitest';
import { reasonOf } from '../../../src/browser/finder/basis.ts';
import { titleIn, type AnswerContext } from '../../../src/browser/finder/context.ts';
import type { FinderWords } from '../../../src/browser/finder/finder-words.ts';
import type { Status } from '../../../src/law/model.ts';
import { instrument, world } from '../../law/worlds.ts';

/** Words of a language that says no more than it must. */
const answer = {
  notBound: '{state} no',
  boundSince: '{state} since {date}, {how}',
  boundUntil: '{state} {date} to {end}, {how}',
  asStated: 'stated',
  computed: 'computed by {article}',
  notEstablished: 'not established',
  atTheLatest: '{date} or before',
  boundAsMember: 'as a member',
  inferred: 'party to {protocol}',
} as FinderWords['answer'];
const contextIn = (locale: string, instruments: Record<string, string>): AnswerContext => ({
  world: world([
    instrument('untoc', {}, { title: 'Organized Crime Convention' }),
    instrument('other', {}),
    instrument('protocol', {}, { title: 'Protocol' }),
  ]),
  data: { articles: {}, units: {}, clauses: { untoc: '38(2)' }, questions: {} },
  declared: {},
  query: { from: 'mex', to: 'usa', need: 'extradition', on: '2026-01-01' },
  names: { from: 'Mexico', to: 'United States', need: 'extradition', matter: '' },
  words: { locale, answer, instruments } as FinderWords,
  nameOf: (id) => id.toUpperCase(),
  root: '/',
});
const english = contextIn('en-GB', {});
const french = contextIn('fr', { untoc: 'Convention contre la criminalité' });
const bound = (more: object): Status => ({
  kind: 'bound',
  since: { earliest: '2003-04-03', latest: '2003-04-03' },
  computed: false,
  ...more,
});
const sentence = (status: Status, id = 'untoc', context = english) => reasonOf(context, id, 'mex', status).sentence;

describe('a State that is bound', () => {
  test('since a day that the source states, in the language of the reader', () => {
    expect(sentence(bound({}))).toBe('MEX since 3 April 2003, stated');
    expect(sentence(bound({}), 'untoc', french)).toBe('MEX since 3 avril 2003, stated');
  });
  test('since a day that was computed, with the article that tells how; without one nobody could check the sum', () => {
    expect(sentence(bound({ computed: true }))).toBe('MEX since 3 April 2003, computed by 38(2)');
    expect(sentence(bound({ computed: true }), 'other')).toBe('MEX since 3 April 2003, not established');
  });
  test('since a day that is not established', () => {
    const since = { earliest: '2003-01-01', latest: '2003-12-31' };
    expect(sentence(bound({ computed: true, since }))).toBe('MEX since 31 December 2003 or before, not established');
  });
  test('until a day', () => {
    expect(sentence(bound({ until: { earliest: '2010-05-01', latest: '2010-05-01' } }))).toBe(
      'MEX 3 April 2003 to 1 May 2010, stated',
    );
  });
  test('as a member of a union that is a party, which is looked up in the row of the union', () => {
    const member = bound({ via: 'eu' });
    expect(sentence(member)).toBe('MEX since 3 April 2003, as a member, stated');
    expect(reasonOf(english, 'untoc', 'mex', member).source).toBe('/frameworks/untoc/participation/#eu');
  });
  test('because it is bound by a protocol, which is looked up in the list of the protocol', () => {
    const inferred = bound({ computed: true, inferredFrom: 'protocol' });
    expect(sentence(inferred)).toBe('MEX since 3 April 2003, party to Protocol');
    expect(reasonOf(english, 'untoc', 'mex', inferred).source).toBe('/frameworks/protocol/participation/#mex');
  });
  test('can be looked up in its row of the table, or in the list of bilateral treaties', () => {
    expect(reasonOf(english, 'untoc', 'mex', bound({})).source).toBe('/frameworks/untoc/participation/#mex');
    expect(reasonOf(english, 'bilateral/mex-usa', 'mex', bound({})).source).toBe('/cooperation/bilateral/mex/#mex-usa');
  });
});
test('a State that is not bound is said to be that, and has no row to look up', () => {
  expect(reasonOf(english, 'untoc', 'mex', { kind: 'outside' })).toEqual({ sentence: 'MEX no' });
});
test('an instrument has its official title in the reader’s language where there is one', () => {
  expect(titleIn(english, 'untoc')).toBe('Organized Crime Convention');
  expect(titleIn(french, 'untoc')).toBe('Convention contre la criminalité');
  expect(titleIn(english, 'unknown')).toBe('unknown');
});
