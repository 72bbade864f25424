/** For whom and for what an instrument is, as its page says it. */
import { describe, expect, test } from 'vitest';
import { articleInWords, coverageGroups, mattersInWords, openToWords, placeOfArticle } from '../../src/site/scope.ts';
import { entryOf, provision } from './entries.ts';

const read = { level: 'primary', source: 'text' } as const;
describe('coverage', () => {
  const line = (matter: 'forced-labour' | 'corruption' | 'civil-claim', more: object = {}) => ({
    matter,
    how: 'any' as const,
    article: '1',
    when: [],
    verification: read,
    ...more,
  });
  test('what is covered alike is told once, whatever note the check carries', () => {
    const groups = coverageGroups([
      line('forced-labour'),
      line('civil-claim', { how: 'none', article: '2' }),
      line('corruption', { verification: { ...read, note: 'See also article 3.' } }),
    ]);
    expect(groups.map(({ matters, how, article }) => [how, article, matters])).toEqual([
      ['any', '1', ['forced-labour', 'corruption']],
      ['none', '2', ['civil-claim']],
    ]);
  });
  test('another condition, article or source is another line', () => {
    const groups = coverageGroups([
      line('forced-labour'),
      line('forced-labour', { when: ['transnational'] }),
      line('corruption', { article: '2' }),
      line('civil-claim', { verification: { level: 'secondary', source: 'commentary' } }),
    ]);
    expect(groups).toHaveLength(4);
  });
  test('matters are one line of words with one capital letter', () => {
    const names = { 'forced-labour': 'Forced labour', corruption: 'Corruption' };
    expect(mattersInWords(['forced-labour', 'corruption'], names)).toBe('Forced labour, corruption');
  });
});
test('an article leads to its place on the page, a paragraph to its article, and what the page lacks nowhere', () => {
  const { data } = entryOf('frameworks', {
    unit: 'article',
    provisions: [
      provision('16', ['extradition']),
      provision('18(1)', ['extradition']),
      provision('18(3)', ['extradition']),
    ],
  });
  const placeOf = placeOfArticle(data as Parameters<typeof placeOfArticle>[0]);
  expect(['16', '16(2)', '18(3)', '18', '18(9), 20', '3'].map(placeOf)).toEqual([
    'article-16',
    'article-16',
    'article-18-3',
    'article-18',
    'article-18',
    undefined,
  ]);
});
test('what names its kind itself is no article', () => {
  expect(['36', 'recital 44', 'TFEU 216(2)'].map((each) => articleInWords(each))).toEqual([
    'article 36',
    'recital 44',
    'TFEU 216(2)',
  ]);
});
test('who can join, in words', () => {
  const titles = { organisation: () => 'European Union', jurisdiction: (id: string) => id.toUpperCase() };
  expect(openToWords({ kind: 'any' }, titles)).toBe('any State');
  expect(openToWords({ kind: 'members', of: 'european-union' }, titles)).toBe('members of the European Union');
  expect(openToWords({ kind: 'listed', states: ['isl', 'nor'] }, titles)).toBe('ISL, NOR');
  expect(openToWords(undefined, titles)).toBeUndefined();
});
