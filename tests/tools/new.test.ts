/** `npm run new` writes an entry that passes the check as it stands, and nothing when it cannot. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { isAdvice } from '../../src/entries/problem.ts';
import { checkContent } from '../../src/entries/check/run.ts';
import { latestToday } from '../../src/settings.ts';
import { questionsFor } from '../../src/entries/draft/questions.ts';
import { ADDABLE } from '../../src/schema/collections.ts';

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'comity-'));
  cpSync('content', join(root, 'content'), { recursive: true });
});
const run = (args: string[], input = '') => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [resolve('src/tools/new.ts'), ...args], {
    cwd: root,
    encoding: 'utf8',
    input,
  });
  return { output: stdout + stderr, status };
};
/** What a careful person would answer, where the field's own example does not fit the content. */
const ANSWERS: Record<string, string> = {
  title: 'Zebra crossing convention',
  'provisions.article': '18',
  'provisions.heading': 'Assistance',
  'provisions.forms': 'extradition; mutual-legal-assistance',
  'provisions.strength': 'shall',
  'provisions.role': 'direct-basis',
  'provisions.paraphrase': 'Parties assist each other.',
  'frameworks.framework': 'ilo-c029',
  frameworks: 'untoc',
  addresses: 'political-will',
  jurisdictions: 'mex; usa',
  'evidence.text': 'A study found it.',
  framework: 'untoc',
  jurisdiction: 'mex',
  binding: 'yes',
  order: '99',
};
/** What is named after another entry. */
const IDS: Partial<Record<(typeof ADDABLE)[number], string>> = { 'national-law': 'eu' };
const answersFor = (collection: (typeof ADDABLE)[number]) =>
  questionsFor(collection).map(({ flag, example, choices }) => ({
    flag,
    answer: ANSWERS[flag] ?? (example || (choices[0] ?? '2000')),
  }));

describe.each(ADDABLE)('%s', (collection) => {
  test('by flags, and then the whole content has no problem', () => {
    const flags = answersFor(collection).flatMap(({ flag, answer }) => [`--${flag}`, answer]);
    const { output, status } = run([collection, '--id', IDS[collection] ?? 'zebra-crossing', ...flags]);
    expect(output).toMatch(/passes the check/);
    expect(status).toBe(0);
    const { problems } = checkContent(join(root, 'content'), latestToday());
    expect(problems.filter((problem) => !isAdvice(problem))).toEqual([]);
  });
});
test('by answering the questions one by one, with a second try after a mistake', () => {
  const lines = answersFor('glossary').map(({ flag, answer }) =>
    flag === 'sources.url' ? `www.un.org\n${answer}` : answer,
  );
  const { output, status } = run(['glossary', '--id', 'answered'], `${lines.join('\n')}\n`);
  expect(output).toMatch(/full web address[^]*try again/);
  expect(status).toBe(0);
  expect(readFileSync(join(root, 'content/glossary/answered.mdx'), 'utf8')).toMatch(/^---\ntitle: Zebra/);
});
test('a dry run shows the entry and writes nothing', () => {
  const flags = answersFor('glossary').flatMap(({ flag, answer }) => [`--${flag}`, answer]);
  const { output } = run(['glossary', '--id', 'dry', '--dry-run', ...flags]);
  expect(output).toMatch(/title: Zebra[^]*# You may add/);
  expect(existsSync(join(root, 'content/glossary/dry.mdx'))).toBe(false);
});
test.each([
  ['an unknown collection', ['treaties'], /is not one of/],
  ['missing answers, all named at once', ['glossary', '--title', 'X'], /--summary, --sources\.title/],
  ['an answer that does not fit', ['cases', '--kind', 'court'], /--kind/],
  ['an unknown flag', ['glossary', '--colour', 'red'], /--colour/],
  ['an id that leaves the folder', ['glossary', '--id', '../../x', '--title', 'x'], /still needed|--id/],
])('refuses %s', (_, args, says) => {
  const { output, status } = run(args);
  expect(output).toMatch(says);
  expect(output).toContain('nothing was written');
  expect(status).toBe(1);
});
test('an entry that exists is never overwritten', () => {
  const flags = answersFor('glossary').flatMap(({ flag, answer }) => [`--${flag}`, answer]);
  const before = readFileSync(join(root, 'content/glossary/slavery.mdx'), 'utf8');
  expect(run(['glossary', '--id', 'slavery', ...flags]).output).toMatch(/exists already/);
  expect(readFileSync(join(root, 'content/glossary/slavery.mdx'), 'utf8')).toBe(before);
});
