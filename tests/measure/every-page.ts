/**
 * `npm run axe`: looks at every built page with axe, in light on a desktop and in dark on a phone, with everything
 * opened. Takes about fifteen minutes; `npm test` looks at one page of each kind.
 */
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { axeFindings, openAll } from '../browser/axe.ts';
import { launch, serve } from '../browser/served.ts';

/** Pages that are open at the same time. */
const AT_ONCE = 2;
const SHAPES = [
  { colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  { colorScheme: 'dark', viewport: { width: 360, height: 740 } },
] as const;

const { origin, stop } = await serve();
const browser = await launch();
// A page that only leads on is gone before axe has looked at it.
const paths = globSync('dist/**/index.html')
  .filter((file) => !readFileSync(file, 'utf8').includes('http-equiv="refresh"'))
  .map((file) => file.replace(/^dist|index\.html$/g, ''))
  .sort();
const left = SHAPES.flatMap((shape) => paths.map((path) => ({ shape, path })));
const total = left.length;
const found: string[] = [];
let done = 0;

async function look(): Promise<void> {
  for (let next = left.shift(); next; next = left.shift()) {
    const context = await browser.newContext({ bypassCSP: true, ...next.shape });
    const page = await context.newPage();
    await page.goto(origin + next.path);
    await openAll(page);
    for (const finding of await axeFindings(page)) {
      found.push(`${next.shape.colorScheme} ${next.path}: ${finding}`);
      console.log(found.at(-1));
    }
    await context.close();
    if (++done % 100 === 0) console.log(`${done} of ${total}, ${found.length} findings`);
  }
}
await Promise.all(Array.from({ length: AT_ONCE }, look));
await browser.close();
stop();
console.log(`axe: ${paths.length} pages, light and dark, desktop and phone: ${found.length} findings`);
process.exitCode = found.length > 0 ? 1 : 0;
