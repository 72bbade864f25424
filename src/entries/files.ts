/** The files of a content folder as text, so that everything after this can work on text alone. */
import { lstatSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { globSync } from 'tinyglobby';

/** Path relative to the content folder → its text; undefined for what is not a plain file (a link could lead anywhere). */
export type Files = ReadonlyMap<string, string | undefined>;

/** @param root absolute path of the folder that holds `frameworks/`, `cases/`… */
export const readFiles = (root: string): Files =>
  new Map(
    globSync('**/*', { cwd: root, dot: true, followSymbolicLinks: false })
      .sort()
      .map((file) => [file, lstatSync(join(root, file)).isFile() ? readFileSync(join(root, file), 'utf8') : undefined]),
  );

/**
 * Whether a file of the content folder is, or lies under, one of the paths typed on a command line; any file when none
 * was typed.
 */
export function concernedBy(typed: readonly string[]): (file: string) => boolean {
  const paths = typed.map((path) => relative(resolve('content'), resolve(path)));
  return (file) =>
    paths.length === 0 || paths.some((path) => path === '' || file === path || file.startsWith(`${path}/`));
}
