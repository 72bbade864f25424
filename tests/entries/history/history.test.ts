/** What changed is read from git, told in facts, and never depends on the clone, the clock or anything the content says. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { historyOf, type Fact } from '../../../src/entries/history/changes.ts';
import { daysIn, readDays, type Day } from '../../../src/entries/history/git.ts';
import { FEED_FORMATS, type Feed } from '../../../src/publish/feed.ts';
import { inOneLine, phrasesOf, type Names } from '../../../src/entries/history/words.ts';
import { atomProblems } from './atom.ts';
import { jsonFeedProblems } from './json-feed.ts';

const TREATY = (paraphrase: string, more = '') =>
  `---\ntitle: A convention\nprovisions:\n  - article: "18"\n    paraphrase: ${paraphrase}\n    forms: [extradition]\n${more}---\n\nText.\n`;
const TERM = '---\ntitle: Debt bondage\nsummary: Work.\n---\n\nOne two.\n';
const TABLE = 'state,action,date\nMEX,ratification,2003-03-04\nUSA,ratification,2005-11-03\n';
const names: Names = {
  title: (key) => ({ 'frameworks/untoc': 'UNTOC', 'jurisdictions/mex': 'Mexico' })[key] ?? key,
  unit: () => 'article',
};
const day = (date: string, written: Record<string, string>, removed: string[] = []): Day => ({
  day: date,
  at: `${date}T12:00:00Z`,
  written: new Map(Object.entries(written)),
  removed,
});
const FIRST = day('2026-01-01', {
  'frameworks/untoc.mdx': TREATY('Old.'),
  'glossary/debt-bondage.mdx': TERM,
  'participation/untoc.csv': TABLE,
});
/** What the second day changed, as `record kind field`. */
const secondDay = (written: Record<string, string>, removed: string[] = []) =>
  (historyOf([FIRST, day('2026-01-02', written, removed)])[1]?.facts ?? []).map(({ record, kind, field }) =>
    `${record} ${kind} ${field}`.trim(),
  );
const phrases = (here: string, written: Record<string, string>) =>
  phrasesOf(
    (historyOf([FIRST, day('2026-01-02', written)])[1]?.facts ?? []).filter(({ concerns }) => concerns.includes(here)),
    here,
    names,
  );

describe('what changed', () => {
  test('a day is compared with the day before, fact by fact', () => {
    expect(secondDay({ 'frameworks/untoc.mdx': TREATY('New.') })).toEqual([
      'frameworks/untoc changed provisions › 18 › paraphrase',
    ]);
    expect(secondDay({ 'frameworks/untoc.mdx': TREATY('"Old."') })).toEqual([]);
    expect(secondDay({}, ['glossary/debt-bondage.mdx'])).toEqual(['glossary/debt-bondage removed']);
  });
  test('two conditions of one article do not hide each other', () => {
    const asks = (first: string, second: string) =>
      TREATY(
        'Old.',
        `conditions:\n  - { article: "18", question: ${first} }\n  - { article: "18", question: ${second} }\n`,
      );
    const [, second] = historyOf([
      day('2026-01-01', { 'frameworks/untoc.mdx': asks('One?', 'Two?') }),
      day('2026-01-02', { 'frameworks/untoc.mdx': asks('Uno?', 'Two?') }),
    ]);
    expect(second?.facts.map(({ field }) => field)).toEqual(['conditions › 18 › question']);
  });
  test('a row of participation concerns the instrument and the State', () => {
    const [, second] = historyOf([
      FIRST,
      day('2026-01-02', { 'participation/untoc.csv': TABLE.replace('2003-03-04', '2003-04-03') }),
    ]);
    expect(second?.facts.map(({ concerns }) => concerns)).toEqual([['frameworks/untoc', 'jurisdictions/mex']]);
  });
  test('a file that cannot be read counts as it last could', () => {
    expect(secondDay({ 'glossary/debt-bondage.mdx': 'no front matter' })).toEqual([]);
    expect(secondDay({ 'nowhere/x.mdx': TERM, 'glossary/Bad Name.mdx': TERM })).toEqual([]);
  });
  test('a day without a changed fact is no day', () => {
    expect(historyOf([FIRST, day('2026-01-02', { 'languages/fr.yaml': 'title: Français\n' })])).toHaveLength(1);
  });
  test('an entry under a new name keeps its history; nothing is removed', () => {
    const renamed = TERM.replace('summary', 'formerIds: [debt-bondage]\nsummary');
    expect(secondDay({ 'glossary/bonded-labour.mdx': renamed }, ['glossary/debt-bondage.mdx'])).toEqual([
      'glossary/bonded-labour added formerIds',
    ]);
    const later = historyOf([
      FIRST,
      day('2026-01-02', { 'glossary/bonded-labour.mdx': renamed }),
      day('2026-01-03', {}, ['glossary/debt-bondage.mdx']),
    ]);
    expect(later.map(({ day: date }) => date)).toEqual(['2026-01-01', '2026-01-02']);
    expect(later[0]?.facts.map(({ record }) => record)).toContain('glossary/bonded-labour');
  });
  test('counts stand as at the end of each day', () => {
    const [first, second] = historyOf([FIRST, day('2026-01-02', {}, ['glossary/debt-bondage.mdx'])]);
    expect(first?.counts).toEqual({ entries: 2, provisions: 1, rows: 2 });
    expect(second?.counts).toEqual({ entries: 1, provisions: 1, rows: 2 });
  });
});

