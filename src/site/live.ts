/**
 * The content under a development server, in memory. Pages read it where a build reads Astro's store: that one is written
 * to the disk half a second after each edit, and then read again as a whole. Here an edit is one file read and one entry
 * made again.
 */
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFiles, type Files } from '../entries/files.ts';
import { renderProse } from '../entries/prose/render.ts';
import { readContent, type Content, type Entry, type Table } from '../entries/read.ts';
import { COLLECTION_NAMES, definitionOf, type CollectionName } from '../schema/collections.ts';
import { latestToday } from '../settings.ts';

type Rendered = ReturnType<typeof renderProse>;
/** An entry as Astro's store holds it. */
export interface Stored {
  id: string;
  data: Record<string, unknown>;
  /** From the project's folder. */
  filePath: string;
  body?: string;
  rendered?: { readonly html: string; readonly metadata: { readonly headings: Rendered['headings'] } };
}
/** What an entry was made from; the same objects as long as the files hold the same. */
interface Source {
  entry: Entry | undefined;
  table: Table | undefined;
  /** The fields, as they are written, of which its page was made last. */
  shown?: Written | undefined;
}
type Written = Readonly<Record<string, unknown>>;
/** Collections as Astro's store holds them: by name, and in each by id. */
export type Collections = ReadonlyMap<string, ReadonlyMap<string, Stored>>;

/** The fields. One that cannot be read stays as it was shown before, so that its author sees whatever else is edited. */
function fieldsOf(
  name: CollectionName,
  written: Written,
  shown?: Written,
): { written: Written; data: Written } | undefined {
  const { schema } = definitionOf(name);
  const read = schema.safeParse(written);
  if (read.success) return { written, data: read.data };
  if (!shown) return undefined;
  const bad = new Set(
    read.error.issues.flatMap(({ path: [field], ...issue }): PropertyKey[] =>
      field !== undefined ? [field] : issue.code === 'unrecognized_keys' ? issue.keys : [],
    ),
  );
  const readable = Object.fromEntries([
    ...Object.entries(written).filter(([field]) => !bad.has(field)),
    ...Object.entries(shown).filter(([field]) => bad.has(field)),
  ]);
  const again = schema.safeParse(readable);
  return again.success ? { written: readable, data: again.data } : undefined;
}
/** The rows that can be read: a bad one is left out, so that it breaks its own line and no page. */
function rowsOf(name: CollectionName, table: Table | undefined): { rows?: unknown[] } {
  const { rows } = definitionOf(name);
  return rows ? { rows: table?.rows.flatMap(({ cells }) => rows.safeParse(cells).data ?? []) ?? [] } : {};
}
/** @param base path that the site is served below */
function rendered({ file, body, bodyLine }: Entry, base: string): Stored['rendered'] {
  let known: Rendered | undefined;
  const place = (line: number, column: number) => `content/${file}:${bodyLine - 1 + line}:${column}`;
  const now = () => (known ??= renderProse(body, base, place));
  return {
    get html() {
      return now().html;
    },
    metadata: {
      get headings() {
        return now().headings;
      },
    },
  };
}
/** @returns undefined where the fields are not those of the collection: the check says so */
function storedOf(name: CollectionName, id: string, source: Source, base: string): Stored | undefined {
  const { entry, table } = source;
  const fields = fieldsOf(name, entry?.data ?? {}, source.shown);
  const file = entry?.file ?? table?.file;
  if (!fields || file === undefined) return undefined;
  source.shown = fields.written;
  return {
    id,
    data: { ...fields.data, ...rowsOf(name, table) },
    filePath: `content/${file}`,
    ...(entry && definitionOf(name).file === 'mdx' && { body: entry.body, rendered: rendered(entry, base) }),
  };
}

