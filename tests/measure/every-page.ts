/**
 * `npm run axe [-- /frameworks/ …]`: looks at every built page, or at those under the paths typed, with axe: in light on
 * a desktop and in dark on a phone, with everything opened. All take half an hour on two cores; `npm test` looks at one
 * page of each kind.
 */
import { globSync, readFileSync } from 'node:fs';
import { axeFindings, openAll } from '../browser/axe.ts';
import { launch, serve } from '../browser/served.ts';
import { DIST } from '../../src/settings.ts';

/** Pages that are open at the same time. */
const AT_ONCE = 2;
const SHAPES = [
  { colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  { colorScheme: 'dark', viewport: { width: 360, height: 740 } },
] as const;

const { origin, stop } = await serve();
const browser = await launch();
const typed = process.argv.slice(2);
// A page that only leads on is gone before axe has looked at it.
const paths = globSync(`${DIST}/**/index.html`)
  .filter((file) => !readFileSync(file, 'utf8').includes('http-equiv="refresh"'))
  .map((file) => file.slice(DIST.length).replace(/index\.html$/, ''))
  .filter((path) => typed.length === 0 || typed.some((prefix) => path.startsWith(prefix)))
  .sort();
const total = paths.length * SHAPES.length;
const found: string[] = [];
let done = 0;

for (const shape of SHAPES) {
  const left = [...paths];
  /** One page is used again and again: a new one for each address takes longer than the look. */
  const look = async (): Promise<void> => {
    const context = await browser.newContext(shape);
    const page = await context.newPage();
    for (let path = left.shift(); path !== undefined; path = left.shift()) {
      await page.goto(origin + path);
      await openAll(page);
      for (const finding of await axeFindings(page)) {
        found.push(`${shape.colorScheme} ${path}: ${finding}`);
        console.log(found.at(-1));
      }
      if (++done % 100 === 0) console.log(`${done} of ${total}, ${found.length} findings`);
    }
    await context.close();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, look));
}
await browser.close();
stop();
console.log(`axe: ${paths.length} pages, light and dark, desktop and phone: ${found.length} findings`);
process.exitCode = found.length > 0 ? 1 : 0;