describe('in plain words', () => {
  test('an article by its number, a record by what a reader calls it', () => {
    expect(phrases('frameworks/untoc', { 'frameworks/untoc.mdx': TREATY('New.') })).toEqual([
      { words: 'article 18: paraphrase changed', facts: 1 },
    ]);
    const date = { 'participation/untoc.csv': TABLE.replace('2003-03-04', '2003-04-03') };
    // What is displaced stands with its article, and is not taken for an instrument of that name.
    const displaces = (article: string) =>
      TREATY('Old.', `displaces:\n  - framework: coe-ets-030\n    article: "${article}"\n`);
    const days = [
      day('2026-01-01', { 'frameworks/untoc.mdx': displaces('34') }),
      day('2026-01-02', { 'frameworks/untoc.mdx': displaces('35') }),
    ];
    expect(phrasesOf(historyOf(days)[1]?.facts ?? [], 'frameworks/untoc', names).map(({ words }) => words)).toEqual([
      'displaces: 34 removed',
      'displaces: 35 added',
    ]);
    expect(phrases('frameworks/untoc', date).map(({ words }) => words)).toEqual([
      'participation of Mexico: date: 2003-03-04 → 2003-04-03',
    ]);
    expect(phrases('jurisdictions/mex', date).map(({ words }) => words)).toEqual([
      'participation in UNTOC: date: 2003-03-04 → 2003-04-03',
    ]);
  });
  test('many alike are counted', () => {
    const more = ['AFG', 'ALB', 'DZA', 'AND'].map((state) => `${state},accession,2010-01-01\n`).join('');
    expect(phrases('frameworks/untoc', { 'participation/untoc.csv': TABLE + more })).toEqual([
      { words: 'participation of 4 States added', facts: 4 },
    ]);
  });
  test('what an entry relates to by its title, and what was rewritten without a false difference', () => {
    const term = (more: string, text = 'One two.') =>
      TERM.replace('summary', `${more}summary`).replace('One two.', text);
    const relating = (...ids: string[]) => ({
      'glossary/debt-bondage.mdx': term(`frameworks:\n${ids.map((id) => `  - framework: ${id}\n`).join('')}`),
    });
    const words = (files: Record<string, string>) =>
      phrases('glossary/debt-bondage', files).map((phrase) => phrase.words);
    expect(words(relating('untoc'))).toEqual(['frameworks added']);
    const [, , third] = historyOf([FIRST, day('2026-01-02', relating('a')), day('2026-01-03', relating('a', 'untoc'))]);
    expect(phrasesOf(third?.facts ?? [], 'glossary/debt-bondage', names).map((phrase) => phrase.words)).toEqual([
      'instrument UNTOC added',
    ]);
    expect(words({ 'glossary/debt-bondage.mdx': term('', 'Two one.') })).toEqual(['text changed']);
    expect(words({ 'glossary/debt-bondage.mdx': term('', 'One.') })).toEqual(['text changed, 2 words → 1 words']);
  });
  test('many articles are counted, and what changed in them is still said', () => {
    const articles = (paraphrase: string) =>
      `---\ntitle: A\nprovisions:\n${[1, 2, 3, 4].map((n) => `  - article: "${n}"\n    paraphrase: ${paraphrase}\n`).join('')}---\n`;
    const [, second] = historyOf([
      day('2026-01-01', { 'frameworks/a.mdx': articles('Old.') }),
      day('2026-01-02', { 'frameworks/a.mdx': articles('New.') }),
    ]);
    expect(phrasesOf(second?.facts ?? [], 'frameworks/a', names)).toEqual([
      { words: '4 articles: paraphrase changed', facts: 4 },
    ]);
  });
  test('what does not fit is said to be more', () => {
    const list = ['a', 'b', 'c'].map((words, index) => ({ words, facts: index + 1 }));
    expect(inOneLine(list, 1)).toBe('a; and 5 more facts');
    expect(inOneLine(list, 3)).toBe('a; b; c');
    expect(
      inOneLine(
        list.slice(0, 2).map((each) => ({ ...each, facts: 1 })),
        1,
      ),
    ).toBe('a; and 1 more fact');
  });
  test('what anyone may write tells of no fact twice and loses none', () => {
    const facts: Fact[] = ['text', 'provisions › 1', 'provisions › 1 › note', 'a › b › c', 'constructor › x', ''].map(
      (field) => ({
        record: 'frameworks/untoc',
        kind: 'changed',
        field,
        from: 'x',
        to: 'y',
        concerns: ['frameworks/untoc'],
      }),
    );
    const told = phrasesOf(facts, 'frameworks/untoc', names);
    expect(told.reduce((sum, phrase) => sum + phrase.facts, 0)).toBe(facts.length);
    expect(new Set(told.map(({ words }) => words)).size).toBe(told.length);
  });
});

