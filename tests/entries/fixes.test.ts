/** One mistake is one problem, at its place, and its fix says what to write: who does as told has no problem left. */
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkFiles } from '../../src/entries/check/run.ts';
import { readFiles } from '../../src/entries/files.ts';
import { formatProblem, isAdvice, type Problem } from '../../src/entries/problem.ts';
import { copyEnvironment } from '../fuzz/environment.ts';

copyEnvironment();

const TODAY = '2026-11-26';
/** A small part of the real content, with three rows of a table: what it lacks of the whole is counted before. */
const NEEDED =
  /^(frameworks\/(untoc|tip-protocol|ilo-c029|slavery-1926)\.|participation\/untoc|cases\/siliadin|recommendations\/stand-alone|glossary\/servitude|jurisdictions\/(afg|alb|mex|rou|fra|mlt)\.|sources\/untc-zm|declarations\/malta-ets-030-search|key-figures\/c|national-law\/mex)/;
const REAL = new Map([...readFiles(resolve('content'))].filter(([file]) => NEEDED.test(file)));
REAL.set(
  'participation/untoc.csv',
  (REAL.get('participation/untoc.csv') ?? '')
    .split('\n')
    .filter((line) => /^(state|AFG|ALB|MEX|ROU),/.test(line))
    .join('\n') + '\n',
);
const problemsOf = (files: ReadonlyMap<string, string | undefined>): Problem[] =>
  checkFiles(files, TODAY).problems.filter((problem) => !isAdvice(problem));
const textOf = (problem: Problem) => `${problem.file}:${problem.rule}:${problem.message}`;
/** What the part lacks of the whole is no mistake of anybody. */
const BEFORE = new Set(problemsOf(REAL).map(textOf));
const newIn = (files: ReadonlyMap<string, string | undefined>) =>
  problemsOf(files).filter((problem) => !BEFORE.has(textOf(problem)));
const changed = (file: string, from: string | RegExp, to: string): Map<string, string | undefined> => {
  const text = REAL.get(file) ?? '';
  const after = text.replace(from, to);
  expect(after, `${String(from)} stands in ${file}`).not.toBe(text);
  return new Map(REAL).set(file, after);
};

