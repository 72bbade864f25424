/**
 * `npm test`: everything that decides what lands, a line a step, one more at a time than there are cores, and at the end
 * what each has cost.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runSteps } from './run/steps.ts';
import * as step from './test/steps.ts';
import { helpWhenAsked } from './run/help.ts';

helpWhenAsked(`
npm test: everything that decides what lands, a line a step, with what each has cost. Parts of it:

  npm run check             the content
  npm run test:unit         what needs no built site
  npm run test:site         the built site
  npm run test:base         a site under a base path: its build and its tests
  npx vitest run tests/law/law.test.ts -t 'a part of its name'

DEVELOPING.md says how long each takes.`);

// Node keeps what it has compiled: the steps and their tests start some hundred processes of the same code.
process.env['NODE_COMPILE_CACHE'] ??= resolve('node_modules/.cache/compiled');
// Nor is a text of the content parsed by each of them.
const parsed = mkdtempSync(join(tmpdir(), 'comity-parsed-'));
process.env['PARSED_TEXTS'] = parsed;
process.on('exit', () => rmSync(parsed, { recursive: true, force: true }));

const { check, sync, types, lint, baseBuild, build, format, unit, browser, everyKind, html, files, bases, atRoot } =
  step;
process.exitCode = (await runSteps([
  ...[check, sync, types, lint, baseBuild, build],
  // Beside the builds, which take no more than one core and a half.
  ...[format, unit],
  ...[browser, everyKind, html, files, atRoot, bases],
]))
  ? 0
  : 1;
