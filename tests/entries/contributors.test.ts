/**
 * The second series of mistakes, by kind: what people paste, mistype and misplace is refused at its place, in one problem,
 * and the fix says what to write.
 */
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkFiles } from '../../src/entries/check/run.ts';
import { readFiles } from '../../src/entries/files.ts';
import { isAdvice, type Problem } from '../../src/entries/problem.ts';

const TODAY = '2026-11-26';
const NEEDED =
  /^(frameworks\/(untoc|tip-protocol|ilo-c029|slavery-1926)\.|participation\/untoc|cases\/(siliadin|chowdury)|recommendations\/(stand-alone|pay-the)|challenges\/(political-will|differing)|glossary\/(servitude|slavery|kafala)\.|jurisdictions\/(afg|ago|alb|and|deu|gbr|mex|rou|fra|grc|tgo|usa|hkg|chn)\.|sources\/untc-|bilateral\/mex|memberships\/gcc|acceptances|national-law\/ago|key-figures\/asia|topics\/(innovations|ilo-standards)|starting-text\/00|synonyms\/fr|organisations\/iom|declarations\/albania-ets-024-n)/;
type Files = ReadonlyMap<string, string | undefined>;
/** States of which the sample knows. */
const STATES = /^(state|acceding|AGO|ALB|AND|DEU|FRA|GBR|GRC|MEX|ROU|USA),/;
const REAL: Files = new Map(
  [...readFiles(resolve('content'))]
    .filter(([file]) => NEEDED.test(file))
    .map(([file, text]) =>
      /^(participation|acceptances)\/.*csv$/.test(file)
        ? [
            file,
            `${(text ?? '')
              .split('\n')
              .filter((line) => STATES.test(line))
              .slice(0, 12)
              .join('\n')}\n`,
          ]
        : [file, text],
    ),
);
const problemsOf = (files: Files): Problem[] =>
  checkFiles(files, TODAY).problems.filter((problem) => !isAdvice(problem));
const signOf = ({ file, rule, message }: Problem) => `${file} ${rule} ${message}`;
/** What the part lacks of the whole is no mistake of anybody. */
const BEFORE = new Set(problemsOf(REAL).map(signOf));
const newIn = (files: Files) => problemsOf(files).filter((problem) => !BEFORE.has(signOf(problem)));

const CASE = 'cases/siliadin-v-france.mdx';
const TERM = 'glossary/servitude.mdx';
const TABLE = 'participation/untoc.csv';
type Edit = [from: string | RegExp, to: string];
const changed = (file: string, [from, to]: Edit): Files => {
  const text = REAL.get(file) ?? '';
  const after = text.replace(from, () => to);
  expect(after, `${String(from)} stands in ${file}`).not.toBe(text);
  return new Map(REAL).set(file, after);
};
/** A sentence at the end of the text. */
const END: RegExp = /(?![\s\S])/;

