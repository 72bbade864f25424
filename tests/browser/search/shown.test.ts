/** What the search page shows in a real browser, and what it waits for. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openSite } from '../opened.ts';
import { BASE_PATH } from '../served.ts';

const site = openSite();
/** Where the path of the site matters to a script. */
const BOTH = { tags: ['both-bases'] };

const settled = (page: Page) =>
  page.waitForFunction(() => /result|found/i.test(document.querySelector('#status')?.textContent ?? ''));
const status = async (page: Page): Promise<string> => (await page.textContent('#status')) ?? '';
/** The pages of the list, as paths of the site. */
const listed = async (page: Page): Promise<string[]> =>
  (
    await page.$$eval('#results > li > a', (links) =>
      links.map((link) => (link as HTMLAnchorElement).pathname + (link as HTMLAnchorElement).search),
    )
  ).map((path) => path.slice(BASE_PATH.length));
async function asked(search: string): Promise<Page> {
  const page = await site.browser.newPage();
  await page.goto(`${site.origin}/search/?${search}`);
  await settled(page);
  return page;
}
const question = (text: string): string => `q=${encodeURIComponent(text)}`;

describe('a page that is named exactly', () => {
  const NAMED = [
    ['P029', '/frameworks/ilo-p029/'],
    ['Palermo Protocol', '/frameworks/tip-protocol/'],
    ['Romania', '/jurisdictions/rou/'],
  ] as const;
  test.each(NAMED)('%s: is shown one round trip after the question, without the engine', BOTH, async (name, path) => {
    const page = await site.browser.newPage();
    // What is never answered is not waited for.
    await page.route('**/pagefind/**', () => undefined);
    await page.goto(`${site.origin}/search/`);
    const requested: string[] = [];
    page.on('request', (request) => requested.push(new URL(request.url()).pathname));
    await page.fill('#q', name);
    await page.press('#q', 'Enter');
    await page.waitForSelector('#results > li > a');
    expect((await listed(page))[0]).toBe(path);
    expect(requested.filter((each) => !each.includes('/pagefind/')).length).toBeLessThanOrEqual(1);
    await page.close();
  });
  test('and asked for on another page: the names come while the script does', async () => {
    const page = await site.browser.newPage();
    await page.route('**/pagefind/**', () => undefined);
    // The scripts of the search page are held back until the names have come.
    const named = page.waitForResponse('**/search/names.json');
    await page.route('**/_astro/*.js', async (route) => {
      if (page.url().includes('/search/')) await named;
      await route.continue();
    });
    let times = 0;
    page.on('request', (request) => {
      if (request.url().endsWith('/search/names.json')) times++;
    });
    await page.goto(`${site.origin}/glossary/`);
    await page.fill('#site-q', 'P029');
    await page.press('#site-q', 'Enter');
    await page.waitForSelector('#results > li > a');
    expect((await listed(page))[0]).toBe('/frameworks/ilo-p029/');
    expect(times).toBe(1);
    await page.close();
  });
});

describe('the number of results', () => {
  // The page that “UK” names is among those whose text holds it; the last two are found by names alone.
  test.each(['cote divoire', 'extradition romania', 'UK', 'uyghur', 'SHERLOC', 'berry pickers', 'العمل', 'travail'])(
    '“%s”: is that of the list, and does not change unless it is said to be about that',
    async (text) => {
      const page = await asked(question(text));
      const told = [await status(page)];
      while (await page.isVisible('#more')) {
        const before = (await listed(page)).length;
        await page.click('#more');
        await page.waitForFunction(
          (before) =>
            document.querySelectorAll('#results > li').length > before ||
            document.querySelector('#more')?.hasAttribute('hidden'),
          before,
        );
        await settled(page);
        told.push(await status(page));
      }
      const all = await listed(page);
      expect(new Set(all).size).toBe(all.length);
      expect(told.at(-1)).toBe(`${all.length} ${all.length === 1 ? 'result' : 'results'}`);
      for (const each of told) if (!each.startsWith('About ')) expect(parseInt(each)).toBe(all.length);
      await page.close();
    },
    60_000,
  );
  test('Côte d’Ivoire is found on every page that names it, typed without its apostrophe', async () => {
    const page = await asked(question('cote divoire'));
    expect((await listed(page))[0]).toBe('/jurisdictions/civ/');
    // Both cases are about cocoa of that State.
    expect(await listed(page)).toEqual(expect.arrayContaining(['/cases/nestle-v-doe/', '/cases/coubaly-v-cargill/']));
    await page.close();
  });
  test('filters that leave nothing are named as the reason, where nothing was asked', async () => {
    const page = await asked('type=Mechanisms&region=Arab+states');
    expect(await status(page)).toBe('Nothing found with these filters.');
    await page.close();
  });
  test('stands beside a filter only where it is known', async () => {
    const page = await asked(question('uyghur'));
    const option = () => page.textContent('#type option[value="Instruments"]');
    expect(await option()).toBe('Instruments');
    await page.focus('#type');
    await page.waitForFunction(() =>
      /\(\d+\)/.test(document.querySelector('#type option[value="Instruments"]')?.textContent ?? ''),
    );
    expect(await option()).toMatch(/^Instruments \([1-9]/);
    await page.close();
  });
});

describe('what a reader types in another language', () => {
  test('“Nigéria” and “Nigeria” are one link to the State, in that language', async () => {
    const page = await asked(question('nigeria'));
    const states = async () => (await listed(page)).filter((path) => /\/jurisdictions\/nga\//.test(path));
    expect(await states()).toEqual(['/jurisdictions/nga/']);
    await page.fill('#q', 'Nigéria');
    await page.waitForFunction(() => document.querySelector('#results a')?.getAttribute('href')?.includes('/fr/'));
    expect((await states())[0]).toBe('/fr/jurisdictions/nga/');
    await page.close();
  });
  test('from a French page, the name of a State that French shares leads to its page in French', BOTH, async () => {
    const page = await site.browser.newPage();
    await page.goto(`${site.origin}/fr/jurisdictions/fra/`);
    await page.fill('#site-q', 'Nigeria');
    await page.press('#site-q', 'Enter');
    await page.waitForSelector('#results > li > a');
    expect((await listed(page))[0]).toBe('/fr/jurisdictions/nga/');
    await settled(page);
    expect(new URL(page.url()).searchParams.get('lang')).toBe('fr');
    await page.close();
  });
  test.each([
    ['العمل', '/glossary/forced-labour/'],
    ['للعمل القسري', '/glossary/forced-labour/'],
    ['والرق', '/glossary/slavery/'],
    ['لبنان وإثيوبيا', '/cooperation/?from=lbn&to=eth'],
    ['بالإمارات', '/ar/jurisdictions/are/'],
    ["l'esclavage", '/glossary/slavery/'],
    ['d’Allemagne', '/fr/jurisdictions/deu/'],
    ['traite', '/glossary/trafficking-in-persons/'],
    ['inspeccion del trabajo', '/forms/labour-inspection/'],
    ['INSPECCIÓN DEL TRABAJO', '/forms/labour-inspection/'],
    ['Espana', '/es/jurisdictions/esp/'],
    ['trabajadores', '/glossary/posted-worker/'],
  ])('“%s” finds %s', async (text, path) => {
    const page = await asked(question(text));
    expect(await listed(page)).toContain(path);
    await page.close();
  });
});
