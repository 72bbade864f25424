/** An answer is drawn in pieces: whatever a reader does meanwhile, what is shown is whole, and of the newest question. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openSite } from '../opened.ts';

const site = openSite();
const FIRST = 'from=rou&to=gbr&need=mutual-legal-assistance&about=trafficking-for-forced-labour';
/** Runs in the page, in the very task that puts the verdict there and before anything that stands behind it. */
async function onVerdict(page: Page, act: () => void): Promise<void> {
  await page.addInitScript(`
    const once = new MutationObserver(() => {
      if (!document.querySelector('#answer-title')) return;
      once.disconnect();
      (${act.toString()})();
    });
    document.addEventListener('DOMContentLoaded', () => once.observe(document.querySelector('#answer'), { childList: true, subtree: true }));
  `);
}
/** Lets each frame take its time, as on a phone that is busy: an answer is long in the drawing. */
const slowly = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    window.requestAnimationFrame = (paint) => window.setTimeout(() => paint(performance.now()), 300);
  });
const drawn = (page: Page) =>
  page.waitForFunction(() => /bas[ie]s/.test(document.querySelector('#finder-status')?.textContent ?? ''));
/** Which question each part of the page answers, and how often there is each. */
const parts = (page: Page) =>
  page.evaluate(() => {
    const texts = (selector: string) => [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);
    return { heading: texts('h1'), paper: texts('.dossier h2'), parts: texts('#answer .entry > .toc h2') };
  });
const whole = (question: string) => ({ heading: [question], paper: [question], parts: ['In this answer'] });
const GERMANY = 'Denmark asks Germany: handing over a wanted person';

test('a question asked while an answer is being drawn takes its place, and nothing of the first is left', async () => {
  const page = await site.browser.newPage();
  await slowly(page);
  await onVerdict(page, () => {
    for (const [id, value] of [
      ['from', 'dnk'],
      ['to', 'deu'],
      ['need', 'extradition'],
      ['about', ''],
    ] as const) {
      const box = document.querySelector<HTMLSelectElement>(`#${id}`);
      if (box) box.value = value;
    }
    document.querySelector<HTMLButtonElement>('#finder button')?.click();
  });
  await page.goto(`${site.origin}/cooperation/?${FIRST}`);
  await page.waitForFunction((title) => document.title.startsWith(title), GERMANY);
  await drawn(page);
  // Long enough for the first to be drawn to its end, if it went on.
  await page.waitForTimeout(1000);
  expect(await parts(page)).toEqual(whole(GERMANY));
  await page.close();
});
test('an answer whose data comes late is not shown over that of a later question', async () => {
  const page = await site.browser.newPage();
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/cooperation/states/rou.json', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${site.origin}/cooperation/?${FIRST}`);
  await page.evaluate(() => (location.hash = 'from=dnk&to=deu&need=extradition'));
  await drawn(page);
  release();
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(200);
  expect(await parts(page)).toEqual(whole(GERMANY));
  await page.close();
});
test('who prints before all is there prints all', async () => {
  const page = await site.browser.newPage();
  await onVerdict(page, () => {
    dispatchEvent(new Event('beforeprint'));
    document.body.dataset['printed'] = String(document.querySelectorAll('.dossier').length);
  });
  await page.goto(`${site.origin}/cooperation/?${FIRST}`);
  await drawn(page);
  expect(await page.getAttribute('body', 'data-printed')).toBe('1');
  expect((await parts(page)).paper).toHaveLength(1);
  await page.close();
});
test('a line of the verdict leads to its reasons from the first moment', async () => {
  const page = await site.browser.newPage();
  await onVerdict(page, () => {
    document.querySelector<HTMLAnchorElement>('.verdict a[href^="#basis-"]')?.click();
  });
  await page.goto(`${site.origin}/cooperation/`);
  for (const [id, value] of new URLSearchParams(FIRST)) await page.selectOption(`#${id}`, value);
  await page.click('#finder button');
  await drawn(page);
  const hash = new URL(page.url()).hash;
  expect(hash).toMatch(/^#basis-/);
  expect(await page.locator(hash).getAttribute('open')).toBe('');
  await page.close();
});
test('what is said of the case moves nothing under the reader', async () => {
  const page = await site.browser.newPage({ viewport: { width: 360, height: 2000 } });
  await slowly(page);
  await page.goto(`${site.origin}/cooperation/?${FIRST}`);
  await drawn(page);
  const moved = await page.locator('#fact-transnational-yes').evaluate(async (box: HTMLInputElement) => {
    box.scrollIntoView({ block: 'start' });
    const before = box.getBoundingClientRect().top;
    box.click();
    await new Promise((later) => setTimeout(later, 100));
    return (document.getElementById(box.id)?.getBoundingClientRect().top ?? 0) - before;
  });
  expect(Math.round(moved)).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('fact-transnational-yes');
  await page.waitForSelector('.dossier', { state: 'attached' });
  await page.close();
});
test('that the data could not be loaded is said in sight, whether or not an answer stands there', async () => {
  const page = await site.browser.newPage();
  const failed = 'The data could not be loaded';
  for (const answered of [true, false]) {
    await page.unroute('**/cooperation/states/**');
    if (answered) {
      await page.goto(`${site.origin}/cooperation/?${FIRST}`);
      await drawn(page);
    } else await page.goto(`${site.origin}/cooperation/`);
    await page.route('**/cooperation/states/**', (route) => route.abort());
    await page.evaluate(() => (location.hash = 'from=dnk&to=deu&need=extradition'));
    await page.waitForFunction(() => document.querySelector('#finder-status')?.classList.contains('note'));
    const said = page.locator('#finder-status');
    expect(await said.textContent()).toContain(failed);
    const box = await said.boundingBox();
    expect(box?.height).toBeGreaterThan(10);
    expect(await said.evaluate((element) => getComputedStyle(element).clipPath)).toBe('none');
    // Nothing stands under the new question that was the answer to another.
    expect(await page.locator('#answer').innerHTML()).toBe('');
    expect(await page.title()).not.toContain('Romania');
  }
  await page.close();
});
test('while another question is looked up, nothing can be done with the answer before it', async () => {
  const page = await site.browser.newPage();
  await page.goto(`${site.origin}/cooperation/?${FIRST}`);
  await drawn(page);
  const inert = () => page.locator('#answer').evaluate((element: HTMLElement) => element.inert);
  expect(await inert()).toBe(false);
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/cooperation/states/deu.json', async (route) => {
    await held;
    await route.continue();
  });
  await page.evaluate(() => (location.hash = 'from=dnk&to=deu&need=extradition'));
  await expect.poll(inert).toBe(true);
  release();
  await page.waitForFunction((title) => document.title.startsWith(title), GERMANY);
  expect(await inert()).toBe(false);
  await page.close();
});
test('what an answer pushes down is out of sight until the answer is whole, and then stands below it', async () => {
  const page = await site.browser.newPage();
  await onVerdict(page, () => {
    const below = document.querySelector('#answer ~ section');
    document.body.dataset['below'] = below ? getComputedStyle(below).visibility : 'missing';
  });
  const below = page.locator('#answer ~ section').first();
  const seen = () => below.evaluate((section) => getComputedStyle(section).visibility);
  await page.goto(`${site.origin}/cooperation/?${FIRST}`);
  await drawn(page);
  expect(await page.evaluate(() => document.body.dataset['below'])).toBe('hidden');
  await expect.poll(seen).toBe('visible');
  await page.goto(`${site.origin}/cooperation/`);
  expect(await seen()).toBe('visible');
  await page.close();
});
