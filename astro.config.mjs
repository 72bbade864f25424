import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { sealedData } from './src/api/seal.ts';
import { contentGate } from './src/check/gate.ts';
import { FEATURES } from './src/markdown/guard.ts';
import { guardPlugin, linksPlugin } from './src/markdown/plugins.ts';
import { offline } from './src/offline/build.ts';
import { readOldPaths } from './src/permanence/read.ts';
import { searchIndex } from './src/search/build.ts';

/**
 * Warnings that say nothing of the site: beside Astro's own marker in every MDX file (MODULE_LEVEL_DIRECTIVE), that the
 * citation library could fetch in Node. In the browser it only writes.
 */
const SAYS_NOTHING = [
  /externalized for browser compatibility, imported by ".*node_modules\/(node-fetch|fetch-blob|node-domexception)\//,
];

const base = process.env.BASE ?? '/';
/** Pages that only lead elsewhere are no places of their own. */
const oldPaths = readOldPaths(fileURLToPath(new URL('content', import.meta.url)));
const isPlace = (page) => !oldPaths.has(new URL(page).pathname.slice(base.replace(/\/$/, '').length));

export default defineConfig({
  site: process.env.SITE ?? 'https://comity.example',
  base,
  trailingSlash: 'always',
  compressHTML: true,
  build: { inlineStylesheets: 'never' },
  vite: {
    build: {
      assetsInlineLimit: 0,
      rollupOptions: {
        onLog: (level, log, report) => {
          if (!SAYS_NOTHING.some((message) => message.test(log.message)) && log.code !== 'MODULE_LEVEL_DIRECTIVE')
            report(level, log);
        },
      },
    },
  },
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  // Editors read the fields of MDX entries from what this writes.
  experimental: { contentIntellisense: true },
  markdown: {
    syntaxHighlight: false,
    processor: satteri({ features: FEATURES, mdastPlugins: [guardPlugin], hastPlugins: [linksPlugin(base)] }),
  },
  integrations: [contentGate(), mdx(), sitemap({ filter: isPlace }), sealedData(), searchIndex(), offline(base)],
});
