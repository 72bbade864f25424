/**
 * The npm package as whoever installs it meets it: put into an empty project from its tarball, without network, and asked
 * questions whose right answers were written from legal sources (`tests/law/worked-examples.yaml`).
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { filesIn } from '../../src/entries/files.ts';
import { answerTo, type Question } from '../../src/law/answer.ts';
import { publicAnswer } from '../../src/publish/answer.ts';
import type { PublicAnswer } from '../../src/publish/answer-shape.ts';
import { ask } from '../../src/tools/ask/ask.ts';
import { isRelease, manifestOf, versionOf } from '../../src/tools/package/manifest.ts';
import { content, world } from '../law/content.ts';
import { call } from './called.ts';

interface Example {
  id: string;
  from: string;
  to: string;
  need: string;
  on: string;
  about?: string;
  facts?: Record<string, boolean>;
  expect: Record<string, unknown>;
}
const GROUPS = ['use', 'onlyIf', 'notForThis', 'duties', 'removed', 'replaced', 'mayApply', 'notOnList', 'notInForce'];
const all = parse(readFileSync('tests/law/worked-examples.yaml', 'utf8')) as Example[];
/** Ten, from the whole of the file. */
const examples = all.filter((_, place) => place % Math.floor(all.length / 10) === 0).slice(0, 10);
const questionOf = ({ from, to, need, on, about, facts }: Example) => ({ from, to, need, on, about, facts });
/** What an answer says otherwise than an example. */
const differences = (answer: PublicAnswer, { expect: wanted }: Example): string[] =>
  GROUPS.flatMap((group) =>
    ((wanted[group] ?? []) as string[]).filter(
      (id) => !(answer[group as 'use'] ?? []).some(({ instrument }) => instrument === id),
    ),
  );

/** What the whole project answers: the content as it is written, and not the compact world of the package. */
const names = new Map(
  content.entries
    .filter(({ collection }) => collection === 'jurisdictions')
    .map(({ id, data }) => [id, String(data['title'])]),
);
const asPrinted = (answer: PublicAnswer): unknown => JSON.parse(JSON.stringify(answer));

const root = mkdtempSync(join(tmpdir(), 'comity-package-'));
const project = join(root, 'project');
const installed = join(project, 'node_modules/comity-law');
const WINDOWS = process.platform === 'win32';
const run = (command: string, args: readonly string[], cwd = project, env: Record<string, string> = {}) =>
  spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    shell: WINDOWS && command === 'npm',
    maxBuffer: 2 ** 28,
    env: { ...process.env, SOURCE_DATE: '2026-11-26', GITHUB_ACTIONS: '', ...env },
  });
const node = (...args: string[]) => run(process.execPath, args);
const command = (...args: string[]) => node(join(installed, 'lib/command.js'), ...args);
const whole = (...args: string[]) => call(ask, '.', args, { today: '2026-11-26' });
let tarball = '';

