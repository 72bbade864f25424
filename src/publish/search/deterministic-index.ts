/**
 * Pagefind lists filters and their values in the order of a hash map that starts anew in each run, and names the
 * files by their bytes. So two builds of one commit had different indexes. Here the lists are sorted and the files named
 * anew. Pure.
 */
import { isOfKind, packed, renamed, unknown, unpacked, type IndexFile } from './index-file.ts';

type Named = [name: string, ...rest: unknown[]];
const isNamed = (value: unknown): value is Named => Array.isArray(value) && typeof value[0] === 'string';
const isList = (value: unknown): value is Named[] => Array.isArray(value) && value.every(isNamed);
const byName = ([a]: Named, [b]: Named): number => (a < b ? -1 : 1);

/** @throws Error when the index is not as Pagefind 1.6 writes it */
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
  const ofKind = (kind: RegExp) => files.filter(isOfKind(kind));

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
