/**
 * The copy that a reader keeps in the browser, through what networks, hosts and devices do to it. Two versions of a small
 * part of the site stand on a host of our own; nothing is told to the browser but by that host.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { BASE } from '../../../src/settings.ts';
import { launch } from '../served.ts';
import { down, hangs, ONLY_FIRST, portal, startHost, type Host } from './host.ts';

// A slow machine is no fault: only what never comes fails.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });
const NO_LIMIT = { timeout: 0 };
/** Where the path of the site matters to the worker and to what it keeps. */
const BOTH = { tags: ['both-bases'] };
let browser: Browser;
let host: Host;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  browser = await launch();
  host = await startHost();
});
afterAll(async () => {
  await browser?.close();
  host?.stop();
});
beforeEach(async () => {
  host.reset();
  context = await browser.newContext();
  context.setDefaultTimeout(0);
  context.setDefaultNavigationTimeout(0);
  page = await context.newPage();
});
afterEach(() => context.close());

const at = (path: string): string => `${host.origin}/${path}`;
const open = (path: string, on: Page = page) => on.goto(at(path));
/** Presses a button on the page of offline use. @returns what the page says when it is done */
async function press(button: '#keep' | '#remove', on: Page = page): Promise<string> {
  await on.locator(button).waitFor();
  await on.click(button);
  await on.waitForFunction(
    () =>
      /^(Kept|Not|Removed|The browser)/.test(document.querySelector('#offline-status')?.textContent ?? '') &&
      document.querySelector<HTMLButtonElement>('#keep')?.disabled === false,
    undefined,
    NO_LIMIT,
  );
  return (await on.textContent('#offline-status')) ?? '';
}
async function keep(on: Page = page): Promise<string> {
  await open('offline/', on);
  return press('#keep', on);
}
/** Caches of the origin with the number of their files. */
const caches_ = (on: Page = page) =>
  on.evaluate(async () => {
    const sizes: Record<string, number> = {};
    for (const name of await caches.keys()) sizes[name] = (await (await caches.open(name)).keys()).length;
    return sizes;
  });
