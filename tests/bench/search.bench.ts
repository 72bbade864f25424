import { afterAll, beforeAll, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { launch, serve } from '../browser/served.ts';

let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  browser = await launch();
  server = await serve();
});
afterAll(async () => {
  await browser.close();
  server.stop();
});

test('search, in a browser that has never been here', async ({ bench }) => {
  const open = async (address: string, seen: string) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(server.origin + address, { waitUntil: 'commit' });
    await page.waitForSelector(seen);
    await context.close();
  };
  const few = { iterations: 10, time: 0, warmupIterations: 1, warmupTime: 0 };
  await bench('from an address with a question to the first result', () =>
    open('/search/?q=extradition', '#results a'),
  ).run(few);
  await bench('from an address with a question to the finder’s answer', () =>
    open('/cooperation/?from=mex&to=usa&need=extradition', '#answer h2'),
  ).run(few);
}, 120_000);
