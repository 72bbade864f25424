/**
 * `npm run build`: the pages, and then what is made from them. Two processes, one after the other, so that the memory of
 * Pagefind does not stand on top of Astro's.
 */
import { rmSync } from 'node:fs';
import { show } from './run/steps.ts';
import { helpWhenAsked } from './run/help.ts';

helpWhenAsked(`
npm run build: the whole site into dist (another folder: DIST), pages first and then what is made from them.

  npm run build
  SOURCE_DATE=2026-11-24 npm run build      answers as of that day, so that two builds can be compared
  BASE=/comity/ SITE=https://example.org npm run build

Content with problems is not built: npm run check lists them. It takes about a minute.`);

// What an older version of the code has left in Astro's store is not used again.
rmSync('.astro/cache', { recursive: true, force: true });
const pages = await show({ command: 'astro build', env: { ASTRO_TELEMETRY_DISABLED: '1' } });
process.exitCode = pages === 0 ? await show({ command: 'node src/tools/finish.ts' }) : pages;