describe('git', () => {
  const root = mkdtempSync(join(tmpdir(), 'comity-history-'));
  afterAll(() => rmSync(root, { recursive: true }));
  const repository = join(root, 'repository');
  const git = (date: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
      cwd: repository,
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, GIT_COMMITTER_DATE: date, GIT_AUTHOR_DATE: '2020-01-01T00:00:00Z' },
    });
  const commit = (date: string, files: Record<string, string>) => {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(repository, file)), { recursive: true });
      writeFileSync(join(repository, file), text);
    }
    git(date, 'add', '-A');
    git(date, 'commit', '-m', 'x');
  };
  beforeAll(() => {
    mkdirSync(repository);
    git('', 'init', '--initial-branch=main');
    commit('2026-01-01T10:00:00Z', { 'content/glossary/debt-bondage.mdx': TERM, 'README.md': 'x' });
    // Of the same day in UTC, though not where it was made.
    commit('2026-01-02T00:30:00+02:00', { 'content/glossary/debt-bondage.mdx': TERM.replace('One', 'Two') });
    git('', 'switch', '-c', 'side');
    commit('2026-01-03T10:00:00Z', { 'content/glossary/ümlaut x.mdx': TERM, 'content/glossary/a.mdx': TERM });
    git('', 'switch', 'main');
    commit('2026-01-04T10:00:00Z', { 'README.md': 'y' });
    git('2026-01-05T10:00:00Z', 'merge', '--no-ff', '-m', 'Merge', 'side');
    // A command that git would run for a textual difference, and one for a checkout.
    git('', 'config', 'diff.evil.textconv', `touch ${join(root, 'ran')}; cat`);
    git('', 'config', 'diff.evil.command', `touch ${join(root, 'ran')}`);
    git('', 'config', 'filter.evil.smudge', `touch ${join(root, 'ran')}; cat`);
    commit('2026-01-06T10:00:00Z', { 'content/.gitattributes': '*.mdx diff=evil filter=evil\n' });
    rmSync(join(root, 'ran'), { force: true });
  });
  const days = (folder: string) =>
    readDays(folder)?.map(({ day: date, at, written }) => [date, at, [...written.keys()].sort().join()]);
  const ALL = [
    ['2026-01-01', '2026-01-01T22:30:00Z', 'glossary/debt-bondage.mdx'],
    ['2026-01-05', '2026-01-05T10:00:00Z', 'glossary/a.mdx,glossary/ümlaut x.mdx'],
    ['2026-01-06', '2026-01-06T10:00:00Z', '.gitattributes'],
  ];

  test('a merge counts on the day on which it reached the main line, a day ends in UTC', () => {
    expect(days(repository)).toEqual(ALL);
    expect(readDays(repository)?.[0]?.written.get('glossary/debt-bondage.mdx')).toContain('Two two.');
  });
  test('nothing that the content names is run', () => {
    readDays(repository);
    expect(existsSync(join(root, 'ran'))).toBe(false);
  });
  test('what is not committed is no history', () => {
    writeFileSync(join(repository, 'content/glossary/new.mdx'), TERM);
    expect(days(repository)).toEqual(ALL);
    rmSync(join(repository, 'content/glossary/new.mdx'));
  });
  test('where the history is not whole, there is none', () => {
    execFileSync('git', ['clone', '-q', '--depth=1', pathToFileURL(repository).href, join(root, 'shallow')]);
    expect(readDays(join(root, 'shallow'))).toBeUndefined();
    mkdirSync(join(root, 'archive'));
    cpSync(join(repository, 'content'), join(root, 'archive/content'), { recursive: true });
    expect(readDays(join(root, 'archive'))).toBeUndefined();
    // An archive unpacked inside another repository is not its history.
    cpSync(join(root, 'archive'), join(repository, 'unpacked'), { recursive: true });
    expect(readDays(join(repository, 'unpacked'))).toBeUndefined();
    rmSync(join(repository, 'unpacked'), { recursive: true });
    expect(readDays(join(root, 'nowhere'))).toBeUndefined();
  });
  test('a whole clone elsewhere tells the same', () => {
    execFileSync('git', ['clone', '-q', repository, join(root, 'clone')]);
    expect(readDays(join(root, 'clone'))).toEqual(readDays(repository));
  });
  test('days never go back, and the last state of a day wins', () => {
    const [a, b] = ['a'.repeat(40), 'b'.repeat(40)];
    const log = (...lines: string[]) => `${lines.join('\0')}\0`;
    const found = daysIn(
      log(
        `${a} 1767348000`,
        `\n:000000 100644 ${'0'.repeat(40)} ${a} A`,
        'content/glossary/x.mdx',
        `${b} 1767000000`,
        `\n:100644 000000 ${a} ${'0'.repeat(40)} D`,
        'content/glossary/x.mdx',
        `\n:000000 120000 ${'0'.repeat(40)} ${b} A`,
        'content/glossary/:link.mdx',
      ),
    );
    expect([...found.keys()]).toEqual(['2026-01-02']);
    expect([...(found.get('2026-01-02')?.touched ?? [])]).toEqual([
      ['glossary/x.mdx', undefined],
      ['glossary/:link.mdx', { blob: b, plain: false }],
    ]);
  });
});

