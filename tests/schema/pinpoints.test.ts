/** Numbers of articles go into requests that are sent: in each language as its official texts write them. */
import { expect, test } from 'vitest';
import { pinpoint } from '../../src/schema/pinpoints.ts';

test.each([
  ['18', '18', '18', '18'],
  ['18(6)', '18, par. 6', '18, párr. 6', '18 (6)'],
  ['18(6)-(7)', '18, par. 6 et 7', '18, párrs. 6 y 7', '18 (6) و(7)'],
  ['18(14)-(17)', '18, par. 14 à 17', '18, párrs. 14 a 17', '18 (14) إلى (17)'],
  ['3(1)(a)', '3, par. 1 a)', '3, párr. 1 a)', '3 (1) (أ)'],
  ['3(1)(a)(i)', '3, par. 1 a) i)', '3, párr. 1 a) i)', '3 (1) (أ) (i)'],
  ['2(b)', '2 b)', '2 b)', '2 (ب)'],
  ['9(a)-(e)', '9 a) à e)', '9 a) a e)', '9 (أ) إلى (هـ)'],
  ['4a', '4 bis', '4 bis', '4 مكررا'],
  ['8-9', '8 et 9', '8 y 9', '8 و9'],
  ['15-17', '15 à 17', '15 a 17', '15 إلى 17'],
  ['617-618', '617 et 618', '617 y 618', '617 و618'],
  // No number of an article: it stays as its text has it.
  ['Title IV', 'Title IV', 'Title IV', 'Title IV'],
  ['XII', 'XII', 'XII', 'XII'],
  ['Annex I, art. 3', 'Annex I, art. 3', 'Annex I, art. 3', 'Annex I, art. 3'],
])('%s', (article, fr, es, ar) => {
  expect([pinpoint(article, 'fr'), pinpoint(article, 'es'), pinpoint(article, 'ar-u-nu-latn')]).toEqual([fr, es, ar]);
  expect(pinpoint(article, 'en-GB')).toBe(article);
});