type Mistake = [name: string, rule: string, file: string, edit: Edit, fix: RegExp];
const PASTED: Mistake[] = [
  ['the marks of a chat program', 'pasted-text', TERM, [END, '\nIt is so【4†source】.\n'], /^delete "【4†source】"/],
  ['its excuse', 'pasted-text', TERM, [END, '\nAs an AI language model, I cannot know.\n'], /^delete the paragraph/],
  ['a chat program as a source', 'pasted-text', CASE, [/producer: .*/, 'producer: ChatGPT'], /^name who published/],
  ['a ligature of a PDF', 'pasted-text', TERM, [END, '\nThe ofﬁcer asks.\n'], /^write "fi"/],
  ['a word cut at the end of a line', 'pasted-text', TERM, [END, '\nThe autho-\nrities ask.\n'], /^write authorities$/],
  ['letters of two scripts', 'pasted-text', TERM, [END, '\nThe lеtter goes.\n'], /type the word again/],
  ['a letter read in the wrong encoding', 'pasted-text', TERM, [END, '\nThe Conseil d’Ã‰tat.\n'], /^write "É"/],
  ['a letter of two signs', 'pasted-text', TERM, [END, '\nThe Conseil d’E\u0301tat.\n'], /npm run fix/],
  ['the number of a note', 'pasted-text', TERM, [END, '\nThe rule is old.¹\n'], /name its publication under sources/],
  ['the key of a source', 'pasted-text', CASE, [END, '\nThe rule is old [s1].\n'], /name the source in words/],
  ['bullets of a word processor', 'pasted-text', TERM, [END, '\n• First\n'], /^write - First$/],
  ['a paragraph moved in', 'pasted-text', TERM, [END, '\n    The rule is old.\n'], /begin the line without blanks/],
  ['a heading without its blank', 'pasted-text', TERM, [END, '\n##What\n'], /^write ## What$/],
  [
    'a blank in a link',
    'pasted-text',
    TERM,
    [END, '\n[UNTOC] (/frameworks/untoc/)\n'],
    /^write \[UNTOC\]\(\/frameworks\/untoc\/\)$/,
  ],
  [
    'a link turned round',
    'pasted-text',
    TERM,
    [END, '\n(UNTOC)[/frameworks/untoc/]\n'],
    /^write \[UNTOC\]\(\/frameworks\/untoc\/\)$/,
  ],
  ['a link of a wiki', 'pasted-text', TERM, [END, '\nSee [[untoc]].\n'], /^write \[untoc\]\(/],
  [
    'a link by a number that is not there',
    'pasted-text',
    TERM,
    [END, '\nSee [the protocol][1].\n'],
    /^write \[the protocol\]\(/,
  ],
  [
    'a table without its second line',
    'pasted-text',
    TERM,
    [END, '\n| a | b |\n| c | d |\n'],
    /^write under it \| --- \| --- \|$/,
  ],
  [
    'asterisks in a field',
    'pasted-text',
    CASE,
    ['summary: >-\n  A girl', 'summary: >-\n  **A** girl'],
    /^delete them$/,
  ],
  [
    'curly quotes round a value',
    'pasted-text',
    CASE,
    [/^title: .*/m, 'title: “Siliadin v. France”'],
    /^write "Siliadin v. France"$/,
  ],
  [
    'a text in French',
    'pasted-text',
    TERM,
    [
      END,
      '\nLes inspecteurs du travail n’ont pas les moyens de vérifier les plaintes, et les demandes restent dans les bureaux.\n',
    ],
    /^write it in English/,
  ],
  [
    'a text in Arabic',
    'pasted-text',
    TERM,
    [END, '\nتلتزم كل دولة طرف بتجريم العمل الجبري في قانونها.\n'],
    /^write it in English/,
  ],
  ['a promise', 'placeholders', TERM, [END, '\nTo be completed.\n'], /^write the text/],
  ['a blank to fill in', 'placeholders', TERM, [END, '\nThe rule dates from [insert date here].\n'], /^write the text/],
];
const SHAPE: Mistake[] = [
  ['a level left out', 'structure', TERM, [END, '\n## More\n\n#### Detail\n\nAsk.\n'], /^write ### Detail$/],
  ['a heading without words', 'structure', TERM, [END, '\n## \n\nAsk.\n'], /delete the line/],
  ['two headings of one name', 'structure', TERM, [END, '\n## Notes\n\nOne.\n\n## Notes\n\nTwo.\n'], /of its own/],
  ['bold in place of a heading', 'structure', TERM, [END, '\n**What to do**\n\nAsk.\n'], /^write ## What to do$/],
  [
    'a link that says nothing',
    'structure',
    TERM,
    [END, '\nFor more [click here](/frameworks/untoc/).\n'],
    /\(\/frameworks\/untoc\/\)$/,
  ],
  ['a link without words', 'structure', TERM, [END, '\nSee [](/frameworks/untoc/).\n'], /^write what is found there/],
  ['HTML for a new line', 'mdx-is-prose', TERM, [END, '\nOne<br>two.\n'], /begin a new paragraph/],
  ['a comment of HTML', 'mdx-is-prose', TERM, [END, '\n<!-- ask Anna -->\n'], /^delete it/],
  ['a number of an article as an anchor', 'internal-links', TERM, [END, '\nSee [it](/frameworks/untoc/#18).\n'], /./],
  [
    'the folder in an address',
    'internal-links',
    TERM,
    [END, '\nSee [it](/content/frameworks/untoc.mdx).\n'],
    /^write \/frameworks\/untoc\/$/,
  ],
];
const FACTS: Mistake[] = [
  [
    'bound before the adoption',
    'list-days',
    TABLE,
    ['AGO,ratification,2013-04-01,,2000-12-13', 'AGO,ratification,1998-04-01,,'],
    /correct the day/,
  ],
  ['declared before the adoption', 'list-days', 'declarations/new.yaml', ['', ''], /correct the day/],
  [
    'ended before its act',
    'dates-in-order',
    TABLE,
    [/^(AGO,ratification,2013-04-01,,[\d-]*,),/m, 'AGO,ratification,2013-04-01,,,2005-01-01,'],
    /correct whichever/,
  ],
  [
    'only signed, and bound',
    'participation',
    TABLE,
    ['AGO,ratification', 'AGO,signature-only'],
    /move the day to "signed"/,
  ],
  [
    'a source that the table does not name',
    'participation',
    TABLE,
    [/^(AGO,.*,)[\w-]+$/m, 'AGO,ratification,2013-04-01,,2000-12-13,,,,untc-tip-2023'],
    /ref: untc-tip-2023/,
  ],
  [
    'a member from a day to come',
    'dates-in-order',
    'memberships/gcc.csv',
    ['QAT,1981', 'QAT,2081'],
    /as the source prints it/,
  ],
  [
    'a membership that ends first',
    'dates-in-order',
    'memberships/gcc.csv',
    ['QAT,1981-05-25,', 'QAT,1981-05-25,1980-01-01'],
    /correct whichever/,
  ],
  [
    'a declaration to come',
    'dates-in-order',
    'declarations/albania-ets-024-nationals.yaml',
    [/'1998/, "'2098"],
    /as the source prints it/,
  ],
  [
    'a case that ends in years to come',
    'dates-in-order',
    CASE,
    ["to: '2005'", "to: '2035'"],
    /as the source prints it/,
  ],
  [
    'a source newer than its reading',
    'dates-in-order',
    CASE,
    ["date: '2005-11-01'", "date: '2026-11-25'"],
    /correct whichever/,
  ],
  [
    'read a century ago',
    'dates-in-order',
    CASE,
    [/read: '2026/, "read: '1926"],
    /the day on which the source was read/,
  ],
  [
    'a law that ends before it began',
    'dates-in-order',
    'national-law/ago.yaml',
    ["until: '2020-11-11'", "since: '2021-01-01'\n  until: '2020-11-11'"],
    /correct whichever/,
  ],
  ['a treaty in force before it was signed', 'dates-in-order', 'bilateral/mex.csv', [/$/, ''], /correct whichever/],
  [
    'a convention that binds nobody',
    'conventions-bind',
    'frameworks/untoc.mdx',
    ['binding: true', 'binding: false'],
    /binding: true/,
  ],
  [
    'two that are parents of each other',
    'protocol-names-parent',
    'frameworks/untoc.mdx',
    [/^kind: convention/m, 'parent: tip-protocol\nkind: convention'],
    /delete this line/,
  ],
  ['the code of another State', 'state-codes', 'jurisdictions/mex.yaml', ['iso3: MEX', 'iso3: BRA'], /^write MEX/],
  ['two letters of another State', 'state-codes', 'jurisdictions/mex.yaml', ['iso2: MX', 'iso2: BR'], /^write MX$/],
  [
    'a territory of nobody',
    'territories',
    'jurisdictions/hkg.yaml',
    [/^territoryOf: .*\n/m, ''],
    /add a line "territoryOf:"/,
  ],
  [
    'Arabic in Latin letters',
    'names-in-letters',
    'jurisdictions/mex.yaml',
    [/ar: \{ name: [^,]*/, 'ar: { name: al-Maksik'],
    /Arabic name/,
  ],
  ['an item twice', 'repeated', CASE, ['forms:\n', 'forms:\n- monitoring-and-reporting\n'], /delete one of the two/],
  [
    'a place in the order twice',
    'repeated',
    'topics/innovations.mdx',
    [/^order: .*/m, `order: ${/^order: (.*)/m.exec(REAL.get('topics/ilo-standards.mdx') ?? '')?.[1]}`],
    /no other entry has/,
  ],
  [
    'a word that leads to two entries',
    'repeated',
    'synonyms/fr.yaml',
    ['words:\n', 'words:\n- to: glossary/kafala\n  says: [esclavage]\n'],
    /keep it where/,
  ],
  [
    'the title of another as a further name',
    'duplicates',
    TERM,
    [/^- servile status$/m, '- Slavery'],
    /delete this line/,
  ],
];
/** Mistakes that a file of their own shows. */
const WHOLE: Partial<Record<string, Files>> = {
  'declared before the adoption': new Map(REAL).set(
    'declarations/new.yaml',
    "framework: untoc\njurisdiction: ago\narticles: ['18']\neffect: limits\ntext: Only so.\nforms: [extradition]\ndate: '1998-01-01'\nsource: { title: A list, url: https://example.org/, read: '2026-11-24' }\n",
  ),
  'a treaty in force before it was signed': new Map(REAL).set(
    'bilateral/mex.csv',
    (REAL.get('bilateral/mex.csv') ?? '').replace(
      /^(mex-hnd-mla-2004,.*,)2004-03-24,2006-11-30,.*,([\w-]+)$/m,
      '$12004-03-24,1996-11-30,,,,,,$2',
    ),
  ),
};
describe.each([
  ['what was pasted', PASTED],
  ['what a reader finds the way by', SHAPE],
  ['what cannot be so', FACTS],
])('%s', (_, mistakes) => {
  test.each(mistakes)('%s', (name, rule, file, edit, fix) => {
    const problems = newIn(WHOLE[name] ?? changed(file, edit));
    expect(problems.filter((problem) => problem.file === file).map((problem) => problem.rule)).toEqual([rule]);
    expect(problems[0]?.fix).toMatch(fix);
  });
});

/** Mistakes whose fix is a value that was not said before. */
const MEANT: [name: string, file: string, edit: Edit, fix: string][] = [
  ['a State by its name', 'cases/chowdury-v-greece.mdx', ['- grc', '- Greece'], 'write grc'],
  [
    'a challenge by a part of its title',
    'recommendations/pay-the-victims.mdx',
    ['- political-will', '- Lack of political will'],
    'write political-will',
  ],
  [
    'an instrument by its address',
    'topics/ilo-standards.mdx',
    ['- ilo-c029', '- frameworks/ilo-c029'],
    'write ilo-c029',
  ],
  ['an article with its word', CASE, ["- '25'", '- article 25'], 'write "25"'],
  ['a code of vehicles', TABLE, [/^GBR,/m, 'UK,'], 'write GBR'],
  ['a code of sport', TABLE, [/^DEU,/m, 'GER,'], 'write DEU'],
  [
    'two letters in a field',
    'bilateral/mex.yaml',
    [
      'coverage: []',
      "coverage: [{ state: us, forms: [extradition], extent: official-list, asAt: '2024', source: untc-tip-2023 }]",
    ],
    'write "usa"',
  ],
  ['a State that is no more', TABLE, [/^GBR,/m, 'SUN,'], 'the Soviet Union is no more'],
  ['a day of a spreadsheet', TABLE, ['AGO,ratification,2013-04-01', 'AGO,ratification,41365'], 'write 2013-04-01'],
  [
    'a day with its hour',
    TABLE,
    ['AGO,ratification,2013-04-01', 'AGO,ratification,2013-04-01 00:00:00'],
    'write 2013-04-01',
  ],
  ['Arabic digits', CASE, [/^reviewed: .*/m, "reviewed: '٢٠٢٦-١١-٢٥'"], 'write 2026-11-25'],
  ['a day in curly quotes', CASE, [/^reviewed: .*/m, 'reviewed: ‘2026-11-25’'], 'write 2026-11-25'],
  ['a day that no month has', CASE, [/^reviewed: .*/m, "reviewed: '2026-11-31'"], 'a day that the calendar has'],
  [
    'a list in one line',
    CASE,
    [/^forms:\n(- .*\n)+/m, 'forms: extradition, prevention\n'],
    'write [extradition, prevention]',
  ],
  ['a number with its unit', 'organisations/iom.mdx', [/count: \d+/, 'count: 55 States'], 'write 55'],
  ['a number with a comma', 'organisations/iom.mdx', [/count: \d+/, 'count: 1,196'], 'write 1196'],
  ['a number in words', 'topics/innovations.mdx', [/^order: .*/m, 'order: nine'], 'write 9'],
  [
    'a value that begins with a sign',
    'key-figures/asia-pacific.yaml',
    [/^unit: .*/m, 'unit: % of victims'],
    'write unit: "% of victims"',
  ],
  [
    'an apostrophe in apostrophes',
    'key-figures/asia-pacific.yaml',
    [/^unit: .*/m, "unit: 'l'index'"],
    `write unit: "l'index"`,
  ],
  ['a colon of another keyboard', CASE, [/^sector: /m, 'sector： '], 'write "sector: '],
  ['a mark of a word processor', CASE, ['- tgo', '• tgo'], 'write "- tgo"'],
  ['a number before an item', CASE, ['- tgo', '2. tgo'], 'write "- tgo"'],
  [
    'a search in place of its page',
    CASE,
    [/url: https:\/\//, 'url: https://www.google.com/url?q=https://'],
    'open it, and copy the address',
  ],
  [
    'a chat program in place of a source',
    CASE,
    [/url: https:\/\/\S+/, 'url: https://chatgpt.com/share/6743a1b2'],
    'name the document',
  ],
  [
    'the store of one person',
    CASE,
    [/url: https:\/\/\S+/, 'url: https://drive.google.com/file/d/1/view'],
    'where the publisher has it',
  ],
  ['https twice', CASE, [/url: https:\/\//, 'url: https://https://'], 'write https://'],
  [
    'an article as its own word',
    'frameworks/untoc.mdx',
    [/^( *- article: )'?18\(1\)-\(3\)'?$/m, '- article: Art. 18(1)-(3)'],
    'write "18(1)-(3)"',
  ],
  ['a field of a source left out', CASE, [/^  read: .*\n/m, ''], 'add a line "read:" such as read: 2026-11-24'],
  [
    'the marks of a merge in a text',
    TERM,
    [END, '\n<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> patch\n'],
    'delete the lines <<<<<<<',
  ],
  ['marks of a chat program round an entry', TERM, [/^---/, '```mdx\n---'], 'delete the line that begins with ```'],
  ['a greeting above the fields', TERM, [/^---/, 'Here is the entry:\n\n---'], 'delete what stands above it'],
  ['a dash in place of the first line', TERM, [/^---/, '—'], 'write ---'],
  [
    'a second entry in a file',
    'key-figures/asia-pacific.yaml',
    [END, '---\ntitle: Another\n'],
    'into a file of its own',
  ],
  [
    'an empty cell',
    TABLE,
    [/^(AGO,.*,)[\w-]+$/m, 'AGO,ratification,2013-04-01,,2000-12-13,,,,'],
    'write it in the cell of the column "source"',
  ],
  ['a row of commas', TABLE, [END, ',,,,,,,,\n'], 'delete this line'],
  [
    'the first line again',
    TABLE,
    [END, 'state,action,date,inForce,signed,ended,listed,note,source\n'],
    'delete this line',
  ],
  ['commas at the ends of the lines', TABLE, [/\n/g, ',,\n'], 'delete the last 2 commas'],
  ['a row copied', TABLE, [/^(AGO,.*)$/m, '$1'], 'delete one of the two'],
];
describe('the fix says what to write', () => {
  test.each(MEANT)('%s', (name, file, edit, fix) => {
    const files =
      name === 'a row copied'
        ? new Map(REAL).set(file, (REAL.get(file) ?? '').replace(/^(AGO,.*)$/m, '$1\n$1'))
        : changed(file, edit);
    const problems = newIn(files).filter((problem) => problem.file === file);
    expect(problems.map((problem) => problem.fix)).toEqual([expect.stringContaining(fix)]);
  });
});

/** Files that nobody meant to add. */
test.each([
  ['sources/.DS_Store', 'delete it'],
  ['cases/~$siliadin.mdx', 'delete it'],
  ['cases/new case.docx', 'copy its text into a file that ends in .mdx'],
  ['sources/report.yaml.txt', 'rename it to report.yaml'],
  ['participation/untoc (1).csv', 'put it in place of untoc.csv'],
])('%s: %s', (file, fix) => {
  const problems = newIn(new Map(REAL).set(file, 'PK\u0000'));
  expect(problems.map((problem) => problem.fix)).toEqual([expect.stringContaining(fix)]);
});

describe('two of one thing', () => {
  test('the one that others name stays, whatever the order of their names', () => {
    const problems = newIn(new Map(REAL).set('glossary/a-servitude.mdx', REAL.get(TERM)));
    expect(problems.filter(({ rule }) => rule === 'duplicates')).toMatchObject([{ file: 'glossary/a-servitude.mdx' }]);
  });
  test('a treaty told from its other side', () => {
    const row = /^mex-zaf-mla-2014,.*$/m.exec(REAL.get('bilateral/mex.csv') ?? '')?.[0] ?? '';
    const turned = row.replace('mex-zaf-mla-2014,MEX,ZAF', 'zaf-mex-mla-2014,ZAF,MEX');
    const problems = newIn(new Map(REAL).set('bilateral/mex.csv', `${REAL.get('bilateral/mex.csv')}${turned}\n`));
    expect(problems.map(({ message }) => message)).toContain(
      '"mex-zaf-mla-2014" is a treaty of the same States, kind and day.',
    );
  });
  test('a treaty and an acceptance are between two', () => {
    const files = changed('acceptances/hcch-evidence-1970.csv', ['ALB,AUS,2012-03-09', 'ALB,ALB,2012-03-09']);
    expect(newIn(files).map(({ message }) => message)).toContain('ALB stands in both columns, acceding and accepting.');
  });
  test('an id names both States', () => {
    const files = changed('bilateral/mex.csv', ['mex-zaf-mla-2014,MEX,ZAF', 'mex-zaf-mla-2014,MEX,USA']);
    expect(newIn(files).map(({ fix }) => fix)).toContain('begin it with "mex-usa-", or correct the States');
  });
});

test('a State that a complete list does not know declares nothing', () => {
  const [[file, text] = ['', '']] = [...(WHOLE['declared before the adoption'] ?? [])].filter(
    ([name]) => name === 'declarations/new.yaml',
  );
  const declared = (text ?? '').replace('1998-01-01', '2005-01-01').replace('jurisdiction: ago', 'jurisdiction: xkx');
  const counted = (REAL.get('participation/untoc.yaml') ?? '').replace(/^count:\n( .*\n)+/m, '');
  const files = new Map(REAL)
    .set('participation/untoc.yaml', counted)
    .set(file, declared)
    .set('jurisdictions/xkx.yaml', 'title: Kosovo\nkind: other\n');
  const strangers = (tried: Files) => newIn(tried).filter(({ rule }) => rule === 'declarations-of-parties');
  expect(strangers(files)).toMatchObject([{ file, line: 2 }]);
  // A member of an organisation whose own row binds its members declares without a row.
  const byUnion = `${counted}\nbindsMembers:\n  of: gcc\n  verification:\n    level: primary\n    source: text\n`;
  const member = (state: string) => (REAL.get('memberships/gcc.csv') ?? '').replace('ARE,', `${state},`);
  const bound = (state: string) =>
    new Map(files).set('participation/untoc.yaml', byUnion).set('memberships/gcc.csv', member(state));
  expect(strangers(bound('ARE'))).toMatchObject([{ file, line: 2 }]);
  expect(strangers(bound('XKX'))).toEqual([]);
});
test('a list of members without a description is one problem', () => {
  const files = new Map(REAL).set('memberships/apec.csv', REAL.get('memberships/gcc.csv'));
  expect(newIn(files).map(({ fix }) => fix)).toEqual(['add content/memberships/apec.yaml']);
});
test('checked against the official text, with no official text among the sources', () => {
  const text = (REAL.get('glossary/kafala.mdx') ?? '')
    .replace(/kind: (primary|official)/g, 'kind: secondary')
    .replace(/^verification: .*/m, 'verification: primary');
  const problems = newIn(new Map(REAL).set('glossary/kafala.mdx', text));
  expect(problems.map(({ rule }) => rule)).toContain('known-sources');
});
test.each([
  'See [the protocol][1].\n\n[1]: /frameworks/untoc/',
  'It is [sic] so, [to be tried] in `[[untoc]]`, for pre-\nand post-trial work.',
  'The rule covers 5 m², as *les travaux forcés* did.',
])('%j is a text like any other', (text) => {
  expect(newIn(changed(TERM, [END, `\n${text}\n`]))).toEqual([]);
});
