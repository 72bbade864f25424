/**
 * `npm run fuzz`: what the check accepts must build, and the pages must hold nothing that runs. Damages the prose of
 * every entry in a copy of the project, and one field of every file, takes back what the check refuses, builds, and reads
 * every page.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { parse, type HTMLElement } from 'node-html-parser';
import { readExceptions } from '../../src/entries/check/exceptions.ts';
import { filesIn, readFiles } from '../../src/entries/files.ts';
import { isAdvice } from '../../src/entries/problem.ts';
import { splitFrontMatter } from '../../src/entries/read.ts';
import { checkFiles } from '../../src/entries/check/run.ts';
import { latestToday } from '../../src/settings.ts';
import { handlersIn } from '../entries/prose/runs.ts';
import { edits, mutate } from './mutate.ts';

const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000_000);
const today = latestToday();
const original = new Map([...readFiles(resolve('content'))].map(([file, text]) => [file, text ?? '']));
const files = new Map(original);
const exceptions = readExceptions();
/** An exception fails when its file no longer needs it. */
const excepted = new Set(exceptions.map(({ file }) => file));
const prose = [...original.keys()].filter((file) => file.endsWith('.mdx') && !excepted.has(file));
const changes = fc.sample(edits, { seed, numRuns: prose.length });
for (const [index, file] of prose.entries()) {
  const text = original.get(file) ?? '';
  const body = splitFrontMatter(text)?.body ?? '';
  files.set(file, text.slice(0, text.length - body.length) + mutate(body, changes[index] ?? []));
}
/** What one reader of YAML takes for text and another for a date, a number, a truth or nothing. */
const AMBIGUOUS = [
  '2024-05-04',
  '2024-05',
  '2024',
  '007',
  '1e3',
  '0x1F',
  '12:30',
  'yes',
  'no',
  'on',
  '~',
  'null',
  '.inf',
];
const yamlFiles = [...original.keys()].filter((file) => /\.(mdx|yaml)$/.test(file) && !excepted.has(file));
const picks = fc.sample(fc.tuple(fc.nat(), fc.constantFrom(...AMBIGUOUS)), { seed, numRuns: yamlFiles.length });
for (const [index, file] of yamlFiles.entries()) {
  const lines = (files.get(file) ?? '').split('\n');
  const end = file.endsWith('.mdx') ? lines.indexOf('---', 1) : lines.length;
  const fields = lines.flatMap((line, at) => (at < end && /^\s*(- )?\w+: \S/.test(line) ? [at] : []));
  const [pick, value] = picks[index] ?? [0, ''];
  const at = fields[pick % Math.max(1, fields.length)];
  if (at === undefined) continue;
  lines[at] = (lines[at] ?? '').replace(/^(\s*(?:- )?\w+: ).*/, `$1${value}`);
  files.set(file, lines.join('\n'));
}
for (;;) {
  const bad = checkFiles(files, today, { complete: true, exceptions }).problems.filter((problem) => !isAdvice(problem));
  if (bad.length === 0) break;
  const changed = [...files.keys()].filter((file) => files.get(file) !== original.get(file));
  const own = changed.filter((file) => bad.some((problem) => problem.file === file));
  // A sound file can be wrong because of another, which its problem names: an article that is gone, an id.
  const named = changed.filter((file) =>
    bad.some(({ message }) => message.includes(file.replace(/^.*\/|\.\w+$/g, ''))),
  );
  for (const file of [own, named, changed].find((list) => list.length > 0) ?? [])
    files.set(file, original.get(file) ?? '');
}
const damaged = [...original.keys()].filter((file) => files.get(file) !== original.get(file));
console.log(
  `fuzz: seed ${seed}, ${damaged.length} of ${original.size} files damaged and accepted by the check, building…`,
);

const root = mkdtempSync(join(tmpdir(), 'comity-fuzz-'));
for (const name of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
  cpSync(name, join(root, name), { recursive: true });
cpSync('content', join(root, 'content'), { recursive: true });
symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
for (const file of damaged) writeFileSync(join(root, 'content', file), files.get(file) ?? '');
const build = spawnSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--force'], {
  cwd: root,
  encoding: 'utf8',
  env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
});
const found =
  build.status === 0
    ? filesIn(join(root, 'dist'))
        .filter((file) => file.endsWith('.html'))
        .flatMap(dangers)
    : [];
/** The site's own scripts, and data that a browser does not run. */
function isOurs(script: HTMLElement): boolean {
  const { src, type } = script.attributes;
  return src === undefined ? /^application\/(ld\+)?json$/.test(type ?? '') : src.startsWith('/_astro/');
}
function dangers(page: string): string[] {
  return parse(readFileSync(join(root, 'dist', page), 'utf8'))
    .querySelectorAll('*')
    .flatMap((element) => [
      ...(element.rawTagName === 'script' && !isOurs(element) ? [`${page}: ${element.toString().slice(0, 80)}`] : []),
      ...handlersIn(element.attributes).map((attribute) => `${page}: ${attribute}`),
    ]);
}
for (const line of found) console.error(line);
if (build.status !== 0) console.error(build.stdout.slice(-3000), build.stderr.slice(-3000));
const ok = build.status === 0 && found.length === 0;
if (ok) rmSync(root, { recursive: true });
console.log(
  ok
    ? `fuzz: built, nothing that runs in any page (seed ${seed})`
    : `fuzz: failed with seed ${seed}; the project is in ${root}`,
);
process.exitCode = ok ? 0 : 1;