beforeAll(() => {
  const out = join(root, 'out');
  const built = run(process.execPath, [resolve('src/tools/package.ts'), out], resolve('.'));
  expect([built.stderr, built.status]).toEqual(['', 0]);
  tarball = join(out, readdirSync(out).find((name) => name.endsWith('.tgz')) ?? '');
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{ "type": "module", "private": true }\n');
  const install = run('npm', [
    'install',
    '--offline',
    '--no-audit',
    '--no-fund',
    '--cache',
    join(root, 'cache'),
    tarball,
  ]);
  expect(install.status, install.stderr).toBe(0);
}, 300_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('ten questions from a program: what the sources say', () => {
  writeFileSync(
    join(project, 'ask.js'),
    `import { ask } from 'comity-law';
const questions = ${JSON.stringify(examples.map(questionOf))};
console.log(JSON.stringify(questions.map(ask)));\n`,
  );
  const { stdout, stderr } = node('ask.js');
  expect(stderr).toBe('');
  const answers = JSON.parse(stdout) as PublicAnswer[];
  expect(answers.length).toBe(10);
  for (const [place, example] of examples.entries()) {
    const answer = answers[place] as PublicAnswer;
    expect(differences(answer, example), example.id).toEqual([]);
    const first = example.expect['first'];
    if (first !== undefined) expect([...answer.use, ...answer.onlyIf][0]?.instrument, example.id).toBe(first);
  }
});
test.each(examples)('from the command line, as the whole project answers: $id', (example) => {
  const { from, to, need, on, about, facts = {} } = example;
  const args = [
    ...['--on', on, '--json'],
    ...(about ? ['--about', about] : []),
    ...Object.entries(facts).flatMap(([fact, is]) => ['--fact', `${fact}=${is ? 'yes' : 'no'}`]),
  ];
  const { stdout, stderr, status } = command('ask', from, to, need, ...args);
  expect([stderr, status]).toEqual(['', 0]);
  const answer = JSON.parse(stdout) as PublicAnswer;
  expect(differences(answer, example)).toEqual([]);
  const question = { ...questionOf(example), facts } as Question;
  expect(answer).toEqual(asPrinted(publicAnswer(world, question, answerTo(world, question), names)));
});
test('as text, for today, with a name for a code, by the name that npm gives the command', async () => {
  const name = join(project, 'node_modules/.bin', WINDOWS ? 'comity-law.cmd' : 'comity-law');
  const { stdout } = spawnSync(name, ['ask', 'Mexico', 'US', 'extradition'], {
    encoding: 'utf8',
    shell: WINDOWS,
    env: { ...process.env, SOURCE_DATE: '2026-11-26' },
  });
  expect(stdout).toMatch(/^Mexico asks United States for extradition on 2026-11-26\n/);
  expect(stdout).toBe((await whole('mex', 'usa', 'extradition')).stdout);
  expect(JSON.parse(command('ask', 'mex', 'usa', 'extradition', '--json').stdout)).toEqual(
    JSON.parse((await whole('--from', 'MEX', '--to', 'usa', '--need', 'extradition', '--json')).stdout),
  );
});
test('a question that cannot be read gets one sentence and exit code 2; without one it says what it is', () => {
  const wrong = command('ask', 'mex', 'Untied States', 'extradition');
  expect([wrong.stdout, wrong.stderr, wrong.status]).toEqual([
    '',
    '--to "Untied States" is no State here: did you mean United States?\n',
    2,
  ]);
  expect(command('aks', 'mex').stderr).toBe(
    '"aks" is no command here: write npx comity-law ask mex usa extradition.\n',
  );
  expect(command().stdout).toContain('npx comity-law ask mex usa extradition');
  expect(command('ask', '--help').stdout).toContain('The data is of 2026-11-26: ');
  const unknown = node(
    '--input-type=module',
    '--eval',
    "import { ask } from 'comity-law'; ask({ from: 'MEX', to: 'usa' })",
  );
  expect(unknown.stderr).toContain('RangeError: "MEX" is no State here');
});
test('the examples of its own page run', () => {
  const [, program = ''] = /```js\n([^]*?)```/.exec(readFileSync(join(installed, 'README.md'), 'utf8')) ?? [];
  writeFileSync(join(project, 'readme.js'), program);
  const { stderr, status } = node('readme.js');
  expect([stderr, status]).toEqual(['', 0]);
});
test('data and schemas can be imported by name, and every list holds what the index of the API counts', () => {
  writeFileSync(
    join(project, 'data.js'),
    `import { loadBuild, loadList, loadNames } from 'comity-law';
import world from 'comity-law/data/world.json' with { type: 'json' };
import schema from 'comity-law/schemas/answer.json' with { type: 'json' };
import { worldFrom, answerTo } from 'comity-law/law';
const lists = ['frameworks', 'jurisdictions', 'declarations', 'national-law', 'key-figures', 'bilateral-treaties', 'memberships'];
const question = { from: 'mex', to: 'usa', need: 'extradition', on: '2026-11-26' };
console.log(JSON.stringify({
  build: loadBuild(), name: loadNames().get('mex'), title: schema.title,
  lists: lists.map((name) => loadList(name).length), first: answerTo(worldFrom(world), question).use[0].instrument,
}));\n`,
  );
  const { stdout } = node('data.js');
  const found = JSON.parse(stdout) as { build: object; lists: number[]; name: string; first: string; title: string };
  expect(found).toMatchObject({ build: { day: '2026-11-26' }, name: 'Mexico', title: 'answer' });
  expect(found.lists[1]).toBe(readdirSync('content/jurisdictions').length);
  expect(found.lists[2]).toBe(readdirSync('content/declarations').length);
  expect(found.lists[4]).toBe(readdirSync('content/key-figures').length);
  // Extradition Treaty of 4 May 1978, in force since 25 January 1980 (31 UST 5059).
  expect(found.first).toBe('us-mexico-extradition-1978');
});

describe('types', () => {
  const check = (program: string, ...more: string[]) => {
    writeFileSync(join(project, 'consumer.ts'), program);
    return node(
      resolve('node_modules/typescript/bin/tsc'),
      ...['--noEmit', '--strict', '--target', 'es2022', '--lib', 'es2022', ...more, 'consumer.ts'],
    );
  };
  const program = `import { ask, answerTo, loadList, loadWorld, NEEDS, type PublicAnswer, type Question } from 'comity-law';
import { worldFrom, type CompactWorld } from 'comity-law/law';
const question: Question = { from: 'mex', to: 'usa', need: 'extradition', on: '2026-11-26', facts: { transnational: true } };
const answer: PublicAnswer = ask(question);
const articles: readonly string[] = answerTo(loadWorld(), question).use.flatMap(({ articles }) => articles);
const names: string[] = loadList('frameworks').flatMap(({ provisions }) => provisions.map(({ paraphrase }) => paraphrase));
const days: string[] = answer.use.map(({ since }) => since.latest);
export const world = (compact: CompactWorld) => worldFrom(compact).instruments.length + NEEDS.length;
export { articles, names, days };
`;
  test.each(['nodenext', 'bundler'])('a program of a consumer compiles, with all checks (%s)', (resolution) => {
    const module = resolution === 'bundler' ? 'esnext' : resolution;
    const { stdout, status } = check(program, '--module', module, '--moduleResolution', resolution);
    expect([stdout, status]).toEqual(['', 0]);
  });
  test('a need that does not exist does not compile', () => {
    const { stdout, status } = check(program.replace("'extradition'", "'extraditon'"), '--module', 'nodenext');
    expect(status).not.toBe(0);
    expect(stdout).toContain('"extraditon"');
  });
});

describe('the tarball', () => {
  const files = () => filesIn(installed);
  const texts = (ending: string) =>
    files()
      .filter((file) => file.endsWith(ending))
      .map((file) => [file, readFileSync(join(installed, file), 'utf8')] as const);
  test('needs no other package, in code or types', () => {
    const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as Record<string, unknown>;
    expect([manifest['dependencies'], manifest['peerDependencies'], manifest['scripts']]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    for (const [file, text] of [...texts('.js'), ...texts('.d.ts')])
      for (const [, a, b, name = a ?? b ?? ''] of text.matchAll(
        /^(?:import|export|\}).*?\bfrom ["']([^"']+)["']|^import ["']([^"']+)["']|\bimport\(["']([^"']+)["']\)/gm,
      ))
        expect(/^\.|^node:/.test(name), `${file}: ${name}`).toBe(true);
  });
  test('has a part that runs without Node', () => {
    const modules = new Map(texts('.js'));
    const open = ['lib/law.js'];
    for (const file of open) {
      const text = modules.get(file) ?? '';
      expect(text, file).not.toMatch(/node:|\bprocess\b/);
      for (const [, next = ''] of text.matchAll(/"\.\/([^"]+\.js)"/g)) open.push(`lib/${next}`);
    }
  });
  test('holds code, types, data, schemas, licences and nothing of the machine that made it, in less than 2 MB', () => {
    expect(
      files().filter(
        (file) => !/^(lib|types|data|schemas)\/|^(LICENSE|CITATION\.cff|README\.md|package\.json)/.test(file),
      ),
    ).toEqual([]);
    expect(files()).toEqual(expect.arrayContaining(['LICENSE', 'LICENSE-CONTENT', 'README.md']));
    expect(statSync(tarball).size).toBeLessThan(2_000_000);
    for (const [file, text] of [...texts('.js'), ...texts('.json'), ...texts('.md')])
      expect(text.includes(resolve('.')), file).toBe(false);
  });
});

describe('publishing', () => {
  const origin = {
    version: '0.1.0',
    repository: 'https://example.org/r',
    site: 'https://example.org/',
    day: '2026-01-05',
  };
  /** To a registry that is nowhere: what npm refuses, it refuses before it asks for one. */
  const publish = (what: string) => {
    const nowhere = ['--registry', 'http://127.0.0.1:9/', '--//127.0.0.1:9/:_authToken=none', '--fetch-retries', '0'];
    const laptop = { CI: '', GITHUB_ACTIONS: '', GITLAB_CI: '' };
    const { stderr, status } = run('npm', ['publish', what, ...nowhere], root, laptop);
    expect(status).not.toBe(0);
    return stderr;
  };
  test('npm refuses what was not made by the release workflow', () => {
    expect(publish(tarball)).toContain('This package has been marked as private');
  });
  test('and what was, anywhere else: it cannot prove where it comes from', () => {
    const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as Record<string, unknown>;
    const copy = join(root, 'released');
    cpSync(installed, copy, { recursive: true });
    writeFileSync(join(copy, 'package.json'), JSON.stringify({ ...manifest, private: undefined }));
    expect(publish(copy)).toContain('Automatic provenance generation not supported');
  });
  test('only the workflow run for a tag of the data makes one that can be published, and only with provenance', () => {
    const tag = { GITHUB_ACTIONS: 'true', GITHUB_REF_TYPE: 'tag', GITHUB_REF_NAME: 'data-2026.11.26' };
    expect(isRelease(tag)).toBe(true);
    for (const other of [
      {},
      { ...tag, GITHUB_ACTIONS: '' },
      { ...tag, GITHUB_REF_TYPE: 'branch' },
      { ...tag, GITHUB_REF_NAME: 'v1' },
    ])
      expect(isRelease(other)).toBe(false);
    const publishConfig = { access: 'public', provenance: true };
    expect(manifestOf({ ...origin, released: true })).toMatchObject({ publishConfig });
    expect(manifestOf({ ...origin, released: true })).not.toHaveProperty('private');
    expect(manifestOf({ ...origin, released: false })).toMatchObject({ private: true, publishConfig });
  });
  test('the version says which functions, and the day of the data', () =>
    expect(versionOf('0.1.0', '2026-01-05')).toBe('0.1.20260105'));
});
