/** Why the finder thinks that a State is bound, in the words of a language. */
import { describe, expect, test } from 'vitest';
import { reasonOf } from '../../../src/browser/finder/basis.ts';
import { titleIn, type AnswerContext } from '../../../src/browser/finder/context.ts';
import type { FinderWords } from '../../../src/browser/finder/finder-words.ts';
import type { Status } from '../../../src/law/model.ts';
import { instrument, world } from '../../site/worlds.ts';

/** Words of a language that says no more than it must. */
const answer = {
  notBound: '{state} no',
  boundSince: '{state} since {date}, {how}',
  boundUntil: '{state} {date} to {end}, {how}',
  asStated: 'stated',
  computed: 'computed by {article}',
  notEstablished: 'not established',
  atTheLatest: '{date} or before',
} as FinderWords['answer'];
const contextIn = (locale: string, instruments: Record<string, string>): AnswerContext => ({
  world: world([instrument('untoc', ['mex'], { title: 'Organized Crime Convention' }), instrument('other', [])]),
  data: { articles: {}, clauses: { untoc: '38(2)' }, questions: {}, declarations: {} },
  query: { from: 'mex', to: 'usa', need: 'extradition', on: '2026-01-01' },
  names: { from: 'Mexico', to: 'United States', need: 'extradition' },
  words: { locale, answer, dossier: {} as FinderWords['dossier'], instruments },
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
    expect(sentence(bound({ until: '2010-05-01' }))).toBe('MEX 3 April 2003 to 1 May 2010, stated');
  });
  test('can be looked up in its row of the table, or in the list of bilateral treaties', () => {
    expect(reasonOf(english, 'untoc', 'mex', bound({})).source).toBe('/frameworks/untoc/participation/#mex');
    expect(reasonOf(english, 'bilateral/mex-usa', 'mex', bound({})).source).toBe('/cooperation/bilateral/#mex-usa');
  });
});
test('a State that is not bound is said to be that, and has no row to look up', () => {
  expect(reasonOf(english, 'untoc', 'mex', { kind: 'not-a-party' })).toEqual({ sentence: 'MEX no' });
});
test('an instrument has its official title in the reader’s language where there is one', () => {
  expect(titleIn(english, 'untoc')).toBe('Organized Crime Convention');
  expect(titleIn(french, 'untoc')).toBe('Convention contre la criminalité');
  expect(titleIn(english, 'unknown')).toBe('unknown');
});
