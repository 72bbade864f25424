/** The list of everything that the entries cite. */
import { expect, test } from 'vitest';
import { byLetter, documentsCitedIn, letterOf, mostCited, type CitingEntry } from '../../src/site/cited-documents.ts';

const source = (id: string, producer: string, title = id) => ({ url: `https://example.org/${id}`, title, producer });
const entries: CitingEntry[] = [
  {
    path: '/cases/a/',
    title: 'Case A',
    sources: [source('status', 'UN', 'Status of treaties'), source('report', 'ILO')],
  },
  { path: '/cases/b/', title: 'Case B', sources: [source('status', 'UN', 'Another name'), source('zine', 'ILO')] },
  { path: '/cases/c/', title: 'Case C', sources: [] },
];
const documents = documentsCitedIn(entries);

test('a document that two entries cite is there once, under its first name, with both', () => {
  expect(documents.map(({ title, producer, by }) => [producer, title, ...by])).toEqual([
    ['ILO', 'report', ['/cases/a/', 'Case A']],
    ['ILO', 'zine', ['/cases/b/', 'Case B']],
    ['UN', 'Status of treaties', ['/cases/a/', 'Case A'], ['/cases/b/', 'Case B']],
  ]);
});
test('the official address leads, with the first copy that was read beside it', () => {
  const copied = { ...source('act', 'Gazette'), copy: 'https://example.org/copy' };
  const [document] = documentsCitedIn([
    { path: '/x/', title: 'X', sources: [source('act', 'Gazette')] },
    { path: '/y/', title: 'Y', sources: [copied] },
  ]);
  expect(document).toMatchObject({ url: 'https://example.org/act', copy: 'https://example.org/copy' });
});
test('two documents that are cited by the front page of one court are two', () => {
  const judgment = (title: string) => ({ url: 'https://hudoc.echr.coe.int/', title, producer: 'Court' });
  const found = documentsCitedIn([{ path: '/x/', title: 'X', sources: [judgment('A v. B'), judgment('C v. D')] }]);
  expect(found.map(({ title }) => title)).toEqual(['A v. B', 'C v. D']);
});
test('the one that the most entries cite comes first; of equals the first by title', () => {
  expect(mostCited(documents, 2).map(({ title }) => title)).toEqual(['Status of treaties', 'report']);
  expect(documents[0]?.title).toBe('report');
});
test.each([
  ['International Labour Organization', 'i'],
  ['The Guardian', 'g'],
  ['Le Monde', 'm'],
  ['El País', 'p'],
  ['Die Zeit', 'z'],
  ['Órgano Judicial', 'o'],
  ['Theatre Museum', 't'],
  ['3M', '0-9'],
  ['最高人民法院', '0-9'],
])('%s stands under %s', (producer, letter) => expect(letterOf({ producer })).toBe(letter));
test('letters come in the order of the alphabet, digits first', () => {
  const mixed = documentsCitedIn([
    { path: '/x/', title: 'X', sources: [source('1', 'Zeta'), source('2', 'The Alpha'), source('3', '9 News')] },
  ]);
  expect(byLetter(mixed).map(([letter, list]) => [letter, list.length])).toEqual([
    ['0-9', 1],
    ['a', 1],
    ['z', 1],
  ]);
});
