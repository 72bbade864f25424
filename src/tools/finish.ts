/**
 * The second half of `npm run build`: what is made from the pages that Astro has written. A process of its own, so that
 * the memory of Pagefind follows that of Astro and does not stand on top of it.
 */
import { once } from 'node:events';
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { archiveData } from '../publish/api/archive.ts';
import { addDatabase } from '../publish/api/sqlite.ts';
import { writeList } from '../publish/offline/files.ts';
import { indexSite } from '../publish/search/index-site.ts';
import { DIST, TODAY } from '../settings.ts';
import { sentenceOf } from './run/faults.ts';
import { helpWhenAsked } from './run/help.ts';

helpWhenAsked(`
node src/tools/finish.ts: the second half of npm run build: archive, search index and offline copy of dist.`);

/** Packs the offline copy. @returns its size in bytes */
async function packed(site: string): Promise<number> {
  const worker = new Worker(new URL('build/pack.ts', import.meta.url), { workerData: site });
  const [bytes] = (await once(worker, 'message')) as [number];
  return bytes;
}

try {
  const site = resolve(DIST);
  // Pagefind is another process, and packing another thread: together they take as long as the longest.
  const [[sealed, database], indexed, bytes] = await Promise.all([
    // The database first: the archive holds it.
    addDatabase(site).then(async (size) => [await archiveData(site, resolve('.')), size] as const),
    indexSite(site),
    packed(site),
  ]);
  console.log(`data: a database of ${(database / 1e6).toFixed(1)} MB`);
  console.log(`data: ${sealed} files in one archive, with checksums`);
  console.log(`search: ${indexed} pages indexed`);
  // Last, since it has the checksum of everything that is kept.
  const { files } = writeList(site, TODAY);
  console.log(`offline: ${files.length} files to keep, archive of ${(bytes / 1e6).toFixed(1)} MB`);
} catch (error) {
  const sentence = sentenceOf(error);
  if (sentence === undefined) throw error;
  console.error(sentence);
  process.exitCode = 1;
}
