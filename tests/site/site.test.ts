/** Invariants over every built page. */
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { parse } from 'node-html-parser';
import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';
import { normaliseQuery } from '../../src/search/query.ts';

const BASE = (process.env['BASE'] ?? '/').replace(/\/$/, '');
const files = globSync('dist/**/*.html').sort();
const pages = new Map(
  files.map((file) => {
    const html = readFileSync(file, 'utf8');
    return [
      `/${file.slice('dist/'.length).replace(/index\.html$/, '')}`,
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
      const [target = '', anchor] = href.split('#');
      const inside = target.startsWith(`${BASE}/`) ? target.slice(BASE.length) : '(outside)';
      if (!pages.has(inside) && !existsSync(`dist${inside}`)) broken.push(`${path} → ${href}`);
      else if (anchor && !ids.get(inside)?.has(anchor)) broken.push(`${path} → ${href}`);
    }
  expect(broken).toEqual([]);
});
test('titles are unique and ids are unique on their page', () => {
  const titles = [...pages].map(([, { dom }]) => dom.querySelector('title')?.text);
  const kept = new Set(titles);
  const twice = titles.filter((title) => !kept.delete(title));
  expect(twice.length).toBeLessThan(pages.size / 20);
  for (const [path, { dom }] of pages) {
    const all = dom.querySelectorAll('[id]').map((e) => e.id);
    expect(all.length, path).toBe(new Set(all).size);
  }
});
test('nothing is inline that the content security policy would block', () => {
  for (const [path, { dom }] of pages) {
    expect(dom.querySelector('meta[http-equiv="Content-Security-Policy"]'), path).not.toBeNull();
    expect(dom.querySelectorAll('style, [style], script:not([src])').length, path).toBe(0);
    expect(dom.querySelectorAll('script[src^="http"], link[rel="stylesheet"][href^="http"]').length, path).toBe(0);
  }
});
test('each page has one h1, a language and a description', () => {
  for (const [path, { dom }] of pages) {
    expect(dom.querySelectorAll('h1').length, path).toBe(1);
    expect(dom.querySelector('html')?.getAttribute('lang'), path).toBe('en');
    expect(dom.querySelector('meta[name=description]')?.getAttribute('content')?.length, path).toBeGreaterThan(20);
  }
});
test('an ordinary entry fits the first round trip with its styles', () => {
  const css = globSync('dist/_astro/*.css').reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
  const heavy = [...pages]
    .filter(([path]) => /^\/(glossary|cases|challenges|recommendations|mechanisms|organisations|topics)\/.+/.test(path))
    .map(([path, { html }]) => ({ path, bytes: gzipSync(html).length + css }))
    .filter(({ bytes }) => bytes > 14_600);
  expect(heavy).toEqual([]);
});
test('a relation shows from both ends', () => {
  expect(pages.get('/mechanisms/joint-investigation-teams/')?.html).toContain(
    '/challenges/slow-mutual-legal-assistance/',
  );
  expect(pages.get('/challenges/slow-mutual-legal-assistance/')?.html).toContain(
    '/mechanisms/joint-investigation-teams/',
  );
});
test('a reader may write American or in acronyms', () => {
  expect(normaliseQuery('forced labor')).toBe('forced labour');
  expect(normaliseQuery(' MLA ')).toBe('mutual legal assistance');
});