const keptVersions = async () => Object.keys(await caches_()).filter((name) => name.startsWith(`kept:${BASE}#`));
const workers = (on: Page = page) =>
  on.evaluate(async () =>
    (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
  );
const heading = async (on: Page = page) => (await on.textContent('h1')) ?? '';
const notices = async (on: Page = page) => on.locator('main > .note[role=status]').allTextContents();
const isStyled = (on: Page = page) =>
  on.evaluate(() => getComputedStyle(document.body).marginTop === '0px' && document.styleSheets.length > 0);
const edition = (path: string, on: Page = page) =>
  on.evaluate(
    (address) =>
      fetch(address).then(
        async (answer) => /"edition":"edition (\d)"/.exec(await answer.text())?.[1] ?? 'none',
        () => 'nothing',
      ),
    at(path),
  );
const finderAnswers = async () => {
  await open('cooperation/?from=mex&to=usa&need=extradition');
  await page.waitForSelector('#answer-title');
};
const FIRST_DAY = '20 November 2026';
const SECOND_DAY = '27 November 2026';
const DATA = 'cooperation/extradition.json';

describe('keeping', () => {
  test('it says how much is kept, of which day; nothing is stored before it is asked for', BOTH, async () => {
    await open('offline/');
    expect([await caches_(), await workers()]).toEqual([{}, []]);
    expect(await press('#keep')).toMatch(
      new RegExp(`^Kept: the site of ${FIRST_DAY}, \\d+ files, \\d+ MB\\. It opens`),
    );
    expect(await workers()).toEqual([BASE]);
    host.instead = down;
    await open('frameworks/untoc/');
    expect(await heading()).toContain('(edition 1)');
    expect(await isStyled()).toBe(true);
    await finderAnswers();
  });
  test('without a connection nothing is kept, and it says so', async () => {
    await open('offline/');
    host.instead = down;
    expect(await press('#keep')).toBe('Not kept: there is no connection. Nothing is kept.');
    expect([await keptVersions(), await workers()]).toEqual([[], []]);
  });
  test('the page of a hotel’s Wi-Fi is not taken for the list of files', async () => {
    await open('offline/');
    host.instead = portal;
    expect(await press('#keep')).toContain('files.json was answered with something else');
    expect([await keptVersions(), await workers()]).toEqual([[], []]);
  });
  test.each([
    ['HTML for data', DATA],
    ['another page for a page', 'frameworks/untoc/'],
    ['HTML for the style sheet', /\.css$/],
  ])('%s is refused, and nothing opens from what was fetched', async (_, wrong) => {
    await open('offline/');
    host.instead = (path, response) =>
      (typeof wrong === 'string' ? path === wrong : wrong.test(path)) && portal(path, response);
    expect(await press('#keep')).toMatch(/^Not kept: \S+ was answered with something else.* Nothing is kept\.$/);
    expect(await workers()).toEqual([]);
    expect(await page.evaluate((root) => caches.match(`${root}offline/kept.json`), BASE)).toBeUndefined();
  });
  test('an answer that leads elsewhere is refused', async () => {
    await open('offline/');
    host.instead = (path, response) => {
      if (path !== DATA) return false;
      response.writeHead(302, { location: `${BASE}frameworks/` }).end();
      return true;
    };
    expect(await press('#keep')).toContain(`${DATA} was answered with something else`);
  });
  test('a page that is served as something else is kept as a page', async () => {
    await open('offline/');
    host.instead = (path, response) => {
      if (path !== 'frameworks/untoc/') return false;
      response.writeHead(200, { 'content-type': 'application/octet-stream' });
      response.end(readFileSync(join(host.site, path, 'index.html')));
      return true;
    };
    await press('#keep');
    host.instead = down;
    await open('frameworks/untoc/');
    expect(await heading()).toContain('(edition 1)');
  });
  test('a file that the server does not have is named', async () => {
    await open('offline/');
    host.instead = (path, response) => {
      if (path !== DATA) return false;
      response.writeHead(503).end();
      return true;
    };
    expect(await press('#keep')).toMatch(new RegExp(`^Not kept: the server answered 503 for ${DATA} after \\d+ of`));
  });
  test('without room nothing is kept, and it says how much is needed', async () => {
    await open('offline/');
    const session = await context.newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(host.origin).origin, quotaSize: 200_000 });
    expect(await press('#keep')).toMatch(
      /^Not kept: the browser has too little room.*\d+ MB are needed\. Nothing is kept/,
    );
    expect([await keptVersions(), await workers()]).toEqual([[], []]);
  });
  test('what broke off is not opened, and goes on where it was', async () => {
    await open('offline/');
    let left = 60;
    host.instead = (path, response) => path.startsWith('cooperation/') && left-- < 0 && down(path, response);
    expect(await press('#keep')).toMatch(
      /^Not kept: the connection broke after \d+ of \d+ files; trying again goes on/,
    );
    expect(await workers()).toEqual([]);
    const before = Object.values(await caches_())[0] ?? 0;
    expect(before).toBeGreaterThan(0);
    host.instead = undefined;
    host.asked = [];
    expect(await press('#keep')).toMatch(/^Kept: /);
    const all = Object.entries(await caches_()).find(([name]) => name.includes('#'))?.[1] ?? 0;
    // The list and the worker come each time.
    expect(host.asked.length).toBeLessThanOrEqual(all - before + 3);
  });
  test('what broke off can be removed', async () => {
    await open('offline/');
    host.instead = (path, response) => path === DATA && down(path, response);
    await press('#keep');
    host.instead = undefined;
    expect(await press('#remove')).toBe('Removed from this device.');
    expect(await caches_()).toEqual({});
  });
  test('published anew while it is being kept: the new version is kept, whole', async () => {
    await open('offline/');
    let first = 10;
    host.instead = (path) => {
      // The list is of the first version; soon after it the second is published.
      if (path !== 'offline/files.json' && first-- === 0) host.site = host.versions[1];
      return false;
    };
    expect(await press('#keep')).toContain(`Kept: the site of ${SECOND_DAY}`);
    expect(await keptVersions()).toHaveLength(1);
    host.instead = down;
    await open('frameworks/untoc/');
    expect([await heading(), await isStyled()]).toEqual([expect.stringContaining('(edition 2)'), true]);
  });
  test('two tabs do not keep at the same time', async () => {
    await open('offline/');
    const other = await context.newPage();
    await open('offline/', other);
    host.instead = (path) => path === DATA;
    await page.click('#keep');
    await page.waitForFunction(async () => (await navigator.locks.query()).held?.length === 1, undefined, NO_LIMIT);
    expect(await press('#keep', other)).toContain('another tab is at it');
    expect(await press('#remove', other)).toContain('Not removed: another tab is at it');
  });
});

