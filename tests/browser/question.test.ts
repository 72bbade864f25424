/** A link with a question behind `#` is answered as one behind `?` is, and the answer can be cited, kept and found again. */
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { zoteroItem } from '../site/zotero.ts';
import { openSite } from './opened.ts';

const site = openSite();
const ASKED = 'from=mex&to=usa&need=extradition';

test('a link of a State’s partners leads to the answer, and the address is then one to share', async () => {
  const page = await site.browser.newPage();
  await page.goto(`${site.origin}/jurisdictions/mex/partners/`);
  await page.click('tbody a[href*="to=usa"]');
  await page.waitForSelector('#answer-title');
  expect(page.url()).toBe(`${site.origin}/cooperation/?from=mex&to=usa&need=mutual-legal-assistance`);
  await page.goBack();
  expect(page.url()).toBe(`${site.origin}/jurisdictions/mex/partners/`);
  await page.close();
});
test('a second question by a link on the page itself is answered too', async () => {
  const page = await site.browser.newPage();
  await page.goto(`${site.origin}/cooperation/?${ASKED}`);
  await page.waitForSelector('#answer-title');
  await page.evaluate(() => {
    location.hash = 'from=deu&to=fra&need=extradition';
  });
  await page.waitForFunction(() => document.title.includes('Germany'));
  expect(new URL(page.url()).search).toBe('?from=deu&to=fra&need=extradition');
  expect(await page.inputValue('#from')).toBe('deu');
  await page.close();
});
test('Zotero, in the browser, takes an answer by its question, with its whole address and its day', async () => {
  const page = await site.browser.newPage();
  await page.goto(`${site.origin}/cooperation/?${ASKED}&on=2019-06-01&utm_source=junk`);
  await page.waitForSelector('#answer-title');
  const item = zoteroItem(parse(await page.content()));
  expect(item).toMatchObject({
    itemType: 'webpage',
    creators: [{ name: 'Comity contributors' }],
    date: '2019-06-01',
    url: `${site.origin}/cooperation/?${ASKED}&on=2019-06-01`,
    websiteTitle: 'Comity',
  });
  expect(item.title).toBe('Mexico asks the United States: handing over a wanted person');
  expect(await page.title()).toContain(item.title);
  expect(await page.getAttribute('link[rel=canonical]', 'href')).toBe(item.url);
  // Nothing asked: the page is itself again.
  await page.evaluate(() => history.pushState(null, '', '?'));
  await page.goBack();
  await page.goForward();
  await page.waitForFunction(() => !document.title.includes('Mexico'));
  expect(zoteroItem(parse(await page.content())).url).toMatch(/\/cooperation\/$/);
  await page.close();
});
test.each([
  ['/compare/#form=extradition', '?form=extradition', '#form'],
  ['/cooperation/reform/#state=mex', '?state=mex', '#state'],
  ['/cooperation/national-law/#forced=offence', '?forced=offence', '#forced'],
])('%s is understood', async (path, search, box) => {
  const page = await site.browser.newPage();
  await page.goto(site.origin + path);
  await page.waitForFunction((expected) => location.search === expected, search);
  expect(await page.inputValue(box)).toBe(search.split('=')[1]);
  await page.close();
});
test('the key / can be switched off, and stays so', async () => {
  const context = await site.browser.newContext();
  const page = await context.newPage();
  const focused = async (path: string) => {
    await page.goto(site.origin + path);
    await page.keyboard.press('/');
    return page.evaluate(() => document.activeElement?.id);
  };
  expect(await focused('/glossary/debt-bondage/')).toBe('site-q');
  await page.goto(`${site.origin}/about/accessibility/`);
  const box = page.getByLabel('The key / goes to the search box');
  expect(await box.isChecked()).toBe(true);
  await box.uncheck();
  expect(await focused('/glossary/debt-bondage/')).toBe('');
  await page.goto(`${site.origin}/about/accessibility/`);
  expect(await box.isChecked()).toBe(false);
  await box.check();
  expect(await focused('/glossary/debt-bondage/')).toBe('site-q');
  await context.close();
});