const CASE = 'cases/siliadin-v-france.mdx';
const TABLE = 'participation/untoc.csv';
type Mistake = [name: string, file: string, from: string | RegExp, to: string, fix: RegExp | string];
/** Mistakes whose fix is a value: a machine can put it in the place of what was written. */
const MENDED: Mistake[] = [
  ['days first in a table', TABLE, 'AFG,ratification,2003-09-24', 'AFG,ratification,24/09/2003', 'write 2003-09-24'],
  ['a date in words', TABLE, 'AFG,ratification,2003-09-24', 'AFG,ratification,24 September 2003', 'write 2003-09-24'],
  ['a code of two letters', TABLE, 'ALB,', 'AL,', 'write ALB'],
  ['a code in small letters', TABLE, 'ALB,', 'alb,', 'write ALB'],
  ['a State by its name', TABLE, 'ROU,', 'Romania,', 'write ROU'],
  ['letters turned round', TABLE, 'MEX,', 'MXE,', 'write MEX'],
  ['an act by a neighbouring word', TABLE, 'AFG,ratification', 'AFG,ratified', 'write ratification'],
  ['an act in capitals', TABLE, 'AFG,ratification', 'AFG,Ratification', 'write ratification'],
  ['a heading of another name', TABLE, 'inForce', 'inforce', 'write "inForce"'],
  ['a day of review with slashes', CASE, /^reviewed: .*/m, 'reviewed: 24/11/2026', 'write 2026-11-24'],
  ['a month above twelve', CASE, /^reviewed: .*/m, "reviewed: '2026-24-11'", 'write 2026-11-24'],
  ['a number where text is wanted', CASE, /- '?25'?$/m, '- 25', 'write "25"'],
  [
    'a form by a part of its name',
    CASE,
    '- monitoring-and-reporting',
    '- monitoring',
    'write monitoring-and-reporting',
  ],
  [
    'an id with a blank that breaks no line',
    CASE,
    'framework: ilo-c029',
    'framework: ilo-c029\u00a0',
    'write ilo-c029',
  ],
  ['an id in capitals', CASE, '- fra', '- FRA', 'write fra'],
  [
    'an instrument by a year that is off',
    CASE,
    'framework: slavery-1926',
    'framework: slavery-1927',
    'write "slavery-1926"',
  ],
  ['a field with a letter missing', CASE, /^reviewed:/m, 'reviewd:', 'write "reviewed"'],
  [
    'an address without its beginning',
    CASE,
    /url: https:\/\/[a-z.]+\S*/,
    'url: www.example.org/a',
    'write https://www.example.org/a',
  ],
  [
    'an absolute link to the own site',
    CASE,
    '(/frameworks/ilo-c029/',
    '(https://comity.example/frameworks/ilo-c029/',
    'write /frameworks/ilo-c029/',
  ],
  [
    'a link without its last slash',
    CASE,
    /\(\/frameworks\/ilo-c029\/[^)]*\)/,
    '(/frameworks/ilo-c029)',
    'write /frameworks/ilo-c029/',
  ],
  [
    'a link to a misspelt entry',
    CASE,
    '(/recommendations/stand-alone-offence/)',
    '(/recommendations/standalone-offence/)',
    'write /recommendations/stand-alone-offence/',
  ],
  ['an anchor in capitals', CASE, '#article-25)', '#Article-25)', 'write /frameworks/ilo-c029/#article-25'],
  [
    'a relative link',
    CASE,
    '(/recommendations/stand-alone-offence/)',
    '(../recommendations/stand-alone-offence)',
    'write /recommendations/stand-alone-offence/',
  ],
  ['truth in words', 'frameworks/untoc.mdx', 'binding: true', 'binding: "yes"', 'write true'],
  ['a colon in a title', CASE, /^title: .*/m, 'title: Siliadin: v. France', 'write title: "Siliadin: v. France"'],
  ['a hyphen without its blank', CASE, '- fra', '-fra', 'write "- fra"'],
];
/** The value that a fix tells to write. */
const valueIn = (fix: string): string =>
  /^write (?:"(.*)"|(\S+))(?:,| |$)/
    .exec(fix)
    ?.slice(1)
    .find((each) => each !== undefined) ?? '';

