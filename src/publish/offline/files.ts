/** What a reader who keeps the site needs: every page and what the pages use, each with the checksum of its bytes. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesIn } from '../../entries/files.ts';
import { CHECKSUM_LENGTH, LIST, VERSION, type OfflineFiles } from './kept.ts';

/** Downloads are for those who want them, and previews for other sites; a kept site needs neither. */
const NOT_KEPT =
  /^(api\/|previews\/|datapackage\.json$|robots\.txt$|offline-worker\.js$|.*\.(zip|xml|bib|ris)$|.*\/(cite\.json|feed\.json)$)/;

const checksum = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex').slice(0, CHECKSUM_LENGTH);

/**
 * @param site folder of the built site
 * @param day for which its pages answer, `YYYY-MM-DD`
 */
function offlineFiles(site: string, day: string): OfflineFiles {
  let bytes = 0;
  const files = filesIn(site)
    .filter((file) => !NOT_KEPT.test(file) && file !== LIST && file !== VERSION)
    .map((file): [string, string] => {
      const content = readFileSync(join(site, file));
      bytes += content.length;
      return [file.replace(/(^|\/)index\.html$/, '$1'), checksum(content)];
    });
  return { version: checksum(JSON.stringify(files)), day, bytes, files };
}

/** Writes the list into the site, and beside it what the version is called. @param day as above */
export function writeList(site: string, day: string): OfflineFiles {
  const list = offlineFiles(site, day);
  const { version, bytes, files } = list;
  mkdirSync(join(site, dirname(LIST)), { recursive: true });
  writeFileSync(join(site, LIST), JSON.stringify(list));
  writeFileSync(join(site, VERSION), JSON.stringify({ version, day, bytes, files: files.length }));
  return list;
}