describe('renewing', () => {
  beforeEach(async () => {
    await keep();
    host.site = host.versions[1];
  });
  test(
    'the page says that there is a newer one; what is the same is not fetched again; what is old goes',
    BOTH,
    async () => {
      const [old] = await keptVersions();
      await open('offline/');
      await page.waitForFunction(
        () => document.querySelector('#offline-status')?.textContent?.includes('There is a newer one, of 27 November'),
        undefined,
        NO_LIMIT,
      );
      host.asked = [];
      expect(await press('#keep')).toContain(`Kept: the site of ${SECOND_DAY}`);
      expect(host.asked).not.toContain('manifest.webmanifest');
      expect(host.asked).toContain('frameworks/untoc/');
      const now = await keptVersions();
      expect(now).toHaveLength(1);
      expect(now).not.toContain(old);
      host.instead = down;
      await open('frameworks/untoc/');
      expect([await heading(), await isStyled()]).toEqual([expect.stringContaining('(edition 2)'), true]);
      await open(ONLY_FIRST);
      expect(await heading()).toBe('Not kept on this device');
      await finderAnswers();
    },
  );
  test('when nothing is new, it says so and fetches no file', async () => {
    host.site = host.versions[0];
    await open('offline/');
    host.asked = [];
    expect(await press('#keep')).toContain('Nothing has changed since it was kept.');
    expect(host.asked.filter((path) => !/^offline/.test(path))).toEqual([]);
  });
  test.each([
    ['no connection', down],
    ['the page of a hotel’s Wi-Fi', portal],
    [
      'a file of another kind',
      (path: string, response: Parameters<typeof portal>[1]) => path === DATA && portal(path, response),
    ],
  ])('%s: the old copy stays whole, and it says so', async (_, instead) => {
    await open('offline/');
    host.instead = instead;
    const said = await press('#keep');
    expect(said).toMatch(/^Not renewed: /);
    expect(said).toContain(`Kept: the site of ${FIRST_DAY}`);
    host.instead = down;
    await open('frameworks/untoc/');
    expect([await heading(), await isStyled()]).toEqual([expect.stringContaining('(edition 1)'), true]);
    await finderAnswers();
  });
  test('without room for a second copy the old one stays, and opens', async () => {
    await open('offline/');
    const session = await context.newCDPSession(page);
    const { usage = 0 } = await page.evaluate(() => navigator.storage.estimate());
    await session.send('Storage.overrideQuotaForOrigin', {
      origin: new URL(host.origin).origin,
      quotaSize: usage + 100_000,
    });
    const said = await press('#keep');
    expect(said).toMatch(/^Not renewed: the browser has too little room/);
    expect(said).toContain('beside what is kept already');
    expect(await keptVersions()).toHaveLength(1);
    host.instead = down;
    await open('frameworks/untoc/');
    expect(await heading()).toContain('(edition 1)');
  });
});

