/** The steps of `npm test`, by the names of their npm commands. */
import type { Step } from '../run/steps.ts';

/** A site that does not stand at the root of its host, beside the one in `dist`. */
const UNDER_BASE = { BASE: '/comity/', DIST: '.dist-base' };

export const check: Step = { name: 'check', command: 'node src/tools/check.ts' };
export const sync: Step = { name: 'sync', command: 'astro sync', env: { ASTRO_TELEMETRY_DISABLED: '1' } };
export const types: Step = {
  name: 'types',
  command: 'astro check --noSync --minimumSeverity warning',
  env: { ASTRO_TELEMETRY_DISABLED: '1' },
};
export const format: Step = { name: 'format', command: 'prettier --check --log-level warn .' };
export const lint: Step = { name: 'lint', command: 'eslint .' };
export const unit: Step = { name: 'unit tests', command: 'vitest run --project unit' };
export const baseBuild: Step = {
  name: 'build under a base path',
  command: 'node src/tools/build.ts',
  env: UNDER_BASE,
};
/** Every page, every file of the API, and the kept copy, whose worker answers below a path; else the browser looks at `dist`. */
export const baseTests: Step = {
  name: 'tests under a base path',
  command: 'vitest run tests/site tests/publish/api tests/browser/offline/kept.test.ts',
  env: UNDER_BASE,
};
/** The pages differ in nothing but their addresses, so that those of one build are enough. */
export const baseHtml: Step = { name: 'html', command: 'html-validate .dist-base' };
export const build: Step = { name: 'build', command: 'node src/tools/build.ts' };
export const site: Step = { name: 'site tests', command: 'vitest run --project site' };
