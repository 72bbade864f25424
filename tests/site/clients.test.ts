/** What programs that are not ours find in the built site: reference managers, crawlers, previews, dataset searches. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import { parse as parseRis } from 'astrocite-ris';
import { parse, type HTMLElement } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/entries/check/run.ts';
import { leadsElsewhere } from '../../src/publish/ledger/ledger.ts';
import { BASE as BASE_PATH, DIST, SITE } from '../../src/settings.ts';
import { mirror } from './mirror.ts';
import { zoteroItem } from './zotero.ts';

const BASE = BASE_PATH.replace(/\/$/, '');
const HOME = SITE + BASE_PATH;
const AUTHOR = 'Comity contributors';
/** Every page that readers shall find, by path. */
const pages = new Map(
  globSync(`${DIST}/**/index.html`)
    .sort()
    .map((file): [string, string] => [
      `/${file.slice(DIST.length + 1).replace(/index\.html$/, '')}`,
      readFileSync(file, 'utf8'),
    ])
    .filter(([, html]) => !leadsElsewhere(html))
    .map(([path, html]): [string, HTMLElement] => [path, parse(html.replace(/<body[\s\S]*<h1/, '<body><main><h1'))]),
);
const meta = (dom: HTMLElement, name: string) =>
  dom.querySelector(`head meta[name="${name}"], head meta[property="${name}"]`)?.getAttribute('content');
const listed = [...pages].filter(([, dom]) => meta(dom, 'robots') !== 'noindex');
const jsonLd = (path: string) =>
  JSON.parse(pages.get(path)?.querySelector('script[type="application/ld+json"]')?.text ?? 'null') as Record<
    string,
    unknown
  > | null;

