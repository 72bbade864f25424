/** Each rule refuses what it is for, at the right line, with a sentence a contributor can act on. */
import { describe, expect, test } from 'vitest';
import { formatAnnotation, formatProblem, isAdvice } from '../../src/entries/problem.ts';
import { READING, RULES } from '../../src/entries/check/rules/index.ts';
import { checkFiles, summarise } from '../../src/entries/check/run.ts';

const SOURCES = `sources:
  - key: text
    title: A convention
    producer: A depositary
    url: https://example.org/
    kind: official
    read: 2026-11-24
    supports: the text
reviewed: 2026-11-24
verification: primary
`;
const term = (title: string, more = '', body = 'Plain text.') =>
  `---\ntitle: ${title}\nsummary: A short summary.\n${more}${SOURCES}---\n\n${body}\n`;
const FRAMEWORK = `---
title: A convention
summary: What it is.
officialTitle: The Convention
kind: convention
level: global
binding: true
body: A conference
adopted: { date: 2000-11-15, verification: { level: primary, source: text } }
inForce: { date: 2003-09-29, verification: { level: primary, source: text } }
links: { text: https://example.org/ }
provisions:
  - article: "18"
    forms: [extradition]
    strength: shall
    role: direct-basis
    paraphrase: Parties assist each other.
    verification: { level: primary, source: text }
${SOURCES}---
`;
const STATE = 'title: Mexico\niso3: MEX\nkind: state\n';
const SOURCE = 'title: A list\nproducer: A depositary\nurl: https://example.org/\nread: 2026-11-24\nkind: official\n';
const DESCRIPTION = `asAt: 2024-05-04
completeness: complete
absenceMeansNonParty: true
sources:
  - ref: list
    read: 2026-11-24
    supports: the rows
`;
const TABLE = 'state,action,date,inForce,signed,ended,note,source\nMEX,ratification,2003-03-04,,,,,list\n';
const DECLARATION = `framework: untoc
jurisdiction: mex
articles: ["18"]
effect: limits
text: Only for a while.
forms: [extradition]
source: { title: A list, url: https://example.org/, read: 2026-11-24 }
`;
/** A key figure that prints two numbers, and what it holds as numbers. */
const FIGURE = (numbers: readonly (number | object)[], value = '7,115 / 1,256') => ({
  'key-figures/convictions.yaml': `title: Convictions
value: '${value}'
unit: convictions
numbers: ${JSON.stringify(
    numbers.map((each) => ({
      ...(typeof each === 'number' ? { value: each } : each),
      unit: 'convictions',
      qualifier: 'exact',
    })),
  )}
family: reported
year: '2023'
producer: A ministry
${SOURCES}`,
});
/** A treaty between two States, as the one row of a table. */
const TREATY = (id: string, supersededBy = '') =>
  `id,a,b,kind,title,signed,inForce,supersededBy,source\n${id},USA,MEX,mutual-legal-assistance,A treaty,1987,1991,${supersededBy},list\n`;
const TREATIES = { 'bilateral/usa.yaml': 'title: Lists\n', 'bilateral/usa.csv': TREATY('usa-mex-mla-1987') };
/** English and a French that says one sentence and lacks the others. */
const TRANSLATED = (sentence: string, more: string) => ({
  'languages/en.yaml': 'title: English\nanswer: { asks: "{from} asks {to}" }\n',
  'languages/fr.yaml': `title: Français\nanswer: { asks: "${sentence}" }\n${more}\n`,
});
const LAW = `offences:
  - conduct: forced-labour
    answer: offence
    minimum: 6 months
    maximum: 10 years
    verification: { level: primary, source: code }
notFound:
  - conduct: trafficking-for-forced-labour
    searched: The code.
sources:
  - key: code
    title: Criminal Code
    producer: Congress
    url: https://example.org/
    kind: primary
    read: 2026-11-24
    supports: forced labour
reviewed: 2026-11-24
`;
const WHOLE: Record<string, string> = {
  'frameworks/untoc.mdx': FRAMEWORK,
  'glossary/debt-bondage.mdx': term('Debt bondage', 'frameworks: [{ framework: untoc, articles: ["18"] }]\n'),
  'jurisdictions/mex.yaml': STATE,
  'sources/list.yaml': SOURCE,
  'national-law/mex.yaml': LAW,
  'participation/untoc.yaml': DESCRIPTION,
  'participation/untoc.csv': TABLE,
};
const check = (files: Record<string, string>) =>
  checkFiles(new Map(Object.entries(files)), '2026-11-24').problems.filter((problem) => !isAdvice(problem));
