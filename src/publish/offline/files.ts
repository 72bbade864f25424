/** What a reader who keeps the site needs: every page and what the pages use. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { filesIn } from '../../entries/files.ts';

export interface OfflineFiles {
  /** Paths below the root of the site, sorted; a folder's page is its address (`frameworks/untoc/`). */
  files: string[];
  /** Their size on disk. */
  bytes: number;
}
/** Downloads are for those who want them, and previews for other sites; a kept site needs neither. */
const NOT_KEPT =
  /^(api\/|previews\/|datapackage\.json$|offline-worker\.js$|.*\.(zip|xml|bib|ris)$|.*\/(cite\.json|feed\.json)$)/;

/** @param site folder of the built site */
export async function offlineFiles(site: string): Promise<OfflineFiles> {
  const all = filesIn(site).filter((file) => !NOT_KEPT.test(file));
  const sizes = await Promise.all(all.map(async (file) => (await stat(join(site, file))).size));
  return {
    files: all.map((file) => file.replace(/(^|\/)index\.html$/, '$1')),
    bytes: sizes.reduce((sum, size) => sum + size, 0),
  };
}
