/** What the finder loads of a State and of a need. */
import { expect, test } from 'vitest';
import { needFile, stateFile } from '../../src/publish/parts.ts';
import { bound, declaration, instrument, MLA, world } from '../law/worlds.ts';

const source = { title: 'Status', url: 'https://example.org/mex', read: '2026-01-01' };
const W = world([instrument('untoc', { mex: bound('2003-09-29') }), instrument('other', {}, { provisions: [] })], {
  declarations: [
    declaration('mex-untoc', 'mex', 'untoc', 'removes'),
    declaration('usa-untoc', 'usa', 'untoc', 'limits'),
  ],
});

test('a State’s declarations come with their words and the depositary’s page, and those of others do not', () => {
  const file = stateFile(W, 'mex', [
    { id: 'mex-untoc', data: { jurisdiction: 'mex', text: 'Not a basis.', source } },
    { id: 'usa-untoc', data: { jurisdiction: 'usa', text: 'On a condition.', source } },
  ]);
  expect(file.statuses).toEqual({ untoc: ['2003-09-29'] });
  expect(file.declarations.map(({ id }) => id)).toEqual(['mex-untoc']);
  expect(file.declared).toEqual({ 'mex-untoc': ['Not a basis.', 'https://example.org/mex'] });
});
test('a need comes with its instruments, what the law needs of them and what a reader is told', () => {
  const file = needFile(W, MLA, { frameworks: [], participation: [] });
  expect(file.instruments.map(({ id }) => id)).toEqual(['untoc']);
  expect(file.law.provisions).toEqual({ untoc: [['18', 0, 1]] });
  expect(file.articles).toEqual({});
});
