/** Invariants over every built page. */
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { resolve } from 'node:path';
import { checkContent } from '../../src/entries/check/run.ts';
import { filesIn } from '../../src/entries/files.ts';
import { edgesOf } from '../../src/entries/relations.ts';
import { LETTERS_OF_A_PAGE } from '../../src/site/page-size.ts';
import { BASE as BASE_PATH, DIST } from '../../src/settings.ts';

const BASE = BASE_PATH.replace(/\/$/, '');
const files = globSync(`${DIST}/**/*.html`).sort();
const pages = new Map(
  files.map((file) => {
    const html = readFileSync(file, 'utf8');
    return [
      `/${file.slice(DIST.length + 1).replace(/index\.html$/, '')}`,
      { html, dom: parse(html, { comment: true }) },
    ];
  }),
);
const idsOf = (path: string) =>
  new Set(
    pages
      .get(path)
      ?.dom.querySelectorAll('[id]')
      .map((e) => e.id),
  );

test('there is a page for every kind', () => {
  for (const path of [
    '/',
    '/frameworks/untoc/',
    '/forms/extradition/',
    '/jurisdictions/mex/',
    '/search/',
    '/about/starting-text/',
    '/sources/',
    '/contribute/',
    '/404.html',
  ])
    expect(pages.has(path), path).toBe(true);
});
test('no internal link or anchor is broken, and none leaves the base path', () => {
  const ids = new Map([...pages.keys()].map((path) => [path, idsOf(path)]));
  const broken: string[] = [];
  for (const [path, { dom }] of pages)
    for (const a of dom.querySelectorAll('a[href]')) {
      const href = a.getAttribute('href') ?? '';
      if (href.startsWith('#')) {
        if (!ids.get(path)?.has(href.slice(1))) broken.push(`${path} → ${href}`);
        continue;
      }
      if (!href.startsWith('/')) continue;
      const [address = '', anchor] = href.split('#');
      const target = address.replace(/\?.*$/, '');
      const inside = target.startsWith(`${BASE}/`) ? target.slice(BASE.length) : '(outside)';
      if (!pages.has(inside) && !existsSync(`${DIST}${inside}`)) broken.push(`${path} → ${href}`);
      // A question to a page that answers names its fields.
      else if (anchor?.includes('=')) {
        for (const field of new URLSearchParams(anchor.replaceAll('&amp;', '&')).keys())
          if (!ids.get(inside)?.has(field)) broken.push(`${path} → ${href}`);
      } else if (anchor && !ids.get(inside)?.has(anchor)) broken.push(`${path} → ${href}`);
    }
  expect(broken).toEqual([]);
});
test('titles are unique and ids are unique on their page', () => {
  const titles = new Map<string, string[]>();
  for (const [path, { dom }] of pages) {
    const title = dom.querySelector('title')?.text ?? '';
    titles.set(title, [...(titles.get(title) ?? []), path]);
    const all = dom.querySelectorAll('[id]').map((e) => e.id);
    expect(all.length, path).toBe(new Set(all).size);
  }
  expect([...titles.values()].filter((paths) => paths.length > 1)).toEqual([]);
});
test('nothing is inline that the content security policy would block', () => {
  for (const [path, { dom }] of pages) {
    expect(dom.querySelector('meta[http-equiv="Content-Security-Policy"]'), path).not.toBeNull();
    expect(dom.querySelectorAll('style, [style], script:not([src]):not([type$="json"])').length, path).toBe(0);
    expect(dom.querySelectorAll('script[src^="http"], link[rel="stylesheet"][href^="http"]').length, path).toBe(0);
  }
});
test('the search index is whole', () => {
  for (const file of filesIn(`${DIST}/pagefind`))
    expect(statSync(`${DIST}/pagefind/${file}`).size, file).toBeGreaterThan(0);
  expect(existsSync(`${DIST}/pagefind/pagefind-worker.js`)).toBe(true);
});
interface Indexed {
  url: string;
  content: string;
  meta: Record<string, string>;
}
/** What the search reads of each page. */
const indexed = filesIn(`${DIST}/pagefind/fragment`).map((file) => {
  const text = gunzipSync(readFileSync(`${DIST}/pagefind/fragment/${file}`)).toString();
  return JSON.parse(text.slice(text.indexOf('{'))) as Indexed;
});
test('to the search, no two words of neighbouring elements are one', () => {
  const glued: string[] = [];
  for (const { url, content } of indexed)
    for (const body of pages.get(url)?.dom.querySelectorAll('[data-pagefind-body]') ?? []) {
      // Between two letters stands nothing but tags, and the search took them for one word.
      const words = [...body.innerHTML.matchAll(/(?<=([\p{L}\p{N}]+))(?:<[^>]*>)+([\p{L}\p{N}]+)/gu)];
      for (const [, one = '', other = ''] of words)
        if (` ${content.replace(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(` ${one}${other} `))
          glued.push(`${url}: ${one}|${other}`);
    }
  expect(indexed.length).toBeGreaterThan(500);
  expect(glued).toEqual([]);
});
test('to the search, the address of a picture is no word of a page', () =>
  expect(indexed.filter(({ meta }) => 'image' in meta).map(({ url }) => url)).toEqual([]));
test('each page has one h1, a language and a description', () => {
  for (const [path, { dom }] of pages) {
    expect(dom.querySelectorAll('h1').length, path).toBe(1);
    // `/fr/…` speaks French; every other page English.
    const language = /^\/([a-z]{2})\//.exec(path)?.[1] ?? 'en';
    expect(dom.querySelector('html')?.getAttribute('lang'), path).toBe(language);
    expect(dom.querySelector('meta[name=description]')?.getAttribute('content')?.length, path).toBeGreaterThan(20);
  }
});
/** Bytes, as they travel, of the style sheets that a page asks for. */
const stylesOf = (dom: ReturnType<typeof parse>): number =>
  dom
    .querySelectorAll('link[rel=stylesheet]')
    .map((link) => gzipSync(readFileSync(DIST + (link.getAttribute('href') ?? '').slice(BASE.length))).length)
    .reduce((sum, bytes) => sum + bytes, 0);
test('an ordinary entry fits the first round trip with its styles; an essay of many sources weighs no more than an instrument', () => {
  const [FIRST_ROUND, LONG, MANY] = [14_600, 24_000, 40];
  const heavy = [...pages]
    .filter(([path]) => /^\/(glossary|cases|challenges|recommendations|mechanisms|organisations|topics)\/.+/.test(path))
    .map(([path, { html, dom }]) => ({
      path,
      bytes: gzipSync(html).length + stylesOf(dom),
      most: dom.querySelectorAll('[id^="source-"]').length > MANY ? LONG : FIRST_ROUND,
    }))
    .filter(({ bytes, most }) => bytes > most);
  expect(heavy).toEqual([]);
});
test('no script brings the library of the schemas along, which is many times an answer', () => {
  const scripts = globSync(`${DIST}/_astro/*.js`);
  expect(scripts.length).toBeGreaterThan(5);
  expect(scripts.filter((file) => readFileSync(file, 'utf8').includes('$ZodType'))).toEqual([]);
});
test('a long page keeps its budget too, and no page carries more script than the small one', () => {
  const weights = [...pages].map(([path, { html, dom }]) => ({ path, bytes: gzipSync(html).length + stylesOf(dom) }));
  // What grows with the content is divided before it weighs more.
  const growing = /^\/(frameworks|forms|cases|cooperation\/(matrix|coverage|bilateral))\//;
  const limit = (path: string): number =>
    growing.test(path)
      ? 24_000
      : // A State's page grows with its declarations and treaties; Hungary's in Arabic, with 46 declarations, is the longest.
        /^(\/[a-z]{2})?\/jurisdictions\//.test(path)
        ? 25_500
        : 30_000;
  expect(weights.filter(({ path, bytes }) => bytes > limit(path))).toEqual([]);
  const frame = globSync(`${DIST}/_astro/Page.astro*.js`).reduce((sum, file) => sum + statSync(file).size, 0);
  expect(frame).toBeLessThanOrEqual(2_000);
  const content =
    /^\/(topics|frameworks|forms|organisations|mechanisms|challenges|recommendations|cases|jurisdictions|glossary)\//;
  const scripted = [...pages].filter(
    ([path, { dom }]) => content.test(path) && dom.querySelectorAll('script[src]').length > 1,
  );
  expect(scripted.map(([path]) => path)).toEqual([]);
});
test('a page that grows holds so little today that twice its content fits, or is counted so that it is divided in time', () => {
  const [BUDGET, FRAME] = [24_000, 2_600];
  const htmlOf = (path: string) => gzipSync(pages.get(path)?.html ?? '').length;
  // The tables of States and treaties have a column an instrument, and are never divided.
  const tables = [...pages.keys()].filter((path) => path.startsWith('/cooperation/matrix/'));
  expect(tables).toHaveLength(12);
  expect(tables.filter((path) => FRAME + 2 * (htmlOf(path) - FRAME) > BUDGET)).toEqual([]);
  // Indexes and treaties of a State are divided when they show more letters than fit: a letter weighs no more than reckoned.
  const LETTER = 0.47;
  expect(FRAME + LETTER * LETTERS_OF_A_PAGE).toBeLessThanOrEqual(BUDGET);
  const long = [...pages]
    .filter(([path]) => /^\/(cases|frameworks)\/$|^\/cooperation\/bilateral\/.+/.test(path))
    .map(([path, { dom }]) => ({ path, letters: dom.querySelector('main')?.text.replace(/\s+/g, ' ').length ?? 0 }))
    .filter(({ letters }) => letters > 10_000);
  expect(long.length).toBeGreaterThan(5);
  expect(long.filter(({ path, letters }) => htmlOf(path) > FRAME + LETTER * letters)).toEqual([]);
});
test('a relation shows from both ends, whichever entry states it', () => {
  const { content } = checkContent(resolve('content'), '2026-11-24');
  const shown = new Map(
    [...pages].map(([path, { dom }]) => [
      path,
      new Set(dom.querySelectorAll('main a[href]').map((a) => a.getAttribute('href'))),
    ]),
  );
  const lost = content.entries
    .flatMap((entry) => edgesOf(entry.collection, entry.id, entry.data))
    .filter(({ from, to }) => pages.has(`/${from}/`) && pages.has(`/${to}/`))
    .flatMap(({ from, to }) => [
      ...(shown.get(`/${from}/`)?.has(`${BASE}/${to}/`) ? [] : [`${from} does not link ${to}`]),
      ...(shown.get(`/${to}/`)?.has(`${BASE}/${from}/`) ? [] : [`${to} does not link ${from}`]),
    ]);
  expect(lost).toEqual([]);
});
test('every entry ends with its sources, its verification, its review and ways to correct it', () => {
  const { content } = checkContent(resolve('content'), '2026-11-24');
  for (const { key, data } of content.entries.filter(
    (entry) => 'sources' in entry.data && pages.has(`/${entry.key}/`),
  )) {
    const main = pages.get(`/${key}/`)?.dom.querySelector('main');
    expect(main?.querySelector('#sources'), key).toBeTruthy();
    expect(main?.text, key).toContain(`Verification: ${String(data['verification'])}`);
    expect(main?.querySelector(`time[datetime="${String(data['reviewed'])}"]`), key).toBeTruthy();
    expect(main?.querySelector('a[href*="/edit/main/content/"]'), key).toBeTruthy();
    expect(main?.querySelector('a[href*="/issues/new?"]'), key).toBeTruthy();
  }
});
