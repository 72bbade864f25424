/** The site in a real browser, as served. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import chromiumBinary from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

let browser: Browser;
let server: ChildProcess;
let origin = '';
const freePort = () =>
  new Promise<number>((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
beforeAll(async () => {
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  server = spawn('node_modules/.bin/sirv', ['dist', '--host', '127.0.0.1', '--port', String(port), '--quiet'], {
    stdio: 'ignore',
  });
  const installed = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
    (path) => path && existsSync(path),
  );
  const executablePath = installed ?? (await chromiumBinary.executablePath());
  browser = await chromium
    .launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] })
    .catch((error: unknown) => {
      throw new Error('No browser could be started: install Chrome or Chromium, or set CHROMIUM_PATH to one.', {
        cause: error,
      });
    });
  for (let i = 0; i < 50; i++)
    if (
      await fetch(origin).then(
        (r) => r.ok,
        () => false,
      )
    )
      break;
    else await new Promise((r) => setTimeout(r, 100));
});
afterAll(async () => {
  await browser?.close();
  server?.kill();
});

test.each([
  ['UNTOC', '/frameworks/untoc/'],
  ['forced labor', '/glossary/forced-labour/'],
  ['MLA', 'mutual-legal-assistance'],
])('search for %s finds the right page among the first three', async (query, expected) => {
  const page = await browser.newPage();
  const violations: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) violations.push(message.text());
  });
  await page.goto(`${origin}/search/?q=${encodeURIComponent(query)}`);
  await page.waitForSelector('#results > li > a');
  const first = await page.$$eval('#results > li > a', (links) =>
    links.slice(0, 3).map((a) => (a as HTMLAnchorElement).pathname),
  );
  expect(
    first.some((path) => path.includes(expected)),
    first.join(' '),
  ).toBe(true);
  expect(violations).toEqual([]);
  await page.close();
});
test('an entry reads and links without script', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${origin}/frameworks/untoc/#article-18`);
  expect(await page.textContent('#article-18')).toContain('Mutual legal assistance');
  await page.goto(`${origin}/search/`);
  expect(await page.locator('noscript a, main ul a').count()).toBeGreaterThan(5);
  await context.close();
});
test('a search string cannot become markup', async () => {
  const page = await browser.newPage();
  await page.goto(`${origin}/search/?q=${encodeURIComponent('<img src=x onerror=alert(1)> zzzzqq')}`);
  await page.waitForFunction(() => /found|results/.test(document.querySelector('#status')?.textContent ?? ''));
  expect(await page.locator('main img').count()).toBe(0);
  await page.close();
});
