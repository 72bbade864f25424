/** What translated pages say is in their language to the eye and to a screen reader: days, names, titles, numbers of articles. */
import { readFileSync } from 'node:fs';
import { parse, type HTMLElement } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { DIST } from '../../src/settings.ts';

const pageAt = (path: string): HTMLElement => parse(readFileSync(`${DIST}${path}index.html`, 'utf8'));
/** What a reader reads of a page; scripts and hidden data are no text. */
function textOf(page: HTMLElement): string {
  for (const hidden of page.querySelectorAll('script, style, code, input, template')) hidden.remove();
  return page.querySelector('main')?.text ?? '';
}
const ISO = /\b(19|20)\d\d-\d\d(-\d\d)?\b/;

test.each([
  ...['', '/fr', '/es', '/ar'].flatMap((language) =>
    ['rou', 'usa', 'hkg'].map((id) => `${language}/jurisdictions/${id}/`),
  ),
  '/frameworks/untoc/participation/',
  '/frameworks/eu-eaw-2002-584/participation/',
  '/frameworks/hcch-evidence-1970/participation/',
  '/cooperation/bilateral/che/',
  '/contribute/first-tasks/',
  '/about/status/',
])('no day stands as a machine writes it: %s', (path) => {
  const found = textOf(pageAt(path))
    .split('\n')
    // Notes and titles are words of their sources.
    .filter((line) => ISO.test(line) && !/https?:|sources?\b|note|list|law|in force/i.test(line));
  expect(found).toEqual([]);
});

// United Nations usage, not that of the Unicode CLDR.
test.each([
  ['fr', 'pse', 'État de Palestine'],
  ['fr', 'vat', 'Saint-Siège'],
  ['fr', 'civ', 'Côte d’Ivoire'],
  ['es', 'pse', 'Estado de Palestina'],
  ['es', 'nzl', 'Nueva Zelandia'],
  ['es', 'ken', 'Kenya'],
  ['ar', 'civ', 'كوت ديفوار'],
  ['ar', 'rus', 'الاتحاد الروسي'],
  ['ar', 'pse', 'دولة فلسطين'],
])('the name of a State is that of the United Nations: %s %s', (language, id, name) => {
  expect(pageAt(`/${language}/jurisdictions/${id}/`).querySelector('h1')?.text.trim()).toBe(name);
});
test('English puts the article that a name needs into sentences, and leaves headings bare', () => {
  const page = pageAt('/jurisdictions/usa/');
  expect(page.querySelector('h1')?.text.trim()).toBe('United States');
  expect(page.querySelector('#bound')?.text).toBe('What binds the United States');
  expect(page.querySelector('.question strong')?.text).toBe('the United States');
  expect(pageAt('/jurisdictions/rou/').querySelector('#bound')?.text).toBe('What binds Romania');
  expect(pageAt('/cooperation/').querySelector('#to option[value="gbr"]')?.getAttribute('data-with')).toBe(
    'the United Kingdom',
  );
});
test('a State is found in a select under the word by which it is looked for', () => {
  const options = pageAt('/fr/cooperation/').querySelectorAll('#from option');
  const korea = options.find((option) => option.getAttribute('value') === 'kor');
  expect([korea?.getAttribute('label'), korea?.text.trim()]).toEqual(['Corée (République de)', 'République de Corée']);
  const labels = options.slice(1).map((option) => option.getAttribute('label') ?? option.text.trim());
  expect(labels).toEqual([...labels].sort((a, b) => a.localeCompare(b, 'fr')));
});

describe.each(['fr', 'es', 'ar'])('%s', (language) => {
  const page = pageAt(`/${language}/jurisdictions/rou/`);
  test('a title that is not in the language is marked as English', () => {
    // The Arrest Warrant has its title in French and Spanish, and none in Arabic: no text of the Union is in it.
    const link = page
      .querySelectorAll('#bound ~ * a, .families a')
      .find((each) => each.getAttribute('href')?.endsWith('/frameworks/eu-eaw-2002-584/'));
    expect(link?.querySelector('bdi')?.getAttribute('lang')).toBe(language === 'ar' ? 'en' : undefined);
  });
  test('every article number stands isolated, as the language writes it', () => {
    const articles = page
      .querySelectorAll('#extradition li bdi')
      .map(({ text }) => text)
      .filter((text) => text.startsWith('('));
    expect(articles.length).toBeGreaterThan(3);
    // "18(6)" and "4a" are English.
    expect(articles.filter((text) => /\d\([0-9a-z]|\d[a-z]\b/.test(text))).toEqual([]);
  });
});
