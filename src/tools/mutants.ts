/**
 * `npm run mutants [-- src/law/dates.ts …]`: breaks the law in every small way that Stryker knows, one at a time, and
 * counts how often its tests see it. Fails below 85 of 100. All files take long; name those that you changed.
 */
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { helpWhenAsked } from './run/help.ts';

helpWhenAsked(`
npm run mutants: breaks the law in every small way and counts how often its tests see it; fails below 85 of 100.

  npm run mutants -- src/law/bond.ts      one file
  npm run mutants                         all: half an hour`);

const named = process.argv.slice(2);

await new Stryker({
  mutate: named.length > 0 ? named : ['src/law/*.ts'],
  testRunner: 'vitest',
  vitest: { configFile: 'tests/law/mutants.config.ts', related: false },
  // Only what the law and its tests need is copied, away from the project.
  ignorePatterns: ['*', '!src/{law,schema}/**', '!tests/law/**', '!package.json', '!tsconfig.json'],
  tempDirName: path.join(tmpdir(), 'comity-mutants'),
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // A machine with other work is slow: what takes long is not yet a program without end.
  timeoutMS: 60_000,
  reporters: ['clear-text'],
  clearTextReporter: { allowEmojis: false, logTests: false, reportTests: false, skipFull: false },
  thresholds: { high: 95, low: 90, break: 85 },
  // Nothing is told to anybody, and nothing asked from elsewhere.
  allowConsoleColors: false,
}).runMutationTest();
