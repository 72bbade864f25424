/** What the reform lab says in a world of four States. */
import { expect, test } from 'vitest';
import { reformAnswer } from '../../../src/browser/reform/gains.ts';
import { article, bound, covers, instrument as withParties, world } from '../../law/worlds.ts';
import type { Instrument } from '../../../src/law/model.ts';

const instrument = (id: string, parties: readonly string[], more: Partial<Instrument> = {}) =>
  withParties(id, Object.fromEntries(parties.map((state) => [state, bound('2001-01-01')])), more);
const names = new Map([
  ['aaa', 'Aland'],
  ['bbb', 'Bland'],
  ['ccc', 'Cland'],
  ['ddd', 'Dland'],
]);
const needs = [
  ['mutual-legal-assistance', 'Mutual legal assistance'],
  ['extradition', 'Extradition'],
] as const;
const treaties = world([
  instrument('old', ['aaa', 'bbb'], { title: 'Old Treaty' }),
  instrument('new', ['bbb', 'ccc', 'ddd'], { title: 'New Treaty' }),
  instrument('protocol', ['bbb', 'ccc'], { title: 'Protocol', parent: 'new' }),
  instrument('labour', ['bbb'], {
    title: 'Labour Convention',
    provisions: [article('1', { role: 'supports' })],
  }),
  instrument('pair', ['aaa', 'bbb'], { title: 'Pair' }),
  instrument('pairwise', ['bbb', 'ccc'], { title: 'Evidence Convention', acceptances: new Map() }),
  withParties('left', { aaa: bound('2001', '2005-01-01'), bbb: bound('2001') }, { title: 'Left Treaty' }),
]);
const ask = (state: string, joined: string) =>
  reformAnswer(treaties, { state, instrument: joined, names, needs, today: '2026-01-01' });

test('partners with whom there is a basis already are told apart from new ones; a need without a change is left out', () => {
  expect(ask('aaa', 'new')).toEqual({
    message: 'What joining New Treaty would change for Aland:',
    gains: [
      {
        need: 'Mutual legal assistance',
        lines: ['A first basis with 2: Cland, Dland.', 'A further basis with 1: Bland.'],
      },
    ],
  });
});
test('where there are further bases only, that is said', () => {
  expect(ask('ddd', 'old').gains[0]?.lines).toEqual(['A first basis with 1: Aland.', 'A further basis with 1: Bland.']);
  expect(ask('ccc', 'pair').gains[0]?.lines).toEqual([
    'A first basis with 1: Aland.',
    'A further basis with 1: Bland.',
  ]);
  expect(ask('aaa', 'left').gains[0]?.lines).toEqual([
    'A first basis with no State.',
    'A further basis with 1: Bland.',
  ]);
});
test('what binds already changes nothing', () => {
  expect(ask('bbb', 'new')).toEqual({ message: 'New Treaty already binds Bland.', gains: [] });
});
test('what gives no basis changes nothing', () => {
  expect(ask('aaa', 'labour')).toEqual({
    message: 'Joining Labour Convention would give Aland no further basis in this data.',
    gains: [],
  });
});
test('where an accession counts only towards those that accept it, nothing is promised, and that is said', () => {
  expect(ask('aaa', 'pairwise')).toEqual({
    message:
      'An accession to Evidence Convention counts only towards the parties that accept it: what joining would change for Aland depends on them, and is not counted.',
    gains: [],
  });
  expect(ask('bbb', 'pairwise').message).toBe('Evidence Convention already binds Bland.');
});
test('a protocol is joined with its convention only', () => {
  expect(ask('aaa', 'protocol').message).toBe(
    'Protocol can only be joined with New Treaty, which is not known to bind Aland.',
  );
  expect(ask('ddd', 'protocol').message).toBe('What joining Protocol would change for Dland:');
});

test('a change of its own law tells what it would change for a case of forced labour', () => {
  const offence = (maximum: string) => ({
    offences: [
      { conduct: 'forced-labour' as const, answer: 'offence' as const, article: 'Code', asAt: '2020', maximum },
    ],
  });
  const serious = world(
    [
      instrument('untoc', ['aaa', 'bbb'], {
        title: 'UNTOC',
        covers: [covers('forced-labour', 'threshold', ['maximum-penalty-4-years'])],
      }),
    ],
    {
      nationalLaw: new Map([
        ['aaa', offence('2 years')],
        ['bbb', { offences: [] }],
      ]),
    },
  );
  const change = (state: string, reform: string) =>
    reformAnswer(serious, { state, instrument: `law:${reform}`, names, needs, today: '2026-01-01' });
  expect(change('aaa', 'maximum-four-years')).toEqual({
    message:
      'What a maximum of four years for forced labour would change for Aland, in a case of forced labour that crosses a border and is the work of an organised group:',
    gains: [
      {
        need: 'Mutual legal assistance',
        lines: ['It could ask 1 more on a treaty that covers the case: Bland.'],
      },
    ],
  });
  expect(change('aaa', 'own-offence')).toEqual({
    message: 'Aland: Forced labour is an offence of its own already.',
    gains: [],
  });
  expect(change('bbb', 'own-offence').message).toMatch(/not known here/);
});
