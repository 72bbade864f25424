/** The site in a real browser, as served. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { DIST } from '../../src/settings.ts';
import { openSite } from './opened.ts';
import { BASE_PATH } from './served.ts';

const site = openSite();
/** Where the path of the site matters to a script. */
const BOTH = { tags: ['both-bases'] };

/** What readers type, with the page that must come first. */
const golden = JSON.parse(readFileSync(new URL('golden-queries.json', import.meta.url), 'utf8')) as Record<
  string,
  string
>;
test('each golden query finds its page first', async () => {
  const page = await site.browser.newPage();
  const violations: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) violations.push(message.text());
  });
  const wrong: string[] = [];
  await page.goto(`${site.origin}/search/`);
  for (const [query, path] of Object.entries(golden)) {
    await page.fill('#q', query);
    await page.press('#q', 'Enter');
    await page.waitForFunction(() => /result|found/i.test(document.querySelector('#status')?.textContent ?? ''));
    const first = await page.evaluate(
      () => document.querySelector<HTMLAnchorElement>('#results > li > a')?.getAttribute('href') ?? 'nothing',
    );
    if (first !== BASE_PATH + path) wrong.push(`${query}: ${first}, not ${path}`);
  }
  expect(wrong).toEqual([]);
  expect(violations).toEqual([]);
  await page.close();
}, 300_000);
test('search works by keyboard and its filters narrow it', BOTH, async () => {
  const page = await site.browser.newPage();
  await page.goto(`${site.origin}/search/`);
  await page.focus('#q');
  await page.keyboard.type('trafficking');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#results > li > a');
  // A change says "Searching…" at once, so the next count belongs to it.
  const settled = () => page.waitForFunction(() => /result/.test(document.querySelector('#status')?.textContent ?? ''));
  await page.selectOption('#type', 'Instruments');
  await settled();
  const paths = await page.$$eval('#results > li > a', (links) => links.map((a) => (a as HTMLAnchorElement).pathname));
  expect(paths.every((path) => path.startsWith(`${BASE_PATH}/frameworks/`))).toBe(true);
  await page.selectOption('#form', 'Extradition');
  await settled();
  expect(page.url()).toContain('form=Extradition');
  await page.focus('#results > li > a');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/frameworks\//);
  await page.close();
});
test('search shows counts, moves by arrows, and says what may have been meant', BOTH, async () => {
  const page = await site.browser.newPage();
  await page.goto(`${site.origin}/glossary/`);
  await page.keyboard.press('/');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('site-q');
  await page.goto(`${site.origin}/search/?q=extradition`);
  await page.waitForSelector('#results > li > a');
  await page.focus('#type');
  await page.waitForFunction(() =>
    /Instruments \(\d+\)/.test(document.querySelector('#type option[value="Instruments"]')?.textContent ?? ''),
  );
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('/');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate(() => document.activeElement?.closest('#results > li')?.previousElementSibling)).not.toBe(
    null,
  );
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
  await page.click('#more');
  await page.waitForFunction(() => document.querySelectorAll('#results > li').length > 10);
  await page.fill('#q', 'extradicionn');
  await page.waitForSelector(`#help a[href="${BASE_PATH}/forms/extradition/"]`);
  await page.close();
});
test('search recovers when a deploy has replaced the index under an open page', async () => {
  const page = await site.browser.newPage();
  await page.goto(`${site.origin}/search/`);
  await page.focus('#type');
  await page.waitForFunction(() =>
    /\(\d+\)/.test(document.querySelector('#type option:nth-child(2)')?.textContent ?? ''),
  );
  // Until the page asks for the index anew, its parts are gone.
  let [replaced, missed] = [true, 0];
  await page.route('**/pagefind/pagefind-entry.json*', (route) => {
    replaced = false;
    return route.continue();
  });
  await page.route('**/pagefind/fragment/**', (route) =>
    replaced ? (missed++, route.fulfill({ status: 404, body: '' })) : route.continue(),
  );
  await page.fill('#q', 'interpol');
  await page.waitForFunction(() => /result/.test(document.querySelector('#status')?.textContent ?? ''));
  expect(missed).toBeGreaterThan(0);
  await page.close();
});
const unfoldAll = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((folds) => {
    for (const fold of folds) (fold as HTMLDetailsElement).open = true;
  });
