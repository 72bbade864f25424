import { defineConfig } from 'vitest/config';

/** Tests of the built site: `npm run build` comes before them. */
const SITE = ['tests/site/**/*.test.ts', 'tests/publish/api/**/*.test.ts', 'tests/browser/**/*.test.ts'];

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A dot a test: what passes needs no line.
    reporters: ['dot'],
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: SITE } },
      { extends: true, test: { name: 'site', include: SITE, benchmark: { include: [] } } },
    ],
  },
});
