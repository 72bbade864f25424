/**
 * What reference managers read back is what was written. They are stood for by readers of other makes: citation-js, the
 * parser of Better BibTeX, astrocite for RIS, and a processor of the Citation Style Language.
 */
import { resolve } from 'node:path';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import { parse as readRis } from 'astrocite-ris';
import { describe, expect, test } from 'vitest';
import { citedAnswer } from '../../src/browser/finder/cite-answer.ts';
import { readFiles } from '../../src/entries/files.ts';
import { readContent } from '../../src/entries/read.ts';
import { FORMATS } from '../../src/publish/cite/formats.ts';
import { citationTags, oscola } from '../../src/publish/cite/cited.ts';
import type { Work } from '../../src/publish/cite/works.ts';

const CITED = {
  key: 'frameworks/untoc#article-18',
  title: 'UN {Convention} & 50% of “all” – Côte d’Ivoire _x_ $y$ #1 \\z ~ ^',
  url: 'https://comity.example/frameworks/untoc/?a=1&b=2%C3%A9#article-18',
  date: '2026-11-24',
};
const CONVENTION: Work = {
  key: 'instrument-coe-cets-197',
  kind: 'treaty',
  title: 'Council of Europe Convention on Action against Trafficking in Human Beings',
  date: '2005-05-16',
  inForce: '2008-02-01',
  place: 'Warsaw',
  number: 'CETS No 197',
  authority: 'Committee of Ministers of the Council of Europe',
  url: 'https://www.coe.int/en/web/conventions/full-list?module=treaty-detail&treatynum=197',
};
const JUDGMENT: Work = {
  key: 'case-siliadin-v-france',
  kind: 'legal_case',
  title: 'Siliadin v. France',
  date: '2005-07-26',
  number: 'App no 73316/01',
  authority: 'European Court of Human Rights (Second Section)',
  url: 'https://beta.bailii.org/eu/cases/ECHR/2005/545.html',
};
const ACT: Work = {
  key: 'law-gbr-modern-slavery-act-2015',
  kind: 'legislation',
  title: 'Modern Slavery Act 2015',
  jurisdiction: 'United Kingdom',
};
const FORMAT_NAMES = ['bib', 'ris', 'json'] as const;
/** Its types name a package that has none. */
const parseRis = (text: string) => readRis(text) as Record<string, unknown>[];
const bibtexOf = (text: string) => parseBibtex(text, { sentenceCase: false });

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
test('Better BibTeX reads accents as they are, and one author who is no person', () => {
  const { errors, entries } = bibtexOf(FORMATS.bib.write([{ ...CITED, title: 'São Tomé and Príncipe; Türkiye' }]));
  expect(errors).toEqual([]);
  expect(entries[0]?.key).toBe('comity-frameworks-untoc-article-18');
  expect(entries[0]?.fields['title']).toBe('São Tomé and Príncipe; Türkiye');
  expect(entries[0]?.fields.author).toEqual([{ name: 'Comity contributors' }]);
  expect(entries[0]?.fields['date']).toBe('2026-11-24');
});
test('a line end in a title forges no second record', () => {
  const title = 'abc\nER  - \nTY  - JOUR\nTI  - forged\u0085\u2028@misc{x,';
  const back = parseRis(FORMATS.ris.write([{ ...CITED, title }]));
  expect(back).toHaveLength(1);
  expect(back[0]).toMatchObject({ type: 'webpage', title: 'abc ER - TY - JOUR TI - forged @misc{x,' });
  expect(bibtexOf(FORMATS.bib.write([{ ...CITED, title }])).entries).toHaveLength(1);
});