describe('the finder', () => {
  const ask = async (search: string) => {
    const page = await site.browser.newPage();
    await page.goto(`${site.origin}/cooperation/${search}`);
    await page.waitForFunction(() =>
      /basis|bases|States/.test(document.querySelector('#finder-status')?.textContent ?? ''),
    );
    return page;
  };
  test('answers from a shared address, with articles, dates and reasons', BOTH, async () => {
    const page = await ask('?from=mex&to=usa&need=mutual-legal-assistance');
    const text = (await page.textContent('#answer')) ?? '';
    expect(text).toContain('3 May 1991');
    expect(await page.locator(`#answer a[href^="${BASE_PATH}/frameworks/untoc/#article-18"]`).count()).toBeGreaterThan(
      0,
    );
    expect(text).toContain('computed from the act under art. 38(2)');
    await page.close();
  });
  test('says which convention an instrument of the Union displaces', async () => {
    const page = await ask('?from=deu&to=fra&need=extradition');
    expect(await page.textContent('#answer')).toMatch(
      /European Convention on Extradition[^:]*: European Arrest Warrant takes its place/,
    );
    await page.close();
  });
  test('says first what to use, what under a condition and what is not for the case, each with a way to its reasons', async () => {
    const page = await ask('?from=mex&to=usa&need=mutual-legal-assistance&about=forced-labour');
    const lists = await page.locator('.verdict > section').evaluateAll((groups) => groups.map(({ id }) => id));
    expect(lists).toContain('verdict-only-if');
    expect(lists).toContain('verdict-not-for-this');
    // What is more than a few lines is folded within its group.
    await unfoldAll(page, '.verdict details');
    const line = page.locator('.verdict li', { hasText: 'UN Convention against Corruption' });
    expect(await line.textContent()).toMatch(/since 29 November 2006.*Art/);
    expect(await page.locator('#basis-uncac .in-margin').isVisible()).toBe(false);
    await line.locator('a').first().click();
    expect(new URL(page.url()).hash).toBe('#basis-uncac');
    expect(await page.locator('#basis-uncac .in-margin').isVisible()).toBe(true);
    await page.close();
  });
  test('is one sentence and one screen: every line of the verdict stands there, folded or not', async () => {
    const page = await site.browser.newPage({ viewport: { width: 1280, height: 900 } });
    for (const question of ['from=rou&to=gbr', 'from=deu&to=dnk', 'from=npl&to=qat']) {
      await page.goto(`${site.origin}/cooperation/?${question}&need=mutual-legal-assistance&about=forced-labour`);
      const verdict = page.locator('.verdict');
      await verdict.waitFor();
      expect(await page.textContent('#answer-title')).toMatch(
        /^(Yes|Only under conditions|To be checked first): .+\.$/,
      );
      const { bottom } = await verdict.evaluate((element) => element.getBoundingClientRect());
      expect(bottom).toBeLessThanOrEqual(900 * 1.1);
    }
    await page.close();
  });
  test('says that no basis was found, and never that none exists, with the same parts', async () => {
    const page = await ask('?from=npl&to=qat&need=transfer-of-sentenced-persons&about=forced-labour');
    expect(await page.textContent('#answer-title')).toBe('No basis found in this data.');
    expect(await page.textContent('#answer .note')).toMatch(/not proof that none exists/);
    expect(await page.locator('.verdict > section').count()).toBeGreaterThan(0);
    expect(await page.locator('#change a[href*="/cooperation/reform/?state=npl"]').count()).toBe(1);
    await page.close();
  });
  test(
    'names the question in title and heading, leads to the answer, and goes back to the question before',
    BOTH,
    async () => {
      const page = await ask('?from=rou&to=gbr&need=extradition&about=forced-labour');
      const named = async () => [await page.title(), await page.textContent('h1')];
      const first = [
        'Romania asks the United Kingdom: handing over a wanted person · Comity',
        'Romania asks the United Kingdom: handing over a wanted person',
      ];
      expect(await named()).toEqual(first);
      expect(await page.evaluate(() => [document.activeElement?.id, scrollY])).toEqual(['answer-title', 0]);
      await page.selectOption('#to', 'fra');
      await page.selectOption('#about', '');
      await page.click('#finder button');
      await page.waitForFunction(() => /France/.test(document.title));
      await page.goBack();
      await page.waitForFunction(() => /Kingdom/.test(document.title));
      expect(await named()).toEqual(first);
      expect(
        await page.evaluate(() =>
          new FormData(document.querySelector<HTMLFormElement>('#finder') ?? undefined).get('about'),
        ),
      ).toBe('forced-labour');
      await page.goto(`${site.origin}/cooperation/?from=rou`);
      expect(await named()).toEqual([
        'What can one State ask of another? · Comity',
        'What can one State ask of another?',
      ]);
      await page.close();
    },
  );
  test('cuts no name: neither what is chosen nor the instruments, on the narrowest phone', async () => {
    const page = await site.browser.newPage({ viewport: { width: 360, height: 780 } });
    await page.goto(
      `${site.origin}/cooperation/?from=rou&to=gbr&need=mutual-legal-assistance&about=trafficking-for-forced-labour`,
    );
    await page.waitForSelector('.verdict');
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.question select, .verdict a, #answer-title')]
        .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth)
        .map(({ textContent }) => textContent),
    );
    expect(cut).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.close();
  });
  describe('prepares a request', () => {
    const QUESTION = '?from=rou&to=gbr&need=mutual-legal-assistance&about=trafficking-for-forced-labour';
    const prepare = async (question = QUESTION, name = /European Convention on Mutual Assistance/) => {
      const page = await ask(question);
      await unfoldAll(page, '#request details');
      await page.getByRole('button', { name }).first().click();
      await page.waitForSelector('#kit');
      return page;
    };
    test('with the paragraph to copy, what the instrument asks for, and whom to send it to', async () => {
      const page = await prepare();
      expect(await page.textContent('#kit .paragraph')).toMatch(
        /European Convention on Mutual Assistance in Criminal Matters \(Strasbourg, 20 April 1959\)/,
      );
      expect(await page.locator('#kit label', { hasText: 'A summary of the facts' }).count()).toBe(1);
      const kit = (await page.textContent('#kit')) ?? '';
      for (const part of ['Addressee', 'Secretary of State', 'Channel', 'Language', 'May be refused', 'Costs'])
        expect(kit).toContain(part);
      expect(await page.evaluate(() => document.activeElement?.closest('#kit') !== null)).toBe(true);
      await page.close();
    });
    test('and nothing that is typed leaves the page or is kept, whatever is done with it', async () => {
      const page = await prepare();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
      const address = page.url();
      const secret = 'Twelve workers at Quarry Lane';
      await page.fill('#request-facts', secret);
      // What is said of the case sorts the answer anew; the request stays as it was typed.
      await page.check('#fact-transnational-yes');
      expect(await page.inputValue('#request-facts')).toBe(secret);
      const [text] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Download as text' }).click(),
      ]);
      expect(readFileSync(await text.path(), 'utf8')).toContain(secret);
      expect(asked).toEqual([]);
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Download for a word processor' }).click(),
      ]);
      expect(file.suggestedFilename()).toBe('request-rou-gbr-mutual-legal-assistance.docx');
      const parts = unzipSync(new Uint8Array(readFileSync(await file.path())));
      expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain(secret);
      // Of the site only programs came, and they were asked for by name alone.
      expect(asked.filter((each) => !each.startsWith(`GET ${BASE_PATH}/_astro/`))).toEqual([]);
      expect(page.url()).toBe(address);
      expect(
        await page.evaluate(async () => [
          localStorage.length,
          sessionStorage.length,
          document.cookie,
          (await indexedDB.databases()).length,
        ]),
      ).toEqual([0, 0, '', 0]);
      await page.close();
    });
    test.each([
      [QUESTION, /European Convention on Mutual Assistance/],
      ['?from=mex&to=usa&need=extradition', /US–Mexico Extradition|Extradition/],
      [
        '?from=npl&to=qat&need=mutual-legal-assistance&about=trafficking-for-forced-labour',
        /Transnational Organized Crime/,
      ],
    ])('that prints on one A4 page: %s', async (question, name) => {
      const page = await prepare(question, name);
      await page.evaluate(() => {
        window.print = () => undefined;
      });
      await page.getByRole('button', { name: 'Print this page' }).click();
      await page.emulateMedia({ media: 'print' });
      expect(await page.isVisible('#kit .paragraph')).toBe(true);
      expect(await page.isVisible('.dossier')).toBe(false);
      const margin = { top: '12mm', bottom: '12mm', left: '12mm', right: '12mm' };
      const pdf = (await page.pdf({ format: 'A4', margin })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBe(1);
      await page.close();
    });
    test('outside treaties, on reciprocity and the law of the State that is asked, where that helps without a treaty', async () => {
      const page = await prepare(QUESTION, /The law of the United Kingdom/);
      expect(await page.textContent('#kit .paragraph')).toMatch(
        /reciprocity.*Crime \(International Co-operation\) Act 2003/,
      );
      await page.close();
    });
  });
  test('asks only what is left open, sorts anew by the answers, and keeps them out of the address', async () => {
    const page = await ask('?from=mex&to=usa&need=mutual-legal-assistance&about=forced-labour');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const untoc = (group: string) => page.locator(`#verdict-${group} a[href="#basis-untoc"]`).count();
    expect([await untoc('only-if'), await untoc('use')]).toEqual([1, 0]);
    for (const condition of ['transnational', 'organised-group', 'maximum-penalty-4-years']) {
      // What the laws decide is folded: it can still be said otherwise.
      await unfoldAll(page, '.case-facts details');
      await page.check(`#fact-${condition}-yes`);
    }
    expect([await untoc('only-if'), await untoc('use')]).toEqual([0, 1]);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('fact-maximum-penalty-4-years-yes');
    await page.check('#fact-transnational-no');
    expect([await untoc('use'), await untoc('not-for-this')]).toEqual([0, 1]);
    expect(new URL(page.url()).search).toBe('?from=mex&to=usa&need=mutual-legal-assistance&about=forced-labour');
    expect(asked).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    await page.close();
  });
  test('says of the Rome Statute that it is towards the Court, whatever the case, and never that it is not for it', async () => {
    const page = await ask('?from=fra&to=deu&need=extradition&about=forced-labour');
    expect(await page.textContent('#basis-rome-statute')).toMatch(
      /Cooperation with the Court, not between the two States \(Art\. 86\)/,
    );
    expect(await page.textContent('.verdict')).not.toContain('Rome Statute');
    await page.close();
  });
  test('names a protocol and its parent in one line', async () => {
    const page = await ask('?from=mex&to=usa&need=extradition');
    expect(
      await page
        .locator('.verdict li', {
          hasText: /Transnational Organized Crime Art\. 16, with Trafficking in Persons Protocol/,
        })
        .count(),
    ).toBe(1);
    await page.close();
  });
  test.each([
    ['?from=rou&to=gbr&need=extradition', /Not on the list|may apply|Not in force/i],
    ['?from=rou&to=gbr&need=extradition&on=2019-06-01', /European Arrest Warrant/],
  ])('folds away what the data does not show: %s', async (question, text) => {
    const page = await ask(question);
    expect(await page.textContent('#answer')).toMatch(text);
    await page.close();
  });
  test(
    'hands over the answer as data, with what was said of the case: the object that the command prints',
    BOTH,
    async () => {
      const page = await ask('?from=mex&to=usa&need=mutual-legal-assistance&about=forced-labour&on=2026-11-26');
      const loaded: string[] = [];
      page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
      await page.check('#fact-transnational-yes');
      expect(loaded).toEqual([]);
      const [file] = await Promise.all([page.waitForEvent('download'), page.click('#answer-data')]);
      expect(file.suggestedFilename()).toBe('comity-answer.json');
      // The small program that makes it comes when it is asked for, and nothing else does.
      expect(loaded.filter((path) => !path.startsWith(`${BASE_PATH}/_astro/`))).toEqual([]);
      const question = '--from mex --to usa --need mutual-legal-assistance --about forced-labour --on 2026-11-26';
      const { stdout } = spawnSync(
        process.execPath,
        ['src/tools/ask.ts', ...question.split(' '), '--fact', 'transnational=yes', '--json'],
        { encoding: 'utf8' },
      );
      expect(readFileSync(await file.path(), 'utf8')).toBe(stdout);
      await page.close();
    },
  );
  test('loads no more than 25 kB of data for an answer', async () => {
    const page = await site.browser.newPage();
    const files: string[] = [];
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (pathname.endsWith('.json')) files.push(pathname.slice(BASE_PATH.length));
    });
    await page.goto(`${site.origin}/cooperation/?from=usa&to=deu&need=mutual-legal-assistance`);
    await page.waitForSelector('#answer-title');
    expect(files).toHaveLength(4);
    const sizes = files.map((file) => gzipSync(readFileSync(join(DIST, file))).length);
    expect(sizes.reduce((a, b) => a + b)).toBeLessThanOrEqual(25_000);
    await page.close();
  });
  test('does not answer for a day before entry into force', async () => {
    const page = await ask('?from=mex&to=usa&need=mutual-legal-assistance&on=1990-01-01');
    expect(await page.textContent('#answer')).not.toContain('3 May 1991');
    await page.close();
  });
  test.each([
    'rou&to=gbr&need=mutual-legal-assistance',
    'mex&to=usa&need=extradition',
    'qat&to=npl&need=joint-investigation',
  ])('prints on one or two A4 pages with its checklist: %s', async (question) => {
    const page = await ask(`?from=${question}`);
    const pdf = (await page.pdf({ format: 'A4', margin: { top: '15mm', bottom: '15mm' } })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(2);
    await page.emulateMedia({ media: 'print' });
    expect(await page.isVisible('.dossier')).toBe(true);
    expect(await page.innerText('main')).toMatch(/Before you send/);
    await page.close();
  });
  test('says what is wrong with an address', async () => {
    const page = await site.browser.newPage();
    await page.goto(`${site.origin}/cooperation/?from=%3Cscript%3E&to=usa&need=x&on=soon`);
    await page.waitForTimeout(200);
    expect(await page.textContent('#answer')).toBe('');
    expect(await page.textContent('#finder-status')).toBe(
      'The address names a State that this site does not know. Choose both States.',
    );
    await page.close();
  });
  test('can be used by keyboard alone', BOTH, async () => {
    const page = await site.browser.newPage();
    await page.goto(`${site.origin}/cooperation/`);
    await page.focus('#from');
    await page.keyboard.type('Braz');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Portu');
    await page.focus('#finder button');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#answer-title');
    expect(await page.textContent('h1')).toContain('Brazil asks Portugal');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('answer-title');
    await page.close();
  });
});
describe('the table of States and treaties', () => {
  const open = async (path: string, options = {}) => {
    const page = await site.browser.newPage(options);
    await page.goto(`${site.origin}/cooperation/matrix/${path}`);
    return page;
  };
  const ordered = (page: Page) => page.waitForSelector('.scroll:has(.matrix):not([aria-busy])');
  test('narrows to a region and puts those first who are missing, by address', BOTH, async () => {
    const page = await open('?region=europe&order=2');
    await page.waitForSelector('#matrix-filter:not([hidden])');
    await ordered(page);
    expect(await page.locator('.matrix tbody:visible').count()).toBe(1);
    const rows = '#europe tr:not(:first-child):not([data-uncounted])';
    const signs = await page.locator(`${rows} td:nth-of-type(2)`).allTextContents();
    // To whom it is not open stands between, with no sign.
    const bound = signs.filter((sign) => sign !== '').map((sign) => /\d/.test(sign));
    expect(bound).toContain(true);
    expect(bound).toEqual([...bound].sort((a, b) => Number(a) - Number(b)));
    expect(await page.textContent('#matrix-status')).toBe(
      `Forced labour, 2014: ${bound.filter(Boolean).length} States bound, ${bound.filter((each) => !each).length} not.`,
    );
    // Each choice is still being followed when the next is made.
    await page.evaluate(() => {
      for (const [id, value] of [
        ['region', ''],
        ['order', '3'],
        ['order', ''],
      ] as const) {
        const box = document.querySelector<HTMLSelectElement>(`#${id}`);
        if (box) box.value = value;
        box?.dispatchEvent(new Event('change', { bubbles: true }));
      }
    });
    await ordered(page);
    expect(await page.locator('.matrix tbody:visible').count()).toBeGreaterThan(3);
    // Rows come a few at a time; none is left out when another choice interrupts that.
    expect(await page.locator('.matrix tbody tr[hidden]').count()).toBe(0);
    const names = await page.locator('#africa [scope="row"]').allTextContents();
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
    await page.close();
  });
  test('takes nonsense in the address for no choice', async () => {
    const page = await open('?region=%3Cb%3E&order=999');
    await page.waitForSelector('#matrix-filter:not([hidden])');
    expect(await page.locator('.matrix tbody:visible').count()).toBeGreaterThan(3);
    expect(await page.textContent('#matrix-status')).toBe('');
    await page.close();
  });
  test('is whole without script, and leads to the other families', async () => {
    const page = await open('', { javaScriptEnabled: false });
    expect(await page.locator('.matrix tbody [scope="row"]').count()).toBeGreaterThan(195);
    expect(await page.locator('.matrix .slant').count()).toBe(12);
    await page.click('.tabs a:has-text("Crime")');
    expect(new URL(page.url()).pathname).toBe(`${BASE_PATH}/cooperation/matrix/crime/`);
    expect(await page.locator('.slant a').first().textContent()).toBe('UNTOC, 2000');
    await page.close();
  });
  test('keeps its head and its first column in sight', async () => {
    const page = await open('', { viewport: { width: 360, height: 740 } });
    const area = page.locator('.scroll:has(.matrix)');
    await area.evaluate((element) => {
      element.scrollTo(300, 2000);
    });
    const [box, head, name] = await Promise.all([
      area.boundingBox(),
      page.locator('.scroll > .matrix thead').boundingBox(),
      page.locator('.scroll > .matrix thead tr:last-child th').first().boundingBox(),
    ]);
    expect(Math.abs((head?.y ?? 0) - (box?.y ?? 99))).toBeLessThanOrEqual(1);
    expect(Math.abs((name?.x ?? 0) - (box?.x ?? 99))).toBeLessThanOrEqual(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.close();
  });
  test('is laid out a region at a time, whole on paper', async () => {
    const page = await open('');
    const inSight = (region: string) =>
      page
        .locator(`#${region} [scope="row"]`)
        .first()
        .evaluate((cell) => cell.checkVisibility({ contentVisibilityAuto: true }));
    expect([await inSight('africa'), await inSight('europe')]).toEqual([true, false]);
    await page.locator('#europe').scrollIntoViewIfNeeded();
    await page.waitForFunction(() =>
      document.querySelector('#europe tr')?.checkVisibility({ contentVisibilityAuto: true }),
    );
    await page.emulateMedia({ media: 'print' });
    expect([await inSight('africa'), await inSight('europe')]).toEqual([true, true]);
    const cut = await page.locator('.scroll:has(.matrix)').evaluate((area) => area.scrollHeight - area.clientHeight);
    expect(cut).toBeLessThanOrEqual(1);
    await page.close();
  });
  test('has the head of its columns in every region, for those who listen', async () => {
    const page = await open('crime/');
    const heads = await page.$$eval('.matrix', (tables) =>
      tables.map((table) => {
        const row = [...((table as HTMLTableElement).tHead?.rows ?? [])].at(-1);
        return [...(row?.cells ?? [])].map(({ textContent }) => textContent.trim()).join();
      }),
    );
    expect(heads.length).toBeGreaterThan(4);
    expect(new Set(heads).size).toBe(1);
    await page.close();
  });
});
test('each chart of coverage has an address, its numbers and its picture', async () => {
  const page = await site.browser.newPage();
  await page.goto(`${site.origin}/cooperation/coverage/#mutual-legal-assistance-africa`);
  const figure = page.locator('#mutual-legal-assistance-africa');
  expect(await figure.locator('.caution').textContent()).toContain('Before 2000 the lines are a floor');
  for (const kind of ['CSV', 'SVG']) {
    const address = await figure.locator(`a:text-is("${kind}")`).getAttribute('href');
    const answer = await page.request.get(new URL(address ?? '', site.origin).href);
    expect([kind, answer.status()]).toEqual([kind, 200]);
  }
  expect(await figure.locator('img').getAttribute('alt')).toMatch(
    /^Mutual legal assistance: Africa\. Of the pairs of \d+ States: /,
  );
  await page.close();
});
test('the questions of the home page are answered', async () => {
  const page = await site.browser.newPage();
  await page.goto(`${site.origin}/`);
  const questions = await page
    .locator('.examples a')
    .evaluateAll((all) => all.map((each) => (each as HTMLAnchorElement).href));
  expect(questions.length).toBeGreaterThan(2);
  for (const question of questions) {
    await page.goto(question);
    await page.waitForSelector('#answer-title');
    expect(await page.inputValue('#from')).not.toBe('');
  }
  await page.close();
});
describe('the comparison', () => {
  const compare = async (search: string) => {
    const page = await site.browser.newPage();
    await page.goto(`${site.origin}/compare/${search}`);
    return page;
  };
  test('lays two instruments side by side from a shared address', BOTH, async () => {
    const page = await compare('?form=extradition&with=untoc&with=coe-ets-024&with=%3Cb%3E&with=constructor');
    await page.waitForSelector('.compare');
    expect(await page.locator('.compare thead th').allTextContents()).toEqual([
      'UN Convention against Transnational Organized Crime',
      'European Convention on Extradition (ETS 24)',
    ]);
    expect(
      await page.locator(`.compare a[href^="${BASE_PATH}/frameworks/coe-ets-024/#article-1"]`).count(),
    ).toBeGreaterThan(0);
    await page.close();
  });
  test('offers only instruments that have an article on the form', async () => {
    const page = await compare('?form=extradition');
    await page.waitForSelector('#instruments:not([hidden])');
    expect(await page.isVisible('input[value="coe-ets-024"]')).toBe(true);
    expect(await page.isVisible('input[value="ilo-r203"]')).toBe(false);
    expect(await page.textContent('#compare-status')).toBe('Choose two or more instruments.');
    await page.close();
  });
  test('treats nonsense in the address as no question', async () => {
    const page = await compare('?form=constructor&with=__proto__');
    await page.waitForTimeout(200);
    expect(await page.textContent('#comparison')).toBe('');
    await page.close();
  });
});
test('the reform lab names the partners that joining would add, from a shared address', BOTH, async () => {
  const page = await site.browser.newPage();
  await page.goto(`${site.origin}/cooperation/reform/?state=gha&instrument=crc-opsc`);
  await page.waitForFunction(() => /would/.test(document.querySelector('#reform-status')?.textContent ?? ''));
  expect(await page.textContent('#gains')).toMatch(/Extradition.*further basis with \d+.*Germany/s);
  await page.goto(`${site.origin}/cooperation/reform/?state=deu&instrument=coe-ets-030`);
  await page.waitForFunction(() => /already binds/.test(document.querySelector('#reform-status')?.textContent ?? ''));
  await page.goto(`${site.origin}/cooperation/reform/?state=gha&instrument=eu-eio-2014-41`);
  await page.waitForFunction(() => /not open/.test(document.querySelector('#reform-status')?.textContent ?? ''));
  await page.close();
});
test('a State’s page leads to the list of what it could change: the Protocol of 2014 with its duties, nothing that is closed to it', async () => {
  const page = await site.browser.newPage();
  await page.goto(`${site.origin}/jurisdictions/vnm/`);
  await page.click('#join ~ p a[href*="/cooperation/reform/#state=vnm"]');
  await page.waitForSelector('#reforms table');
  expect(await page.title()).toMatch(/^Viet Nam/);
  const row = page.locator('#reforms tr', { hasText: 'Forced Labour Protocol of 2014' });
  expect(await row.textContent()).toMatch(/Duties: .*prevention/);
  expect(await row.textContent()).toContain('Thailand');
  expect(await page.textContent('#reforms')).not.toMatch(/European Investigation Order|US–Mexico/);
  await row.locator('a').click();
  await page.waitForFunction(() =>
    /no further basis/.test(document.querySelector('#reform-status')?.textContent ?? ''),
  );
  expect(await page.textContent('#gains')).toMatch(/Parties in its region.*Malaysia/s);
  expect(await page.locator('#reforms table').count()).toBeGreaterThan(0);
  await page.goBack();
  await page.waitForFunction(() => document.querySelector('#gains')?.childElementCount === 0);
  expect(new URL(page.url()).search).toBe('?state=vnm');
  await page.close();
});
test('the question on a State’s page leads to the answer, with the State filled in', BOTH, async () => {
  const page = await site.browser.newPage();
  await page.goto(`${site.origin}/fr/jurisdictions/vnm/`);
  await page.selectOption('#to', 'jpn');
  await page.click('.wide form button');
  await page.waitForURL(/\/fr\/cooperation\/\?from=vnm&to=jpn&need=mutual-legal-assistance/);
  await page.waitForFunction(() => (document.querySelector('#answer')?.textContent ?? '').length > 200);
  await page.close();
});
test('a State’s page says without script what binds it since when, with whom for what, and what is missing', async () => {
  const context = await site.browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.origin}/jurisdictions/vnm/`);
  // Not ratified by Viet Nam: ILO, NORMLEX, list of 11 June 2023.
  expect(await page.textContent('.wide .lede')).toContain('Forced Labour Protocol of 2014');
  const untoc = page.locator('.families li', { hasText: 'Transnational Organized Crime' });
  // UNTC XVIII-12: ratified 8 June 2012, in force thirty days later.
  expect(await untoc.textContent()).toMatch(/^\s*2012/);
  await page.click('#extradition summary');
  expect(await page.locator('details.need[open]').textContent()).toContain('Spain');
  expect(await page.locator('#join').count()).toBe(1);
  await context.close();
});
test('an entry reads and links without script', async () => {
  const context = await site.browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.origin}/frameworks/untoc/#article-18`);
  expect(await page.textContent('#article-18')).toContain('Mutual legal assistance');
  await page.goto(`${site.origin}/search/`);
  expect(await page.locator('noscript a, main ul a').count()).toBeGreaterThan(5);
  await context.close();
});
test('a search string cannot become markup', async () => {
  const page = await site.browser.newPage();
  await page.goto(`${site.origin}/search/?q=${encodeURIComponent('<img src=x onerror=alert(1)> zzzzqq')}`);
  await page.waitForFunction(() => /found|result/.test(document.querySelector('#status')?.textContent ?? ''));
  expect(await page.locator('main img').count()).toBe(0);
  await page.close();
});
test('an old address leads on, with its anchor and with script off', BOTH, async () => {
  for (const javaScriptEnabled of [true, false]) {
    const context = await site.browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    await page.goto(`${site.origin}/about/freshness/#lists`);
    await page.waitForURL(javaScriptEnabled ? `${site.origin}/about/status/#lists` : `${site.origin}/about/status/**`);
    await context.close();
  }
});
