/** The files of a folder, and those of a content folder as text, so that everything after this can work on text alone. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Path relative to the content folder → its text; undefined for what is not a plain file (a link could lead anywhere). */
export type Files = ReadonlyMap<string, string | undefined>;

/** The part of `node:path` that differs between systems: Windows joins folders with `\`. */
type Paths = Pick<typeof path, 'relative' | 'resolve' | 'sep'>;

/**
 * A path typed on a command line as this project names the files of the content: from their folder, with `/`.
 * @param paths how the system writes paths
 */
export const fromContent = (typed: string, paths: Paths = path): string =>
  paths.relative(paths.resolve('content'), paths.resolve(typed)).split(paths.sep).join('/');

interface Found {
  /** Path below the folder, with `/` between its parts. */
  file: string;
  /** Whether it is a file, and not a link or a device. */
  plain: boolean;
}
/**
 * Everything below a folder that is no folder, sorted by path. Links are named and not followed: `readdirSync` with
 * `recursive` would follow them.
 */
function found(root: string): Found[] {
  const inside = (folder: string): Found[] =>
    readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      const file = folder + entry.name;
      return entry.isDirectory() ? inside(`${file}/`) : [{ file, plain: entry.isFile() }];
    });
  return inside('').sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** Path of every file below a folder, with `/` between its parts, sorted. */
export const filesIn = (folder: string): string[] => found(folder).map(({ file }) => file);

/** @param root absolute path of the folder that holds `frameworks/`, `cases/`… */
export const readFiles = (root: string): Files =>
  new Map(
    found(root).map(({ file, plain }) => [file, plain ? readFileSync(path.join(root, file), 'utf8') : undefined]),
  );

/**
 * Whether a file of the content folder is, or lies under, one of the paths typed on a command line; any file when none
 * was typed.
 * @param paths how the system writes paths
 */
export function concernedBy(typed: readonly string[], paths: Paths = path): (file: string) => boolean {
  const wanted = typed.map((each) => fromContent(each, paths));
  return (file) =>
    wanted.length === 0 || wanted.some((each) => each === '' || file === each || file.startsWith(`${each}/`));
}
