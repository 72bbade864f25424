import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { leadsElsewhere } from './src/publish/ledger/ledger.ts';
import { BASE, DIST, SITE } from './src/settings.ts';

/** A warning that says nothing of the site: that the citation library could fetch in Node. In the browser it only writes. */
const SAYS_NOTHING = [
  /externalized for browser compatibility, imported by ".*node_modules\/(node-fetch|fetch-blob|node-domexception)\//,
];

/** A page that only leads elsewhere is no place of its own. @param page its full address */
const isPlace = (page) =>
  !leadsElsewhere(readFileSync(join(DIST, decodeURI(new URL(page).pathname).slice(BASE.length), 'index.html'), 'utf8'));

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
  integrations: [mdx(), sitemap({ filter: isPlace })],
});
