/** Two builds are the same only when every byte of every file is. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { compareFolders } from '../../src/tools/reproduce/compare.ts';

const root = mkdtempSync(join(tmpdir(), 'comity-compare-'));
afterAll(() => rmSync(root, { recursive: true }));
let made = 0;
const folder = (files: Record<string, string>): string => {
  const path = join(root, String(made++));
  mkdirSync(path);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(path, file)), { recursive: true });
    writeFileSync(join(path, file), text);
  }
  return path;
};
const found = (first: Record<string, string>, second: Record<string, string>) =>
  compareFolders(folder(first), folder(second)).map(({ file, how, at }) => `${file} ${how} ${at ?? ''}`.trim());

test('the same bytes are the same', () => expect(found({ 'a/b': 'x', c: '' }, { 'a/b': 'x', c: '' })).toEqual([]));
test('a byte, an end, a file too many and a hidden file are each noticed', () => {
  expect(found({ a: 'abc' }, { a: 'abd' })).toEqual(['a differs 2']);
  expect(found({ a: 'abc' }, { a: 'ab' })).toEqual(['a differs 2']);
  expect(found({ a: '', 'x/y': '' }, { a: '', '.z': '' })).toEqual(['.z only in the second', 'x/y only in the first']);
});
