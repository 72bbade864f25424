/** The tokens of the style sheet, for what cannot read it: drawings shown as images, and the manifest. */
import sheet from './tokens.css?raw';

/** How a page is shown. Dark pages and paper change some of the light page's tokens and keep the others. */
export type Theme = 'light' | 'dark' | 'print';

/** The tokens of the first `:root` after a place in the style sheet. */
function tokensAfter(place: number): Map<string, string> {
  const start = sheet.indexOf(':root', place);
  const block = sheet.slice(start, sheet.indexOf('}', start));
  return new Map([...block.matchAll(/--([\w-]+): ([^;]+);/g)].map(([, name = '', value = '']) => [name, value]));
}
const TOKENS: Readonly<Record<Theme, Map<string, string>>> = {
  light: tokensAfter(0),
  dark: tokensAfter(sheet.indexOf('(prefers-color-scheme: dark)')),
  print: tokensAfter(sheet.indexOf('@media print')),
};

/**
 * The value of a token, as the page has it.
 * @param name as in the style sheet, without the dashes: `paper`
 * @throws Error if there is no such token
 */
export function token(name: string, theme: Theme = 'light'): string {
  const value = TOKENS[theme].get(name) ?? TOKENS.light.get(name);
  if (value === undefined) throw new Error(`There is no token ${name} in src/styles/tokens.css`);
  return value;
}
