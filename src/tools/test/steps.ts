/** The steps of `npm test`, with what each must wait for. Their order is by length: what takes longest begins first. */
import { TODAY } from '../../settings.ts';
import type { Step } from '../run/steps.ts';

/**
 * A site that does not stand at the root of its host, beside the one in `dist`. All that is tested of a built site is
 * tested here, where a forgotten base path shows; the path is short, as pages are weighed, and occurs nowhere else.
 */
export const UNDER_BASE = { BASE: '/q/z/', DIST: '.dist-base' } as const;

export const check: Step = { name: 'check', command: 'node src/tools/check.ts' };
export const sync: Step = { name: 'sync', command: 'astro sync', env: { ASTRO_TELEMETRY_DISABLED: '1' } };
export const types: Step = {
  name: 'types',
  command: 'astro check --noSync --minimumSeverity warning',
  env: { ASTRO_TELEMETRY_DISABLED: '1' },
  after: [sync],
};
export const lint: Step = { name: 'lint', command: 'eslint .', after: [sync] };
export const format: Step = { name: 'format', command: 'prettier --check --log-level warn .' };
export const unit: Step = { name: 'unit tests', command: 'vitest run --project unit' };

/** Both builds answer as of one day, though midnight may come between. */
const SAME_DAY = { SOURCE_DATE: TODAY };
/** Astro writes its types anew in each build: none runs beside what reads them, nor two at a time. */
export const baseBuild: Step = {
  name: 'build under a base path',
  command: 'node src/tools/build.ts',
  env: { ...UNDER_BASE, ...SAME_DAY },
  after: [check, types, lint],
};
export const build: Step = {
  name: 'build',
  command: 'node src/tools/build.ts',
  after: [check, types, lint, baseBuild],
};

const ofBase = (name: string, command: string): Step => ({ name, command, env: UNDER_BASE, after: [baseBuild] });
export const browser: Step = ofBase(
  'browser: questions, search, kept copy',
  'vitest run --project browser --exclude **/every-kind.test.ts',
);
export const everyKind: Step = ofBase(
  'browser: every kind of page',
  'vitest run --project browser tests/browser/every-kind.test.ts',
);
export const files: Step = ofBase('files of the site', 'vitest run --project files');
export const html: Step = ofBase('html', 'node src/tools/html.ts .dist-base');
/** Every file of the one build is that of the other but for addresses, so that what was found of one holds of both. */
export const bases: Step = { name: 'both bases', command: 'vitest run --project bases', after: [build] };
/** What scripts do with the base while they run is no matter of text: at the root it is tried again. */
export const atRoot: Step = {
  name: 'browser, at the root',
  command:
    'vitest run --project browser --tagsFilter both-bases tests/browser/site.test.ts tests/browser/offline/kept.test.ts',
  after: [build],
};
