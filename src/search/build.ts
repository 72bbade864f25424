/** Pagefind reads the built pages, so search cannot disagree with what a reader sees. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

export const searchIndex = (): AstroIntegration => ({
  name: 'search-index',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      try {
        const made = await createIndex();
        if (!made.index) throw new Error(made.errors.join('\n'));
        const site = fileURLToPath(dir);
        const added = await made.index.addDirectory({ path: site });
        const written = await made.index.writeFiles({ outputPath: `${site}pagefind` });
        const errors = [...added.errors, ...written.errors];
        if (errors.length) throw new Error(errors.join('\n'));
        logger.info(`${added.page_count} pages indexed`);
      } finally {
        await close();
      }
    },
  },
});
