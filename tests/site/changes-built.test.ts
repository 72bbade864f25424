/** What changed is shown where a reader stands, and its feeds are sound, with a history and without one. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { readDays } from '../../src/entries/history/git.ts';
import { atomProblems } from '../entries/history/atom.ts';
import { jsonFeedProblems } from '../entries/history/json-feed.ts';
import { BASE as BASE_PATH, DIST } from '../../src/settings.ts';

const BASE = BASE_PATH.replace(/\/$/, '');
const page = (path: string) => parse(readFileSync(`${DIST}${path}index.html`, 'utf8'));
const hasHistory = readDays(resolve('.')) !== undefined;
const entries = globSync(`${DIST}/{frameworks,jurisdictions,cases,glossary}/*/index.html`)
  .sort()
  .map((file) => ({ file, entry: parse(readFileSync(file, 'utf8')).querySelector('article.entry') }))
  // A page at an old address holds no entry.
  .filter(({ entry }) => entry !== null);

test('every feed keeps the rules of its format', () => {
  const feeds = globSync(`${DIST}/**/feed.{xml,json}`);
  expect(feeds.length).toBeGreaterThan(100);
  for (const file of feeds) {
    const text = readFileSync(file, 'utf8');
    if (file.endsWith('.xml')) expect(atomProblems(text), file).toEqual([]);
    else expect(jsonFeedProblems(text), file).toEqual([]);
  }
});
test('a program finds the feeds from the page, and every address in them is one of this site', () => {
  for (const path of ['/', '/changes/', '/frameworks/untoc/', '/jurisdictions/mex/']) {
    // What is left is the entry as data.
    const links = page(path)
      .querySelectorAll('head link[rel="alternate"][type]')
      .filter((link) => link.getAttribute('type') !== 'application/json');
    expect(
      links.map((link) => link.getAttribute('type')),
      path,
    ).toEqual(['application/atom+xml', 'application/feed+json']);
    for (const link of links) {
      const file = (link.getAttribute('href') ?? '').slice(BASE.length);
      const text = readFileSync(DIST + file, 'utf8');
      const addresses = [...text.matchAll(/https:\/\/comity\.example([^"<#\\]*)/g)].map(([, address = '']) => address);
      expect(addresses.length).toBeGreaterThan(1);
      for (const address of addresses) {
        expect(address.startsWith(`${BASE}/`), address).toBe(true);
        expect(existsSync(DIST + address.slice(BASE.length)), address).toBe(true);
      }
    }
  }
});
test('every entry says in its foot what changed, or that the history is not there', () => {
  expect(entries.length).toBeGreaterThan(100);
  for (const { file, entry } of entries) {
    const foot = entry?.querySelector('#changes');
    expect(foot?.querySelector(`a[href="${BASE}/changes/"]`), file).toBeTruthy();
    if (!hasHistory) expect(foot?.text, file).toContain('not available');
    else expect(foot?.querySelectorAll('li').length, file).toBeGreaterThan(0);
    expect(foot?.querySelectorAll('li').length, file).toBeLessThanOrEqual(5);
  }
});
test('the list of changes is newest first and states its limits', () => {
  const main = page('/changes/').querySelector('main');
  const days = main?.querySelectorAll('h2').map(({ id }) => id) ?? [];
  expect(days).toEqual(days.toSorted().reverse());
  expect(days.length > 0).toBe(hasHistory);
  expect(main?.text).toMatch(/shows the last \d+ days/);
  expect(main?.text.includes('not available')).toBe(!hasHistory);
});
