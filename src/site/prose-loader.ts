import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { renderProse } from '../entries/prose/render.ts';

/** @returns the loader, with every body already HTML in the data store, where Astro's `render` finds it */
export const withProse = (loader: Loader): Loader => ({
  ...loader,
  load: (context) => {
    const { store, config } = context;
    const set: typeof store.set = (entry) => {
      const { body = '', filePath = '' } = entry;
      const { html, headings } = renderProse(body, config.base, (line, column) => {
        const file = readFileSync(join(fileURLToPath(config.root), filePath), 'utf8');
        const linesBefore = file.slice(0, file.lastIndexOf(body)).split('\n').length - 1;
        return `${filePath}:${linesBefore + line}:${column}`;
      });
      return store.set({ ...entry, deferredRender: false, rendered: { html, metadata: { headings } } });
    };
    return loader.load({ ...context, store: { ...store, set } });
  },
});
