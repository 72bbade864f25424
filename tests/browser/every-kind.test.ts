/** What must hold on every kind of page, in a real browser. */
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings, openAll } from './axe.ts';
import { FONT_NAMES, setIn } from './fonts.ts';
import { KINDS } from './kinds.ts';
import { openSite } from './opened.ts';

const site = openSite();
const NARROW = { width: 320, height: 640 };
const PHONE = { width: 360, height: 740 };
const DESKTOP = { width: 1280, height: 900 };
/** What sticks out of the page sideways, innermost first, with how far; nothing if the page need not be scrolled. */
const stickingOut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const out = [...document.querySelectorAll('body *')]
      .map((each) => [each, each.getBoundingClientRect()] as const)
      .map(([each, { left, right }]) => [each, Math.ceil(Math.max(right - clientWidth, -left))] as const)
      .filter(([each, by]) => by > 0 && !each.closest('.scroll, .skip, .unseen, pre'))
      .map(([each, by]) => `${by} px: ${each.outerHTML.slice(0, 80)}`);
    return [`${scrollWidth - clientWidth} px in all`, ...out.reverse().slice(0, 5)];
  });
/** What scrolls sideways inside the page and either cannot be reached by keyboard or does not say what it is. */
const unreachable = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((each) => each.scrollWidth > each.clientWidth && /auto|scroll/.test(getComputedStyle(each).overflowX))
      .filter((each) => each.tabIndex < 0 || !each.ariaLabel)
      .map((each) => each.outerHTML.slice(0, 80)),
  );
/** The scripts of the page have asked for their data and shown it. */
const settled = (page: Page) => page.waitForLoadState('networkidle');

// WCAG 1.4.4 (text at 200%) and 1.4.12 (text spacing) together.
const SPACED =
  'html { font-size: 200% } * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }';
/** Kinds of page that have a style sheet of their own beside that of every page. */
const OWN_SHEET = /^(\/[a-z]{2})?\/(cooperation\/(\?|matrix\/|$)|jurisdictions\/.)/;

/** Each page is opened once, as a reader opens it, and then looked at in every way. */
describe.each(KINDS)('%s', (path) => {
  let context: BrowserContext;
  let page: Page;
  /** What happened while it loaded. */
  const [foreign, refused, failed]: [string[], string[], string[]] = [[], [], []];
  beforeAll(async () => {
    context = await site.browser.newContext({ viewport: DESKTOP });
    page = await context.newPage();
    page.on('request', (request) => {
      if (!request.url().startsWith(site.origin) && !/^(data|blob):/.test(request.url())) foreign.push(request.url());
    });
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) refused.push(message.text());
    });
    page.on('pageerror', (error) => failed.push(error.message));
    await page.goto(site.origin + path);
    await settled(page);
  });
  afterAll(() => context.close());

  test('asks no other origin, stores nothing, and breaks no policy', async () => {
    expect({ foreign, refused, failed }).toEqual({ foreign: [], refused: [], failed: [] });
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });
  test('paints after at most two requests, three where it has a sheet of its own', async () => {
    const blocking = await page.evaluate(
      () =>
        document.querySelectorAll('link[rel=stylesheet], head script[src]:not([type=module]):not([defer]):not([async])')
          .length,
    );
    expect(1 + blocking).toBeLessThanOrEqual(OWN_SHEET.test(path) ? 3 : 2);
  });
  test.each([
    ['light', DESKTOP, 'Noto Sans'],
    ['dark', PHONE, 'DejaVu Sans at 130 %'],
  ] as const)('axe finds nothing, %s', async (colorScheme, viewport, font) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(viewport);
    await openAll(page);
    await setIn(page, font);
    expect(await axeFindings(page)).toEqual([]);
  });
  test('needs no sideways scrolling: narrow phone, double text, wide spacing, any font', async () => {
    await openAll(page);
    for (const font of FONT_NAMES) {
      await page.setViewportSize(NARROW);
      await setIn(page, font);
      expect(await stickingOut(page), `${font} at 320 px`).toEqual([]);
      expect(await unreachable(page), `${font} at 320 px`).toEqual([]);
      await page.setViewportSize({ width: 640, height: 800 });
      await setIn(page, font, SPACED);
      expect(await stickingOut(page), `${font} at 200% with spacing`).toEqual([]);
    }
  });
});

test('every control can be hit and every focus seen', async () => {
  const page = await site.browser.newPage({ viewport: PHONE });
  for (const path of ['/', '/search/?q=extradition', '/jurisdictions/mex/', '/compare/?form=extradition']) {
    await page.goto(site.origin + path);
    await settled(page);
    await setIn(page, 'Noto Sans');
    const small = await page.evaluate(() =>
      // WCAG 2.5.8 excepts links in a sentence; controls and lists of links are not.
      [...document.querySelectorAll<HTMLElement>('input, select, button, header.site a, .toc a, .map-of-site a')]
        .filter((each) => each.checkVisibility())
        .map((each) => [each.outerHTML.slice(0, 80), each.getBoundingClientRect()] as const)
        .filter(([, { width, height }]) => width > 1 && (height < 24 || width < 24) && height > 0)
        .map(([html, { width, height }]) => `${Math.round(width)}x${Math.round(height)} ${html}`),
    );
    expect(small, path).toEqual([]);
    for (let presses = 0; presses < 12; presses++) {
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(() => {
        const at = document.activeElement;
        return !at || at === document.body ? 'none at all' : getComputedStyle(at).outlineStyle;
      });
      expect(outline, `${path}, tab ${presses}`).not.toBe('none');
    }
  }
  await page.close();
});
test.each(['/jurisdictions/mex/', '/ar/jurisdictions/mex/', '/mechanisms/video-link-testimony/'])(
  'a table on %s is reached by Tab and scrolled by the arrows',
  async (path) => {
    const page = await site.browser.newPage({ viewport: NARROW });
    await page.goto(site.origin + path);
    await setIn(page, 'DejaVu Sans at 130 %');
    await page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)));
    const area = page.locator('.scroll').first();
    expect(await area.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBeGreaterThan(0);
    for (let presses = 0; presses < 1000; presses++) {
      await page.keyboard.press('Tab');
      if (await area.evaluate((each) => each === document.activeElement)) break;
    }
    await page.keyboard.press(path.startsWith('/ar/') ? 'ArrowLeft' : 'ArrowRight');
    await page.waitForFunction(() => document.querySelector('.scroll')?.scrollLeft !== 0);
    await page.close();
  },
);
test('nothing moves by itself, and forced colours are respected', async () => {
  const page = await site.browser.newPage();
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(`${site.origin}/frameworks/untoc/`);
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('*')].some((each) => {
      const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(each);
      return animationName !== 'none' || transitionDuration !== '0s' || scrollBehavior !== 'auto';
    }),
  );
  expect(moving).toBe(false);
  expect(await page.locator('.provision').first().isVisible()).toBe(true);
  await page.close();
});
