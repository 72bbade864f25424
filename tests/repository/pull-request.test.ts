/**
 * The gate of a pull request: the guard of the base keeps hostile text out, the check of the change judges the change. So
 * code and content change together, and no change can soften the guard that looks at it. Here the base is this project,
 * and each change is a copy of it.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readExceptions } from '../../src/entries/check/exceptions.ts';
import { checkContent } from '../../src/entries/check/run.ts';
import { isAdvice } from '../../src/entries/problem.ts';
import { latestToday } from '../../src/settings.ts';
import { check } from '../../src/tools/check/check.ts';
import { call } from '../tools/called.ts';

const root = mkdtempSync(join(tmpdir(), 'comity-gate-'));
afterAll(() => rmSync(root, { recursive: true }));
let copies = 0;

/** A copy of the project in which someone has changed something. */
interface Change {
  folder: string;
  write: (file: string, text: string) => void;
  /** Replaces one piece of text, which must be there. */
  edit: (file: string, from: string, to: string) => void;
}
function change(): Change {
  const folder = join(root, String(copies++));
  for (const name of ['src', 'content', 'package.json']) cpSync(name, join(folder, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  const edit = (file: string, from: string, to: string) => {
    const text = readFileSync(join(folder, file), 'utf8');
    if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
    write(file, text.replace(from, to));
  };
  return { folder, write, edit };
}
function checkIn(folder: string, ...args: string[]): { passes: boolean; says: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/tools/check.ts', ...args], {
    cwd: folder,
    encoding: 'utf8',
    // What one copy has parsed the next need not.
    env: { ...process.env, PARSED_TEXTS: join(root, 'parsed'), GITHUB_ACTIONS: '' },
  });
  return { passes: status === 0, says: stderr + stdout };
}
/** The guard of the base, whose code this process holds. */
async function guardOfBase({ folder }: Change): Promise<{ passes: boolean; says: string }> {
  const { status, output } = await call(check, '.', ['--guard-only', join(folder, 'content')]);
  return { passes: status === 0, says: output };
}
/** The same as the workflow types it. */
const guardAsTyped = ({ folder }: Change) => checkIn('.', '--guard-only', join(folder, 'content'));
const ownCheck = ({ folder }: Change) => checkIn(folder);
/** What the gate must not do: judge the content of the change by the schema of the base. */
const wholeCheckOfBase = ({ folder }: Change) =>
  checkContent(join(folder, 'content'), latestToday(), readExceptions()).problems.filter(
    (problem) => !isAdvice(problem),
  );

const TERM = `---
title: A first step
summary: What to do first.
sources:
  - key: text
    title: A convention
    producer: A depositary
    url: https://example.org/
    kind: official
    read: 2026-11-24
    supports: the definition
reviewed: 2026-11-24
verification: primary
---

`;
const SOFT = 'Plain text, with [a link](https://example.org/).\n';

/** Changes of code and content together, each as a maintainer would make it. */
const SOUND: [what: string, make: (changed: Change) => void, refusedFor: RegExp][] = [
  [
    'a new field with values',
    ({ edit }) => {
      edit(
        'src/schema/records.ts',
        'glossary = z.strictObject({',
        'glossary = z.strictObject({\n  origin: Text.optional(),',
      );
      edit('content/glossary/forced-labour.mdx', 'title:', 'origin: Geneva\ntitle:');
    },
    /forced-labour.*origin/,
  ],
  [
    'a new form',
    ({ edit, write }) => {
      edit('src/schema/vocabulary.ts', "'repatriation',", "'repatriation',\n  'hot-pursuit',");
      for (const language of ['ar', 'es', 'fr'])
        edit(`content/languages/${language}.yaml`, '\nforms:\n', '\nforms:\n  hot-pursuit: x\n');
      write(
        'content/forms/hot-pursuit.mdx',
        `---\ntitle: Hot pursuit\nsummary: Across a border.\nreviewed: 2026-11-24\n---\n\n${SOFT}`,
      );
    },
    /hot-pursuit/,
  ],
  [
    'a new collection',
    ({ edit, write }) => {
      edit(
        'src/schema/collections.ts',
        'export const COLLECTIONS = {',
        "export const COLLECTIONS = {\n  guides: { schema: glossary, file: 'mdx', label: 'Guides', published: false },",
      );
      write('content/guides/first-step.mdx', TERM + SOFT);
    },
    /guides/,
  ],
  [
    'a new exception',
    ({ edit, write }) => {
      edit(
        'src/entries/check/exceptions.yaml',
        '\n- file: frameworks',
        "\n- file: glossary/first-step.mdx\n  rule: spelling\n  reason: The title of a statute.\n  date: '2026-11-24'\n- file: frameworks",
      );
      write('content/glossary/first-step.mdx', `${TERM}On forced labor.\n`);
    },
    /glossary.first-step/,
  ],
  [
    'a new word of the interface',
    ({ edit }) => {
      edit('src/schema/languages.ts', "'tagline',", "'tagline',\n  'welcome',");
      for (const language of ['ar', 'en', 'es', 'fr'])
        edit(`content/languages/${language}.yaml`, '  tagline:', '  welcome: x\n  tagline:');
    },
    /welcome/,
  ],
];
describe('code and content together', () => {
  // All in one copy: what passes with the others passes alone, and a check of the whole content takes seconds.
  const changed = change();
  for (const [, make] of SOUND) make(changed);
  test('pass the guard of the base', async () => {
    const { passes, says } = await guardOfBase(changed);
    expect(passes, says).toBe(true);
  });
  test('pass their own check', () => {
    const { passes, says } = ownCheck(changed);
    expect(passes, says).toBe(true);
  });
  const refused = wholeCheckOfBase(changed).map((problem) => `${problem.file}: ${problem.message}`);
  test.each(SOUND)('%s would not pass the whole check of the base', (_, __, refusedFor) => {
    expect(refused.join('\n')).toMatch(refusedFor);
  });
});
test('a change that breaks its own rules is refused by its own check', async () => {
  const changed = change();
  changed.edit('src/schema/records.ts', 'glossary = z.strictObject({', 'glossary = z.strictObject({\n  origin: Text,');
  expect((await guardOfBase(changed)).passes).toBe(true);
  const { passes, says } = ownCheck(changed);
  expect(passes).toBe(false);
  expect(says).toContain('"origin" is missing');
});

