/** Which files a folder holds, and which of them a command was asked for, on every system. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, win32 } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { concernedBy, filesIn, readFiles } from '../../src/entries/files.ts';

const root = mkdtempSync(join(tmpdir(), 'comity-files-'));
afterAll(() => rmSync(root, { recursive: true }));
mkdirSync(join(root, 'cases/sub'), { recursive: true });
for (const file of ['cases/b.mdx', 'cases/sub/c.mdx', 'cases/.hidden', 'cases/B.mdx'])
  writeFileSync(join(root, file), 'x');

test('every file below a folder, hidden ones too, with / between the parts, in one order', () => {
  expect(filesIn(root)).toEqual(['cases/.hidden', 'cases/B.mdx', 'cases/b.mdx', 'cases/sub/c.mdx']);
});
test.skipIf(process.platform === 'win32')('a link is named, never followed and never read', () => {
  const linked = join(root, 'linked');
  mkdirSync(linked);
  symlinkSync('/etc/hostname', join(linked, 'a.mdx'));
  symlinkSync(join(root, 'cases'), join(linked, 'folder'));
  expect([...readFiles(linked)]).toEqual([
    ['a.mdx', undefined],
    ['folder', undefined],
  ]);
});
describe('paths typed on a command line', () => {
  const asked = (paths: string[], file: string) => concernedBy(paths)(file);
  test('nothing typed means everything', () => expect(asked([], 'cases/x.mdx')).toBe(true));
  test('a file, its folder and the whole content concern it; another file does not', () => {
    for (const path of ['content/cases/x.mdx', './content/cases/', 'content/cases', 'content'])
      expect(asked([path], 'cases/x.mdx'), path).toBe(true);
    for (const path of ['content/cases/x', 'content/case', 'cases/x.mdx', 'src'])
      expect(asked([path], 'cases/x.mdx'), path).toBe(false);
  });
  test.each(['content\\cases\\x.mdx', 'content\\cases', '.\\content\\cases\\', 'content/cases/x.mdx', 'content'])(
    'on Windows %s concerns cases/x.mdx',
    (path) => {
      expect(concernedBy([path], win32)('cases/x.mdx')).toBe(true);
      expect(concernedBy([path], win32)('glossary/x.mdx')).toBe(path === 'content');
    },
  );
});
