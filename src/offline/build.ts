/** After a build: the list of files for readers who keep the site, and the whole site as one archive. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { strToU8, zip, type AsyncZippable } from 'fflate';
import { globSync } from 'tinyglobby';
import { forFolder } from './folder.ts';
import { offlineFiles } from './files.ts';

const ARCHIVE = 'offline/comity.zip';
/** One day for every file, so that the same pages give the same archive: the first that the format can hold. */
const MTIME = new Date(1980, 0, 1);
/** Large, and of no use in a folder, where no script may load data. */
const LEFT_OUT = /^(pagefind\/|api\/|offline\/|offline-worker\.js$)/;

async function archive(site: string, base: string): Promise<Uint8Array> {
  const files: AsyncZippable = {};
  for (const file of globSync('**/*', { cwd: site }).sort()) {
    if (LEFT_OUT.test(file)) continue;
    const bytes = await readFile(join(site, file));
    files[`comity/${file}`] = file.endsWith('.html') ? strToU8(forFolder(bytes.toString('utf8'), file, base)) : bytes;
  }
  return new Promise((done, failed) => {
    zip(files, { mtime: MTIME, level: 6 }, (error, data) => (error ? failed(error) : done(data)));
  });
}

/** @param base path that the site is built for */
export const offline = (base: string): AstroIntegration => ({
  name: 'offline',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const site = fileURLToPath(dir);
      await mkdir(join(site, 'offline'), { recursive: true });
      const kept = await offlineFiles(site);
      await writeFile(join(site, 'offline/files.json'), JSON.stringify(kept));
      const bytes = await archive(site, base);
      await writeFile(join(site, ARCHIVE), bytes);
      logger.info(`${kept.files.length} files to keep, archive of ${Math.round(bytes.length / 1e5) / 10} MB`);
    },
  },
});
