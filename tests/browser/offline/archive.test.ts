/** The whole site without a connection: kept in the browser, and from a folder. */
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { BASE, DIST, SITE } from '../../../src/settings.ts';
import { openSite } from '../opened.ts';

const site = openSite();

test('what a reader keeps opens offline, says that it is a copy, and can be removed', async () => {
  const context = await site.browser.newContext();
  const page = await context.newPage();
  await page.goto(`${site.origin}/offline/`);
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  await page.click('#keep');
  await page.waitForFunction(
    () => /^(Kept|Not)/.test(document.querySelector('#offline-status')?.textContent ?? ''),
    undefined,
    { timeout: 0 },
  );
  expect(await page.textContent('#offline-status')).toMatch(/^Kept: the site of/);

  await page.goto(`${site.origin}/frameworks/untoc/`);
  expect(await page.locator('main > .note').count(), 'online, the page is the current one').toBe(0);
  await context.setOffline(true);
  await page.goto(`${site.origin}/frameworks/untoc/?from=elsewhere`);
  expect(await page.textContent('main > .note')).toMatch(
    /You are offline. This is the copy of \d+ \w+ \d{4}, kept on \d+ \w+ \d{4}/,
  );
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
}, 600_000);

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
    for (const [, address = ''] of strFromU8(bytes).matchAll(/ (?:href|src|action|content="0; url)="?([^"]*)"/g)) {
      if (/^([a-z]+:|#)/.test(address)) continue;
      links++;
      const target = posix.join(posix.dirname(name), decodeURI(address.replace(/[?#].*$/, '')));
      if (!names.has(target)) broken.push(`${name}: ${address}`);
    }
  }
  expect(links).toBeGreaterThan(50_000);
  expect(broken.slice(0, 5)).toEqual([]);
  for (const [name, bytes] of Object.entries(files))
    if (name.endsWith('.css'))
      for (const [, address = ''] of strFromU8(bytes).matchAll(/url\(["']?([^)"']+)/g))
        expect(/^(data:|#)/.test(address) || names.has(posix.join(posix.dirname(name), address)), address).toBe(true);

  // It names nothing that it lacks: the tables are left out, and so is what describes them.
  expect([...names].filter((name) => /datapackage|sitemap|files\.json|^comity\/api\//.test(name))).toEqual([]);
  const about = strFromU8(files['comity/about/data/index.html'] ?? new Uint8Array());
  expect(about).toContain(`href="${SITE}${BASE}datapackage.json"`);
  expect(about).toContain(`href="${SITE}${BASE}api/v1/`);
  expect(strFromU8(files['comity/offline/index.html'] ?? new Uint8Array())).toContain(
    `href="${SITE}${BASE}offline/comity.zip"`,
  );

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
}, 600_000);
