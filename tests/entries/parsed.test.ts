/** What YAML says is kept on the disk: a reading from there is the reading of the file, and nothing else is trusted. */
import { hash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { checkFiles } from '../../src/entries/check/run.ts';
import { readFiles } from '../../src/entries/files.ts';
import { openParsed, parsedBefore, saveParsed } from '../../src/entries/parsed.ts';
import { readAnew, readFields } from '../../src/entries/read.ts';

const folder = mkdtempSync(join(tmpdir(), 'comity-parsed-'));
const file = join(folder, 'parsed.jsonl');
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(file, { force: true });
  // Keeps nothing.
  openParsed(join(folder, 'none'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const TEXT = "title: A case\nyears:\n  from: '1994'\nclaims:\n- number: 1\n";
const READ = { title: 'A case', years: { from: '1994' }, claims: [{ number: 1 }] };
const read = (text: string) => readFields(text, 1);
const kept = () => {
  openParsed(folder);
  read(TEXT);
  saveParsed();
};

test('the second reading is from the disk, with the same fields at the same places', () => {
  kept();
  openParsed(folder);
  expect(parsedBefore(TEXT)).toEqual(READ);
  const again = read(TEXT);
  if ('rule' in again) throw new Error(again.message);
  expect(again.data).toEqual(READ);
  expect(again.at(['years', 'from'])).toEqual({ line: 4, column: 9 });
  expect(again.at(['claims', 0, 'number'])).toEqual({ line: 6, column: 11 });
});
test('two readings share no object', () => {
  kept();
  openParsed(folder);
  const [one, other] = [read(TEXT), read(TEXT)];
  if ('rule' in one || 'rule' in other) throw new Error('refused');
  one.data['title'] = 'Another';
  expect(other.data['title']).toBe('A case');
});
test('the check says the same of what it reads from the disk', () => {
  const files = new Map([...readFiles(resolve('content'))].filter(([each]) => /^(cases|glossary)\//.test(each)));
  const said = () => checkFiles(files, '2026-11-27', { complete: true, read: readAnew }).problems;
  openParsed(folder);
  const first = said();
  saveParsed();
  openParsed(folder);
  expect(said()).toEqual(first);
  expect(first.length).toBeGreaterThan(0);
});
test.each<[string, (text: string) => string]>([
  ['one letter is another', (text) => text.replace('A case', 'A cave')],
  ['its end is missing', (text) => text.slice(0, -20)],
  ['a line was added', (text) => `${text}${'0'.repeat(64)}{"title":"x"}\n`],
  ['it is empty', () => ''],
  ['it is no text', () => '\u0000\uFFFD'],
  [
    'a line is no JSON, though the mark at the head is that of the lines',
    (text) => {
      const [head = '', ...rest] = text.split('\n');
      const lines = rest.join('\n').replace('{', '<');
      return `${head.replace(/\S+$/, hash('sha256', lines))}\n${lines}`;
    },
  ],
  ['another parser wrote it', (text) => text.replace(/yaml \S+/, 'yaml 2.0.0')],
])('a file is as if it were not there where %s', (_, damage) => {
  kept();
  writeFileSync(file, damage(readFileSync(file, 'utf8')));
  openParsed(folder);
  expect(parsedBefore(TEXT)).toBeUndefined();
  const again = read(TEXT);
  expect('data' in again && again.data).toEqual(READ);
});
test('what is refused is not kept, nor what JSON cannot say', () => {
  openParsed(folder);
  const refused = ['title: "open\n', 'a: &x 1\nb: *x\n', '- a list\n', `a: ${'['.repeat(3000)}${']'.repeat(3000)}\n`];
  for (const text of refused) expect('rule' in read(text), text.slice(0, 20)).toBe(true);
  for (const text of [...refused, 'number: .nan\n', 'number: -0.0\n']) {
    read(text);
    expect(parsedBefore(text), text.slice(0, 20)).toBeUndefined();
  }
  const none = read('number: .nan\n');
  expect('data' in none && none.data['number']).toBeNaN();
});
test('a folder that cannot be written to does no harm', () => {
  writeFileSync(join(folder, 'taken'), '');
  openParsed(join(folder, 'taken'));
  expect('data' in read(TEXT)).toBe(true);
  saveParsed();
  expect(readdirSync(folder)).not.toContain('parsed.jsonl');
});
test('where its own name is taken by a folder, nothing is left behind', () => {
  const taken = join(folder, 'by-a-folder');
  mkdirSync(join(taken, 'parsed.jsonl'), { recursive: true });
  openParsed(taken);
  expect('data' in read(TEXT)).toBe(true);
  saveParsed();
  expect(readdirSync(taken)).toEqual(['parsed.jsonl']);
});
test('where others propose changes, nothing is read that could come with a proposal', () => {
  vi.stubEnv('CI', 'true');
  vi.stubEnv('PARSED_TEXTS', undefined);
  vi.stubEnv('BUILD_CACHE', undefined);
  openParsed();
  read(TEXT);
  expect(parsedBefore(TEXT)).toBeUndefined();
  vi.stubEnv('BUILD_CACHE', folder);
  openParsed();
  read(TEXT);
  saveParsed();
  expect(readdirSync(folder)).toContain('parsed.jsonl');
});