describe('with a connection', () => {
  beforeEach(async () => {
    await keep();
  });
  test('the current page is shown, without a notice', async () => {
    host.site = host.versions[1];
    await open('frameworks/untoc/');
    expect([await heading(), await notices(), await isStyled()]).toEqual([
      expect.stringContaining('(edition 2)'),
      [],
      true,
    ]);
    expect(await edition(DATA)).toBe('2');
  });
  test('published anew, one page opened, then no connection: that page too is of the copy, with its styles', async () => {
    host.site = host.versions[1];
    await open('frameworks/untoc/');
    await finderAnswers();
    host.instead = down;
    await open('frameworks/untoc/');
    expect([await heading(), await isStyled()]).toEqual([expect.stringContaining('(edition 1)'), true]);
    await finderAnswers();
    expect([await isStyled(), await notices(), await edition(DATA)]).toEqual([true, [expect.any(String)], '1']);
  });
  test('a hotel’s Wi-Fi shows its page, and changes nothing that is kept', async () => {
    host.instead = portal;
    await open('frameworks/untoc/');
    expect(await heading()).toContain('Hotel Wi-Fi');
    host.instead = down;
    await open('frameworks/untoc/');
    expect(await heading()).toContain('(edition 1)');
    await finderAnswers();
    expect(await edition(DATA)).toBe('1');
  });
  test('an error of the server is shown as it is', async () => {
    host.instead = (_, response) => {
      response.writeHead(503, { 'content-type': 'text/html' }).end('<h1>Maintenance</h1>');
      return true;
    };
    const answer = await open('frameworks/untoc/');
    expect([answer?.status(), await heading()]).toEqual([503, 'Maintenance']);
  });
  test('a page that does not exist is the site’s own page for that', BOTH, async () => {
    const answer = await open('nope/');
    expect([answer?.status(), await heading()]).toEqual([404, expect.stringContaining('Page not found')]);
  });
  test('without room the current page is shown, and not the copy', async () => {
    const session = await context.newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(host.origin).origin, quotaSize: 1 });
    host.site = host.versions[1];
    await open('frameworks/untoc/');
    expect([await heading(), await notices()]).toEqual([expect.stringContaining('(edition 2)'), []]);
  });
  test('a page of another version than the copy gets no data of the copy', async () => {
    host.site = host.versions[1];
    await open('cooperation/');
    host.instead = down;
    expect(await edition(DATA)).toBe('nothing');
  });
  test('a page of the same version as the copy goes on when the connection breaks', async () => {
    await open('cooperation/');
    expect(await notices()).toEqual([]);
    host.instead = down;
    expect(await edition(DATA)).toBe('1');
  });
  test('a page from the copy stays with its version when it was renewed elsewhere', async () => {
    host.instead = down;
    await open('cooperation/');
    host.instead = undefined;
    host.site = host.versions[1];
    const other = await context.newPage();
    expect(await keep(other)).toContain(SECOND_DAY);
    expect(await edition(DATA), 'never that of the second version').toBe('nothing');
  });
});

describe('without a connection', () => {
  const COPY = `You are offline. This is the copy of ${FIRST_DAY}, kept on `;
  test.each<[string, Record<string, string>]>([
    ['max-age of ten minutes', { 'cache-control': 'max-age=600' }],
    ['an old file without rules', { 'last-modified': 'Mon, 06 Jan 2020 10:00:00 GMT' }],
    ['answers for ever', { 'cache-control': 'public, max-age=31536000, immutable' }],
  ])('the notice stands on pages that the browser has just seen, under %s', async (_, headers) => {
    host.headers = headers;
    await keep();
    for (const path of ['', 'frameworks/untoc/', 'jurisdictions/mex/']) await open(path);
    host.instead = down;
    for (const path of ['', 'frameworks/untoc/', 'jurisdictions/mex/']) {
      await open(path);
      expect(await notices(), path).toEqual([expect.stringContaining(COPY)]);
    }
  });
  test('the day is that of the copy, without a date in any answer', async () => {
    await keep();
    host.instead = down;
    await open('frameworks/untoc/');
    const [notice = ''] = await notices();
    expect(notice).toMatch(/copy of 20 November 2026, kept on \d{1,2} \w+ 20\d\d\./);
  });
  test('a browser that knows that it is offline is told the same', async () => {
    await keep();
    await context.setOffline(true);
    await open('frameworks/untoc/');
    expect(await notices()).toEqual([expect.stringContaining(COPY)]);
  });
  test('the notice speaks the language of the page', BOTH, async () => {
    await keep();
    host.instead = down;
    await open('fr/jurisdictions/mex/');
    expect(await notices()).toEqual([expect.stringContaining('Ceci est la copie du 20 novembre 2026')]);
    await open('ar/jurisdictions/mex/');
    expect(await notices()).toEqual([expect.stringMatching(/هذه نسخة 20 \S+ 2026/)]);
  });
  test('a connection that hangs shows the copy and says why', async () => {
    await keep();
    host.instead = hangs;
    await open('frameworks/untoc/');
    expect(await notices()).toEqual([expect.stringContaining('The connection does not answer. This is the copy of')]);
    expect([await heading(), await isStyled()]).toEqual([expect.stringContaining('(edition 1)'), true]);
    await finderAnswers();
  });
  test.each([
    ['breaks', true],
    ['hangs', false],
  ])('a connection that %s in the middle of a page shows the copy, whole', async (_, breaks) => {
    await keep();
    host.instead = (_path, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': '100000' });
      response.write('<!doctype html><h1>Half of a page</h1>');
      if (breaks) setImmediate(() => response.destroy());
      return true;
    };
    await open('frameworks/untoc/');
    expect([await heading(), await isStyled()]).toEqual([expect.stringContaining('(edition 1)'), true]);
    expect(await notices()).toHaveLength(1);
  });
  test(
    'an address without its last slash, with a question or with the name of the file finds its page',
    BOTH,
    async () => {
      await keep();
      host.instead = down;
      for (const path of [
        'frameworks/untoc',
        'frameworks/untoc?from=mail',
        'frameworks/untoc/index.html',
        'frameworks/untoc/?q=1#article-18',
      ]) {
        await open(path);
        expect(await heading(), path).toContain('(edition 1)');
      }
      await open('frameworks/untoc');
      expect(page.url(), 'what stands in the page is relative to its folder').toBe(at('frameworks/untoc/'));
    },
  );
  test.each(['nope/', 'frameworks/untoc/cite.bib', 'api/v1/index.json', 'a%3Cb%3E/', 'half%E0%A4/'])(
    '%s is answered by a page of ours that says what is kept',
    BOTH,
    async (path) => {
      await keep();
      host.instead = down;
      const answer = await open(path);
      expect([answer?.status(), await heading()]).toEqual([503, 'Not kept on this device']);
      expect(await page.textContent('main')).toContain(
        `${BASE}${path.replace('%3C', '<').replace('%3E', '>')} is not among what is kept`,
      );
      expect(await page.textContent('main')).toContain(`Kept is the site of ${FIRST_DAY}`);
      expect(await isStyled()).toBe(true);
      await page.click('main a');
      await page.waitForURL(at(''));
      expect(await notices()).toHaveLength(1);
    },
  );
  test('the page of offline use says what is kept, and that it cannot be renewed', BOTH, async () => {
    await keep();
    host.instead = down;
    await open('offline/');
    await page.waitForFunction(
      () => document.querySelector('#offline-status')?.textContent?.startsWith('Kept: the site of 20 November 2026'),
      undefined,
      NO_LIMIT,
    );
    expect(await press('#keep')).toMatch(/^Not renewed: there is no connection\. Kept: the site of 20 November/);
  });
  test('a worker that was ended and started again still knows which version a page is of', async () => {
    await keep();
    host.instead = down;
    await open('cooperation/');
    const session: CDPSession = await context.newCDPSession(page);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    host.instead = undefined;
    host.site = host.versions[1];
    expect(await edition(DATA), 'the network has the second version by now').toBe('1');
  });
  test('a copy of which the browser has cleared a part says so', async () => {
    await keep();
    await page.evaluate(async (address) => {
      for (const name of await caches.keys()) await (await caches.open(name)).delete(address);
    }, at('frameworks/untoc/'));
    host.instead = down;
    await open('offline/');
    await page.waitForFunction(
      () => /has cleared a part of the copy/.test(document.querySelector('#offline-status')?.textContent ?? ''),
      undefined,
      NO_LIMIT,
    );
  });
});

