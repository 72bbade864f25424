/** A line a phase of the build, in place of Astro's line a page. */
import { performance } from 'node:perf_hooks';
import type { AstroIntegration } from 'astro';

/** Says how far a build is. Astro's own messages below a warning are left out by the logger in `astro.config.mjs`. */
export function phases(): AstroIntegration {
  let last = performance.now();
  const say = (what: string): void => {
    const now = performance.now();
    console.log(`${what} (${((now - last) / 1000).toFixed(1)} s)`);
    last = now;
  };
  return {
    name: 'phases',
    hooks: {
      'astro:build:start': () => say('content: checked and read'),
      'astro:build:done': ({ pages }) => say(`pages: ${pages.length} written`),
    },
  };
}
