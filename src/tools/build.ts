/**
 * `npm run build`: the pages, and then what is made from them. Two processes, one after the other, so that the memory of
 * Pagefind does not stand on top of Astro's.
 */
import { rmSync } from 'node:fs';
import { show } from './run/steps.ts';

// What an older version of the code has left in Astro's store is not used again.
rmSync('.astro/cache', { recursive: true, force: true });
const pages = await show({ command: 'astro build', env: { ASTRO_TELEMETRY_DISABLED: '1' } });
process.exitCode = pages === 0 ? await show({ command: 'node src/tools/finish.ts' }) : pages;
