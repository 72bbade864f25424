/** `npm run weight`: what a reader's browser fetches, in bytes as they travel, for pages and for a first search. */
import { globSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { machine } from '../bench/machine.ts';
import { BASE_PATH, launch, serve } from '../browser/served.ts';
import { DIST } from '../../src/settings.ts';

console.log(machine('astro', 'pagefind', 'vitest', 'playwright-core'));
const size = (file: string) => gzipSync(readFileSync(file)).length;
/** The sheets that a page asks for. */
const stylesOf = (html: string): number =>
  [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].reduce(
    (sum, [, href = '']) => sum + size(`${DIST}${href.slice(BASE_PATH.length)}`),
    0,
  );
const css = stylesOf(readFileSync(`${DIST}/index.html`, 'utf8'));
const kinds = Map.groupBy(
  globSync(`${DIST}/**/index.html`).sort(),
  (file) => file.slice(DIST.length + 1).split('/')[0] ?? '',
);
const median = (numbers: number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
console.table(
  [...kinds]
    .filter(([, files]) => files.length > 5)
    .map(([kind, files]) => {
      const sizes = files.map((file) => size(file) + stylesOf(readFileSync(file, 'utf8')));
      return { kind, pages: files.length, median: median(sizes), largest: Math.max(...sizes) };
    }),
);

const { origin, stop } = await serve();
const browser = await launch();
const page = await browser.newPage();
/** A host of static pages compresses text; the search index is compressed already. */
const travelling = (address: string): number => {
  const path = decodeURIComponent(new URL(address).pathname).slice(BASE_PATH.length);
  const file = `${DIST}${path.endsWith('/') ? `${path}index.html` : path}`;
  return /\.(pf_\w+|pagefind)$/.test(file) ? readFileSync(file).length : size(file);
};
let fetched: string[] = [];
page.context().on('response', (response) => {
  if (response.ok()) fetched.push(response.url());
});
const step = async (what: string, act: () => Promise<unknown>) => {
  fetched = [];
  await act();
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(500);
  console.log(`${what}: ${fetched.length} files, ${fetched.reduce((sum, url) => sum + travelling(url), 0)} bytes`);
};
await step('search page', () => page.goto(`${origin}/search/`));
await step('start of the search engine', () => page.focus('#q'));
await step('first results for “extradition”', () => page.keyboard.type('extradition'));
await step('finder page', () => page.goto(`${origin}/cooperation/`));
await step('first answer', () => page.goto(`${origin}/cooperation/?from=mex&to=usa&need=extradition`));
await browser.close();
stop();
console.log(`weight: ${[...kinds.values()].flat().length} pages, style sheet ${css} bytes`);
