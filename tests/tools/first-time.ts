/**
 * `npm run first-time`: the way of a first-time contributor in a clean clone. Installs, adds an entry, makes a wrong date,
 * reads the message, corrects it, checks, builds, and opens the new page's file. Needs the npm registry.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(mkdtempSync(join(tmpdir(), 'comity-first-')), 'comity');
function run(cwd: string, command: string, ...args: string[]): { output: string; status: number | null } {
  console.log(`first-time: ${command} ${args.join(' ')}`);
  const { stdout, stderr, status } = spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 26 });
  return { output: stdout + stderr, status };
}
function expect(what: string, holds: boolean, output: string): void {
  if (holds) return;
  console.error(output.slice(-4000));
  console.error(`first-time: failed, ${what}; the clone is in ${root}`);
  process.exit(1);
}
const npm = (...args: string[]) => run(root, 'npm', ...args);

const clone = run('.', 'git', 'clone', '--quiet', '--no-hardlinks', '.', root);
expect('the project can be cloned', clone.status === 0, clone.output);
const install = npm('ci', '--no-audit', '--no-fund');
expect('npm ci works', install.status === 0, install.output);
const answers: Record<string, string> = {
  title: 'Wage deduction',
  summary: 'Money kept back from wages; unlawful deductions can bind a worker to an employer.',
  'sources.title': 'Protection of Wages Convention, 1949 (No. 95)',
  'sources.producer': 'ILO',
  'sources.url': 'https://normlex.ilo.org/',
  'sources.kind': 'official',
  'sources.supports': 'that deductions are limited by law',
  verification: 'unverified',
};
const flags = Object.entries(answers).flatMap(([flag, value]) => [`--${flag}`, value]);
const made = npm('run', 'new', '--', 'glossary', ...flags);
expect('npm run new writes an entry', made.status === 0, made.output);
const file = join(root, 'content/glossary/wage-deduction.mdx');
const good = readFileSync(file, 'utf8');
writeFileSync(file, good.replace(/^reviewed: .*$/m, 'reviewed: 24/11/2026'));
const wrong = npm('run', 'check', '--', 'content/glossary/wage-deduction.mdx');
expect(
  'the check names the file, the line and what to write',
  wrong.status === 1 && /wage-deduction\.mdx:\d+:\d+[^]*full date like 2026-11-24/.test(wrong.output),
  wrong.output,
);
writeFileSync(file, good);
for (const script of ['check', 'build']) {
  const result = npm('run', script);
  expect(`npm run ${script} passes`, result.status === 0, result.output);
}
const page = readFileSync(join(root, 'dist/glossary/wage-deduction/index.html'), 'utf8');
expect('the page shows the entry', page.includes('Wage deduction'), page);
const tests = run(root, 'npx', 'vitest', 'run', 'tests/entries', 'tests/site');
expect('the tests pass with the new entry', tests.status === 0, tests.output);
rmSync(root, { recursive: true });
console.log('first-time: a new contributor gets from clone to page');
