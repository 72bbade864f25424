/** What was published once can still be reached. New pages need nothing: only what disappears is noticed. */
import { globSync, readFileSync } from 'node:fs';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { lostFrom } from '../../src/publish/ledger/ledger.ts';
import { readLedger, readPublished } from '../../src/publish/ledger/read.ts';
import { BASE as BASE_PATH, DIST } from '../../src/settings.ts';

const BASE = BASE_PATH.replace(/\/$/, '');
const ADVICE =
  'published once and gone: give the entry that took its place formerIds, the article formerArticles, any other page a line in src/entries/redirects.ts';

test('every address that was published is still there, or leads on', () => {
  const ledger = readLedger();
  expect(ledger).toContain('/frameworks/untoc/#article-18');
  expect(lostFrom(ledger, readPublished(DIST, BASE)), ADVICE).toEqual([]);
});
test('the page of an old address leads on, stays out of indexes, and works without script', () => {
  const old = globSync(`${DIST}/**/index.html`)
    .map((file) => ({ file, html: readFileSync(file, 'utf8') }))
    .filter(({ html }) => html.includes('http-equiv="refresh"'))
    .map(({ file, html }) => ({ file, dom: parse(html) }));
  expect(old.map(({ file }) => file)).toContain(`${DIST}/about/freshness/index.html`);
  const sitemap = globSync(`${DIST}/sitemap*.xml`)
    .map((file) => readFileSync(file, 'utf8'))
    .join();
  expect(sitemap).toContain(`${BASE}/about/status/</loc>`);
  for (const { file, dom } of old) {
    const target =
      dom.querySelector('meta[http-equiv="refresh"]')?.getAttribute('content')?.replace('0; url=', '') ?? '';
    expect(target.startsWith(`${BASE}/`), file).toBe(true);
    expect(dom.querySelector('main a')?.getAttribute('href'), file).toBe(target);
    expect(dom.querySelector('link[rel=canonical]')?.getAttribute('href'), file).toMatch(
      new RegExp(`^https?://[^/]+${target}$`),
    );
    expect(dom.querySelector('meta[name=robots]')?.getAttribute('content'), file).toBe('noindex');
    expect(sitemap, file).not.toContain(`${BASE}${file.slice(DIST.length).replace('index.html', '')}</loc>`);
  }
});
