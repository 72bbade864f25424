/** What in a page could run a program: an oracle that knows nothing of how the page was made. */
import { parse } from 'node-html-parser';

const RUNS = [
  'script',
  'iframe',
  'object',
  'embed',
  'base',
  'form',
  'svg',
  'math',
  'template',
  'style',
  'link',
  'meta',
];
/** @returns what an author's text must never become, in words; none in a page that is safe */
export function whatRuns(html: string): string[] {
  return parse(html)
    .querySelectorAll('*')
    .flatMap(({ rawTagName, attributes }) => [
      ...(RUNS.includes(rawTagName.toLowerCase()) ? [`<${rawTagName}>`] : []),
      ...handlersIn(attributes),
    ]);
}
/** Attributes that run what they hold. */
export const handlersIn = (attributes: Readonly<Record<string, string>>): string[] =>
  Object.entries(attributes)
    .filter(([name, value]) => /^on/i.test(name) || /^[\u0000-\u0020]*(javascript|vbscript|data):/i.test(value))
    .map(([name, value]) => `${name}="${value}"`);
