/** `npm run html`: every page of a folder is looked at, and what is wrong is said with its place. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const root = mkdtempSync(join(tmpdir(), 'comity-html-'));
afterAll(() => rmSync(root, { recursive: true }));
const html = (folder: string) =>
  spawnSync(process.execPath, ['src/tools/html.ts', join(root, folder)], { encoding: 'utf8' });
const page = (body: string) =>
  `<!doctype html>\n<html lang="en"><head><title>Page</title></head><body>\n${body}\n</body></html>\n`;
/** Folder → its pages. */
const SITES = {
  sound: { 'index.html': page('<h1>Sound</h1>'), 'a/index.html': page('<h1>Sound</h1>'), 'a/data.json': '{<' },
  faulty: {
    'index.html': page('<h1>Sound</h1>'),
    'a/index.html': page('<h1>Twice</h1><p id="x">One</p><p id="x">Two</p>'),
    'b/c/index.html': page('<h1>Open</h1><p style="color: red">Styled</p><div>'),
  },
};
for (const [site, pages] of Object.entries(SITES))
  for (const [file, text] of Object.entries(pages)) {
    mkdirSync(join(root, site, file, '..'), { recursive: true });
    writeFileSync(join(root, site, file), text);
  }

test('of sound pages nothing is said', () => {
  const { stdout, stderr, status } = html('sound');
  expect([stdout, stderr, status]).toEqual(['', '', 0]);
});
test('what is wrong is said with page and line, whichever page it is', () => {
  const { stdout, status } = html('faulty');
  expect(status).toBe(1);
  // A page, and below it lines such as `3:8  error  what  rule`.
  const said = stdout
    .replaceAll('\\', '/')
    .split(/^(?=\S)/m)
    .flatMap((block) => {
      const page = /^.*faulty\/(\S+)/.exec(block)?.[1] ?? '';
      return [...block.matchAll(/^ +(\d+):\d+ .*?(\S+)$/gm)].map(([, line, rule]) => `${rule} ${page} ${line}`);
    });
  expect(said).toEqual(
    expect.arrayContaining([
      'no-dup-id a/index.html 3',
      'no-inline-style b/c/index.html 3',
      'close-order b/c/index.html 4',
    ]),
  );
  expect(said.filter((each) => / index\.html/.test(each))).toEqual([]);
});
test('a folder without a page is not taken for a sound one', () => {
  mkdirSync(join(root, 'empty'));
  const { stderr, status } = html('empty');
  expect([stderr, status]).toEqual([expect.stringContaining('npm run build'), 1]);
});
