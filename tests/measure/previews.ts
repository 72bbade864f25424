/**
 * `npm run previews`: draws the pictures that other sites show beside a link, into `public/previews`. They are kept, so
 * that a build needs no browser and gives the same bytes everywhere; a test says when one is old.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { PREVIEW_SIZE, PREVIEWS } from '../../src/site/preview.ts';
import { launch } from '../browser/served.ts';
import { drawingOf, markOf, pictureOf, withMark } from './preview-drawing.ts';

const { resolve } = createRequire(import.meta.url);
const face = (weight: number, file: string) =>
  `@font-face{font-family:"Noto Sans";font-weight:${weight};src:url(data:font/ttf;base64,${readFileSync(resolve(`@expo-google-fonts/noto-sans/${file}`)).toString('base64')})}`;
const fonts = face(400, '400Regular/NotoSans_400Regular.ttf') + face(700, '700Bold/NotoSans_700Bold.ttf');
const browser = await launch();
const page = await browser.newPage({ viewport: PREVIEW_SIZE });
for (const preview of PREVIEWS) {
  const drawing = drawingOf(preview);
  await page.setContent(`<style>${fonts}body{margin:0}svg{display:block}</style>${drawing}`);
  await page.evaluate(() => document.fonts.ready);
  const png = await page.screenshot();
  mkdirSync(dirname(pictureOf(preview)), { recursive: true });
  writeFileSync(pictureOf(preview), withMark(png, markOf(drawing)));
  console.log(`${pictureOf(preview)}: ${png.length} bytes`);
}
await browser.close();
