/** Pagefind reads the built pages, so search cannot disagree with what a reader sees. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { transform } from 'esbuild';
import { close, createIndex } from 'pagefind';
import { filesIn } from '../../entries/files.ts';
import { inOneOrder } from './deterministic-index.ts';
import { inSmallChunks } from './small-chunks.ts';

/** Pagefind's own interface, and its script for pages that ask no worker: this site uses neither. */
const UNUSED = /^pagefind(-(ui|modular-ui|component-ui|highlight)\b|\.js$)/;

/** Pagefind's worker, which a first search waits for and which comes with its long names. */
const WORKER = /^pagefind-worker\.js$/;

/** What a page is found by. */
const FOUND = 'data-pagefind-body';

/** Indexes a built site and writes the index below it. @returns the number of pages */
export async function indexSite(site: string): Promise<number> {
  try {
    return await index(site);
  } finally {
    await close();
  }
}
async function shortened(script: Uint8Array): Promise<string> {
  return (await transform(Buffer.from(script).toString(), { minify: true })).code;
}
async function index(site: string): Promise<number> {
  const made = await createIndex();
  if (!made.index) throw new Error(made.errors.join('\n'));
  // Two of three pages have nothing to be found, and reading them would take as long again.
  let pages = 0;
  const errors: string[] = [];
  for (const file of filesIn(site).filter((each) => each.endsWith('.html'))) {
    const content = await readFile(join(site, file), 'utf8');
    if (!content.includes(FOUND)) continue;
    const added = await made.index.addHTMLFile({ sourcePath: file, content });
    errors.push(...added.errors);
    pages++;
  }
  // EntryFile here and not by Pagefind, whose process may be closed before its own files are complete.
  const { files, errors: ofIndex } = await made.index.getFiles();
  errors.push(...ofIndex);
  if (errors.length > 0) throw new Error(errors.join('\n'));
  for (const { path, content } of inOneOrder(inSmallChunks(files))) {
    if (UNUSED.test(path)) continue;
    const target = join(site, 'pagefind', path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, WORKER.test(path) ? await shortened(content) : content);
  }
  return pages;
}
