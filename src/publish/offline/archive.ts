/** After Astro: the whole site as one archive, for readers who keep it. */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { Zip } from 'fflate';
import { filesIn } from '../../entries/files.ts';
import { addFile } from '../zip.ts';
import { forFolder } from './folder.ts';

const ARCHIVE = 'offline/comity.zip';
/**
 * Of no use in a folder, where no script may load data, or only online; and the description of the tables, which would
 * name files that are not there.
 */
const LEFT_OUT =
  /^(pagefind\/|api\/|previews\/|offline\/(comity\.zip|.*\.json)$|offline-worker\.js$|datapackage\.json$|robots\.txt$|sitemap[^/]*\.xml$)/;

/**
 * Packs the pages, file by file, so that the archive never stands in memory whole. The index of the search and the data
 * are not in it: they may be written meanwhile.
 * @param site folder of the built site
 * @param base path that it is built for
 * @returns its size in bytes
 */
export async function packOffline(site: string, base: string): Promise<number> {
  const files = filesIn(site).filter((file) => !LEFT_OUT.test(file));
  const target = createWriteStream(join(site, ARCHIVE));
  const written = finished(target);
  // A full disk is told at the end, where this is waited for.
  written.catch(() => undefined);
  const zip = new Zip((error, chunk, last) => {
    if (error) target.destroy(error);
    else if (last) target.end(chunk);
    else target.write(chunk);
  });
  for (const file of files) {
    const bytes = await readFile(join(site, file));
    const kept = file.endsWith('.html') ? Buffer.from(forFolder(bytes.toString('utf8'), file, base, LEFT_OUT)) : bytes;
    addFile(zip, `comity/${file}`, kept);
    if (target.writableNeedDrain) await once(target, 'drain');
  }
  zip.end();
  await written;
  return target.bytesWritten;
}
