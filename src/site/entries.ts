/**
 * The authored files as Astro's collections. They are read by the one reader and checked before Astro sees one, so that
 * what the check accepts, the build takes, and no build begins with content that the check refuses.
 */
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { readExceptions } from '../entries/check/exceptions.ts';
import { checkFiles } from '../entries/check/run.ts';
import { filesIn, readFiles } from '../entries/files.ts';
import { formatProblem, isAdvice } from '../entries/problem.ts';
import { keepingParsed } from '../entries/parsed.ts';
import { renderProse } from '../entries/prose/render.ts';
import { readAnew, type Content, type Entry } from '../entries/read.ts';
import { COLLECTION_NAMES, definitionOf, type CollectionName } from '../schema/collections.ts';
import { latestToday } from '../settings.ts';

/** The whole content, and the collections that still wait for it: then it is let go, since pages need none of its texts. */
let reading: { content: Content; waiting: Set<CollectionName> } | undefined;
/** The whole content, once for all collections. @throws Error when there are problems */
function checkedContent(root: string, tell: (text: string) => void): Content {
  const { problems: all, content } = keepingParsed(() =>
    // Read for this once: what a reader remembers would stay in memory while pages are made.
    checkFiles(readFiles(root), latestToday(), { complete: true, exceptions: readExceptions(), read: readAnew }),
  );
  const problems = all.filter((problem) => !isAdvice(problem));
  for (const problem of problems) tell(formatProblem(problem, content.texts.get(problem.file)));
  if (problems.length > 0)
    throw new Error(
      `The content has ${problems.length} problems: mend them (npm run check lists them) and build again.`,
    );
  return content;
}
/** One file, or one table, as a collection holds it. */
interface Item {
  id: string;
  /** From the project's folder. */
  filePath: string;
  fields: Record<string, unknown>;
  entry?: Entry;
}
function itemsOf(name: CollectionName, { entries, tables }: Content): Item[] {
  const { file, rows } = definitionOf(name);
  const own = tables.filter(({ folder }) => folder === name);
  const cells = (id: string) =>
    own.filter((table) => table.id === id).flatMap((table) => table.rows.map((row) => row.cells));
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

/** Brings Astro's store to what the files hold. */
async function fill(name: CollectionName, content: Content, context: LoaderContext): Promise<void> {
  const { store, config } = context;
  const items = itemsOf(name, content);
  const hasBody = definitionOf(name).file === 'mdx';
  for (const { id, filePath, fields, entry } of items) {
    const digest = context.generateDigest({ fields, body: entry?.body ?? '', base: config.base });
    if (store.get(id)?.digest === digest) continue;
    const data = await context.parseData({ id, data: fields, filePath });
    if (!entry || !hasBody) {
      store.set({ id, data, filePath, digest });
      continue;
    }
    const place = (line: number, column: number) => `${filePath}:${entry.bodyLine - 1 + line}:${column}`;
    const { html, headings } = renderProse(entry.body, config.base, place);
    store.set({ id, data, body: entry.body, filePath, digest, rendered: { html, metadata: { headings } } });
  }
  const present = new Set(items.map(({ id }) => id));
  for (const id of store.keys()) if (!present.has(id)) store.delete(id);
}

/**
 * A collection from its folder. Under a development server pages read the content in memory (`live.ts`), and Astro's store
 * holds the names of the files alone, by which editors know what an entry may hold.
 */
export const entriesOf = (name: CollectionName): Loader => ({
  name: `entries of ${name}`,
  load: async (context) => {
    const { config, watcher, logger, store } = context;
    const root = fileURLToPath(new URL('content', config.root));
    if (watcher) {
      const ending = `.${definitionOf(name).file}`;
      store.clear();
      for (const file of filesIn(`${root}/${name}`).filter((each) => each.endsWith(ending)))
        store.set({ id: file.slice(0, -ending.length), data: {}, filePath: `content/${name}/${file}` });
      return;
    }
    reading ??= {
      content: checkedContent(root, (text) => logger.error(text)),
      waiting: new Set(COLLECTION_NAMES),
    };
    const { content, waiting } = reading;
    await fill(name, content, context);
    waiting.delete(name);
    if (waiting.size === 0) reading = undefined;
  },
});
