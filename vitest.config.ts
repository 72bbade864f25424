import { defineConfig } from 'vitest/config';

/** What looks at the built site in a browser, and at its files: `npm run build` comes before them. */
const BROWSER = ['colours', 'every-kind', 'finder/drawing', 'question', 'search/shown', 'site', 'offline/*'].map(
  (name) => `tests/browser/${name}.test.ts`,
);
const FILES = [
  'tests/publish/api/*.test.ts',
  ...['changes-built', 'clients', 'languages', 'linked-data', 'permanence', 'site', 'styles'].map(
    (name) => `tests/site/${name}.test.ts`,
  ),
];

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    tags: [
      { name: 'both-bases', description: 'What scripts do with the base path: tried at the root of a host, too.' },
    ],
    // What passes needs no line.
    reporters: ['minimal'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: [...BROWSER, ...FILES, 'tests/site/bases.test.ts'],
          // The code is loaded and the content read once for all files, which change neither.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'files', include: FILES, benchmark: { include: [] } } },
      { extends: true, test: { name: 'browser', include: BROWSER, benchmark: { include: [] } } },
      { extends: true, test: { name: 'bases', include: ['tests/site/bases.test.ts'], benchmark: { include: [] } } },
    ],
  },
});
