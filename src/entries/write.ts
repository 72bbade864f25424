/** Writing content: whole or not at all, so that a crash half way leaves the old file. */
import { lstatSync, readFileSync, renameSync, rmSync, writeFileSync, chmodSync } from 'node:fs';

/** Who may read and write a file; undefined for one that is not there. */
const modeOf = (file: string): number | undefined => lstatSync(file, { throwIfNoEntry: false })?.mode;

/**
 * Replaces a file, or makes it, and keeps who may read and write it.
 * @param before what it held when it was read: one that somebody has changed since is left as it is
 * @returns whether it was written
 */
export function replaceFile(file: string, text: string, before?: string): boolean {
  const mode = modeOf(file);
  // Another run that writes the same file has a name of its own.
  const fresh = `${file}.${process.pid}.new`;
  try {
    writeFileSync(fresh, text, { flag: 'wx' });
    if (mode !== undefined) chmodSync(fresh, mode & 0o777);
    if (before !== undefined && (mode === undefined || readFileSync(file, 'utf8') !== before)) return false;
    renameSync(fresh, file);
    return true;
  } finally {
    rmSync(fresh, { force: true });
  }
}
