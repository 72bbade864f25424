/** What the finder loads of a State and of a need. */
import { expect, test } from 'vitest';
import type { World } from '../../src/law/model.ts';
import type { ArticlesInput } from '../../src/publish/articles.ts';
import { needFile, readNeed, readState, stateFile, type NeedFile } from '../../src/publish/parts.ts';
import { article, bound, declaration, instrument, MLA, world } from '../law/worlds.ts';

const W = world([instrument('untoc', { mex: bound('2003-09-29') }), instrument('other', {}, { provisions: [] })], {
  declarations: [
    declaration('mex-untoc', 'mex', 'untoc', 'removes'),
    declaration('usa-untoc', 'usa', 'untoc', 'limits'),
  ],
});

const notice = { jurisdiction: 'mex', text: 'Not a basis.', languages: [] };
const file = stateFile(W, 'mex', [
  { id: 'mex-untoc', data: notice },
  { id: 'usa-untoc', data: { ...notice, jurisdiction: 'usa' } },
]);
test('a State’s declarations come with their words and the page that shows the source, and those of others do not', () => {
  const [state, declared] = readState('mex', file);
  expect(state.statuses).toEqual({ untoc: ['2003-09-29'] });
  expect(declared).toEqual({
    'mex-untoc': {
      text: 'Not a basis.',
      languages: [],
      page: '/frameworks/untoc/participation/#declaration-mex-untoc',
    },
  });
});
test('a declaration that was written to a State’s file and read from it says the same to the law', () => {
  const [first] = W.declarations;
  expect(readState('mex', file)[0].declarations).toEqual([first]);
  const dated = { ...W, declarations: [{ ...first, date: '2003-09', until: '2020-07-01', towards: ['usa'] }] } as World;
  expect(readState('mex', stateFile(dated, 'mex', [{ id: 'mex-untoc', data: notice }]))[0].declarations).toEqual(
    dated.declarations,
  );
});
test('the office and the languages that a declaration names come as data of their own', () => {
  const named = { ...notice, authority: 'Ministry of Justice', languages: ['Spanish', 'English'] };
  const [, declared] = readState('mex', stateFile(W, 'mex', [{ id: 'mex-untoc', data: named }]));
  expect(declared['mex-untoc']).toMatchObject({
    authority: 'Ministry of Justice',
    languages: ['Spanish', 'English'],
  });
});
test('a declaration that bears on no need, such as on what is an offence, is not loaded for an answer', () => {
  const [first] = W.declarations;
  const offence = { ...W, declarations: [{ ...first, forms: ['criminalisation'] }] } as World;
  expect(stateFile(offence, 'mex', [{ id: 'mex-untoc', data: notice }]).told).toEqual([]);
});
/** A need's file as a browser has it. */
const read = (...input: Parameters<typeof needFile>) =>
  readNeed(JSON.parse(JSON.stringify(needFile(...input))) as NeedFile);
test('a need comes with its instruments, what the law needs of them and what a reader is told', () => {
  const { instruments, law, told } = read(W, MLA, { frameworks: [], participation: [] });
  expect(instruments.map(({ id }) => id)).toEqual(['untoc']);
  expect(law.provisions).toEqual({ untoc: [['18', 0, 1]] });
  expect(told.articles).toEqual({ untoc: {} });
});
test('what a reader is told of a need was written to its file whole, each word beside its own article', () => {
  const provision = (article: string, role: 'direct-basis' | 'supports', paraphrase: string) => ({
    article,
    heading: `Heading ${article}`,
    paraphrase,
    forms: [MLA],
    role,
    strength: article === '18' ? ('shall' as const) : ('may' as const),
    verification: { level: article === '18' ? ('primary' as const) : ('unverified' as const) },
  });
  const two = world([
    instrument('first', {}, { provisions: [article('1', { role: 'supports' }), article('18'), article('20')] }),
    instrument('second', {}, { provisions: [article('3')] }),
  ]);
  const frameworks = [
    {
      id: 'second',
      data: { unit: 'section', provisions: [provision('3', 'direct-basis', 'Third.')], conditions: [] },
    },
    {
      id: 'first',
      data: {
        unit: 'article',
        roles: 'issuing-executing',
        provisions: [
          provision('1', 'supports', 'Not told: it only supports.'),
          provision('18', 'direct-basis', 'Eighteenth.'),
          provision('20', 'direct-basis', 'Twentieth.'),
        ],
        conditions: [{ question: 'Is it so?', article: '18' }],
      },
    },
  ];
  const participation = [
    { id: 'first', data: { clause: { article: '38(2)' }, declarations: { asAt: '2020-01-01', complete: true } } },
  ];
  const { told } = read(two, MLA, { frameworks, participation } as unknown as ArticlesInput);
  expect(told).toEqual({
    articles: {
      first: {
        1: ['Heading 1', '', 'may', 'unverified'],
        18: ['Heading 18', 'Eighteenth.', 'shall', 'primary'],
        20: ['Heading 20', 'Twentieth.', 'may', 'unverified'],
      },
      second: { 3: ['Heading 3', 'Third.', 'may', 'unverified'] },
    },
    units: { second: 'section' },
    roles: { first: 'issuing-executing' },
    clauses: { first: '38(2)' },
    questions: { first: [['Is it so?', '18']] },
    declarations: { first: ['2020-01-01', 1] },
  });
});
