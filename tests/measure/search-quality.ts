/**
 * How well search finds: `npm run search-quality`. Questions with the page that answers them, written before anybody
 * looked (`search-questions.json`), asked of the search page and of Pagefind alone on the same index.
 */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { BASE_PATH, launch, serve } from '../browser/served.ts';

const questions = Object.entries(
  JSON.parse(readFileSync(new URL('search-questions.json', import.meta.url), 'utf8')) as Record<string, string>,
);
/** Places from the first that count; a page further down is not found. */
const SEEN = 10;
const share = (place: number): number => (place < 0 || place >= SEEN ? 0 : 1 / (place + 1));

async function ours(page: Page, question: string): Promise<string[]> {
  await page.fill('#q', question);
  await page.press('#q', 'Enter');
  await page.waitForFunction(() => /result|found/i.test(document.querySelector('#status')?.textContent ?? ''));
  return page.$$eval('#results > li > a', (links) =>
    links.map((link) => (link as HTMLAnchorElement).pathname + (link as HTMLAnchorElement).search),
  );
}
/** Pagefind as it comes, asked by its worker, since the site does without its other script. */
const alone = (page: Page, question: string): Promise<string[]> =>
  page.evaluate(
    async ([question, base, most]) => {
      const worker = new Worker(`${base}/pagefind/pagefind-worker.js`);
      const ask = <T>(method: string, ...args: unknown[]) =>
        new Promise<T>((done) => {
          worker.onmessage = ({ data }: MessageEvent<{ result: T }>) => done(data.result);
          worker.postMessage({ id: method, method, args });
        });
      await ask('init', { basePath: `${base}/pagefind/`, baseUrl: `${base}/`, language: 'en', primary: true });
      const { results } = await ask<{ results: { data: string }[] }>('search', question, {});
      const urls: string[] = [];
      for (const { data } of results.slice(0, most)) urls.push((await ask<{ url: string }>('getData', data)).url);
      worker.terminate();
      return urls;
    },
    [question, BASE_PATH, SEEN] as const,
  );

const { origin, stop } = await serve();
const browser = await launch();
const page = await browser.newPage();
await page.goto(`${origin}/search/`);
const sums = { ours: 0, alone: 0 };
for (const [question, path] of questions) {
  const wanted = BASE_PATH + path;
  const mine = share((await ours(page, question)).indexOf(wanted));
  const theirs = share((await alone(page, question)).indexOf(wanted));
  if (mine < 1) console.log(`${question}: ${mine.toFixed(2)}, wanted ${path}`);
  sums.ours += mine;
  sums.alone += theirs;
}

await browser.close();
stop();
const mean = (sum: number): string => (sum / questions.length).toFixed(3);
console.log(
  `search quality: ${questions.length} questions, mean reciprocal rank ${mean(sums.ours)}, Pagefind alone ${mean(sums.alone)}`,
);
