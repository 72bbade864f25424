/** Where the foot of an entry leads. */
import { expect, test } from 'vitest';
import { relatedIn, relationsAmong } from '../../src/site/related.ts';
import { entryOf, provision } from './entries.ts';

const relations = relationsAmong([
  entryOf('frameworks', { title: 'Convention', provisions: [provision('1', ['extradition'])] }, 'convention'),
  entryOf('frameworks', { title: 'Protocol', parent: 'convention' }, 'protocol'),
  entryOf('forms', { title: 'Extradition' }, 'extradition'),
  entryOf('cases', { title: 'Zulu v. State', frameworks: [{ framework: 'convention', articles: ['1', '2'] }] }, 'zulu'),
  entryOf('cases', { title: 'Alpha v. State', frameworks: [{ framework: 'convention' }] }, 'alpha'),
  entryOf('glossary', { title: 'Term', seeAlso: ['term', 'gone'] }, 'term'),
]);
const related = (key: string) =>
  relatedIn(relations, key).map(([section, links]) => [section, ...links.map(({ title }) => title)]);

test('an entry leads to what it names and to what names it, by section and title, each once', () => {
  expect(related('frameworks/convention')).toEqual([
    ['frameworks', 'Protocol'],
    ['forms', 'Extradition'],
    ['cases', 'Alpha v. State', 'Zulu v. State'],
  ]);
});
test('the other end leads back, and no further', () => {
  expect(related('forms/extradition')).toEqual([['frameworks', 'Convention']]);
  expect(related('cases/zulu')).toContainEqual(['frameworks', 'Convention']);
  expect(related('frameworks/protocol')).toEqual([['frameworks', 'Convention']]);
});
test('an entry is not related to itself, nor to what is not there', () => {
  expect(related('glossary/term')).toEqual([]);
  expect(related('glossary/gone')).toEqual([]);
});
