/** `npm run screenshots [-- /path/ …]`: one page of each kind at three widths, light and dark, into `screenshots/`. */
import { mkdir } from 'node:fs/promises';
import { KINDS } from '../browser/kinds.ts';
import { launch, serve } from '../browser/served.ts';

const FOLDER = 'screenshots';
const WIDTHS = [360, 768, 1440];
const { origin, stop } = await serve();
const browser = await launch();
await mkdir(FOLDER, { recursive: true });
const typed = process.argv.slice(2);
let taken = 0;
for (const colorScheme of ['light', 'dark'] as const)
  for (const width of WIDTHS) {
    const page = await browser.newPage({ colorScheme, viewport: { width, height: width < 500 ? 740 : 900 } });
    for (const path of typed.length ? typed : KINDS) {
      await page.goto(origin + path);
      await page.waitForLoadState('networkidle');
      const name = path.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '') || 'home';
      await page.screenshot({ path: `${FOLDER}/${name}-${width}-${colorScheme}.png` });
      taken++;
    }
    await page.close();
    console.log(`${colorScheme}, ${width} px`);
  }
await browser.close();
stop();
console.log(`screenshots: ${taken} pictures in ${FOLDER}/`);
