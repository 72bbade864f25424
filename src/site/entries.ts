/**
 * The authored files as Astro's collections. They are read by the one reader and checked before Astro sees one, so that
 * what the check accepts, the build takes, and no build begins with content that the check refuses.
 */
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { readExceptions } from '../entries/check/exceptions.ts';
import { checkFiles } from '../entries/check/run.ts';
import { readFiles } from '../entries/files.ts';
import { formatProblem, isAdvice } from '../entries/problem.ts';
import { renderProse } from '../entries/prose/render.ts';
import { readContent, rememberingReader, type Content, type Entry } from '../entries/read.ts';
import { definitionOf, type CollectionName } from '../schema/collections.ts';
import { latestToday } from '../settings.ts';

const read = rememberingReader();

let contents: Content | undefined;
/** The whole content, once for all collections. @throws Error when there are problems */
function checkedContent(root: string, tell: (text: string) => void): Content {
  const { problems: all, content } = checkFiles(readFiles(root), latestToday(), {
    complete: true,
    exceptions: readExceptions(),
    read,
  });
  const problems = all.filter((problem) => !isAdvice(problem));
  for (const problem of problems) tell(formatProblem(problem, content.texts.get(problem.file)));
  if (problems.length > 0)
    throw new Error(
      `The content has ${problems.length} problems: mend them (npm run check lists them) and build again.`,
    );
  return content;
}
/** The content as it stands, whatever is wrong with it: an author at work sees every other page, and over it what to mend. */
const contentAsItIs = (root: string): Content => readContent(readFiles(root), latestToday(), read).content;
/** The rows that can be read: a bad one is left out, so that it breaks its own line and no page. */
const soundRows = (name: CollectionName, rows: readonly Record<string, string>[]) =>
  rows.filter((cells) => definitionOf(name).rows?.safeParse(cells).success);

/** One file, or one table, as a collection holds it. */
interface Item {
  id: string;
  /** From the project's folder. */
  filePath: string;
  fields: Record<string, unknown>;
  entry?: Entry;
}
/** @param lenient whether rows that cannot be read are left out */
function itemsOf(name: CollectionName, { entries, tables }: Content, lenient: boolean): Item[] {
  const { file, rows } = definitionOf(name);
  const own = tables.filter(({ folder }) => folder === name);
  const cells = (id: string) => {
    const rows = own.filter((table) => table.id === id).flatMap((table) => table.rows.map((row) => row.cells));
    return lenient ? soundRows(name, rows) : rows;
  };
  const withRows = (id: string) => (rows ? { rows: cells(id) } : {});
  return file === 'csv'
    ? own.map(({ id, file: path }) => ({ id, filePath: `content/${path}`, fields: withRows(id) }))
    : entries
        .filter(({ collection }) => collection === name)
        .map((entry) => ({
          id: entry.id,
          filePath: `content/${entry.file}`,
          fields: { ...entry.data, ...withRows(entry.id) },
          entry,
        }));
}

/** Brings Astro's store to what the files hold now. An entry that cannot be read any more stays as it was. */
async function fill(name: CollectionName, content: Content, context: LoaderContext): Promise<void> {
  const { store, config, watcher } = context;
  const items = itemsOf(name, content, watcher !== undefined);
  const hasBody = definitionOf(name).file === 'mdx';
  for (const { id, filePath, fields, entry } of items) {
    const digest = context.generateDigest({ fields, body: entry?.body ?? '', base: config.base });
    if (store.get(id)?.digest === digest) continue;
    try {
      const data = await context.parseData({ id, data: fields, filePath });
      if (!entry || !hasBody) {
        store.set({ id, data, filePath, digest });
        continue;
      }
      const place = (line: number, column: number) => `${filePath}:${entry.bodyLine - 1 + line}:${column}`;
      const { html, headings } = renderProse(entry.body, config.base, place);
      store.set({ id, data, body: entry.body, filePath, digest, rendered: { html, metadata: { headings } } });
    } catch (error) {
      // An author at work is told by the check, and keeps the last page that could be made.
      if (!watcher) throw error;
    }
  }
  const present = new Set(items.map(({ id }) => id));
  const files = new Set([...content.texts.keys()].map((file) => `content/${file}`));
  for (const [id, { filePath }] of store.entries())
    if (!present.has(id) && !(watcher && filePath && files.has(filePath))) store.delete(id);
}

/** A collection from its folder; under a development server it follows the files. */
export const entriesOf = (name: CollectionName): Loader => ({
  name: `entries of ${name}`,
  load: async (context) => {
    const { config, watcher, logger } = context;
    const root = fileURLToPath(new URL('content', config.root));
    contents ??= watcher ? contentAsItIs(root) : checkedContent(root, (text) => logger.error(text));
    await fill(name, contents, context);
    const follow = (path: string): void => {
      if (relative(root, resolve(path)).split(/[\\/]/)[0] !== name) return;
      void fill(name, contentAsItIs(root), context);
    };
    for (const event of ['add', 'change', 'unlink']) watcher?.on(event, follow);
    watcher?.add(root);
  },
});
