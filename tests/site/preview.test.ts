/** The picture that other sites show beside a link. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inLines, PREVIEW_SIZE, previewAlt, previewFor, PREVIEWS, previewSvg } from '../../src/site/preview.ts';
import { drawingOf, markOf, pictureOf, previewColours } from '../measure/preview-drawing.ts';

test.each(PREVIEWS)('the picture of $id is current: if not, run `npm run previews`', (preview) => {
  const picture = readFileSync(pictureOf(preview));
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([PREVIEW_SIZE.width, PREVIEW_SIZE.height]);
  expect(picture.includes(Buffer.from(markOf(drawingOf(preview)), 'latin1'))).toBe(true);
  expect(picture.length).toBeLessThan(60_000);
});
test('no picture is left over', () => {
  expect(readdirSync('public/previews').sort()).toEqual(PREVIEWS.map(({ id }) => `${id}.png`).sort());
});
test.each([
  ['', 'site'],
  ['about/', 'site'],
  ['frameworks/untoc/participation/', 'frameworks'],
  ['cooperation/matrix/', 'cooperation'],
  ['fr/jurisdictions/mex/', 'jurisdictions'],
  ['ar/cooperation/', 'cooperation'],
  ['404.html', 'site'],
])('the page %j has the picture of %s', (path, id) => {
  expect(previewFor(path).id).toBe(id);
});
test('its words are told to those who cannot see it, and each once', () => {
  expect(previewAlt(previewFor('cases/'))).toBe(
    'Cases: Judgments, operations, inspections and trade measures. Comity, international legal cooperation against forced labour.',
  );
  expect(previewAlt(previewFor('')).match(/forced labour/g)).toHaveLength(1);
});
test('words that do not fit into a line go on in the next, and none is lost', () => {
  expect(inLines('one two three four', 9)).toEqual(['one two', 'three', 'four']);
  expect(inLines('incomprehensibilities', 9)).toEqual(['incomprehensibilities']);
  for (const preview of PREVIEWS) {
    const lines = previewSvg(preview, previewColours()).match(/font-size="38"/g) ?? [];
    expect([preview.id, lines.length <= 3]).toEqual([preview.id, true]);
  }
});
