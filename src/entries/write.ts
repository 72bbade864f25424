/** Writing content: whole or not at all, so that a crash half way leaves the old file. */
import { chmodSync, lstatSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/** After this time what a run has left beside a file is no sign that it is at work. */
const ABANDONED = 10_000;
const statOf = (file: string) => lstatSync(file, { throwIfNoEntry: false });
const textOf = (file: string): string | undefined => (statOf(file) ? readFileSync(file, 'utf8') : undefined);

/** Takes a file for one run alone, by the name under which it writes. @returns whether it is free */
function take(fresh: string, text: string): boolean {
  const since = Date.now() - (statOf(fresh)?.mtimeMs ?? Date.now());
  if (since > ABANDONED) rmSync(fresh, { force: true });
  try {
    writeFileSync(fresh, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Replaces a file, or makes it, if it is still what was read. Who may read and write it stays as it was.
 * @param before what it held when it was read; undefined when it was not there
 * @returns whether it was written; not, when somebody else has changed it or is at it
 */
export function replaceIfSame(file: string, text: string, before: string | undefined): boolean {
  const fresh = `${file}.new`;
  if (!take(fresh, text)) return false;
  try {
    if (textOf(file) !== before) return false;
    const mode = statOf(file)?.mode;
    if (mode !== undefined) chmodSync(fresh, mode & 0o777);
    renameSync(fresh, file);
    return true;
  } finally {
    rmSync(fresh, { force: true });
  }
}

/** Replaces a file, or makes it. @throws Error when somebody else is at it */
export function replaceFile(file: string, text: string): void {
  if (!replaceIfSame(file, text, textOf(file)))
    throw new Error(`${file} is being written by somebody else: try again.`);
}
