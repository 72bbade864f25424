/** What the reform lab says in a world of four States. */
import { expect, test } from 'vitest';
import { reformAnswer } from '../../../src/browser/reform/gains.ts';
import { ownOptions, treatyOptions, type Lab } from '../../../src/browser/reform/options.ts';
import { article, bound, covers, instrument as withParties, world } from '../../law/worlds.ts';
import type { Declaration, Instrument } from '../../../src/law/model.ts';

const instrument = (id: string, parties: readonly string[], more: Partial<Instrument> = {}) =>
  withParties(id, Object.fromEntries(parties.map((state) => [state, bound('2001-01-01')])), more);
const names = new Map([
  ['aaa', 'Aland'],
  ['bbb', 'Bland'],
  ['ccc', 'Cland'],
  ['ddd', 'Dland'],
]);
const forms = new Map([
  ['mutual-legal-assistance', 'Mutual legal assistance'],
  ['extradition', 'Extradition'],
  ['prevention', 'Prevention'],
]);
const needs = ['mutual-legal-assistance', 'extradition'] as const;
const lab = (state: string, near: readonly string[] = []): Lab => ({
  state,
  names,
  forms,
  needs,
  near,
  today: '2026-01-01',
});
const treaties = world([
  instrument('old', ['aaa', 'bbb'], { title: 'Old Treaty' }),
  instrument('new', ['bbb', 'ccc', 'ddd'], { title: 'New Treaty' }),
  instrument('protocol', ['bbb', 'ccc'], { title: 'Protocol', parent: 'new' }),
  instrument('labour', ['bbb'], {
    title: 'Labour Convention',
    provisions: [article('1', { role: 'supports', forms: ['prevention'] })],
  }),
  instrument('closed', ['bbb', 'ccc'], { title: 'Closed Treaty', openTo: { states: ['bbb', 'ccc'] } }),
  instrument('pair', ['aaa', 'bbb'], { title: 'Pair' }),
  instrument('pairwise', ['bbb', 'ccc'], { title: 'Evidence Convention', acceptances: new Map() }),
  withParties('left', { aaa: bound('2001', '2005-01-01'), bbb: bound('2001') }, { title: 'Left Treaty' }),
]);
const ask = (state: string, joined: string) => reformAnswer(treaties, { ...lab(state), choice: joined });

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
test('what gives no basis says so, and names its duties', () => {
  expect(ask('aaa', 'labour')).toEqual({
    message: 'Joining Labour Convention would give Aland no further basis in this data.',
    gains: [{ need: 'Duties that carry no request', lines: ['Prevention.'] }],
  });
});
test('what is not open to it, or unknown, is told as such', () => {
  expect(ask('aaa', 'closed')).toEqual({ message: 'Closed Treaty is not open to Aland.', gains: [] });
  expect(ask('aaa', 'nothing').message).toMatch(/no reform that this site knows/);
  expect(ask('aaa', 'declaration:nothing').message).toMatch(/no declaration of Aland/);
});
test('neighbours that did are named', () => {
  expect(reformAnswer(treaties, { ...lab('aaa', ['bbb', 'ddd']), choice: 'labour' }).gains.at(-1)).toEqual({
    need: 'Parties in its region',
    lines: ['Bland.'],
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
  const change = (state: string, reform: string) => reformAnswer(serious, { ...lab(state), choice: `law:${reform}` });
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

test('the list holds what is open to the State in the order of what it gives, each with the neighbours that did', () => {
  const groups = treatyOptions(treaties, lab('aaa', ['bbb', 'ccc']));
  expect(groups.map(({ title }) => title)).toEqual(['Other treaties on which requests could rest', 'Other treaties']);
  const rows = groups.flatMap(({ options }) =>
    options.map(({ choice, first, further, gives, did }) => ({ choice, first, further, gives, did })),
  );
  expect(rows).toEqual([
    { choice: 'new', first: 2, further: 1, gives: ['For mutual legal assistance.'], did: ['Bland', 'Cland'] },
    {
      // Whoever joins it joins the convention too.
      choice: 'protocol',
      first: 2,
      further: 1,
      gives: ['For mutual legal assistance.', 'Only with New Treaty.'],
      did: ['Bland', 'Cland'],
    },
    { choice: 'left', first: 0, further: 1, gives: ['For mutual legal assistance.'], did: ['Bland'] },
    { choice: 'labour', first: 0, further: 0, gives: ['Duties: prevention.'], did: ['Bland'] },
    {
      choice: 'pairwise',
      first: undefined,
      further: undefined,
      gives: ['Counts only towards the parties that accept it.'],
      did: ['Bland', 'Cland'],
    },
  ]);
});
test('what names forced labour comes first, whatever else gives more', () => {
  const close = world([
    instrument('new', ['bbb', 'ccc']),
    instrument('forced', ['bbb'], {
      provisions: [article('1', { role: 'supports', forms: ['prevention'] })],
      covers: [covers('forced-labour', 'listed', [])],
    }),
  ]);
  expect(treatyOptions(close, lab('aaa')).map(({ options }) => options.map(({ choice }) => choice))).toEqual([
    ['forced'],
    ['new'],
  ]);
});

const closed: Declaration = {
  id: 'aaa-closed',
  instrument: 'old',
  state: 'aaa',
  effect: 'removes',
  towards: [],
  articles: ['5'],
  forms: ['mutual-legal-assistance'],
  date: '2010-01-01',
};
const withLaw = world(
  [
    instrument('old', ['aaa', 'bbb', 'ccc'], { title: 'Old Treaty' }),
    instrument('pair', ['aaa', 'ccc'], { title: 'Pair' }),
  ],
  {
    declarations: [closed, { ...closed, id: 'ended', until: '2020' }, { ...closed, id: 'other', state: 'bbb' }],
    nationalLaw: new Map([
      ['aaa', { offences: [], assistance: { withoutTreaty: 'no', article: 'Code', asAt: '2020' } }],
      ['bbb', { offences: [], assistance: { withoutTreaty: 'reciprocity', article: 'Code', asAt: '2020' } }],
    ]),
  },
);
test('a declaration that closes a door can be withdrawn: those who ask the State gain, and only one that stands is offered', () => {
  const found = ownOptions(withLaw, lab('aaa', ['bbb'])).flatMap((work) => work() ?? []);
  expect(found).toEqual([
    {
      choice: 'law:assist-without-treaty',
      title: 'Allow mutual legal assistance without a treaty',
      gives: ['States without a treaty basis that could ask it on its law: 2.'],
      did: ['Bland'],
    },
    {
      choice: 'declaration:aaa-closed',
      title: 'Withdraw its declaration on Old Treaty, art. 5',
      gives: ['Mutual legal assistance: of those who ask it, 1 would have a first basis, 1 a further one.'],
    },
  ]);
  expect(reformAnswer(withLaw, { ...lab('aaa'), choice: 'declaration:aaa-closed' }).gains).toEqual([
    { need: 'Mutual legal assistance', lines: ['A first basis with 1: Bland.', 'A further basis with 1: Cland.'] },
  ]);
});
test('help without a treaty opens the State to those that have no basis to ask it', () => {
  expect(reformAnswer(withLaw, { ...lab('aaa'), choice: 'law:assist-without-treaty' }).gains).toEqual([
    { need: 'Mutual legal assistance', lines: ['2 without a treaty basis could ask it on its law: Bland, Dland.'] },
  ]);
  expect(reformAnswer(withLaw, { ...lab('bbb'), choice: 'law:assist-without-treaty' }).message).toBe(
    'Bland helps without a treaty already.',
  );
  expect(reformAnswer(withLaw, { ...lab('aaa'), choice: 'law:extradite-without-treaty' }).message).toMatch(
    /not known here/,
  );
});