/** Messages that help nobody. */
function unhelpful({ message, fix }: Problem): string[] {
  const text = `${message} ${fix}`;
  return [
    ...(/…|\.\.\.(?!mdx)/.test(fix) ? ['a fix with an ellipsis'] : []),
    ...(/\.\d+(\.|"| )/.test(message.replace(/"[^"]*"$/, '')) && /"[a-zA-Z]+\.\d+/.test(message)
      ? ['a bare index']
      : []),
    ...(/Invalid (input|option)|expected (string|one of)|at line \d+/.test(text) ? ['words of a program'] : []),
    ...(/undefined|\[object|NaN/.test(text) ? ['a value that is none'] : []),
    ...(text.length > 900 ? ['more than anybody reads'] : []),
  ];
}

describe('a mistake with one right form', () => {
  test.each(MENDED)('%s: one problem, and the fix mends it', (_, file, from, to, fix) => {
    const files = changed(file, from, to);
    const problems = newIn(files);
    expect(problems.map((problem) => formatProblem(problem, files.get(file)))).toHaveLength(1);
    const [problem] = problems;
    if (!problem) return;
    expect(problem.fix).toContain(fix);
    expect(problem.file).toBe(file);
    expect(unhelpful(problem)).toEqual([]);

    const lines = (files.get(file) ?? '').split('\n');
    const line = lines[problem.line - 1] ?? '';
    const value = valueIn(problem.fix);
    // What a person does: put it in the place of what the line has there.
    const mended = /^write (title: |"- )/.test(problem.fix)
      ? problem.fix.replace(/^write (?:"(- .*)"|(.*))$/, '$1$2')
      : replaced(line, problem, /"\d/.test(problem.fix) ? `"${value}"` : value, to);
    const after = new Map(files).set(file, lines.with(problem.line - 1, mended).join('\n'));
    expect(newIn(after).map((each) => formatProblem(each, after.get(file)))).toEqual([]);
  });
});
/** Puts a value in the place of the wrong one, which begins at the column of the problem or is a link after it. */
function replaced(line: string, { column }: Problem, value: string, typed: string): string {
  const [head, rest] = [line.slice(0, column - 1), line.slice(column - 1)];
  const link = /^\[[^\]]*\]\(([^)]*)\)/.exec(rest)?.[1];
  if (link !== undefined) return head + rest.replace(`(${link})`, () => `(${value})`);
  const key = /^[\w-]+(?=:)/.exec(rest)?.[0];
  const old =
    key ??
    (typed.includes(',') || /^[A-Za-z]+,/.test(rest) || /,/.test(rest) ? /^[^,]*/.exec(rest)?.[0] : rest) ??
    rest;
  return head + value + rest.slice(old.length);
}

type Broken = [name: string, file: string, from: string | RegExp, to: string, line: number | undefined, says: RegExp];
const BROKEN: Broken[] = [
  ['a tab', CASE, /^years:\n {2}/m, 'years:\n\t', undefined, /tab/],
  ['a line of the merge', CASE, /^kind:/m, '<<<<<<< HEAD\nkind:', undefined, /marks of a merge/],
  ['a field twice', CASE, /^kind:/m, 'title: x\nkind:', undefined, /written twice/],
  ['no end of the fields', CASE, /\n---\n\n/, '\n\n', undefined, /the line --- after them is missing/],
  ['a blank line above', CASE, /^---/, '\n---', 1, /first line is not ---/],
  ['a wrong indentation', CASE, /^ {2}title:/m, 'title:', undefined, /written twice/],
  ['a colon in a title', CASE, /^title: .*/m, 'title: Siliadin: a judgment', undefined, /must be in quotes/],
  ['a quotation mark left open', CASE, /^title: .*/m, 'title: "Siliadin', undefined, /never closed/],
];
describe('a file that cannot be read', () => {
  test.each(BROKEN)('%s is one problem, and nobody else is blamed', (_, file, from, to, line, says) => {
    const problems = newIn(changed(file, from, to));
    expect(problems.map(textOf)).toHaveLength(1);
    expect(problems[0]?.message).toMatch(says);
    if (line !== undefined) expect(problems[0]?.line).toBe(line);
    expect(unhelpful(problems[0] as Problem)).toEqual([]);
  });
  test.each([
    ['of a field', /^title: .*/m, 'title: "Siliadin', 2, 8],
    ['of a field further in', /^ {2}title: .*/m, "  title: 'Siliadin", undefined, 10],
    ['of an item', /^- '?fra'?$/m, '- "fra', undefined, 3],
  ] as const)('the quotation mark %s that is left open is named where it opens', (_, from, to, line, column) => {
    const files = changed(CASE, from, to);
    const opened = (files.get(CASE) ?? '').split('\n').findIndex((each) => each === to) + 1;
    expect(newIn(files)).toMatchObject([{ line: line ?? opened, column }]);
  });
  test.each([
    ['another ending', 'cases/siliadin-v-france.md', /rename it to siliadin-v-france\.mdx/],
    ['capitals and blanks', 'cases/Siliadin v France.mdx', /rename the file to siliadin-v-france\.mdx/],
  ])('a name with %s is one problem', (_, name, fix) => {
    const files = new Map(REAL).set(name, REAL.get(CASE));
    files.delete(CASE);
    const problems = newIn(files);
    expect(problems.map(textOf)).toHaveLength(1);
    expect(problems[0]?.fix).toMatch(fix);
  });
  test.each([
    ['a heading of another name', /^state,/, 'country,', /no column "country"/],
    ['semicolons', /,/g, ';', /semicolons/],
    ['a row too short', /^AFG,.*$/m, 'AFG,ratification', /2 cells, and the first line 9/],
    ['a quotation mark in a cell', /^AFG,/m, 'A"FG,', /quotation mark/],
  ])('a table with %s is one problem', (_, from, to, says) => {
    const problems = newIn(changed(TABLE, from, to));
    expect(problems.map(textOf)).toHaveLength(1);
    expect(problems[0]?.message).toMatch(says);
  });
  test('comes before what may follow from it', () => {
    const files = changed(CASE, /^kind:/m, '-fra\nkind:').set(
      'cases/a-first.mdx',
      (REAL.get(CASE) ?? '').replace(/^kind:.*$/m, 'kind: x').replace(/^title: .*/m, 'title: Another'),
    );
    expect(newIn(files)[0]?.rule).toBe('yaml');
  });
});

test('a renamed entry tells where it is now, and not to undo the renaming', () => {
  const text = (REAL.get(CASE) ?? '').replace(/^summary:/m, 'formerIds: [siliadin-v-france]\nsummary:');
  const files = new Map(REAL).set('cases/siliadin.mdx', text);
  files.delete(CASE);
  const problems = newIn(files).filter(({ message }) => message.includes('siliadin'));
  expect(problems.length).toBeGreaterThan(0);
  for (const problem of problems) {
    expect(problem.message).toMatch(/is now called cases\/siliadin/);
    expect(problem.fix).toMatch(/^write \/cases\/siliadin\//);
  }
});

test('a number in place of text keeps its last zero', () =>
  expect(newIn(changed(CASE, /- '?25'?$/m, '- 2.10'))).toMatchObject([{ fix: 'write "2.10"', line: 26, column: 5 }]));
test('a cell is named by its line and column', () => {
  const files = changed(TABLE, 'AFG,ratification,2003-09-24', 'AFG,ratification,soon');
  expect(newIn(files)).toMatchObject([{ line: 2, column: 18 }]);
});
test('a cell after a note of two lines, too', () => {
  const text =
    'state,action,date,inForce,signed,ended,note,source\nAFG,party,,,,,"one, ""two""\nlines",nothing-here\nALB,party,soon,,,,,untc\n';
  const files = new Map(REAL).set(TABLE, text);
  const places = newIn(files)
    .filter(({ rule }) => rule !== 'list-length' && rule !== 'protocol-parents')
    .filter(({ file }) => file === TABLE)
    .map(({ line, column }) => `${line}:${column}`);
  expect(places).toEqual(expect.arrayContaining(['3:8', '4:11']));
});

/** Every value of a file in turn replaced by wrong ones. */
const WRONG_VALUES = [
  '',
  '""',
  '12',
  'yes',
  '[]',
  '[x]',
  '{ a: b }',
  '24/11/2026',
  '2026-02-30',
  'Some words',
  'x: y',
  '"\\u202E"',
  'https://localhost/',
  'CON',
  '…',
];
describe('whatever is written in place of a value', () => {
  const files = [
    CASE,
    'frameworks/tip-protocol.mdx',
    'jurisdictions/mex.yaml',
    'declarations/malta-ets-030-search.yaml',
    'national-law/mex.yaml',
    'participation/untoc.yaml',
    'key-figures/' + [...REAL.keys()].find((file) => file.startsWith('key-figures/'))?.slice(12),
  ];
  test.each(files)('in %s, the message says what to write', (file) => {
    const text = REAL.get(file) ?? '';
    const lines = text.split('\n');
    const end = file.endsWith('.mdx') ? lines.indexOf('---', 1) : lines.length;
    const faults: string[] = [];
    for (const [index, line] of lines.slice(0, end).entries()) {
      const [, head] = /^(\s*(?:- )?(?:[\w-]+:)? ?)\S/.exec(line) ?? [];
      if (head === undefined || line.startsWith('---')) continue;
      const wrong = WRONG_VALUES[index % WRONG_VALUES.length] ?? '';
      const alone = new Map([[file, lines.with(index, head + wrong).join('\n')]]);
      for (const problem of problemsOf(alone))
        for (const fault of unhelpful(problem))
          faults.push(`${fault}: ${line} → ${wrong}: ${problem.message} FIX ${problem.fix}`);
    }
    expect([...new Set(faults)].join('\n')).toBe('');
  });
  test('in a table of parties', () => {
    const [head = '', row = ''] = (REAL.get(TABLE) ?? '').split('\n');
    const faults = row.split(',').flatMap((_, at) =>
      WRONG_VALUES.flatMap((wrong) => {
        const cells = row.split(',').with(at, wrong.replace(/[",]/g, ''));
        return problemsOf(new Map(REAL).set(TABLE, `${head}\n${cells.join(',')}\n`))
          .filter(({ file }) => file === TABLE)
          .flatMap((problem) =>
            unhelpful(problem).map((fault) => `${fault}: ${wrong}: ${problem.message} FIX ${problem.fix}`),
          );
      }).slice(0, 3),
    );
    expect(faults).toEqual([]);
  });
});