describe('reference files', () => {
  const filesOf = (ending: string) => globSync(`${DIST}/*/*/cite.${ending}`).sort();
  const read = (file: string) => readFileSync(file, 'utf8');
  test('have keys that are unique in each file and over the whole site, the same in every format', () => {
    const bib = filesOf('bib').flatMap((file) => [...read(file).matchAll(/^@\w+\{([^,]+),/gm)].map(([, key]) => key));
    const ris = filesOf('ris').flatMap((file) => [...read(file).matchAll(/^ID {2}- (.+)$/gm)].map(([, id]) => id));
    const csl = filesOf('json').flatMap((file) => (JSON.parse(read(file)) as { id: string }[]).map(({ id }) => id));
    expect(bib.length).toBeGreaterThan(2500);
    expect(new Set(bib).size).toBe(bib.length);
    expect(ris).toEqual(bib);
    expect(csl).toEqual(bib);
  });
  test('are read whole by other programs, without a warning', () => {
    for (const file of filesOf('json')) {
      const records = JSON.parse(read(file)) as { id: string; title: string }[];
      const ris = parseRis(read(file.replace(/json$/, 'ris'))) as { title?: unknown }[];
      expect(
        ris.map(({ title }) => title),
        file,
      ).toEqual(records.map(({ title }) => title));
    }
    // All in one, as somebody has them who takes several: the parser reports what it passes over.
    const all = filesOf('bib').map(read);
    const { errors, entries } = parseBibtex(all.join('\n'), { sentenceCase: false });
    expect(errors).toEqual([]);
    expect(entries.length).toBe(all.join('\n').match(/^@/gm)?.length);
    expect(entries.find(({ key }) => key === 'comity-jurisdictions-stp')?.fields['title']).toBe(
      'São Tomé and Príncipe',
    );
    expect(entries.filter(({ fields }) => !fields['title'])).toEqual([]);
  });
  test('hold the page, the list of parties as at its day, the instrument itself, and its articles', () => {
    const records = new Cite(read(`${DIST}/frameworks/ilo-c029/cite.json`)).data;
    expect(records.slice(0, 4)).toMatchObject([
      { id: 'comity-frameworks-ilo-c029', type: 'webpage' },
      { id: 'comity-frameworks-ilo-c029-participation', URL: `${HOME}frameworks/ilo-c029/participation/` },
      { id: 'instrument-ilo-c029', type: 'treaty', issued: { 'date-parts': [[1930, 6, 28]] }, number: 'ILO No 29' },
      { id: 'comity-frameworks-ilo-c029-article-1' },
    ]);
  });
});

describe('Zotero', () => {
  test('takes every page for a web page of one body, with title, day, address and the name of the site', () => {
    for (const [path, dom] of listed) {
      const { date, title, ...item } = zoteroItem(dom);
      expect(item, path).toEqual({
        itemType: 'webpage',
        creators: [{ name: AUTHOR }],
        url: SITE + BASE + path,
        websiteTitle: 'Comity',
      });
      expect(date, path).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(title?.length, path).toBeGreaterThan(2);
    }
    expect(zoteroItem(pages.get('/frameworks/untoc/') ?? parse('')).title).toBe(
      'UN Convention against Transnational Organized Crime',
    );
  });
  test('finds the day of a review, and that of a list of parties', () => {
    const days = (path: string) => zoteroItem(pages.get(path) ?? parse('')).date;
    const asAt = /^asAt: '?([\d-]+)/m.exec(readFileSync('content/participation/untoc.yaml', 'utf8'))?.[1];
    const reviewed = /^reviewed: '?([\d-]+)/m.exec(readFileSync('content/frameworks/untoc.mdx', 'utf8'))?.[1];
    expect(days('/frameworks/untoc/participation/')).toBe(asAt);
    expect(days('/frameworks/untoc/')).toBe(reviewed);
  });
});
test('tables of parties, matrix, State pages in every language and key figures say how to cite them, with address and day', () => {
  for (const path of [
    '/frameworks/untoc/participation/',
    '/cooperation/matrix/',
    '/cooperation/matrix/labour/',
    '/cooperation/national-law/',
    '/cooperation/bilateral/usa/',
    '/jurisdictions/mex/',
    '/jurisdictions/mex/partners/',
    '/fr/jurisdictions/mex/',
    '/es/jurisdictions/mex/',
    '/ar/jurisdictions/mex/',
    '/key-figures/',
    '/changes/',
  ]) {
    const text = parse(readFileSync(`${DIST}${path}index.html`, 'utf8')).querySelector('main')?.text ?? '';
    expect(text, path).toContain(`${AUTHOR}, ‘`);
    expect(text, path).toContain(`<${SITE}${BASE}${path}>`);
  }
});

describe('a crawler', () => {
  test('that follows every link comes to an end, with as many pages as there are', () => {
    const found = mirror(DIST, HOME);
    expect(found.missing).toEqual([]);
    expect(found.pages.map((page) => page.slice(HOME.length - 1)).sort()).toEqual(listed.map(([path]) => path).sort());
  });
  test('finds in the map of the site every page to list, with its day, and no other', () => {
    const index = readFileSync(`${DIST}/sitemap-index.xml`, 'utf8');
    const entries = [...index.matchAll(/<loc>[^<]*\/([^</]+\.xml)<\/loc>/g)].flatMap(([, file = '']) => [
      ...readFileSync(`${DIST}/${file}`, 'utf8').matchAll(
        /<url><loc>([^<]+)<\/loc><lastmod>(\d{4}-\d\d-\d\d)[^<]*<\/lastmod>/g,
      ),
    ]);
    expect(Object.fromEntries(entries.map(([, address = '', day]) => [address, day]))).toEqual(
      Object.fromEntries(listed.map(([path, dom]) => [SITE + BASE + path, meta(dom, 'DC.date')])),
    );
  });
});

test('a preview of any page has kind, address, title, site, and a picture with its words', () => {
  for (const [path, dom] of pages) {
    expect(meta(dom, 'og:type'), path).toBe('website');
    expect(meta(dom, 'og:url'), path).toBe(SITE + BASE + path);
    expect(dom.querySelector('link[rel=canonical]')?.getAttribute('href'), path).toBe(SITE + BASE + path);
    for (const name of ['og:title', 'og:description', 'og:image', 'og:image:alt', 'twitter:card'])
      expect(meta(dom, name)?.length, `${path} ${name}`).toBeGreaterThan(2);
    expect(meta(dom, 'og:site_name'), path).toBe('Comity');
  }
});
test('a description is short, and ends with a sentence or a word', () => {
  for (const [path, dom] of pages) expect(meta(dom, 'description')?.length, path).toBeLessThanOrEqual(160);
  const { content } = checkContent(resolve('content'), '2026-11-26');
  const told = content.entries.flatMap(({ key, data }) => {
    const description = meta(pages.get(`/${key}/`) ?? parse(''), 'description');
    return 'summary' in data && description !== undefined
      ? [{ key, description, summary: String(data['summary']).replaceAll(/\s+/g, ' ').trim() }]
      : [];
  });
  expect(told.length).toBeGreaterThan(300);
  for (const { key, description, summary } of told) {
    const shown = description.replace(/…$/, '');
    expect(summary.startsWith(shown), key).toBe(true);
    expect(summary.slice(shown.length), key).toMatch(/^$|^[\s\p{P}]/u);
  }
});
test('a page with the same as data names the file, and it is there', () => {
  const named = [...pages].flatMap(([path, dom]) => {
    const href = dom.querySelector('link[rel=alternate][type="application/json"]')?.getAttribute('href');
    return href === undefined ? [] : [[path, href.slice(BASE.length)] as const];
  });
  expect(named.filter(([, file]) => !existsSync(DIST + file))).toEqual([]);
  const of = Object.fromEntries(named);
  expect(of['/frameworks/untoc/']).toBe('/api/v1/frameworks/untoc.json');
  expect(of['/frameworks/untoc/participation/']).toBe('/api/v1/participation/untoc.json');
  expect(of['/jurisdictions/mex/']).toBe('/api/v1/jurisdictions/mex.json');
  expect(of['/about/data/']).toBe('/api/v1/index.json');
});
test('llms.txt leads to pages and files that are there', () => {
  const addresses = [...readFileSync(`${DIST}/llms.txt`, 'utf8').matchAll(/\]\(([^)]+)\)/g)].map(([, url = '']) => url);
  expect(addresses.length).toBeGreaterThan(20);
  for (const address of addresses) {
    const path = address.slice((SITE + BASE).length);
    expect(pages.has(path) || existsSync(DIST + path), address).toBe(true);
  }
});

