/** `npm run weight`: what a reader's browser fetches, in bytes as they travel, for pages and for a first search. */
import { globSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
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
/** A host of static pages compresses text; the search index is compressed already. */
const travelling = (address: string): number => {
  const path = decodeURIComponent(new URL(address).pathname).slice(BASE_PATH.length);
  const file = `${DIST}${path.endsWith('/') ? `${path}index.html` : path}`;
  return /\.(pf_\w+|pagefind)$/.test(file) ? readFileSync(file).length : size(file);
};
/** What was fetched while something was done in a browser that has never been here. */
async function fetchedBy(act: (page: Page) => Promise<unknown>): Promise<{ files: number; bytes: number }> {
  const context = await browser.newContext();
  const fetched: string[] = [];
  context.on('response', (response) => {
    if (response.ok()) fetched.push(response.url());
  });
  const page = await context.newPage();
  await act(page);
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(500);
  await context.close();
  return { files: fetched.length, bytes: fetched.reduce((sum, url) => sum + travelling(url), 0) };
}
const told = ({ files, bytes }: { files: number; bytes: number }) => `${files} files, ${bytes} bytes`;
/** From the search page to the results of a question. */
const searched = (question: string) =>
  fetchedBy(async (page) => {
    await page.goto(`${origin}/search/`);
    await page.fill('#q', question);
    await page.press('#q', 'Enter');
    await page.waitForFunction(() => /result|found/i.test(document.querySelector('#status')?.textContent ?? ''));
  });
console.log(`search page: ${told(await fetchedBy((page) => page.goto(`${origin}/search/`)))}`);
console.log(`search page and first results for “extradition”: ${told(await searched('extradition'))}`);
/** One of five of the questions of several words by which search is judged: ten. */
const questions = Object.keys(
  JSON.parse(readFileSync(new URL('search-questions.json', import.meta.url), 'utf8')) as Record<string, string>,
)
  .filter((question) => question.includes(' '))
  .filter((_, at) => at % 5 === 0);
const searches: { question: string; files: number; bytes: number }[] = [];
for (const question of questions) searches.push({ question, ...(await searched(question)) });
console.table(searches);
console.log(
  `first results for a question of several words, median of ${questions.length}: ${told({
    files: median(searches.map(({ files }) => files)),
    bytes: median(searches.map(({ bytes }) => bytes)),
  })}`,
);
const question = '?from=mex&to=usa&need=extradition';
console.log(`finder page: ${told(await fetchedBy((page) => page.goto(`${origin}/cooperation/`)))}`);
console.log(
  `finder page and first answer: ${told(await fetchedBy((page) => page.goto(`${origin}/cooperation/${question}`)))}`,
);
await browser.close();
stop();
console.log(`weight: ${[...kinds.values()].flat().length} pages, style sheet ${css} bytes`);
