/** What is drawn outside the page has the page's own colours, in each way the page is shown. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { DIST } from '../../src/settings.ts';
import { openSite } from './opened.ts';

const site = openSite();
const MAP = '/frameworks/untoc/participation/map.svg';
const SHOWN = [
  { colorScheme: 'light', media: 'screen' },
  { colorScheme: 'dark', media: 'screen' },
  { colorScheme: 'light', media: 'print' },
] as const;

/** The colours that the browser draws a page with: of its ground, its links, its lines and the bar at its head. */
const ofPage = (page: Page) =>
  page.evaluate(() => {
    const style = (selector: string) => getComputedStyle(document.querySelector(selector) ?? document.body);
    return {
      paper: style('body').backgroundColor,
      accent: style('main a').color,
      line: style('header.site').borderBottomColor,
      seal: style('header.site').borderTopColor,
    };
  });

test.each(SHOWN)('the map has the colours of the page around it: $colorScheme, $media', async (shown) => {
  const page = await site.browser.newPage();
  await page.emulateMedia(shown);
  await page.goto(`${site.origin}/frameworks/untoc/participation/`);
  const { paper, accent, line } = await ofPage(page);
  await page.goto(site.origin + MAP);
  const map = await page.evaluate(() => {
    const style = (selector: string) => getComputedStyle(document.querySelector(selector) ?? document.documentElement);
    return { border: style('path').stroke, land: style('.light').fill, shown: style('.dark').fill };
  });
  expect(map).toEqual({ border: paper, land: line, shown: accent });
  expect(new Set([paper, accent, line]).size).toBe(3);
  await page.close();
});

test('the manifest has the colours of the light page', async () => {
  const page = await site.browser.newPage({ colorScheme: 'light' });
  await page.goto(`${site.origin}/about/`);
  const { paper, seal } = await ofPage(page);
  const manifest = JSON.parse(readFileSync(`${DIST}/manifest.webmanifest`, 'utf8')) as Record<string, string>;
  const asDrawn = (colour = '') =>
    page.evaluate((value) => Object.assign(new Option().style, { color: value }).color, colour);
  expect(await asDrawn(manifest['background_color'])).toBe(paper);
  expect(await asDrawn(manifest['theme_color'])).toBe(seal);
  await page.close();
});
