/**
 * Pagefind 1.5 lists filters and their values in the order of a hash map that starts anew in each run, and names the
 * files by their bytes. So two builds of one commit had different indexes. Here the lists are sorted and the files named
 * anew. Pure.
 */
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';

export interface IndexFile {
  /** Path within the index: `filter/en_3ec4619.pf_filter`. */
  path: string;
  content: Uint8Array;
}

const MAGIC = 'pagefind_dcd';
/** Where a gzip header names the operating system; 255 is "unknown", the same everywhere. */
const [GZIP_SYSTEM, UNKNOWN] = [9, 255];
const unknown = (what: string) =>
  new Error(`Pagefind's ${what} is not as 1.5 writes it: see src/publish/search/deterministic-index.ts`);

type Named = [name: string, ...rest: unknown[]];
const isNamed = (value: unknown): value is Named => Array.isArray(value) && typeof value[0] === 'string';
const isList = (value: unknown): value is Named[] => Array.isArray(value) && value.every(isNamed);
const byName = ([a]: Named, [b]: Named): number => (a < b ? -1 : 1);

function unpacked(content: Uint8Array, what: string): unknown[] {
  const bytes = gunzipSync(content);
  const value: unknown = decode(bytes.subarray(MAGIC.length));
  // What this cannot write back as it was, it must not touch.
  const same = Buffer.concat([Buffer.from(MAGIC), encode(value)]).equals(bytes);
  if (!Array.isArray(value) || !same) throw unknown(what);
  return value;
}
function packed(value: unknown): Uint8Array {
  const content = gzipSync(Buffer.concat([Buffer.from(MAGIC), encode(value)]), { level: 9 });
  content[GZIP_SYSTEM] = UNKNOWN;
  return content;
}
/** `en_3ec4619` of other contents, as long as it was. */
const renamed = (name: string, content: Uint8Array): string => {
  const [language = '', hash = ''] = name.split('_');
  return `${language}_${createHash('sha256').update(content).digest('hex').slice(0, hash.length)}`;
};

/** @throws Error when the index is not as Pagefind 1.5 writes it */
export function inOneOrder(files: readonly IndexFile[]): IndexFile[] {
  const names = new Map<string, string>();
  const rename = (file: IndexFile, value: unknown): IndexFile => {
    const name = /([a-z-]+_[0-9a-f]+)\.pf_\w+$/i.exec(file.path)?.[1] ?? '';
    const content = packed(value);
    names.set(name, renamed(name, content));
    return { path: file.path.replace(name, names.get(name) ?? name), content };
  };
  const newName = (old: unknown): string => {
    const name = names.get(String(old));
    if (name === undefined) throw unknown('list of files');
    return name;
  };
  const ofKind = (kind: RegExp) => files.filter(({ path }) => kind.test(path));

  const filters = ofKind(/\.pf_filter$/).map((file) => {
    const [name, values, ...rest] = unpacked(file.content, 'filter');
    if (!isList(values)) throw unknown('filter');
    return rename(file, [name, values.toSorted(byName), ...rest]);
  });
  const metas = ofKind(/\.pf_meta$/).map((file) => {
    const [version, pages, chunks, list, ...rest] = unpacked(file.content, 'description');
    if (!isList(list)) throw unknown('description');
    const sorted = list.toSorted(byName).map(([name, old]) => [name, newName(old)]);
    return rename(file, [version, pages, chunks, sorted, ...rest]);
  });
  const entries = ofKind(/^pagefind-entry\.json$/).map(({ path, content }) => {
    const entry = JSON.parse(Buffer.from(content).toString()) as { languages: Record<string, { hash: string }> };
    const languages = Object.entries(entry.languages)
      .toSorted(byName)
      .map(([language, each]) => [language, { ...each, hash: newName(each.hash) }]);
    return {
      path,
      content: Buffer.from(JSON.stringify({ ...entry, languages: Object.fromEntries(languages) as object })),
    };
  });
  if (metas.length === 0 || entries.length !== 1) throw unknown('index');
  const others = files.filter(({ path }) => !/\.pf_(filter|meta)$|^pagefind-entry\.json$/.test(path));
  return [...others, ...filters, ...metas, ...entries];
}
