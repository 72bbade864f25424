import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { contentGate } from './src/site/content-gate.ts';
import { readOldPaths } from './src/publish/ledger/read.ts';
import { BASE, DIST, SITE } from './src/settings.ts';

/** A warning that says nothing of the site: that the citation library could fetch in Node. In the browser it only writes. */
const SAYS_NOTHING = [
  /externalized for browser compatibility, imported by ".*node_modules\/(node-fetch|fetch-blob|node-domexception)\//,
];

/** Pages that only lead elsewhere are no places of their own. */
const oldPaths = readOldPaths(fileURLToPath(new URL('content', import.meta.url)));
const isPlace = (page) => !oldPaths.has(new URL(page).pathname.slice(BASE.replace(/\/$/, '').length));

export default defineConfig({
  site: SITE,
  base: BASE,
  outDir: DIST,
  trailingSlash: 'always',
  compressHTML: true,
  build: { inlineStylesheets: 'never' },
  vite: {
    build: {
      assetsInlineLimit: 0,
      rollupOptions: {
        onLog: (level, log, report) => {
          if (!SAYS_NOTHING.some((message) => message.test(log.message))) report(level, log);
        },
      },
    },
  },
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  // Editors read the fields of MDX entries from what this writes.
  experimental: { contentIntellisense: true },
  integrations: [contentGate(), mdx(), sitemap({ filter: isPlace })],
});