describe('feeds', () => {
  const HOSTILE = ']]><script>alert(1)</script>&"\u0007 – ü';
  const feed: Feed = {
    title: `Title ${HOSTILE}`,
    description: HOSTILE,
    home: 'https://comity.example/frameworks/untoc/',
    address: 'https://comity.example/frameworks/untoc/feed',
    since: '2026-01-01T00:00:00Z',
    items: ['2026-01-02', '2026-01-01'].map((date) => ({
      url: 'https://comity.example/frameworks/untoc/#changes',
      day: date,
      at: `${date}T10:00:00Z`,
      title: HOSTILE,
      lines: [{ title: HOSTILE, url: 'https://comity.example/?a=1&b="', text: HOSTILE }, { text: 'article 18 added' }],
    })),
  };
  test.each([
    ['with items', feed],
    ['without any', { ...feed, items: [] }],
  ])('%s they keep the rules of their formats', (_, each) => {
    expect(atomProblems(FEED_FORMATS.xml.write(each))).toEqual([]);
    expect(jsonFeedProblems(FEED_FORMATS.json.write(each))).toEqual([]);
  });
  test('the rules notice what is wrong', () => {
    const atom = FEED_FORMATS.xml.write(feed);
    expect(atomProblems(atom.replace(/<updated>[^<]*<\/updated>/, ''))).not.toEqual([]);
    expect(atomProblems(atom.replaceAll('2026-01-02T10:00:00.000Z', '2 January'))).not.toEqual([]);
    expect(atomProblems(atom.replaceAll('changed-2026-01-02', 'changed-2026-01-01'))).not.toEqual([]);
    expect(atomProblems(atom.replace('</feed>', ''))).not.toEqual([]);
    expect(jsonFeedProblems('{"title": "x", "items": []}')).not.toEqual([]);
  });
  test('what a stranger wrote stays text', () => {
    const [item] = (JSON.parse(FEED_FORMATS.json.write(feed)) as { items: { content_html: string }[] }).items;
    expect(item?.content_html).not.toContain('<script');
    expect(FEED_FORMATS.xml.write(feed)).not.toContain('\u0007');
  });
  test('an item keeps its id whatever else happens on its day', () => {
    const ids = (each: Feed) => [...FEED_FORMATS.xml.write(each).matchAll(/<id>([^<]*)<\/id>/g)].map(([, id]) => id);
    const later = {
      ...feed,
      items: feed.items.map((item) => ({ ...item, title: 'x', at: item.at.replace('10', '11') })),
    };
    expect(ids(later)).toEqual(ids(feed));
  });
});
