/** The address of a treaty, given before its State had more than fit a page, leads to the page where it stands now. */
import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';
import { expect, test } from 'vitest';
import { openSite } from './opened.ts';

const site = openSite();
// No State has so many today: the page of one that has, as its template writes it.
const script = transformSync(readFileSync('src/browser/moved-row.ts', 'utf8'), { loader: 'ts' }).code;
const STATE = `<table><tr id="with-mex"><th><a href="m/#usa-mex-extradition-1899">Mexico</a></th></tr>
<tr id="with-che"><th><a href="s/#usa-che-extradition-1990">Switzerland</a></th></tr></table><script type="module">${script}</script>`;

async function openAt(hash: string): Promise<string> {
  const page = await site.browser.newPage();
  await page.route('**/cooperation/bilateral/usa/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: route.request().url().endsWith('/usa/') ? STATE : '<p>Letter' }),
  );
  await page.goto(`${site.origin}/cooperation/bilateral/usa/${hash}`, { waitUntil: 'networkidle' });
  const path = page.url().slice(site.origin.length);
  await page.close();
  return path;
}
test('to the letter of the other State, in whichever place of the name it stands', async () => {
  expect(await openAt('#usa-mex-extradition-1978')).toBe('/cooperation/bilateral/usa/m/#usa-mex-extradition-1978');
  expect(await openAt('#che-usa-mla-1973')).toBe('/cooperation/bilateral/usa/s/#che-usa-mla-1973');
});
test('nowhere, where the address names no treaty or a line of the page itself', async () => {
  for (const hash of ['', '#states', '#with-mex', '#usa-zzz-extradition-1978', '#"><b>'])
    expect(decodeURIComponent(await openAt(hash))).toBe(`/cooperation/bilateral/usa/${hash}`);
});