describe('linked data', () => {
  test('describes the data where they are, with files that are there', () => {
    for (const path of ['/about/data/', '/key-figures/', '/frameworks/untoc/participation/']) {
      const data = jsonLd(path) as { '@type': string; description: string; distribution: { contentUrl: string }[] };
      expect(data['@type'], path).toBe('Dataset');
      // What dataset searches ask for at least.
      expect(data.description.length, path).toBeGreaterThanOrEqual(50);
      expect(data.distribution.length, path).toBeGreaterThan(1);
      for (const { contentUrl } of data.distribution)
        expect(existsSync(DIST + contentUrl.slice((SITE + BASE).length)), contentUrl).toBe(true);
    }
    expect(jsonLd('/about/data/')).toMatchObject({ includedInDataCatalog: { '@type': 'DataCatalog' } });
  });
  test('takes a State for a country that data are about, and the home page for the site', () => {
    expect(jsonLd('/jurisdictions/usa/')).toMatchObject({
      mainEntity: {
        '@type': 'Country',
        name: 'United States',
        identifier: 'USA',
        subjectOf: {
          '@type': 'Dataset',
          name: 'Treaty obligations of the United States',
          distribution: [{ contentUrl: `${HOME}api/v1/jurisdictions/usa/participation.json` }],
        },
      },
    });
    expect(jsonLd('/')).toMatchObject({ '@type': 'WebSite', url: HOME, name: 'Comity' });
  });
  test('knows an instrument by the numbers of its registers', () => {
    const of = (id: string) =>
      (jsonLd(`/frameworks/${id}/`) as { mainEntity: { legislationIdentifier: string[] } }).mainEntity
        .legislationIdentifier;
    expect(of('eu-thb-2011-36')).toEqual(['CELEX 32011L0036', 'http://data.europa.eu/eli/dir/2011/36/oj']);
    expect(of('coe-cets-197')).toEqual(['CETS No 197']);
    expect(of('untoc')).toEqual(['UNTC XVIII-12']);
    expect(of('ilo-c029')).toContain('ILO No 29');
  });
});
