/**
 * `npm run build`: the pages, and then what is made from them. Two processes, one after the other, so that the memory of
 * Pagefind does not stand on top of Astro's. Both write beside the place of the site, which is changed at the end, by a
 * rename.
 */
import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { DIST } from '../settings.ts';
import { buildWhole, closeWork, openWork, Refused, type Work } from './build/whole.ts';
import { sentenceOf } from './run/faults.ts';
import { show } from './run/steps.ts';
import { helpWhenAsked } from './run/help.ts';

helpWhenAsked(`
npm run build: the whole site into dist (another folder: DIST), pages first and then what is made from them.

  npm run build
  SOURCE_DATE=2026-11-24 npm run build      answers as of that day, so that two builds can be compared
  BASE=/comity/ SITE=https://example.org npm run build

Content with problems is not built: npm run check lists them. It takes about a minute. Until it ends well, what stood in
dist before stays as it was.`);

/** Less than this, and whatever went wrong went wrong for want of room. */
const NO_ROOM = 2 ** 23;

/** Astro and what follows it, into a folder within the project. */
async function writeWithin(site: string, cache: string): Promise<number> {
  const env = { DIST: relative('.', site), BUILD_CACHE: relative('.', cache), ASTRO_TELEMETRY_DISABLED: '1' };
  const code =
    (await show({ command: 'astro build', env })) || (await show({ command: 'node src/tools/finish.ts', env }));
  if (code !== 0) {
    const { bavail, bsize } = statfsSync(site);
    if (bavail * bsize < NO_ROOM) console.error('The disk is full.');
  }
  return code;
}
/** Astro shares a folder between all builds that write outside the project: for those the site is brought there whole. */
async function write({ site, cache }: Work): Promise<number> {
  if (!/^\.\.|^([a-z]:)?[\\/]/i.test(relative('.', site))) return writeWithin(site, cache);
  const work = openWork(resolve('.astro/site'));
  try {
    const code = await writeWithin(work, cache);
    if (code === 0) await cp(work, site, { recursive: true });
    return code;
  } finally {
    closeWork(work);
  }
}

const unchanged = existsSync(DIST) ? `${DIST}/ is as it was before` : `there is no ${DIST}/`;
try {
  // Astro writes its types here.
  accessSync(existsSync('.astro') ? '.astro' : resolve('.'), constants.W_OK);
  process.exitCode = await buildWhole(DIST, write);
  if (process.exitCode === 0) console.log(`build: ${DIST}/ is complete`);
  else console.error(`build: failed; ${unchanged}`);
} catch (error) {
  const sentence = error instanceof Refused ? error.message : sentenceOf(error);
  if (sentence === undefined) throw error;
  console.error(`${sentence}\nbuild: failed; ${unchanged}`);
  process.exitCode = 1;
}
