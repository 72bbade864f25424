/** After Astro: the list of files for readers who keep the site, and the whole site as one archive. */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { Zip } from 'fflate';
import { filesIn } from '../../entries/files.ts';
import { addFile } from '../zip.ts';
import { forFolder } from './folder.ts';
import { writeList } from './files.ts';

const ARCHIVE = 'offline/comity.zip';
/**
 * Of no use in a folder, where no script may load data, or only online; and the description of the tables, which would
 * name files that are not there.
 */
const LEFT_OUT =
  /^(pagefind\/|api\/|previews\/|offline\/(comity\.zip|.*\.json)$|offline-worker\.js$|datapackage\.json$|robots\.txt$|sitemap[^/]*\.xml$)/;

/** Writes the archive file by file, so that it never stands in memory whole. @returns its size in bytes */
async function archive(site: string, base: string): Promise<number> {
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

/**
 * @param site folder of the built site
 * @param base path that it is built for
 * @param day for which its pages answer
 * @returns the number of files to keep, and the size of the archive in bytes
 */
export async function packOffline(site: string, base: string, day: string): Promise<{ files: number; bytes: number }> {
  const { files } = writeList(site, day);
  return { files: files.length, bytes: await archive(site, base) };
}