/** What each entry of a collection is made from, by id. */
function sourcesOf(name: CollectionName, { entries, tables }: Content): Map<string, Source> {
  const own = new Map(tables.filter(({ folder }) => folder === name).map((table) => [table.id, table]));
  if (definitionOf(name).file === 'csv')
    return new Map([...own].map(([id, table]) => [id, { entry: undefined, table }]));
  return new Map(
    entries
      .filter(({ collection }) => collection === name)
      .map((entry) => [entry.id, { entry, table: definitionOf(name).rows && own.get(entry.id) }]),
  );
}
const sorted = <T>(map: ReadonlyMap<string, T>): Map<string, T> =>
  new Map([...map].sort(([a], [b]) => a.localeCompare(b)));

/** So many files are read one by one; of more, somebody has taken in another state of the whole. */
const FEW = 8;

export interface Live {
  collections: Collections;
  /** Every file, as it was read last. */
  files: () => Files;
  /**
   * Reads what changed.
   * @param changed paths below the content folder of the files that did; undefined to look at all of them
   * @returns what is another than before: what a page may show, or only a text of which no page can be made
   */
  refresh: (changed?: ReadonlySet<string>) => 'pages' | 'texts' | 'nothing';
}
/**
 * @param root absolute path of the content folder
 * @param base path that the site is served below
 */
export function liveContent(root: string, base: string): Live {
  const collections = new Map<string, Map<string, Stored>>(COLLECTION_NAMES.map((name) => [name, new Map()]));
  const sources = new Map<string, Source>();
  let files: Files = new Map();
  const look = (changed: ReadonlySet<string> | undefined): Files => {
    if (changed === undefined || changed.size > FEW || [...changed].some((file) => !files.has(file)))
      return readFiles(root);
    try {
      const now = new Map(files);
      for (const file of changed) {
        const path = join(root, file);
        now.set(file, lstatSync(path).isFile() ? readFileSync(path, 'utf8') : undefined);
      }
      return now;
    } catch {
      // One is gone.
      return readFiles(root);
    }
  };
  const refreshIn = (name: CollectionName, content: Content): boolean => {
    const stored = collections.get(name) ?? new Map<string, Stored>();
    const now = sourcesOf(name, content);
    let [different, added] = [false, false];
    for (const [id, source] of now) {
      const key = `${name}/${id}`;
      const before = sources.get(key);
      const unread = content.unread.has(`${key}.csv`);
      if (before && before.entry === source.entry && (unread || before.table === source.table)) continue;
      if (unread && before) source.table = before.table;
      source.shown = before?.shown;
      sources.set(key, source);
      const made = storedOf(name, id, source, base);
      // An entry that cannot be read any more stays as it was: its author is told over the page.
      if (!made || (stored.has(id) && !canBeShown(made))) continue;
      added ||= !stored.has(id);
      stored.set(id, made);
      different = true;
    }
    for (const id of [...stored.keys()])
      if (!now.has(id) && !content.unread.has(`${name}/${id}`) && !content.unread.has(`${name}/${id}.csv`)) {
        stored.delete(id);
        sources.delete(`${name}/${id}`);
        different = true;
      }
    // In the order of Astro's store, so that a page is the one that a build makes.
    if (added) collections.set(name, sorted(stored));
    return different;
  };
  return {
    collections,
    files: () => files,
    refresh: (changed) => {
      const before = files;
      files = look(changed);
      if (isSame(before, files)) return 'nothing';
      const { content } = readContent(files, latestToday());
      const different = COLLECTION_NAMES.map((name) => refreshIn(name, content));
      return different.some(Boolean) ? 'pages' : 'texts';
    },
  };
}
const isSame = (a: Files, b: Files): boolean =>
  a.size === b.size && [...a].every(([file, text]) => b.has(file) && b.get(file) === text);
/** Whether the text holds nothing that the guard refuses. */
function canBeShown({ rendered }: Stored): boolean {
  try {
    return rendered?.html !== '';
  } catch {
    return false;
  }
}