describe('the instrument, judgment or act itself', () => {
  const asCsl = (work: Work) => (JSON.parse(FORMATS.json.write([work])) as Record<string, unknown>[])[0];
  test('is a treaty, a case and a law in the Citation Style Language, with number, place and days', () => {
    expect(asCsl(CONVENTION)).toMatchObject({
      id: 'instrument-coe-cets-197',
      type: 'treaty',
      number: 'CETS No 197',
      'publisher-place': 'Warsaw',
      issued: { 'date-parts': [[2005, 5, 16]] },
      note: 'entered into force 1 February 2008',
    });
    expect(asCsl(JUDGMENT)).toMatchObject({
      type: 'legal_case',
      authority: 'European Court of Human Rights (Second Section)',
      number: 'App no 73316/01',
      issued: { 'date-parts': [[2005, 7, 26]] },
    });
    expect(asCsl(ACT)).toEqual({
      id: 'law-gbr-modern-slavery-act-2015',
      type: 'legislation',
      title: 'Modern Slavery Act 2015',
      jurisdiction: 'United Kingdom',
    });
  });
  test('writes a neutral citation in the parts from which styles put it together', () => {
    expect(
      asCsl({ ...JUDGMENT, number: '[2022] UKSC 20', authority: 'Supreme Court of the United Kingdom' }),
    ).toMatchObject({ authority: 'UKSC', number: '20' });
  });
  test('reads in APA as APA writes treaties and cases', () => {
    const apa = (work: Work) =>
      new Cite(FORMATS.json.write([work])).format('bibliography', { template: 'apa', format: 'text' }).trim();
    expect(apa(CONVENTION)).toBe(
      'Council of Europe Convention on Action against Trafficking in Human Beings, May 16, 2005, CETS No 197. https://www.coe.int/en/web/conventions/full-list?module=treaty-detail&treatynum=197',
    );
    expect(apa(JUDGMENT)).toBe(
      'Siliadin v. France, App no 73316/01 (European Court of Human Rights (Second Section) July 26, 2005). https://beta.bailii.org/eu/cases/ECHR/2005/545.html',
    );
  });
  test('comes through BibTeX and RIS with title, number and day', () => {
    const works = [CONVENTION, JUDGMENT, ACT];
    const { errors, entries } = bibtexOf(FORMATS.bib.write(works));
    expect(errors).toEqual([]);
    expect(entries.map(({ type, key }) => [type, key])).toEqual([
      ['misc', 'instrument-coe-cets-197'],
      ['jurisdiction', 'case-siliadin-v-france'],
      ['legislation', 'law-gbr-modern-slavery-act-2015'],
    ]);
    expect(entries[0]?.fields).toMatchObject({ howpublished: 'CETS No 197', date: '2005-05-16', location: ['Warsaw'] });
    expect(entries[1]?.fields).toMatchObject({ number: 'App no 73316/01', date: '2005-07-26' });
    const back = parseRis(FORMATS.ris.write(works));
    expect(back.map(({ type, title }) => [type, title])).toEqual([
      ['legislation', CONVENTION.title],
      ['legal_case', 'Siliadin v. France'],
      ['legislation', 'Modern Slavery Act 2015'],
    ]);
    expect(back[1]).toMatchObject({ issued: { 'date-parts': [['2005', '07', '26']] } });
  });
});

test('a footnote names author, title, day and address', () => {
  const page = { ...CITED, title: 'Debt bondage', url: 'https://comity.example/glossary/debt-bondage/' };
  expect(oscola(page)).toBe(
    'Comity contributors, ‘Debt bondage’ (Comity, 24 November 2026) <https://comity.example/glossary/debt-bondage/>',
  );
  expect(oscola(page, 'fr')).toContain('24 novembre 2026');
});
test('an answer is cited with its whole question and its day, and with nothing else that the address held', () => {
  const query = { from: 'mex', to: 'usa', need: 'extradition', on: '2026-11-26' } as const;
  expect(
    citedAnswer(query, 'Mexico asks the United States: extradition', 'https://comity.example/cooperation/'),
  ).toEqual({
    key: 'answer-mex-usa-extradition-2026-11-26',
    title: 'Mexico asks the United States: extradition',
    url: 'https://comity.example/cooperation/?from=mex&to=usa&need=extradition&on=2026-11-26',
    date: '2026-11-26',
  });
  expect(citedAnswer({ ...query, about: 'forced-labour' }, '', 'https://comity.example/cooperation/').url).toBe(
    'https://comity.example/cooperation/?from=mex&to=usa&need=extradition&about=forced-labour&on=2026-11-26',
  );
});
test('the head of a page gives its day, and an author whose name is not split', () => {
  expect(citationTags('2026-11-24')).toEqual([
    ['DC.creator', 'Comity contributors,'],
    ['DC.date', '2026-11-24'],
  ]);
});
