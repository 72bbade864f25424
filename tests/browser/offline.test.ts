/** The site without a connection: kept in the browser, and from a folder. */
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { DIST } from '../../src/settings.ts';
import { openSite } from './opened.ts';

const site = openSite();

test('what a reader keeps opens offline, says that it is a copy, and can be removed', async () => {
  const context = await site.browser.newContext();
  const page = await context.newPage();
  await page.goto(`${site.origin}/offline/`);
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  await page.click('#keep');
  await page.waitForFunction(
    () => /^Kept/.test(document.querySelector('#offline-status')?.textContent ?? ''),
    undefined,
    {
      timeout: 50_000,
    },
  );
  expect(await page.textContent('#offline-status')).not.toContain('could not');

  await page.goto(`${site.origin}/frameworks/untoc/`);
  expect(await page.locator('main > .note').count(), 'online, the page is the current one').toBe(0);
  await context.setOffline(true);
  await page.goto(`${site.origin}/frameworks/untoc/?from=elsewhere`);
  expect(await page.textContent('main > .note')).toMatch(/You are offline. This copy was kept on \d+ \w+ \d{4}/);
  await page.goto(`${site.origin}/cooperation/?from=mex&to=usa&need=extradition`);
  await page.waitForSelector('#answer-title');
  await page.goto(`${site.origin}/search/?q=extradition`);
  await page.waitForSelector('#results > li > a');
  await context.setOffline(false);

  await page.goto(`${site.origin}/offline/`);
  await page.click('#remove');
  await page.waitForFunction(() => /Removed/.test(document.querySelector('#offline-status')?.textContent ?? ''));
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  await context.close();
});

test('the archive works from a folder: every link leads to a file, and no page pretends to load data', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'comity-'));
  const files = unzipSync(readFileSync(`${DIST}/offline/comity.zip`));
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  const names = new Set(Object.keys(files));
  const broken: string[] = [];
  let links = 0;
  for (const [name, bytes] of Object.entries(files)) {
    if (!name.endsWith('.html')) continue;
    for (const [, address = ''] of strFromU8(bytes).matchAll(/ (?:href|src)="([^"]*)"/g)) {
      if (/^([a-z]+:|#)/.test(address)) continue;
      links++;
      const target = posix.join(posix.dirname(name), decodeURI(address.replace(/[?#].*$/, '')));
      if (!names.has(target) && !/offline|pagefind/.test(address)) broken.push(`${name}: ${address}`);
    }
  }
  expect(links).toBeGreaterThan(50_000);
  expect(broken.slice(0, 5)).toEqual([]);

  const page = await site.browser.newPage();
  const open = (path: string) => page.goto(pathToFileURL(join(folder, 'comity', path)).href);
  await open('jurisdictions/mex/index.html');
  expect(await page.evaluate(() => getComputedStyle(document.body).margin), 'the style sheet is found').toBe('0px');
  await page.click('section:has(> #bound) a[href*="frameworks"]');
  expect(page.url()).toMatch(/frameworks\/.*index\.html/);
  await open('cooperation/index.html');
  expect(await page.textContent('main > .note')).toContain('opened from a folder');
  await open('glossary/forced-labour/index.html');
  expect(await page.locator('main > .note').count()).toBe(0);
  await page.close();
  rmSync(folder, { recursive: true });
});
