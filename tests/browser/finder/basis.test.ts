/** Why the finder thinks that a State is bound, and what it knows of declarations, in the words of a language. */
import { describe, expect, test } from 'vitest';
import { namedOnlyIn } from '../../../src/browser/finder/answer.ts';
import { declarationsKnown, declaredWhen, reasonOf } from '../../../src/browser/finder/basis.ts';
import { titleIn, type AnswerContext } from '../../../src/browser/finder/context.ts';
import type { FinderWords } from '../../../src/browser/finder/finder-words.ts';
import type { Status } from '../../../src/law/model.ts';
import { declaration, instrument, world } from '../../law/worlds.ts';

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
  sinceUntil: '{date} to {end}',
  namedOnly: '{state}: look at its own agreements',
  declarationsAll: 'all on {date}',
  declarationsSome: 'some by {date}',
  declarationsNone: 'none looked for',
} as FinderWords['answer'];
const KNOWN: AnswerContext['data']['declarations'] = {
  untoc: ['2014-07-10', 1, 'Notices only as found.'],
  other: ['2026-11-26', 0],
};
const contextIn = (locale: string, instruments: Record<string, string>): AnswerContext => ({
  world: world([
    instrument('untoc', {}, { title: 'Organized Crime Convention' }),
    instrument('other', {}),
    instrument('protocol', {}, { title: 'Protocol' }),
    instrument('scheme', {}, { treaty: false }),
    instrument('bilateral/mex-usa', {}),
  ]),
  data: { articles: {}, units: {}, roles: {}, clauses: { untoc: '38(2)' }, questions: {}, declarations: KNOWN },
  declared: {},
  query: { from: 'mex', to: 'usa', need: 'extradition', on: '2026-01-01' },
  names: { from: 'Mexico', to: 'United States', need: 'extradition', matter: '', question: '' },
  words: { locale, answer, instruments } as FinderWords,
  nameOf: (id) => id.toUpperCase(),
  inSentence: (id) => id.toUpperCase(),
  matterOf: (id) => id,
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
test('a declaration says from when it counts, and until when where it ended', () => {
  const made = (more: object) => declaredWhen(english, declaration('d', 'mex', 'untoc', 'limits', more));
  expect(made({})).toBe('');
  expect(made({ date: '2020-02-01' })).toBe('1 February 2020');
  expect(made({ date: '2020-02-01', until: '2021-01-01' })).toBe('1 February 2020 to 1 January 2021');
});
test('of whom only instruments speak that name them, it is said what is left', () => {
  expect(namedOnlyIn(english)).toEqual([]);
  expect(namedOnlyIn({ ...english, world: world([], { namedOnly: new Set(['usa', 'twn']) }) })).toEqual([
    'USA: look at its own agreements',
  ]);
});
test('an instrument has its official title in the reader’s language where there is one', () => {
  expect(titleIn(english, 'untoc')).toBe('Organized Crime Convention');
  expect(titleIn(french, 'untoc')).toBe('Convention contre la criminalité');
  expect(titleIn(english, 'unknown')).toBe('unknown');
});
describe('of the declarations under an instrument it is said', () => {
  test('that all are there which the source showed on its day, with what stands elsewhere', () => {
    expect(declarationsKnown(english, 'untoc')).toEqual({
      sentence: 'all on 10 July 2014',
      note: 'Notices only as found.',
    });
    expect(declarationsKnown(french, 'untoc')?.sentence).toBe('all on 10 juillet 2014');
  });
  test('that some were found, and that there may be more', () => {
    expect(declarationsKnown(english, 'other')?.sentence).toBe('some by 26 November 2026');
  });
  test('that nobody looked, for silence is no answer', () => {
    expect(declarationsKnown(english, 'protocol')?.sentence).toBe('none looked for');
  });
  test('nothing where nobody declares: under a treaty between two States or a scheme', () => {
    for (const id of ['bilateral/mex-usa', 'scheme']) expect(declarationsKnown(english, id)).toBeUndefined();
  });
});
