/** What reference managers read back is what was written. They are stood for by citation-js, which the site itself does not use. */
import { resolve } from 'node:path';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { expect, test } from 'vitest';
import { readFiles } from '../../src/entries/files.ts';
import { readContent } from '../../src/entries/read.ts';
import { FORMATS } from '../../src/publish/cite/formats.ts';
import { citationTags, oscola } from '../../src/publish/cite/cited.ts';

const CITED = {
  key: 'frameworks/untoc#article-18',
  title: 'UN {Convention} & 50% of “all” – Côte d’Ivoire _x_ $y$ #1 \\z ~ ^',
  url: 'https://comity.example/frameworks/untoc/?a=1&b=2%C3%A9#article-18',
  date: '2026-11-24',
};
const FORMAT_NAMES = ['bib', 'ris', 'json'] as const;

test.each(FORMAT_NAMES)('%s keeps title, address, author and day', (format) => {
  const [back] = new Cite(FORMATS[format].write([CITED])).data;
  expect(back?.['title']).toBe(CITED.title);
  expect(back?.['URL']).toBe(CITED.url);
  expect(JSON.stringify(back?.['author'])).toContain('Comity contributors');
  expect(back?.['issued']).toEqual({ 'date-parts': [[2026, 11, 24]] });
});
test.each(FORMAT_NAMES)('%s keeps every title of the content apart and as it is', (format) => {
  const { entries } = readContent(readFiles(resolve('content')), '').content;
  const cited = entries.map(({ key, data }) => ({ ...CITED, key, title: String(data['title']) }));
  const back = new Cite(FORMATS[format].write(cited)).data;
  expect(back.map(({ title }) => title)).toEqual(cited.map(({ title }) => title));
  expect(new Set(back.map(({ id }) => id)).size).toBe(cited.length);
});
test('BibTeX protects capitals and escapes what TeX would take for a command', () => {
  expect(FORMATS.bib.write([CITED])).toBe(String.raw`@online{comity-frameworks-untoc-article-18,
  author = {{Comity contributors}},
  title = {{UN \{Convention\} \& 50\% of “all” – Côte d’Ivoire \_x\_ \$y\$ \#1 \textbackslash{}z \textasciitilde{} \textasciicircum{}}},
  organization = {Comity},
  date = {2026-11-24},
  year = {2026},
  url = {https://comity.example/frameworks/untoc/?a=1&b=2%C3%A9#article-18},
  langid = {english},
}
`);
});
test('RIS is written as its specification says, a line a field', () => {
  expect(FORMATS.ris.write([{ ...CITED, title: 'Debt bondage' }])).toBe(`TY  - ELEC
ID  - comity-frameworks-untoc-article-18
AU  - Comity contributors
TI  - Debt bondage
T2  - Comity
PY  - 2026
DA  - 2026/11/24/
UR  - https://comity.example/frameworks/untoc/?a=1&b=2%C3%A9#article-18
LA  - en
ER  - 
`);
});
test('a footnote names author, title, day and address', () => {
  expect(oscola({ ...CITED, title: 'Debt bondage', url: 'https://comity.example/glossary/debt-bondage/' })).toBe(
    'Comity contributors, ‘Debt bondage’ (Comity, 24 November 2026) <https://comity.example/glossary/debt-bondage/>',
  );
});
test('the head of a page names title, author, day and address as Scholar and Zotero read them', () => {
  expect(Object.fromEntries(citationTags({ ...CITED, title: 'Debt bondage' }))).toMatchObject({
    citation_title: 'Debt bondage',
    citation_author: 'Comity contributors',
    citation_publication_date: '2026/11/24',
    citation_public_url: CITED.url,
    'DC.date': '2026-11-24',
    'DC.identifier': CITED.url,
  });
});
