/** After Astro: checksums of the data as it was written, and one archive of it. */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Zip } from 'fflate';
import type { z } from 'zod';
import { filesIn } from '../../entries/files.ts';
import { addFile } from '../zip.ts';
import { ARCHIVE, ARCHIVE_CHECKSUM, CHECKSUMS, COMPACT, INDEX, PACKAGE, ROOT } from './addresses.ts';
import { readmeText } from './readme.ts';
import type { Index } from './shapes.ts';

/** Path → bytes. */
type Bytes = Readonly<Record<string, Uint8Array>>;

/** Files of the project that travel with the data. */
const COMPANIONS = ['LICENSE-CONTENT', 'CITATION.cff'];

const lineOf = (bytes: Uint8Array, path: string): string =>
  `${createHash('sha256').update(bytes).digest('hex')}  ${path}\n`;
/** As `sha256sum -c` reads it. */
const checksumsOf = (files: Bytes): string =>
  Object.entries(files)
    .map(([path, bytes]) => lineOf(bytes, path))
    .join('');

/** The same bytes for the same files, whatever their order. */
export function archiveOf(files: Bytes): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const [path, bytes] of Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))) addFile(zip, path, bytes);
  zip.end();
  return Buffer.concat(chunks);
}

const read = async (folder: string, paths: readonly string[]): Promise<Bytes> =>
  Object.fromEntries(
    await Promise.all(paths.map(async (path) => [path, new Uint8Array(await readFile(join(folder, path)))] as const)),
  );

/**
 * @param site folder of the built site  @param project folder of the files that travel with the data
 * @returns the number of files sealed
 */
export async function archiveData(site: string, project: string): Promise<number> {
  const made = filesIn(site).filter(
    (path) =>
      (path.startsWith(`${ROOT}/`) && path !== CHECKSUMS && !path.startsWith(ARCHIVE)) ||
      path === COMPACT ||
      path === PACKAGE,
  );
  const data = await read(site, made);
  const index = JSON.parse(await readFile(join(site, INDEX), 'utf8')) as z.output<typeof Index>;
  const text = (content: string) => new TextEncoder().encode(content);
  const checksums = checksumsOf(data);
  const archive = archiveOf({
    ...data,
    ...(await read(project, COMPANIONS)),
    [CHECKSUMS]: text(checksums),
    'README.md': text(readmeText(index.links.site.replace(/\/$/, ''), index.version, index.built)),
  });
  await writeFile(join(site, CHECKSUMS), checksums);
  await writeFile(join(site, ARCHIVE), archive);
  await writeFile(join(site, ARCHIVE_CHECKSUM), lineOf(archive, ARCHIVE.slice(ROOT.length + 1)));
  return made.length;
}