const HOSTILE: [what: string, file: string, text: string, rule: string][] = [
  ['a script', 'glossary/script.mdx', `${TERM}<script>alert(1)</script>\n`, 'mdx-is-prose'],
  ['code in braces', 'glossary/braces.mdx', `${TERM}{process.exit()}\n`, 'mdx-is-prose'],
  ['an import', 'glossary/import.mdx', `${TERM}import fs from 'node:fs'\n`, 'mdx-is-prose'],
  ['an address that runs', 'glossary/address.mdx', `${TERM}[x](javascript:alert(1))\n`, 'mdx-is-prose'],
  ['code in a collection of its own', 'guides/code.mdx', `${TERM}{process.exit()}\n`, 'mdx-is-prose'],
  ['code without front matter', 'guides/bare.mdx', '{process.exit()}\n', 'mdx-is-prose'],
  ['a reversed reading order', 'glossary/reversed.mdx', `${TERM}a \u202e b\n`, 'invisible-characters'],
  ['an invisible character in a field', 'sources/invisible.yaml', 'title: A\u200bB\n', 'invisible-characters'],
  ['a formula', 'bilateral/formula.csv', 'a,b\n"=HYPERLINK(""https://example.org"")",x\n', 'formula-cells'],
  ['a formula in a table of its own', 'prices/formula.csv', 'a,b\n+1,x\n', 'formula-cells'],
  ['a table that cannot be read', 'prices/broken.csv', 'a,b\n1\n', 'csv'],
  ['a large file', 'glossary/large.mdx', TERM + 'word '.repeat(60_000), 'file-name'],
  ['another kind of file', 'glossary/picture.svg', '<svg onload="alert(1)"/>', 'file-name'],
  ['a name that looks like another', 'glossary/f\u043erced-labour.mdx', TERM, 'file-name'],
];
describe('hostile content is refused by the guard of the base, although the change has taken every rule away', () => {
  const changed = change();
  changed.write(
    'src/entries/check/rules/index.ts',
    'export const RULES = [];\nexport const READING = {};\nexport const WHY: Record<string, string> = {};\n',
  );
  for (const [, file, text] of HOSTILE) changed.write(`content/${file}`, text);
  const links = process.platform === 'win32' ? [] : ['link.mdx'];
  for (const link of links) symlinkSync('/etc/hostname', join(changed.folder, 'content/glossary', link));
  const { passes, says } = guardAsTyped(changed);
  const problems = says.split('\n\n');

  test('it does not pass', () => expect(passes).toBe(false));
  test.each(HOSTILE)('%s', (_, file, __, rule) => {
    const about = problems.filter((problem) => problem.startsWith(`content/${file}:`));
    expect(about.join('\n')).toContain(`[${rule}]`);
  });
  test.each(links)('a link out of the folder', (link) => {
    expect(problems.find((problem) => problem.startsWith(`content/glossary/${link}:`))).toContain('not a plain file');
  });
  test('and nothing else is', () => expect(says).toContain(`in ${HOSTILE.length + links.length} of them`));
});

describe('the workflow', () => {
  interface Job {
    needs?: unknown;
    steps?: { uses?: string; run?: string; 'working-directory'?: string; with?: Record<string, unknown> }[];
  }
  const { jobs } = parse(readFileSync('.github/workflows/pull-request.yml', 'utf8')) as { jobs: Record<string, Job> };
  test('guards with the code of the base, in a job that runs nothing of the change', () => {
    const steps = jobs['guard']?.steps ?? [];
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.map((step) => [step.with?.['path'], step.with?.['ref']])).toEqual([
      ['base', '${{ github.event.pull_request.base.sha || github.event.merge_group.base_sha }}'],
      ['change', undefined],
    ]);
    const guard = steps.find(({ run }) => run?.includes('--guard-only ../change/content'));
    expect(guard?.['working-directory']).toBe('base');
    for (const step of steps) if (step.run?.includes('npm')) expect(step['working-directory'], step.run).toBe('base');
  });
  test('judges the change with its own code, without waiting for the guard', () => {
    expect(jobs['checks']?.needs).toBeUndefined();
  });
});
