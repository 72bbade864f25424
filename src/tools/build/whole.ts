/**
 * A folder that appears whole or not at all. It is written beside its place, on the same file system, and takes the place
 * by a rename when everything in it is written. So a build that is killed, fails or finds no room leaves what stood there
 * before, and two builds at once do not mix. Knows nothing of what is built.
 */
import { existsSync, lstatSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { codeOf } from '../run/faults.ts';

/** The folders of one build. */
export interface Work {
  /** What is being written. */
  site: string;
  /** For what the build alone keeps: no other build reads it. */
  cache: string;
}
/** A place that is not taken, with a sentence that says why. */
export class Refused extends Error {}

/** What a built site has at its root, and no folder that people keep things in. */
const OF_A_SITE = ['index.html', '_astro', '404.html'];
/** Another build was faster, or a program has a file of the folder open, which Windows does not allow. */
const PASSES = new Set(['ENOENT', 'ENOTEMPTY', 'EEXIST', 'EPERM', 'EACCES', 'EBUSY']);
const [TRIES, BETWEEN_MS] = [50, 100];
const A_DAY_MS = 24 * 60 * 60 * 1000;
const HOST = hostname().replace(/[^A-Za-z0-9]+/g, '-');

/** Names of work folders begin so: `.dist.building-` for `dist`. */
const prefixOf = (place: string): string => `.${basename(place).replace(/^\./, '')}.building-`;
/** The folder itself where its path is a link. */
function followed(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}
/** What a folder holds; nothing where there is none. Another build may take it away at any moment. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}
const holds = (folder: string, inner: string): boolean => {
  const path = relative(folder, inner);
  return path === '' || (path !== '..' && !path.startsWith(`..${sep}`) && resolve(folder, path) === inner);
};

/** @throws Refused when the place is something else than a built site: it would be taken away */
function mayBeReplaced(place: string, project: string): void {
  if (holds(place, project))
    throw new Refused(`${place} holds the project itself: DIST must name a folder for the site.`);
  if (statSync(place, { throwIfNoEntry: false })?.isFile())
    throw new Refused(`${place} is a file: DIST must name a folder for the site.`);
  const names = namesIn(place);
  if (names.length > 0 && !names.some((name) => OF_A_SITE.includes(name)))
    throw new Refused(`${place} holds something else than a built site. Empty it, or name another folder with DIST.`);
}

/** Whether the build that a work folder belongs to has ended, however it did. */
function isLeft(folder: string, name: string): boolean {
  const [, process_ = '', host = ''] = /^(\d+)-(.*)$/.exec(name) ?? [];
  const pid = Number(process_);
  // Of another machine, or of a container that shares the folder, only the age is known.
  if (host !== HOST) return Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) > A_DAY_MS;
  // Numbers come again: a build that ended long ago may have had that of this one.
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return codeOf(error) === 'ESRCH';
  }
}

/**
 * Clears what killed builds have left beside a place; where one was killed between the two renames, what stood there
 * before is put back.
 * @returns the number of builds
 */
export function clearLeft(target: string): number {
  const place = followed(target);
  const [parent, prefix] = [dirname(place), prefixOf(place)];
  let cleared = 0;
  for (const name of namesIn(parent)) {
    const folder = join(parent, name);
    if (!name.startsWith(prefix) || !isLeft(folder, name.slice(prefix.length))) continue;
    try {
      const before = readdirSync(folder).find((each) => each.startsWith('before'));
      if (before !== undefined && !existsSync(place)) renameSync(join(folder, before), place);
      rmSync(folder, { recursive: true, maxRetries: 3 });
      cleared++;
    } catch {
      // Another build clears it at the same time, or what is left of the killed one still writes: the next one will.
    }
  }
  return cleared;
}

/** An empty folder of this build beside a place, on the same file system. What killed builds have left there is cleared. */
export function openWork(place: string): string {
  clearLeft(place);
  mkdirSync(dirname(place), { recursive: true });
  const work = join(dirname(place), `${prefixOf(place)}${process.pid}-${HOST}`);
  mkdirSync(work);
  return work;
}
/** What cannot be cleared now is cleared by the next build. */
export function closeWork(work: string): void {
  try {
    rmSync(work, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    console.warn(`${work} could not be removed; the next build will.`);
  }
}

/** Two renames: what stands there moves away, and what is whole takes its place. */
async function takePlace(site: string, place: string, work: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    const before = join(work, `before-${tries}`);
    try {
      if (existsSync(place)) renameSync(place, before);
      renameSync(site, place);
      return;
    } catch (error) {
      if (existsSync(before) && !existsSync(place)) renameSync(before, place);
      const code = codeOf(error) ?? '';
      if (code === 'EXDEV' || (PASSES.has(code) && tries >= TRIES))
        throw new Refused(
          `${place} cannot be replaced (${code}): another program uses it, or another file system begins there. ` +
            'Close the program, or name a folder within it with DIST.',
        );
      if (!PASSES.has(code) || !existsSync(site)) throw error;
      await wait(BETWEEN_MS);
    }
  }
}

/**
 * Has a folder written and puts it in its place when it is whole.
 * @param target where it is to stand; nothing there is touched before
 * @param write writes into the empty folder `site`; returns 0 when all is written
 * @param project a folder that is never replaced
 * @returns what `write` returned
 * @throws Refused when the place must not or cannot be taken
 */
export async function buildWhole(
  target: string,
  write: (work: Work) => Promise<number>,
  project = resolve('.'),
): Promise<number> {
  // A link that leads nowhere yet would be replaced by a folder.
  if (lstatSync(target, { throwIfNoEntry: false })?.isSymbolicLink() && !existsSync(target))
    throw new Refused(`${target} is a link that leads nowhere: make the folder that it names.`);
  const place = followed(target);
  mayBeReplaced(place, project);
  const work = openWork(place);
  const folders: Work = { site: join(work, 'site'), cache: join(work, 'cache') };
  try {
    mkdirSync(folders.site);
    mkdirSync(folders.cache);
    const code = await write(folders);
    if (code === 0) await takePlace(folders.site, place, work);
    return code;
  } finally {
    closeWork(work);
  }
}
