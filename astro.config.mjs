import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig, logHandlers } from 'astro/config';
import { BASE, DIST, SITE } from './src/settings.ts';
import { authorHelp } from './src/site/author-help.ts';
import { phases } from './src/site/phases.ts';
import { mapped } from './src/site/sitemap.ts';

/** A page as the map tells it; undefined leaves it out. @param item with its full address */
const inSitemap = (item) => {
  const path = decodeURI(new URL(item.url).pathname).slice(BASE.length);
  const told = mapped(readFileSync(join(DIST, path, 'index.html'), 'utf8'));
  return told && { ...item, ...told };
};

const serving = process.argv.includes('dev');
/** A build says a line a phase and every warning; a server says where it listens. */
const level = serving ? 'info' : 'warn';

// On a machine with room, V8 lets its memory grow to about three times what is in use before it looks for what is not.
// Twice takes a quarter less memory, and no time that can be measured. A fixed limit would one day stop larger content.
if (!serving) setFlagsFromString('--heap-growing-percent=100');

/**
 * What a page imports on demand needs nothing but the import: Vite would add a program that preloads its style sheets and
 * modules, larger than what is saved. Its own name in Vite; were it to change, the program would only be back.
 */
const plainImports = {
  name: 'plain-imports',
  enforce: 'pre',
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined),
};

export default defineConfig({
  logger: logHandlers.node({ level }),
  site: SITE,
  base: BASE,
  outDir: DIST,
  trailingSlash: 'always',
  compressHTML: true,
  // While one page is written, the next is made.
  build: { inlineStylesheets: 'never', concurrency: 4 },
  // In the project's own folder: a copy of the project may share its packages, and must not share what it has built. Each
  // build brings a folder of its own, so that two at once do not take it from each other.
  cacheDir: process.env.BUILD_CACHE ?? './.astro/cache',
  vite: {
    cacheDir: '.astro/vite',
    build: { assetsInlineLimit: 0, modulePreload: false },
    plugins: [plainImports],
    // A build writes thousands of files beside the site: nothing that a server must look at.
    server: { watch: { ignored: ['**/.*.building-*/**'] } },
  },
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  // Editors read the fields of MDX entries from what this writes.
  experimental: { contentIntellisense: true },
  integrations: [phases(), authorHelp(), mdx(), sitemap({ serialize: inSitemap })],
});
