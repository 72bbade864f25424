/** The ledger notices what disappears, and nothing else. */
import { expect, test } from 'vitest';
import { forFolder } from '../../src/publish/offline/folder.ts';
import {
  ledgerText,
  lostFrom,
  leadsElsewhere,
  parseLedger,
  publishedIn,
  withPublished,
  type Built,
} from '../../src/publish/ledger/ledger.ts';
import { redirectsOf } from '../../src/entries/redirects.ts';

const instrument = (...articles: string[]) =>
  `<main><h2 id="provisions">Articles</h2>${articles.map((id) => `<section class="provision"><h3 id="${id}">x</h3></section>`).join('')}</main>`;
const leadsTo = (path: string) => `<head><meta http-equiv="refresh" content="0; url=${path}"></head>`;
const SITE: Built[] = [
  { path: 'index.html', html: '<main id="content"></main>' },
  { path: 'frameworks/untoc/index.html', html: instrument('article-16', 'article-18') },
  { path: 'frameworks/untoc/feed.xml' },
  { path: 'frameworks/untoc/cite.bib' },
  { path: '_astro/x.css' },
  { path: '404.html', html: '' },
];
const LEDGER = [
  '/',
  '/frameworks/untoc/',
  '/frameworks/untoc/#article-16',
  '/frameworks/untoc/#article-18',
  '/frameworks/untoc/feed.xml',
];
const lost = (files: Built[], base = '') => lostFrom(LEDGER, publishedIn(files, base));
const without = (path: string) => SITE.filter((file) => file.path !== path);

test('pages, articles and feeds are published; names made by the build are not', () => {
  expect(publishedIn(SITE, '')).toEqual(LEDGER);
});
test('a new page is no news', () => {
  expect(lost([...SITE, { path: 'cases/new/index.html', html: '' }])).toEqual([]);
});
test('a page, an article and a feed that disappear are named', () => {
  expect(lost(without('index.html'))).toEqual(['/']);
  expect(lost(without('frameworks/untoc/feed.xml'))).toEqual(['/frameworks/untoc/feed.xml']);
  const page = 'frameworks/untoc/index.html';
  expect(lost([...without(page), { path: page, html: instrument('article-16') }])).toEqual([
    '/frameworks/untoc/#article-18',
  ]);
});
test('an old address that leads on has the articles of the page it leads to, under any base path', () => {
  const renamed = (html: string, base = ''): Built[] => [
    ...without('frameworks/untoc/index.html'),
    { path: 'frameworks/untoc/index.html', html: leadsTo(`${base}/frameworks/palermo/`) },
    { path: 'frameworks/palermo/index.html', html },
  ];
  const whole = instrument('article-16', 'article-18');
  expect(lost(renamed(whole))).toEqual([]);
  expect(lost(renamed(whole, '/comity'), '/comity')).toEqual([]);
  expect(lost(renamed(instrument('article-18')))).toEqual(['/frameworks/untoc/#article-16']);
});
test('the ledger only grows, and reads what it wrote', () => {
  const grown = withPublished(LEDGER, ['/new/']);
  expect(grown).toEqual([...LEDGER, '/new/'].sort());
  expect(withPublished(grown, [])).toEqual(grown);
  expect(parseLedger(ledgerText(grown))).toEqual(grown);
});
test('former ids lead to the entry and to the pages below it that exist', () => {
  const renamed = [{ collection: 'frameworks', id: 'untoc', formerIds: ['palermo', 'toc'] }];
  const from = (exists: boolean) => redirectsOf(renamed, () => exists).map((each) => `${each.from} ${each.to}`);
  expect(from(false)).toContain('/frameworks/palermo/ /frameworks/untoc/');
  expect(from(false)).not.toContain('/frameworks/toc/participation/ /frameworks/untoc/participation/');
  expect(from(true)).toContain('/frameworks/toc/participation/ /frameworks/untoc/participation/');
});
test('a page that only leads to another address is known by what it says', () => {
  expect(leadsElsewhere(leadsTo('/comity/about/status/'))).toBe(true);
  expect(leadsElsewhere(instrument('article-18'))).toBe(false);
});
test('an old address leads on in a copy that is opened from a folder', () => {
  expect(forFolder(leadsTo('/comity/about/status/'), 'about/freshness/index.html', '/comity/', /^api\//)).toBe(
    leadsTo('../../about/status/index.html'),
  );
});
