/** What a reader who keeps the site needs: every page and what the pages use. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

export interface OfflineFiles {
  /** Paths below the root of the site, sorted; a folder's page is its address (`frameworks/untoc/`). */
  files: string[];
  /** Their size on disk. */
  bytes: number;
}
/** Downloads are for those who want them; a kept site needs none. */
const NOT_KEPT = /^(api\/|datapackage\.json$|offline-worker\.js$|.*\.(zip|xml|bib|ris)$|.*\/(cite\.json|feed\.json)$)/;

/** @param site folder of the built site */
export async function offlineFiles(site: string): Promise<OfflineFiles> {
  const all = (await readdir(site, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(site, '/').length))
    .filter((file) => !NOT_KEPT.test(file))
    .sort();
  const sizes = await Promise.all(all.map(async (file) => (await stat(join(site, file))).size));
  return {
    files: all.map((file) => file.replace(/(^|\/)index\.html$/, '$1')),
    bytes: sizes.reduce((sum, size) => sum + size, 0),
  };
}
