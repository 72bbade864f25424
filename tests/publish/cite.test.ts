/** What reference managers read back is what was written. */
import { readFileSync } from 'node:fs';
import { Cite } from '@citation-js/core';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { FORMATS } from '../../src/publish/cite/formats.ts';
import { citationTags, oscola } from '../../src/publish/cite/cited.ts';

const CITED = {
  key: 'frameworks/untoc',
  title: 'UN {Convention} & 50% of “all” – Côte d’Ivoire _x_ $y$ #1 \\z',
  url: 'https://comity.example/frameworks/untoc/?a=1&b=2',
  date: '2026-11-24',
};
test.each(['bib', 'ris', 'json'] as const)('%s keeps title, address, author and day', (format) => {
  const [back] = new Cite(FORMATS[format].write([CITED])).data;
  expect(back?.['title']).toBe(CITED.title);
  expect(back?.['URL']).toBe(CITED.url);
  expect(JSON.stringify(back?.['author'])).toContain('Comity contributors');
  expect(back?.['issued']).toEqual({ 'date-parts': [[2026, 11, 24]] });
});
test('a footnote names author, title, day and address', () => {
  expect(oscola({ ...CITED, title: 'Debt bondage' })).toBe(
    'Comity contributors, ‘Debt bondage’ (Comity, 24 November 2026) <https://comity.example/frameworks/untoc/?a=1&b=2>',
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
test('CITATION.cff holds what the format requires', () => {
  const cff = parse(readFileSync('CITATION.cff', 'utf8')) as Record<string, unknown>;
  expect(cff).toMatchObject({ 'cff-version': '1.2.0', title: 'Comity', type: 'dataset', license: 'CC-BY-4.0' });
  expect(cff['message']).toBeTruthy();
  expect(cff['authors']).toEqual([{ name: 'Comity contributors' }]);
});
