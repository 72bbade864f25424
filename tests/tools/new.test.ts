/** `npm run new` writes an entry that passes the check as it stands, and nothing when it cannot. */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { formatProblem, isAdvice } from '../../src/entries/problem.ts';
import { readExceptions } from '../../src/entries/check/exceptions.ts';
import { checkContent, checkFiles } from '../../src/entries/check/run.ts';
import { newEntry } from '../../src/entries/draft/entry.ts';
import { latestToday } from '../../src/settings.ts';
import { questionsFor } from '../../src/entries/draft/questions.ts';
import { rowQuestions } from '../../src/entries/draft/rows.ts';
import { collectionFor, namesIn } from '../../src/entries/draft/words.ts';
import { readFiles } from '../../src/entries/files.ts';
import { readContent } from '../../src/entries/read.ts';
import { ADDABLE, definitionOf } from '../../src/schema/collections.ts';
import { add } from '../../src/tools/new/add.ts';
import { call } from './called.ts';

const files = readFiles(resolve('content'));
const { content } = readContent(files, latestToday());
const names = namesIn(content);

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'comity-'));
  // Without the laws of States, on which nothing else rests: each run checks all that is there.
  cpSync('content', join(root, 'content'), { recursive: true, filter: (path) => !path.includes('national-law') });
});
const run = (args: string[], answers: readonly string[] = []) => call(add, root, args, { answers });
/** The command itself, in a process of its own, as it is typed; answers come through a pipe. */
const typedIn = (args: readonly string[], input = '') =>
  new Promise<{ output: string; status: number | null }>((done) => {
    const child = spawn(process.execPath, [resolve('src/tools/new.ts'), ...args], { cwd: root });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (output += part.toString()));
    child.stdin.end(input);
    child.on('close', (status) => done({ output, status }));
  });
