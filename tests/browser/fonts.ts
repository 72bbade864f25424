/**
 * Fonts that the browser tests bring along. What a page needs in width depends on the reader's font, so that a layout that
 * was only tried in the font of one machine may break on the next. These are the widest that systems commonly have, and
 * one wider than any.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const { resolve } = createRequire(import.meta.url);
// The whole font and not a subset for the web: its widest letter decides how wide a field for text wants to be.
const NOTO = '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf';
const NOTO_BOLD = '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf';
const DEJAVU = '@fontsource/dejavu-sans/files/dejavu-sans-latin-400-normal.woff2';
const DEJAVU_BOLD = '@fontsource/dejavu-sans/files/dejavu-sans-latin-700-normal.woff2';

interface Font {
  /** Files by the `font-weight` that they serve. */
  faces: Readonly<Record<string, string>>;
  /** How much wider than drawn: of `size-adjust`. */
  percent: number;
}
/**
 * Noto Sans is the font of many Linux desktops and of Android where a maker has no own. DejaVu Sans has the widths of
 * Verdana, the widest sans-serif that Windows and macOS ship, and carries Arabic letters.
 */
const FONTS = {
  'Noto Sans': { faces: { 400: NOTO, 700: NOTO_BOLD }, percent: 100 },
  'DejaVu Sans': { faces: { 400: DEJAVU, 700: DEJAVU_BOLD }, percent: 100 },
  'DejaVu Sans at 130 %': { faces: { 400: DEJAVU, 700: DEJAVU_BOLD }, percent: 130 },
} as const satisfies Record<string, Font>;
export type FontName = keyof typeof FONTS;
export const FONT_NAMES = Object.keys(FONTS) as FontName[];

/** Where the pages of a test find the fonts: under their own origin, as their content security policy asks. */
const ADDRESS = '/fonts-of-the-tests/';
/** Letters that a font lacks are taken from DejaVu Sans, never from the machine. */
const families = (name: FontName) => [name, 'DejaVu Sans'].map((each) => JSON.stringify(each)).join(', ');
const faces = (name: FontName) =>
  Object.entries(FONTS[name].faces)
    .map(
      ([weight, file]) =>
        `@font-face { font-family: ${JSON.stringify(name)}; font-weight: ${weight}; src: url("${ADDRESS}${file}"); size-adjust: ${FONTS[name].percent}% }`,
    )
    .join('\n');
const sheet = (name: FontName) =>
  `${[...new Set<FontName>([name, 'DejaVu Sans'])].map(faces).join('\n')}
*, ::before, ::after, ::placeholder { font-family: ${families(name)} !important }`;

/**
 * Sets a page in one font, and waits until it is drawn in it.
 * @param more further rules, such as a reader's own spacing; the next call takes them away again
 * @throws Error if the font did not load: a test of widths would then say nothing
 */
export async function setIn(page: Page, name: FontName, more = ''): Promise<void> {
  await page.route(`**${ADDRESS}**`, (route) =>
    route.fulfill({ body: readFileSync(resolve(new URL(route.request().url()).pathname.slice(ADDRESS.length))) }),
  );
  const loaded = await page.evaluate(
    async ([css = '', font = '']) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [sheet];
      const faces = await document.fonts.load(`1em "${font}"`);
      await document.fonts.ready;
      return faces.length > 0;
    },
    [`${sheet(name)}\n${more}`, name],
  );
  if (!loaded) throw new Error(`${name} did not load`);
}