describe('on a host with other projects', () => {
  const other = () => new URL('/other/', host.origin).href;
  beforeEach(async () => {
    await page.goto(other());
    await page.evaluate(async () => {
      await navigator.serviceWorker.register('/other/worker.js', { scope: '/other/' });
      for (const name of ['kept', 'kept:/other/', 'kept:/other/#1', 'theirs'])
        await (await caches.open(name)).put('/other/page', new Response('theirs'));
    });
  });
  test('removing takes away what is ours, and nothing else', BOTH, async () => {
    await keep();
    expect((await workers()).sort()).toEqual([BASE, '/other/'].sort());
    expect(await press('#remove')).toBe('Removed from this device.');
    expect(await workers()).toEqual(['/other/']);
    expect(Object.keys(await caches_()).sort()).toEqual(['kept', 'kept:/other/', 'kept:/other/#1', 'theirs']);
    host.instead = down;
    await expect(open('frameworks/untoc/')).rejects.toThrow();
  });
  test.skipIf(BASE === '/')('the worker of whoever has the root of the host stays, and ours goes', async () => {
    await page.evaluate(() => navigator.serviceWorker.register('/worker.js', { scope: '/' }));
    await keep();
    await press('#remove');
    expect((await workers()).sort()).toEqual(['/', '/other/']);
  });
  test('renewing does not touch their caches, and their pages are theirs', BOTH, async () => {
    await keep();
    host.site = host.versions[1];
    await keep();
    expect(await caches_()).toMatchObject({ kept: 1, 'kept:/other/': 1, 'kept:/other/#1': 1, theirs: 1 });
    await page.goto(other());
    expect(await page.title()).toBe('Other');
  });
});
