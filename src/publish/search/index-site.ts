/** Pagefind reads the built pages, so search cannot disagree with what a reader sees. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { inOneOrder } from './deterministic-index.ts';

/** Pagefind's own interface, which this site does not use. */
const INTERFACE = /^pagefind-(ui|modular-ui|component-ui|highlight)\b/;

/** Indexes a built site and writes the index below it. @returns the number of pages */
export async function indexSite(site: string): Promise<number> {
  try {
    return await index(site);
  } finally {
    await close();
  }
}
async function index(site: string): Promise<number> {
  const made = await createIndex();
  if (!made.index) throw new Error(made.errors.join('\n'));
  const added = await made.index.addDirectory({ path: site });
  // EntryFile here and not by Pagefind, whose process may be closed before its own files are complete.
  const { files, errors } = await made.index.getFiles();
  if (added.errors.length + errors.length > 0) throw new Error([...added.errors, ...errors].join('\n'));
  for (const { path, content } of inOneOrder(files)) {
    if (INTERFACE.test(path)) continue;
    const target = join(site, 'pagefind', path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
  return added.page_count;
}
