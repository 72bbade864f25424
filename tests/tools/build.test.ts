/** A built site appears whole or not at all, whatever happens to the build. The builder here writes two small files. */
import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { buildWhole, clearLeft, Refused, type Work } from '../../src/tools/build/whole.ts';
import { sentenceOf } from '../../src/tools/run/faults.ts';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'comity-build-')));
afterAll(() => rmSync(root, { recursive: true }));
let folder: string;
let dist: string;
beforeEach(() => {
  folder = mkdtempSync(join(root, 'project-'));
  dist = join(folder, 'dist');
});
const put = (site: string, text: string): void => {
  mkdirSync(site, { recursive: true });
  writeFileSync(join(site, 'index.html'), text);
  writeFileSync(join(site, 'last.html'), text);
};
/** Writes a whole site. */
const writes =
  (text: string) =>
  ({ site }: Work): Promise<number> => {
    put(site, text);
    return Promise.resolve(0);
  };
const stands = (): string[] => readdirSync(dist).map((file) => readFileSync(join(dist, file), 'utf8'));
/** What stands beside the site: nothing may be left. */
const beside = (): string[] => readdirSync(folder).filter((name) => name !== 'dist');
const HOST = hostname().replace(/[^A-Za-z0-9]+/g, '-');
/** A number that no process has: the largest that Linux gives is 2^22. */
const NOBODY = 2 ** 22 + 7;

test('nothing of a site is seen before all of it is written, and nothing of the old one afterwards', async () => {
  put(dist, 'old');
  writeFileSync(join(dist, 'gone.html'), 'old');
  await buildWhole(dist, async ({ site }) => {
    writeFileSync(join(site, 'index.html'), 'new');
    await new Promise(setImmediate);
    expect(stands(), 'half of the new site is written').toEqual(['old', 'old', 'old']);
    return writes('new')({ site, cache: '' });
  });
  expect(stands()).toEqual(['new', 'new']);
  expect(beside()).toEqual([]);
});
test('a build that fails leaves what stood there, and its code', async () => {
  put(dist, 'old');
  const code = await buildWhole(dist, ({ site }) => {
    put(site, 'half');
    return Promise.resolve(3);
  });
  expect([code, stands(), beside()]).toEqual([3, ['old', 'old'], []]);
});
test('a first build that finds no room leaves no folder', async () => {
  const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  await expect(
    buildWhole(dist, ({ site }) => {
      put(site, 'half');
      return Promise.reject(full);
    }),
  ).rejects.toBe(full);
  expect(existsSync(dist)).toBe(false);
  expect(beside()).toEqual([]);
  expect(sentenceOf(full)).toBe('The disk is full.');
});
test('a build that is killed while it writes changes nothing, and the next one clears what it left', async () => {
  put(dist, 'old');
  const program = `
    import { buildWhole } from ${JSON.stringify(new URL('../../src/tools/build/whole.ts', import.meta.url).href)};
    import { writeFileSync } from 'node:fs';
    await buildWhole(${JSON.stringify(dist)}, ({ site }) => {
      writeFileSync(site + '/index.html', 'half');
      console.log('writing');
      return new Promise((done) => setTimeout(done, 600_000));
    });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((seen) => child.stdout.once('data', seen));
  expect(beside(), 'it writes beside').toHaveLength(1);
  expect(clearLeft(dist), 'while it runs, its folder is its own').toBe(0);
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGKILL');
  await ended;
  expect(stands()).toEqual(['old', 'old']);
  expect(beside()).toHaveLength(1);
  await buildWhole(dist, writes('new'));
  expect([stands(), beside()]).toEqual([['new', 'new'], []]);
});
test('of a build that was killed between the two renames, what stood there before comes back', () => {
  put(dist, 'old');
  const work = join(folder, `.dist.building-${NOBODY}-${HOST}`);
  put(join(work, 'site'), 'new');
  renameSync(dist, join(work, 'before-1'));
  expect(clearLeft(dist)).toBe(1);
  expect([stands(), beside()]).toEqual([['old', 'old'], []]);
});
test('a folder of another machine or container is left alone for a day', () => {
  mkdirSync(join(folder, `.dist.building-${NOBODY}-elsewhere`));
  expect(clearLeft(dist)).toBe(0);
  expect(beside()).toHaveLength(1);
});
test('of many builds at once each is whole, and one of them stands at the end', async () => {
  const texts = ['a', 'b', 'c'];
  const module = JSON.stringify(new URL('../../src/tools/build/whole.ts', import.meta.url).href);
  const program = (text: string) => `
    import { buildWhole } from ${module};
    import { writeFileSync } from 'node:fs';
    for (let turn = 0; turn < 20; turn++)
      await buildWhole(${JSON.stringify(dist)}, async ({ site }) => {
        for (const file of ['index.html', 'last.html']) writeFileSync(site + '/' + file, ${JSON.stringify(text)});
        return 0;
      });`;
  const codes = await Promise.all(
    texts.map(
      (text) =>
        new Promise((done) =>
          spawn(process.execPath, ['--input-type=module', '-e', program(text)], { stdio: 'inherit' }).on('exit', done),
        ),
    ),
  );
  expect(codes).toEqual([0, 0, 0]);
  const [one, other] = stands();
  expect(one).toBe(other);
  expect(texts).toContain(one);
  expect(beside()).toEqual([]);
});
test('a folder that holds something else than a site is not taken away', async () => {
  mkdirSync(dist);
  writeFileSync(join(dist, 'letters.txt'), 'mine');
  await expect(buildWhole(dist, writes('new'))).rejects.toThrow(Refused);
  expect(stands()).toEqual(['mine']);
  await expect(buildWhole(folder, writes('new'), join(folder, 'inner')), 'nor one around the project').rejects.toThrow(
    'holds the project itself',
  );
  writeFileSync(join(folder, 'file'), 'mine');
  await expect(buildWhole(join(folder, 'file'), writes('new'))).rejects.toThrow('is a file');
});
test.skipIf(process.platform === 'win32')('a link to a folder stays a link, and its folder is renewed', async () => {
  const there = join(folder, 'elsewhere', 'site');
  put(there, 'old');
  symlinkSync(there, dist);
  await buildWhole(dist, writes('new'));
  expect(realpathSync(dist)).toBe(there);
  expect(stands()).toEqual(['new', 'new']);
});

const run = (file: string, env: Record<string, string>, cwd = '.') =>
  spawnSync(process.execPath, [resolve(file)], { cwd, encoding: 'utf8', env: { ...process.env, ...env } });

test('npm run build says in a sentence why it does not begin, without a stack', () => {
  const { status, stderr } = run('src/tools/build.ts', { DIST: '.' });
  expect(status).toBe(1);
  expect(stderr).toContain('DIST must name a folder for the site');
  expect(stderr).toContain('build: failed');
  expect(stderr).not.toContain('    at ');
});
test('npm run preview does not serve what is not there', () => {
  const { status, stderr } = run('src/tools/preview.ts', { DIST: dist });
  expect([status, stderr.trim()]).toEqual([1, `There is no built site in ${dist}: npm run build makes one.`]);
});