/** The whole sample with one file changed. */
const but = (file: string, from: string, to: string) =>
  check({ ...WHOLE, [file]: (WHOLE[file] ?? '').replace(from, to) });

test('the sample has no problem', () => expect(check(WHOLE)).toEqual([]));
test('a territory in a list is counted as no party', () => {
  const counted = DESCRIPTION.replace('sources:', 'count: { parties: 1, date: 2024-05-04, source: list }\nsources:');
  const files = {
    ...WHOLE,
    'jurisdictions/mac.yaml': 'title: Macao\niso3: MAC\nkind: territory\nterritoryOf: mex\n',
    'participation/untoc.yaml': counted,
    'participation/untoc.csv': `${TABLE}MAC,party,2003-03-04,,,,,list\n`,
  };
  expect(check(files)).toEqual([]);
  expect(check({ ...files, 'jurisdictions/mac.yaml': 'title: Macao\niso3: MAC\nkind: state\n' })).toMatchObject([
    { rule: 'list-length' },
  ]);
});

type Wrong = [rule: string, file: string, line: number, from: string, to: string, says: RegExp];
const WRONG: Wrong[] = [
  ['known-fields', 'frameworks/untoc.mdx', 8, 'body: A', 'bodi: A', /write "body"/],
  ['required-fields', 'frameworks/untoc.mdx', 2, 'officialTitle: The Convention\n', '', /"officialTitle" is missing/],
  ['field-values', 'frameworks/untoc.mdx', 5, 'kind: convention', 'kind: treaty', /write one of: convention, protocol/],
  ['field-values', 'frameworks/untoc.mdx', 13, '"18"', '2.10', /must be in quotes/],
  ['field-values', 'jurisdictions/mex.yaml', 2, 'MEX', 'Mexico', /three capitals/],
  ['field-values', 'participation/untoc.csv', 2, '2003-03-04', '04/03/2003', /2003-09-29/],
  ['field-values', 'participation/untoc.csv', 2, 'ratification', 'ratified', /write ratification/],
  ['known-sources', 'frameworks/untoc.mdx', 18, 'source: text }\nsources', 'source: txt }\nsources', /write text/],
  [
    'condition-articles',
    'frameworks/untoc.mdx',
    13,
    'provisions:',
    'conditions:\n  - { kind: scope, article: "3", question: Is it? }\nprovisions:',
    /write one of: 18/,
  ],
  ['dates-in-order', 'frameworks/untoc.mdx', 10, '2003-09-29', '1999-09-29', /before it was adopted/],
  ['dates-in-order', 'participation/untoc.csv', 2, '2003-03-04,,', '2003-03-04,2001-01-01,', /before its act/],
  ['relations', 'glossary/debt-bondage.mdx', 4, 'framework: untoc', 'framework: untok', /write "untoc"/],
  ['relations', 'glossary/debt-bondage.mdx', 4, '["18"]', '["81"]', /no provision "81"/],
  ['relations', 'participation/untoc.yaml', 5, 'ref: list', 'ref: lists', /no sources entry/],
  [
    'read-bases',
    'frameworks/untoc.mdx',
    16,
    'paraphrase: Parties assist each other.\n    verification: { level: primary, source: text }',
    'paraphrase: Parties assist each other.\n    verification: { level: unverified, reason: Not read. }',
    /nobody has read it/,
  ],
  [
    'list-length',
    'participation/untoc.yaml',
    4,
    'sources:',
    'count: { parties: 192, date: 2024-05-04, source: list }\nsources:',
    /shows 1 parties.*counts 192/,
  ],
  ['list-length', 'participation/untoc.csv', 1, 'MEX,ratification,2003-03-04,,,,,list\n', '', /no rows/],
  ['list-days', 'participation/untoc.csv', 2, '2003-03-04', '2027-03-04', /in the future/],
  ['list-days', 'participation/untoc.csv', 2, '2003-03-04', '2025-03-04', /after the day of the list, 2024-05-04/],
  ['participation', 'participation/untoc.csv', 2, 'MEX', 'MXE', /no jurisdiction "MXE"/],
  ['participation', 'participation/untoc.csv', 2, ',list', ',lst', /write "list"/],
  ['participation', 'participation/untoc.csv', 3, ',list\n', ',list\nMEX,accession,2004-01-01,,,,,list\n', /two rows/],
  ['csv', 'participation/untoc.csv', 3, ',list\n', ',list\nMEX,accession\n', /columns of the first line/],
  ['mdx-is-prose', 'glossary/debt-bondage.mdx', 17, 'Plain text.', '<script>x</script>', /components/],
  ['mdx-is-prose', 'glossary/debt-bondage.mdx', 17, 'Plain text.', '{process.exit()}', /run as code/],
  [
    'law-answers',
    'national-law/mex.yaml',
    8,
    'notFound:\n',
    'notFound:\n  - { conduct: forced-labour, searched: x }\n',
    /remove it from notFound/,
  ],
  [
    'penalties-in-order',
    'national-law/mex.yaml',
    5,
    '10 years',
    '3 months',
    /3 months.*less than the minimum \(6 months/,
  ],
  ['field-values', 'national-law/mex.yaml', 5, '10 years', '10', /"10 years"/],
  ['field-values', 'national-law/mex.yaml', 3, 'answer: offence', 'answer: crime', /write one of: offence/],
  ['known-sources', 'national-law/mex.yaml', 6, 'source: code', 'source: law', /write one of: code/],
  ['internal-links', 'glossary/debt-bondage.mdx', 17, 'Plain', '[x](/frameworks/untoc/#article-81)', /no anchor/],
  ['yaml', 'glossary/debt-bondage.mdx', 2, 'title: Debt', 'alsoKnownAs: *gone\ntitle: Debt', /aliases/],
  [
    'front-matter',
    'glossary/debt-bondage.mdx',
    2,
    'title: Debt bondage',
    `title: ${'['.repeat(90)}${']'.repeat(90)}`,
    /nested/,
  ],
  ['known-fields', 'glossary/debt-bondage.mdx', 2, 'title:', '__proto__: { title: x }\ntitle:', /__proto__/],
  ['known-fields', 'glossary/debt-bondage.mdx', 2, 'title:', 'constructor: x\ntitle:', /constructor/],
  ['invisible-characters', 'glossary/debt-bondage.mdx', 17, 'Plain', 'Pl\u200bain', /U\+200B/],
  ['invisible-characters', 'glossary/debt-bondage.mdx', 2, 'Debt', 'D\u202eebt', /U\+202E/],
  [
    'formula-cells',
    'participation/untoc.csv',
    2,
    ',,,list',
    ',,"=HYPERLINK(""https://example.org"")",list',
    /spreadsheet/,
  ],
  ['spelling', 'glossary/debt-bondage.mdx', 17, 'Plain text', 'Plain forced labor', /write "forced labour"/],
  ['spelling', 'glossary/debt-bondage.mdx', 3, 'A short', 'On child labor, a short', /write "child labour"/],
  ['mdx-is-prose', 'glossary/debt-bondage.mdx', 17, 'Plain text.', '>'.repeat(50_000), /nested too deeply/],
  ['yaml', 'glossary/debt-bondage.mdx', 3, 'summary: A', 'summary: "A', /never closed/],
  ['front-matter', 'glossary/debt-bondage.mdx', 1, '---\ntitle', 'title', /begin with a line ---/],
  [
    'official-addresses',
    'glossary/debt-bondage.mdx',
    9,
    'https://example.org/',
    'https://github.com/someone/laws/blob/main/act.md',
    /keeps copies.*write "copy: https:\/\/github\.com\/someone\/laws\/blob\/main\/act\.md".*kind: secondary/,
  ],
  ['official-addresses', 'sources/list.yaml', 3, 'https://example.org/', 'https://es.scribd.com/document/1', /copy: /],
  [
    'official-addresses',
    'glossary/debt-bondage.mdx',
    9,
    'url: https://example.org/\n    kind: official',
    'url: https://www.scribd.com/document/1\n    kind: secondary',
    /under url the official address$/,
  ],
  [
    'primary-at-its-address',
    'national-law/mex.yaml',
    6,
    'url: https://example.org/\n    kind: primary',
    'url: https://github.com/someone/laws\n    kind: secondary',
    /called primary.*only the address of a copy.*level: secondary/,
  ],
  [
    'hosts',
    'glossary/debt-bondage.mdx',
    17,
    'Plain',
    '[x](https://visionprepaidmastercard.com/a.pdf)',
    /no place for a source.*find another source/,
  ],
  [
    'addresses-for-all',
    'glossary/debt-bondage.mdx',
    9,
    'https://example.org/',
    'https://example.org/list?p_auth=sFhGIQ8I&treaty=24&utm_source=portal#art7',
    /write https:\/\/example\.org\/list\?treaty=24#art7,/,
  ],
  [
    'addresses-for-all',
    'glossary/debt-bondage.mdx',
    9,
    'https://example.org/',
    'https://example.org/öffentlich',
    /letters that many programs do not read.*write https:\/\/example\.org\/%C3%B6ffentlich, or let npm run fix/,
  ],
];
const WRONG_TOGETHER: [rule: string, files: Record<string, string>, says: RegExp][] = [
  [
    'official-addresses',
    { ...WHOLE, 'declarations/mexico-untoc.yaml': DECLARATION.replace('example.org', 'github.com') },
    /github\.com is no official address/,
  ],
  [
    'primary-at-its-address',
    {
      ...WHOLE,
      'sources/list.yaml': SOURCE.replace('https://example.org/', 'https://github.com/x/y').replace(
        'official',
        'secondary',
      ),
      'participation/untoc.yaml': DESCRIPTION.replace(
        'sources:',
        "clause: { article: '18', after: { days: 30 }, verification: { level: primary, source: list } }\nsources:",
      ),
    },
    /its source "list" has only the address of a copy/,
  ],
  ['law-of-a-state', { ...WHOLE, 'national-law/xyz.yaml': LAW }, /no State "xyz"/],
  [
    'protocol-parents',
    {
      ...WHOLE,
      'jurisdictions/usa.yaml': 'title: United States\niso3: USA\nkind: state\n',
      'frameworks/tip.mdx': FRAMEWORK.replace('kind: convention', 'kind: protocol\nparent: untoc'),
      'participation/tip.yaml': DESCRIPTION,
      'participation/tip.csv': TABLE.replace('MEX', 'USA'),
    },
    /USA is a party to this protocol, and the list of untoc calls it none/,
  ],
  [
    'dates-in-order',
    { ...WHOLE, 'declarations/mexico-untoc.yaml': `${DECLARATION}date: 2021-01-01\nuntil: 2020-02-01\n` },
    /a declaration cannot end before it counts/,
  ],
  [
    'former-ids',
    { 'glossary/a.mdx': term('A', 'formerIds: [b]\n'), 'glossary/b.mdx': term('B') },
    /"b" is the present id of glossary\/b\.mdx/,
  ],
  [
    'former-ids',
    { 'glossary/a.mdx': term('A', 'formerIds: [c]\n'), 'glossary/b.mdx': term('B', 'formerIds: [c]\n') },
    /"c" is also a former id of glossary\/a\.mdx/,
  ],
  ['former-ids', { 'glossary/a.mdx': term('A', 'formerIds: [a]\n') }, /"a" is the present id/],
  [
    'unique-articles',
    { 'frameworks/untoc.mdx': FRAMEWORK.replace('    forms:', '    formerArticles: ["18"]\n    forms:') },
    /former article 18 is also the number of another/,
  ],
  ['file-name', { 'frameworks/UNTOC.mdx': FRAMEWORK }, /rename the file to untoc\.mdx/],
  ['file-name', { 'frameworks/untoc.md': FRAMEWORK }, /rename it to untoc\.mdx/],
  ['file-name', { 'frameworks/../../etc/passwd.mdx': FRAMEWORK }, /cannot be an id/],
  ['file-name', { 'treaties/untoc.mdx': FRAMEWORK }, /not a collection/],
  ['file-name', { 'constructor/untoc.mdx': FRAMEWORK }, /not a collection/],
  ['file-name', { 'acceptances/notes.txt': 'text' }, /files in acceptances end in \.csv/],
  ['file-name', { 'glossary/long.mdx': term('Long', '', 'word '.repeat(60_000)) }, /larger than 256 kB/],
  [
    'stands-alone',
    { 'frameworks/untoc.mdx': FRAMEWORK.replace(/provisions:[\s\S]*?(?=sources:)/, '') },
    /nothing points/,
  ],
  [
    'participation',
    {
      ...WHOLE,
      'participation/untoc.yaml': DESCRIPTION,
      'participation/untoc.csv': TABLE,
      'participation/gone.csv': TABLE,
    },
    /has no description/,
  ],
  ['participation', { ...WHOLE, 'bilateral/usa.csv': TREATY('usa-mex-mla-1987') }, /from which lists it was made/],
  [
    'participation',
    {
      ...WHOLE,
      ...TREATIES,
      'bilateral/mex.yaml': 'title: Lists of Mexico\n',
      'bilateral/mex.csv': TREATIES['bilateral/usa.csv'],
    },
    /this row of "usa-mex-mla-1987" is there twice/,
  ],
  [
    'participation',
    { ...WHOLE, ...TREATIES, 'bilateral/usa.csv': TREATY('mla-1987') },
    /does not begin with the State/,
  ],
  [
    'participation',
    { ...WHOLE, ...TREATIES, 'bilateral/usa.csv': TREATY('usa-mex-mla-1987', 'usa-mex-mla-1988') },
    /no treaty "usa-mex-mla-1988"/,
  ],
  [
    'participation',
    {
      ...WHOLE,
      ...TREATIES,
      'bilateral/usa.yaml':
        'title: Lists\ncoverage: [{ state: mex, forms: [extradition], extent: official-list, asAt: 2024, source: gone }]\n',
    },
    /no shared source "gone"/,
  ],
  ['internal-links', { 'glossary/form.mdx': term('A', '', '[x](/key-figures/#none)') }, /not the address/],
  ['same-names', TRANSLATED('{from} to {state}', 'forms: {}'), /fills in \{from\}, \{state\}.*\{from\}, \{to\}/],
  ['every-form', TRANSLATED('{to} {from}', ''), /no names in this language/],
  ['internal-links', { 'frameworks/untoc.mdx': `${FRAMEWORK}\n[x](#article-81)\n` }, /no anchor "#article-81"/],
  ['look-alike-ids', { 'glossary/form.mdx': term('A'), 'glossary/f0rm.mdx': term('B') }, /can be taken for/],
  [
    'unique-articles',
    { 'frameworks/untoc.mdx': FRAMEWORK.replace(/( {2}- article[\s\S]*?)(?=sources:)/, '$1$1') },
    /listed twice/,
  ],
  ['figure-numbers', FIGURE([7115]), /prints 7115 and 1256.*are 7115\./],
  ['figure-numbers', FIGURE([7115, 1265]), /prints 7115 and 1256.*are 7115 and 1265/],
  ['field-values', FIGURE([7115, { low: 2, high: 1 }]), /low end that is not above/],
  [
    'unique-source-keys',
    { 'glossary/a.mdx': term('A').replace(/( {2}- key[\s\S]*?)(?=reviewed)/, '$1$1') },
    /used twice/,
  ],
];
/** Rules whose fixtures stand in tests of their own below, in check.test.ts, silent.test.ts or contributors.test.ts. */
const ELSEWHERE = [
  ...['written-once', 'form-pages', 'stale', 'thin', 'crowded-links', 'law-questions', 'exceptions'],
  ...['encoding', 'placeholders', 'duplicates', 'protocol-names-parent', 'figure-without-numbers'],
  ...['pasted-text', 'structure', 'repeated', 'state-codes', 'territories', 'names-in-letters'],
  ...['declarations-of-parties', 'conventions-bind'],
];
test('every rule has a fixture that it refuses', () => {
  const tested = new Set([...WRONG.map(([rule]) => rule), ...WRONG_TOGETHER.map(([rule]) => rule), ...ELSEWHERE]);
  const all = [READING, ...RULES.map(({ why }) => why)].flatMap((why) => Object.keys(why));
  expect(all.filter((rule) => !tested.has(rule))).toEqual([]);
});
describe('a wrong file is refused', () => {
  test.each(WRONG)('%s in %s', (rule, file, line, from, to, says) => {
    const problems = but(file, from, to);
    const found = problems.find(
      (problem) => problem.rule === rule && problem.file === file && says.test(problem.message + problem.fix),
    );
    expect(found, JSON.stringify(problems, null, 1)).toBeDefined();
    expect(found?.line).toBe(line);
  });
  test.each(WRONG_TOGETHER)('%s', (rule, files, says) => {
    const problems = check(files).filter((problem) => problem.rule === rule);
    expect(problems.map((problem) => `${problem.message} ${problem.fix}`).join('\n')).toMatch(says);
  });
  test('a relation written in both entries is refused, because it has one home', () => {
    const problems = check({
      'glossary/a.mdx': term('A', 'seeAlso: [b]\n'),
      'glossary/b.mdx': term('B', 'seeAlso: [a]\n'),
    });
    expect(problems.map(({ rule, file }) => [rule, file])).toEqual([['written-once', 'glossary/a.mdx']]);
  });
});

test.each([
  '/',
  '/frameworks/',
  '/cooperation/reform/',
  '/about/data/',
  '/cooperation/?from=mex&to=usa',
  '/about/#who',
])('a text may link to the page %s', (path) =>
  expect(check({ 'glossary/a.mdx': term('A', '', `[x](${path})`) })).toEqual([]),
);
test.each(['/cooperation/reforms/', '/nowhere/', '/about/freshness/', '/about'])(
  'a text may not link to %s',
  (path) => {
    const problems = check({ 'glossary/a.mdx': term('A', '', `[x](${path})`) });
    expect(problems.map(({ rule }) => rule)).toEqual(['internal-links']);
  },
);

test('twenty mistakes over ten files are all reported in one run, each at its line', () => {
  const files: Record<string, string> = {};
  const expected: string[] = [];
  for (let n = 1; n <= 10; n++) {
    files[`glossary/term-${n}.mdx`] = term(`Term ${n}`, 'seeAlso: [gone]\n').replace('kind: official', 'kind: blog');
    expected.push(`glossary/term-${n}.mdx:4 relations`, `glossary/term-${n}.mdx:10 field-values`);
  }
  expect(
    check(files)
      .map(({ file, line, rule }) => `${file}:${line} ${rule}`)
      .sort(),
  ).toEqual(expected.sort());
});

test('an entry and an article may name what they were called before', () => {
  expect(
    check({
      ...WHOLE,
      'frameworks/untoc.mdx': FRAMEWORK.replace('summary', 'formerIds: [untok]\nsummary').replace(
        '    forms:',
        '    formerArticles: ["17"]\n    forms:',
      ),
    }),
  ).toEqual([]);
});
test('a copy may stand beside the official address, and as a secondary source where there is none', () => {
  const copied = 'url: https://example.org/\n    copy: https://es.scribd.com/document/1\n    kind: official';
  expect(but('glossary/debt-bondage.mdx', 'url: https://example.org/\n    kind: official', copied)).toEqual([]);
  const unknown = (WHOLE['glossary/debt-bondage.mdx'] ?? '')
    .replace(
      'url: https://example.org/\n    kind: official',
      'url: https://github.com/someone/laws\n    kind: secondary',
    )
    .replace('verification: primary', 'verification: secondary');
  expect(check({ ...WHOLE, 'glossary/debt-bondage.mdx': unknown })).toEqual([]);
});
test('what rests on a copy is secondary, or primary in part of the official text', () => {
  const files = {
    ...WHOLE,
    'national-law/mex.yaml': LAW.replace(
      'url: https://example.org/\n    kind: primary',
      'url: https://github.com/x/y\n    kind: secondary',
    ).replace('level: primary', 'level: secondary'),
  };
  expect(check(files)).toEqual([]);
});
test('a text that was read in part says which part', () => {
  const level = (more: string) =>
    but('national-law/mex.yaml', 'level: primary, source: code', `level: primary-in-part, source: code${more}`);
  expect(level(', note: The beginning was read.')).toEqual([]);
  expect(level('').map(({ rule }) => rule)).toEqual(['required-fields']);
});
test('the summary counts what a court could not cite', () => {
  const { content } = checkFiles(
    new Map(
      Object.entries({
        ...WHOLE,
        'frameworks/untoc.mdx': FRAMEWORK.replace(
          'assist each other.\n    verification: { level: primary, source: text }',
          'assist each other.\n    verification: { level: unverified, reason: Not read. }',
        ),
        'national-law/mex.yaml': LAW.replace('https://example.org/', 'https://github.com/x/y'),
      }),
    ),
    '2026-11-24',
  );
  expect(summarise(content).provenance).toEqual({
    'direct bases on texts that nobody read': 1,
    'primary on copies without an official address': 1,
    'provisions primary, per cent': 0,
    'provisions primary in part, per cent': 0,
  });
});
test('a form without its page is refused when the content must be whole', () => {
  const { problems } = checkFiles(new Map(Object.entries(WHOLE)), '2026-11-24', { complete: true });
  expect(problems.some(({ rule, file }) => rule === 'form-pages' && file === 'forms/extradition.mdx')).toBe(true);
});
test('a key figure holds as numbers what its value prints: signs, words, commas and ranges', () => {
  for (const [value, numbers] of [
    ['+47', [47]],
    ['7,115 / 1,256', [7115, 1256]],
    ['at least 120,000 / about 100,000', [120000, 100000]],
    ['10 to 12.5', [{ low: 10, high: 12.5 }]],
    ['-3', [-3]],
  ] as const)
    expect(check(FIGURE(numbers, value)), value).toEqual([]);
  const text = FIGURE([])['key-figures/convictions.yaml'].replace('numbers: []\n', '');
  const { problems } = checkFiles(new Map([['key-figures/convictions.yaml', text]]), '2026-11-24');
  expect(problems.map(({ rule, grade }) => [rule, grade])).toEqual([['figure-without-numbers', 'advice']]);
});
test('an old list and a short text are pieces of advice and refuse nothing', () => {
  const { problems } = checkFiles(new Map(Object.entries(WHOLE)), '2026-11-24');
  expect(problems.every(isAdvice)).toBe(true);
  expect(problems.map(({ rule, file }) => `${rule} ${file}`)).toEqual(
    expect.arrayContaining(['stale participation/untoc.yaml', 'thin glossary/debt-bondage.mdx']),
  );
});
test('an essay with a link every few words is advised to keep the most needed, and one of 25 words a link is not', () => {
  const advised = (file: string, links: number, words: number) => {
    const body = [...Array<string>(links).fill('[x](/)'), ...Array<string>(words - links).fill('word')].join(' ');
    const { problems } = checkFiles(new Map(Object.entries({ ...WHOLE, [file]: term('A', '', body) })), '2026-11-24');
    return problems.filter(({ rule }) => rule === 'crowded-links');
  };
  expect(advised('cases/a.mdx', 9, 200)).toMatchObject([
    { grade: 'advice', message: 'the text has 9 links in 200 words.' },
  ]);
  expect(advised('cases/a.mdx', 8, 200)).toEqual([]);
  expect(advised('cases/a.mdx', 4, 20)).toEqual([]);
  expect(advised('glossary/a.mdx', 9, 200)).toEqual([]);
});
test('a law that leaves a main question open is advised to say what was searched', () => {
  const files = { ...WHOLE, 'national-law/mex.yaml': LAW.replace('trafficking-for-forced-labour', 'debt-bondage') };
  const { problems } = checkFiles(new Map(Object.entries(files)), '2026-11-24');
  expect(problems.filter(({ rule }) => rule === 'law-questions')).toMatchObject([
    { grade: 'advice', message: 'nothing is said of trafficking-for-forced-labour.' },
  ]);
});
describe('an exception', () => {
  const files = new Map(
    Object.entries({ ...WHOLE, 'glossary/debt-bondage.mdx': term('Debt bondage', '', 'Some forced labor.') }),
  );
  const exception = { file: 'glossary/debt-bondage.mdx', rule: 'spelling', reason: 'quoted', date: '2026-11-24' };
  const rulesOf = (exceptions: (typeof exception)[]) =>
    checkFiles(files, '2026-11-24', { exceptions }).problems.flatMap((problem) =>
      isAdvice(problem) ? [] : [problem.rule],
    );
  test('allows what it names', () => expect(rulesOf([exception])).not.toContain('spelling'));
  test('that allows nothing any more is a problem', () =>
    expect(rulesOf([exception, { ...exception, rule: 'relations' }])).toContain('exceptions'));
});
test('every problem says why it matters', () => {
  for (const { why, rule } of checkFiles(new Map([['x', 'y']]), '2026-11-24').problems) expect(why, rule).toBeTruthy();
});
describe('in the terminal', () => {
  const problem = { file: 'glossary/x.mdx', line: 2, column: 8, rule: 'yaml', message: 'm,\n%', fix: 'f', why: 'w' };
  test('the line is shown with a mark under the column', () => {
    expect(formatProblem(problem, 'one\ntitle: Debt\n')).toContain('  2 | title: Debt\n             ^\n');
  });
  test('a line that is not there is left out', () => expect(formatProblem(problem, 'one')).not.toContain('|'));
  test('an annotation cannot be broken by its message', () => {
    expect(formatAnnotation(problem).split('\n')).toHaveLength(1);
    expect(formatAnnotation(problem)).toContain('m,%0A%25');
  });
});
