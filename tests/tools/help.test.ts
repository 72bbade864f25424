/** Every command says what it is and how it is called, and does nothing else when asked. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Problem } from '../../src/entries/problem.ts';
import { toAnnotate } from '../../src/tools/check/annotations.ts';
import { checkMarkdown } from '../../src/tools/check/markdown.ts';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const commands = Object.entries(scripts).flatMap(([name, command]) => {
  const file = /^node (src\/tools\/[\w-]+\.ts)$/.exec(command)?.[1];
  return file === undefined ? [] : [[name, file] as const];
});
const node = (file: string, args: string[], env: Record<string, string> = {}, cwd = '.') => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [resolve(file), ...args], {
    cwd,
    encoding: 'utf8',
    input: '',
    env: { ...process.env, GITHUB_ACTIONS: '', GITHUB_EVENT_NAME: '', ...env },
  });
  return { stdout, stderr, status };
};

test.each(commands)('npm run %s -- --help', (name, file) => {
  const empty = mkdtempSync(join(tmpdir(), 'comity-help-'));
  const { stdout, stderr, status } = node(file, ['--help'], {}, empty);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(new RegExp(`^npm (run )?(--silent )?${name}\\b`));
  expect(stdout).toMatch(/\n {2}\S/);
});

const problem = (file: string, more: Partial<Problem> = {}): Problem => ({
  file,
  line: 1,
  column: 1,
  rule: 'a-rule',
  message: 'm',
  fix: 'f',
  ...more,
});
describe('remarks beside the lines of a change', () => {
  const [own, theirs] = [problem('cases/own.mdx'), problem('cases/theirs.mdx')];
  const stale = problem('participation/old.yaml', { grade: 'advice' });
  test('are of its own files', () => {
    expect(toAnnotate([own, theirs, stale], new Set(['cases/own.mdx']))).toEqual([own]);
  });
  test('show what the change has broken elsewhere, when nothing else is to mend', () => {
    expect(toAnnotate([theirs, stale], new Set(['cases/own.mdx']))).toEqual([theirs]);
  });
  test('hold no advice where nobody knows what was changed', () => {
    expect(toAnnotate([own, stale], undefined)).toEqual([own]);
  });
});

describe('the answer of the check as a comment', () => {
  test('names file, line, what to write and why, and nothing of it is markup', () => {
    const answer = checkMarkdown(
      [problem('cases/x.mdx', { line: 7, message: 'no "@everyone" <b>', fix: 'write `it`', why: 'so that it holds' })],
      3,
    );
    expect(answer).toContain('` content/cases/x.mdx `');
    expect(answer).toContain(
      '- line 7: ` no "@everyone" <b> `\n  - write: `` write `it` ``\n  - why: ` so that it holds `',
    );
  });
  test('stays short however much is wrong', () => {
    const many = Array.from({ length: 4000 }, (_, index) => problem(`cases/c${index}.mdx`));
    const answer = checkMarkdown(many, 4000);
    expect(answer).toContain('and 3975 more');
    expect(answer.length).toBeLessThan(10_000);
  });
  test('says so when all is well, whatever the advice', () => {
    expect(checkMarkdown([problem('x', { grade: 'advice' })], 12)).toBe(
      '**The check finds nothing to mend** in 12 entries.',
    );
  });
});

describe('the check of a folder with one mistake', () => {
  let root = '';
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'comity-check-'));
    mkdirSync(join(root, 'content/glossary'), { recursive: true });
    mkdirSync(join(root, 'src/entries/check'), { recursive: true });
    cpSync('src/entries/check/exceptions.yaml', join(root, 'src/entries/check/exceptions.yaml'));
    writeFileSync(join(root, 'content/glossary/word.mdx'), '---\ntitle: Word\nsumary: x\n---\n');
  });
  const check = (args: string[], env = {}) => node('src/tools/check.ts', args, env, root);
  test('as JSON, on standard output and in a file', () => {
    const { stdout, status } = check(['--format', 'json']);
    const told = JSON.parse(stdout) as { problems: Problem[] };
    expect(told.problems.map(({ file }) => file)).toContain('content/glossary/word.mdx');
    expect(status).toBe(1);
    check(['--format', 'json', '--output', 'told.json']);
    expect(JSON.parse(readFileSync(join(root, 'told.json'), 'utf8'))).toEqual(told);
  });
  test('through npm it says on standard error how to leave out what npm prints', () => {
    const told = check(['--format', 'json'], { npm_lifecycle_event: 'check', npm_config_loglevel: 'notice' });
    expect(told.stderr).toMatch(/--silent/);
    expect(() => JSON.parse(told.stdout) as unknown).not.toThrow();
    const silent = check(['--format', 'json'], { npm_lifecycle_event: 'check', npm_config_loglevel: 'silent' });
    expect(silent.stderr).toBe('');
  });
  test('as remarks for the files of a pull request only', () => {
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], { cwd: root });
    git('init', '--quiet', '--initial-branch=main');
    git('add', 'content');
    git('commit', '--quiet', '-m', 'base');
    writeFileSync(join(root, 'content/glossary/other.mdx'), '---\ntitle: Other\nsumary: x\n---\n');
    git('add', 'content');
    git('commit', '--quiet', '-m', 'merge');
    const { stdout } = check([], { GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'pull_request' });
    const remarks = stdout.split('\n').filter((line) => line.startsWith('::'));
    expect(remarks.length).toBeGreaterThan(0);
    for (const remark of remarks) expect(remark).toContain('file=content/glossary/other.mdx,');
  });
  test.each([[['--format', 'xml']], [['content/nope']], [['--content', 'nope']], [['--colour']]])(
    'refuses %j',
    (args) => {
      const { stderr, status } = check(args);
      expect(status).toBe(2);
      expect(stderr).toMatch(/npm run check/);
    },
  );
});
