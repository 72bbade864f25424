/** What the finder loads of a State and of a need. */
import { expect, test } from 'vitest';
import type { World } from '../../src/law/model.ts';
import { needFile, readState, stateFile } from '../../src/publish/parts.ts';
import { bound, declaration, instrument, MLA, world } from '../law/worlds.ts';

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
test('a need comes with its instruments, what the law needs of them and what a reader is told', () => {
  const file = needFile(W, MLA, { frameworks: [], participation: [] });
  expect(file.instruments.map(({ id }) => id)).toEqual(['untoc']);
  expect(file.law.provisions).toEqual({ untoc: [['18', 0, 1]] });
  expect(file.articles).toEqual({});
});
