/**
 * A copy of the project is changed as DEVELOPING.md says, checked and built: a collection is added by its two steps, and
 * an entry holds what the check accepts and another YAML reader would take for something else.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = mkdtempSync(join(tmpdir(), 'comity-copy-'));
afterAll(() => rmSync(root, { recursive: true }));

const run = (...args: string[]) =>
  spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', BASE: '/', DIST: 'dist' },
  });
const built = (path: string): string => readFileSync(join(root, 'dist', path), 'utf8');

/** Step 1: the fields and the definition. */
const DEFINITION = `
  guides: {
    schema: z.strictObject({
      ...entry,
      audience: field(Text, 'Who it is for.', 'labour inspectors', ''),
      frameworks: field(frameworkRefs, 'Instruments that it explains.', [{ framework: 'untoc' }], 'untoc'),
    }),
    file: 'mdx',
    label: 'Guides',
    one: ['guide', 'guides'],
    holds: 'How to do one thing, step by step',
    published: true,
    relations: { 'frameworks[].framework': INSTRUMENTS },
    connected: true,
    addable: true,
    enough: 3,
  },`;
/** Step 2: its first entry. Dates, numbers and words that YAML reads as something else stand unquoted where text is meant. */
const ENTRY = `---
title: A first request
summary: What a first request for assistance must hold.
audience: 2024-05-04
frameworks:
  - framework: untoc
sources:
  - key: text
    title: Text of the Convention
    producer: United Nations
    url: https://treaties.un.org/
    kind: official
    read: 2026-11-24
    locator: 2000-11-15
    supports: 2024-05-04
reviewed: 2026-11-24
verification: primary
gaps:
  - 2025-01-01
---

Write to the central authority.
`;

/** Pages of which there are very many, and on which the new collection stands in nothing else: they only take time. */
const MANY = [
  'jurisdictions',
  '[language]',
  ...['bilateral', 'coverage', 'addressees', 'states', 'treaties', 'requests'].map((name) => `cooperation/${name}`),
  'sources',
  'frameworks/[id]/participation',
];
let check: ReturnType<typeof run>;
let build: ReturnType<typeof run>;
beforeAll(() => {
  for (const name of ['src', 'content', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    cpSync(name, join(root, name), { recursive: true });
  for (const name of MANY) rmSync(join(root, 'src/pages', name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction');
  const collections = join(root, 'src/schema/collections.ts');
  writeFileSync(
    collections,
    readFileSync(collections, 'utf8')
      .replace('export const COLLECTIONS = {', (start) => start + DEFINITION)
      .replace(
        "from 'zod';",
        (end) =>
          `${end}\nimport { field } from './field.ts';\nimport { entry, frameworkRefs, Text } from './shared.ts';`,
      ),
  );
  mkdirSync(join(root, 'content/guides'));
  writeFileSync(join(root, 'content/guides/first-request.mdx'), ENTRY);
  check = run('src/tools/check.ts');
  build = run('node_modules/astro/bin/astro.mjs', 'build', '--force');
}, 300_000);

test('the check accepts the new collection and its entry', () => {
  expect(check.stderr + check.stdout).toContain('0 problems');
  expect(check.status).toBe(0);
});
test('what the check accepts, the build takes', () => {
  expect(build.status, build.stdout.slice(-2000) + build.stderr.slice(-2000)).toBe(0);
});
test('it has an index and a page, and the instrument it explains names it', () => {
  expect(built('guides/index.html')).toContain('A first request');
  expect(built('guides/first-request/index.html')).toContain('Write to the central authority.');
  expect(built('frameworks/untoc/index.html')).toContain('/guides/first-request/');
  expect(built('index.html')).toContain('How to do one thing, step by step');
});
test('a date that is meant as text stays as it is written', () => {
  expect(built('guides/first-request/index.html')).toContain('2000-11-15');
  expect(built('guides/first-request/index.html')).toContain('2025-01-01');
});
test('it is published with its fields, its relations and a schema', () => {
  const entry = JSON.parse(built('api/v1/guides/first-request.json')) as Record<string, unknown>;
  expect(entry).toMatchObject({
    id: 'first-request',
    collection: 'guides',
    audience: '2024-05-04',
    relations: { to: ['frameworks/untoc'], from: [] },
  });
  expect(JSON.parse(built('api/v1/schemas/guides.entry.json'))).toMatchObject({ properties: { audience: {} } });
});
test('npm run new knows it', () => {
  const help = run('src/tools/new.ts', '--help');
  expect(help.stdout + help.stderr).toContain('guides');
});