/** What a careful person would answer, where the field's own example does not fit the content. */
const ANSWERS: Record<string, string> = {
  title: 'Zebra crossing convention',
  officialTitle: 'Convention on crossing at stripes',
  summary: 'Says who crosses first.',
  outcome: 'The court allowed the crossing.',
  lesson: 'Ask before crossing.',
  role: 'Paints the stripes.',
  text: 'Stripes are painted.',
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
  questionsFor(collection)
    .filter(({ when }) => when === undefined)
    .map(({ flag, example, choices }) => ({
      flag,
      answer: ANSWERS[flag] ?? (example || (choices[0] ?? '2000')),
    }));

/** An entry as the command writes it, from the same answers. */
function written(collection: (typeof ADDABLE)[number]): [file: string, text: string] {
  const questions = questionsFor(collection, names);
  const answers = new Map<string, unknown>();
  for (const { flag, answer } of answersFor(collection)) {
    const read = questions.find((question) => question.flag === flag)?.read(answer);
    expect(read, `--${flag} ${answer}`).toHaveProperty('value');
    if (read && 'value' in read) answers.set(flag, read.value);
  }
  return [
    `${collection}/${IDS[collection] ?? 'zebra-crossing'}.${definitionOf(collection).file}`,
    newEntry(collection, questions, answers, latestToday()),
  ];
}
describe('an entry of every collection, from the answers alone, is in its place and leaves the content without a problem', () => {
  const added = new Map(ADDABLE.map((collection) => written(collection)));
  const { problems } = checkFiles(new Map([...files, ...added]), latestToday(), {
    complete: true,
    exceptions: readExceptions(),
  });
  test.each([...added.keys(), 'and any other file'])('%s', (file) => {
    const about = problems.filter((problem) => (added.has(file) ? problem.file === file : !added.has(problem.file)));
    expect(about.filter((problem) => !isAdvice(problem)).map((problem) => formatProblem(problem))).toEqual([]);
  });
});
test('by flags', async () => {
  const flags = answersFor('cases').flatMap(({ flag, answer }) => [`--${flag}`, answer]);
  const { output, status } = await run(['a case', '--id', 'zebra-crossing', ...flags]);
  expect(output).toMatch(/passes the check/);
  expect(status).toBe(0);
  expect(existsSync(join(root, 'content/cases/zebra-crossing.mdx'))).toBe(true);
});
const SOURCE = 'untc-zmjones-2014-01';
const lineOf = (file: string, start: string) =>
  readFileSync(join(root, 'content', file), 'utf8')
    .split('\n')
    .find((line) => line.startsWith(start));
const flagsOf = (answers: Record<string, string>) =>
  Object.entries(answers).flatMap(([flag, said]) => [`--${flag}`, said]);
/** The content after what was added. Exceptions for the laws that are not there allow nothing, as the check says. */
const soundContent = () =>
  expect(
    checkContent(join(root, 'content'), latestToday(), readExceptions()).problems.filter(
      (problem) => !isAdvice(problem) && problem.rule !== 'exceptions',
    ),
  ).toEqual([]);

describe('rows of tables, in the words people use', () => {
  test('a party: where its State belongs, the other rows untouched', async () => {
    const before = readFileSync(join(root, 'content/participation/ilo-c189.csv'), 'utf8');
    const answers = {
      table: 'ILO-C189',
      state: 'Tuvalu',
      action: 'Ratification',
      date: '4 March 2013',
      source: SOURCE,
    };
    const { output, status } = await run(['party', ...flagsOf(answers)]);
    expect(output).toMatch(/passes the check/);
    expect(status).toBe(0);
    const after = readFileSync(join(root, 'content/participation/ilo-c189.csv'), 'utf8').split('\n');
    const at = after.findIndex((line) => line.startsWith('TUV,ratification,2013-03-04,'));
    expect((after[at - 1] ?? '') < 'TUV' && 'TUV' < (after[at + 1] ?? '')).toBe(true);
    expect(after.toSpliced(at, 1).join('\n')).toBe(before);
    expect(readFileSync(join(root, 'content/participation/ilo-c189.yaml'), 'utf8')).toContain(`- ref: ${SOURCE}\n`);
    expect((await run(['party', ...flagsOf(answers)])).output).toMatch(
      /TUV has a row already, in line \d+: correct that one/,
    );
  });
  test('a treaty between two States, with its table if it is the first', async () => {
    const answers = {
      a: 'Fiji',
      b: 'Tonga',
      kind: 'Mutual legal assistance',
      title: 'Fiji–Tonga: x',
      signed: '1999',
      source: SOURCE,
    };
    expect((await run(['treaty', 'between', 'two', 'States', ...flagsOf(answers)])).output).toMatch(/passes the check/);
    expect(lineOf('bilateral/fji.csv', 'fji-ton')).toBe(
      `fji-ton-mla-1999,FJI,TON,mutual-legal-assistance,Fiji–Tonga: x,1999,,,,,,,${SOURCE}`,
    );
    expect(lineOf('bilateral/fji.yaml', 'title')).toBe('title: Treaties of Fiji');
  });
  test('a member, a new list of members, an acceptance', async () => {
    expect(
      (await run(['member', ...flagsOf({ table: 'ASEAN', state: 'Papua New Guinea', source: 'list' })])).output,
    ).toMatch(/passes/);
    const list = {
      table: 'Zebra Union',
      title: 'Zebra Union',
      asAt: '2026-11-24',
      complete: 'no',
      state: 'Fiji',
      source: 'text',
    };
    const source = { title: 'List', producer: 'Z', url: 'https://example.org/', kind: 'official', supports: 'all' };
    const flags = Object.entries(source).flatMap(([name, said]) => [`--sources.${name}`, said]);
    expect((await run(['memberships', ...flagsOf(list), ...flags])).output).toMatch(/passes/);
    const accepted = {
      table: 'hcch-evidence-1970',
      acceding: 'Albania',
      accepting: 'Fiji',
      inForce: '2011-02-01',
      source: SOURCE,
    };
    expect((await run(['acceptance', ...flagsOf(accepted)])).output).toMatch(/passes|acceptances/);
  });
  test('several at once: every row is there', async () => {
    const rowOf = (state: string) => [
      'bilateral',
      ...flagsOf({ a: 'Vanuatu', b: state, kind: 'extradition', title: state, source: SOURCE }),
    ];
    const others = ['Kiribati', 'Tuvalu'].map((state) => typedIn(rowOf(state)));
    const { status } = await run(rowOf('Samoa'));
    expect([status, ...(await Promise.all(others)).map((other) => other.status)]).toEqual([0, 0, 0]);
    const rows = readFileSync(join(root, 'content/bilateral/vut.csv'), 'utf8').trim().split('\n').slice(1);
    expect(rows.map((row) => row.split(',')[2])).toEqual(['KIR', 'TUV', 'WSM']);
  }, 180_000);
  test('a whole language, to be written over', async () => {
    const answers = { title: 'Português', locale: 'pt', direction: 'ltr' };
    expect((await run(['translation', ...flagsOf(answers)])).output).toMatch(/languages\/pt\.yaml passes the check/);
  });
  test('afterwards the whole content has no problem', () => soundContent());
});
test.each([
  ['case', 'cases'],
  ['a case', 'cases'],
  ['Instruments', 'frameworks'],
  ['treaty', 'frameworks'],
  ['country', 'jurisdictions'],
  ['Key figure', 'key-figures'],
  ['reservation', 'declarations'],
  ['parties', 'participation'],
  ['treaty between two States', 'bilateral'],
  ['treaties', 'frameworks'],
  ['treaties between two States', 'bilateral'],
  ['countries', 'jurisdictions'],
  ['the laws', 'national-law'],
  ['mechanizm', 'mechanisms'],
  ['vegetable', undefined],
])('somebody who says "%s" means %s', (said, collection) => expect(collectionFor(said)).toBe(collection));
test.each([
  ['Mexico', 'mex'],
  ['MEX', 'mex'],
  ['Türkiye', 'tur'],
  ['Turkey', 'tur'],
  ['Iran (Islamic Republic of)', 'irn'],
  ['Côte d’Ivoire', 'civ'],
])('"%s" is a State', (said, id) => expect(names('jurisdictions', said)).toEqual({ id }));
test.each([
  ['a territory without a row', 'Jersey', /Jersey/],
  ['a State that is no more', 'Czechoslovakia', /is no more/],
  ['one of two', 'Korea', /Korea/],
  ['a slip', 'Mexic', /MEX/],
  ['nothing at all', 'Atlantis', /which State/],
])('%s is not guessed at', (_, said, says) => {
  const meant = names('jurisdictions', said);
  expect('wrong' in meant ? meant.wrong : meant.id).toMatch(says);
  expect(meant).toHaveProperty('wrong');
});
test('instruments go by their title and their other names, and a slip is told', () => {
  expect(names('frameworks', 'UNTOC')).toEqual({ id: 'untoc' });
  expect(names('frameworks', 'ILO C189')).toEqual({ id: 'ilo-c189' });
  expect(names('frameworks', 'Palermo Protocol')).toEqual({ id: 'tip-protocol' });
  expect(names('frameworks', 'untok')).toEqual({ wrong: expect.stringMatching(/Did you mean "untoc"\?/) as string });
});
test('dates and words of lists are taken as people write them, if they can be read in one way', () => {
  const row = rowQuestions('participation', names);
  const read = (flag: string, said: string) => row.find((question) => question.flag === flag)?.read(said);
  expect(read('date', '4 March 2003')).toEqual({ value: '2003-03-04' });
  expect(read('date', '24/09/2003')).toEqual({ value: '2003-09-24' });
  expect(read('date', '03/04/2003')).toHaveProperty('wrong');
  expect(read('date', '')).toEqual({ value: undefined });
  expect(read('action', 'Signature only')).toEqual({ value: 'signature-only' });
  expect(read('action', 'ratifcation')).toEqual({
    wrong: expect.stringMatching(/Did you mean "ratification"/) as string,
  });
});
test('a protocol is asked for its parent, and no other instrument', () => {
  const parent = questionsFor('frameworks').find(({ flag }) => flag === 'parent');
  expect(['protocol', 'treaty'].map((kind) => parent?.when?.(new Map([['kind', kind]])))).toEqual([true, false]);
});
test('by answering the questions one by one, with a second try after a mistake', async () => {
  const lines = answersFor('glossary').flatMap(({ flag, answer }) =>
    flag === 'sources.url' ? ['www.un.org', answer] : [answer],
  );
  const { output, status } = await typedIn(['glossary', '--id', 'answered'], `${lines.join('\n')}\n`);
  expect(output).toMatch(/full web address[^]*try again/);
  expect(status).toBe(0);
  expect(readFileSync(join(root, 'content/glossary/answered.mdx'), 'utf8')).toMatch(/^---\ntitle: Zebra/);
});
test('without a word it asks what to add, and then for that', async () => {
  const answers = ['a term', ...answersFor('glossary').map(({ answer }) => answer.replace('crossing', 'asked'))];
  const { output, status } = await run(['--dry-run'], answers);
  expect(output).toMatch(/^What do you want to add\?[^]*1 of \d+\. title:[^]*title: Zebra asked/);
  expect(status).toBe(0);
});
test('the help names every collection, that of a collection every answer', async () => {
  expect((await run(['--help'])).output).toMatch(/participation, [^]*bilateral/);
  const { output, status } = await run(['party', '--help']);
  expect(output).toMatch(/--table\n +Which instrument\?[^]*--action\n[^]*One of: [^]*--dry-run/);
  expect(status).toBe(0);
});
test('a row that makes a count of another file untrue is written, and the other file told', async () => {
  const answers = { table: 'UNTOC', state: 'Tuvalu', action: 'accession', date: '2003-03-04', source: SOURCE };
  const { output } = await run(['party', '--dry-run', ...flagsOf(answers)]);
  expect(output).toMatch(/TUV,accession,2003-03-04/);
});
test('a dry run shows the entry and writes nothing', async () => {
  const flags = answersFor('glossary').flatMap(({ flag, answer }) => [`--${flag}`, answer.replace('crossing', 'dry')]);
  const { output } = await run(['glossary', '--id', 'dry', '--dry-run', ...flags]);
  expect(output).toMatch(/title: Zebra[^]*# You may add/);
  expect(existsSync(join(root, 'content/glossary/dry.mdx'))).toBe(false);
});
test.each([
  ['an unknown collection', ['vegetables'], /is not one of/, 2],
  ['what the code closes', ['form'], /closed list/, 1],
  ['missing answers, all named at once', ['glossary', '--title', 'X'], /--summary, --sources\.title/, 1],
  ['an answer that does not fit', ['cases', '--kind', 'court'], /--kind/, 1],
  ['an unknown flag', ['glossary', '--colour', 'red'], /--colour[^]*npm run new -- glossary --help/, 2],
  ['a flag with a slip', ['case', '--titel', 'x'], /^There is no option --titel\. Did you mean --title\?\n/, 2],
  ['a flag without its answer', ['case', '--title'], /^A value is missing behind --title: write --title "…"/, 2],
  ['an answer behind a flag that takes none', ['case', '--dry-run=x'], /write --dry-run alone/, 2],
  ['a flag of no collection, before it asks what to add', ['--zzz'], /^There is no option --zzz\.\n/, 2],
  ['an id that leaves the folder', ['glossary', '--id', '../../x', '--title', 'x'], /still needed|--id/, 1],
])('refuses %s', async (_, args, says, code) => {
  const { output, status } = await run(args);
  expect(output).toMatch(says);
  expect(output).toMatch(/new: nothing was written\n$/);
  expect(status).toBe(code);
});
test('an entry that exists is never overwritten', async () => {
  const flags = answersFor('glossary').flatMap(({ flag, answer }) => [`--${flag}`, answer]);
  const before = readFileSync(join(root, 'content/glossary/slavery.mdx'), 'utf8');
  expect((await run(['glossary', '--id', 'slavery', ...flags])).output).toMatch(/exists already/);
  expect(readFileSync(join(root, 'content/glossary/slavery.mdx'), 'utf8')).toBe(before);
});
