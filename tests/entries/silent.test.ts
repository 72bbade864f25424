/** What would reach a reader and is wrong does not pass in silence; what looks like it and is right does. */
import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { guardFiles } from '../../src/entries/check/guard.ts';
import { checkFiles } from '../../src/entries/check/run.ts';
import { templateOf } from '../../src/entries/draft/template.ts';
import { readFiles } from '../../src/entries/files.ts';
import { isAdvice } from '../../src/entries/problem.ts';
import { OWN_IDS } from '../../src/entries/prose/own-ids.ts';
import { renderProse } from '../../src/entries/prose/render.ts';
import { ADDABLE, definitionOf } from '../../src/schema/collections.ts';
import { Id, Text, Url } from '../../src/schema/shared.ts';

const TODAY = '2026-11-26';
/** A few real files are enough to lead to, and quick to check. */
const NEEDED = /^(frameworks\/(untoc|tip-protocol)|participation\/untoc|cases\/siliadin-v-france|sources\/untc-)/;
const REAL = new Map([...readFiles(resolve('content'))].filter(([file]) => NEEDED.test(file)));
const entry = (body: string, title = 'A term of the test', more = '') => `---
title: ${title}
summary: A summary.
${more}sources:
  - key: text
    title: A convention
    producer: A depositary
    url: https://example.org/
    kind: official
    read: '2026-11-24'
    supports: all
reviewed: '2026-11-24'
verification: primary
---

${body}
`;
const found = (files: Record<string, string>) =>
  checkFiles(new Map([...REAL, ...Object.entries(files)]), TODAY).problems.filter(
    (problem) => !isAdvice(problem) && problem.file in files,
  );
const rulesOf = (body: string, title?: string, more?: string) =>
  found({ 'glossary/zz-silent.mdx': entry(body, title, more) }).map(({ rule }) => rule);

describe('a link', () => {
  test.each([
    'foo',
    '../../../x',
    '?q=1',
    '',
    'https:evil.example',
    '\\\\\\\\evil.example/',
    'http://www.un.org/',
    'ftp://un.org/',
    'www.example.org',
    'javascript&colon;alert(1)',
    '../frameworks/untoc',
    '#nowhere',
    '/about/nowhere/',
    '/cases/siliadin-v-france/#nowhere',
    'https://treaties.un.org@evil.example/',
    'https://user:pass@un.org/',
    'https://169.254.169.254/',
    'https://2130706433/',
    'https://[::1]/',
    'https://localhost/',
    'https://printer.local/',
    'https://tr\u0435aties.un.org/',
    '<https://un.org/a b>',
    'mailto:nobody',
  ])('is refused to %j', (url) => {
    const rules = rulesOf(`See [the text](${url}).`);
    expect(rules.length, JSON.stringify(rules)).toBe(1);
    expect(['mdx-is-prose', 'internal-links']).toContain(rules[0]);
  });
  test.each([
    '/frameworks/untoc/',
    '/frameworks/untoc/#article-18',
    'https://www.un.org/a_(b)?c=d%20e#f',
    'https://business-humanrights.org/zh-hans/%E6%9C%80%E6%96%B0%E6%B6%88%E6%81%AF/x/',
    'https://президент.рф/',
    'mailto:office@example.org',
    '#what-to-ask',
  ])('is allowed to %j', (url) => expect(rulesOf(`## What to ask\n\nSee [the text](${url}).`)).toEqual([]));
});

describe('an address in a field', () => {
  test.each([
    'https://treaties.un.org@evil.example/',
    'http://127.0.0.1:22/',
    'http://0x7f.1/',
    'https://localhost:4321/',
    'https://tr\u0435aties.un.org/',
    'https://xn--80ak6aa92e.com/',
    'https://un.org/a b',
    'https://un.org/"onclick',
    `https://un.org/${'a'.repeat(3000)}`,
  ])('%j is refused', (url) => expect(Url.safeParse(url).success).toBe(false));
  test.each(['https://treaties.un.org/', 'http://www.oas.org/a.html', 'https://ulii.org/en/eng@2024-12-23'])(
    '%j is allowed',
    (url) => expect(Url.safeParse(url).success).toBe(true),
  );
});

describe('what nobody can see', () => {
  test.each(['"Safe \\u202Efdp.exe"', '"a\\u200Bb"', '"abc\\0def"', '"abc\\e[31m"', '"\\U000E0041x"', '"a\\u2800b"'])(
    'is refused in the title %s, after its escapes',
    (title) => {
      expect(rulesOf('Text.', title)).toContain('invisible-characters');
      const files = new Map([['glossary/zz-silent.mdx', entry('Text.', title)]]);
      expect(guardFiles(files).map(({ rule }) => rule)).toContain('invisible-characters');
    },
  );
  test.each([
    'abc &#8238; def',
    'abc &#x200b; def',
    'a&zwj;b',
    '<Note title="&#8238;gpj.exe">\n\nx\n\n</Note>',
    'a\u{e0041}b',
  ])('is refused in the text %j, after its references', (body) =>
    expect(rulesOf(body)).toEqual(['invisible-characters']),
  );
  test.each(['abc &amp; &#233; &mdash; def', '`&#8238;`', 'Ελλάδα, Україна, العربية'])('%j is plain', (body) =>
    expect(rulesOf(body)).toEqual([]),
  );
  test('a title of two lines would be two records to a program', () => {
    expect(Text.safeParse('abc\nER  - \nTY  - JOUR').success).toBe(false);
    expect(Text.safeParse('One line, folded by the reader of YAML\n').success).toBe(true);
  });
  test('a file that is not UTF-8 is named once, and nobody is told to delete its letters', () => {
    const text = Buffer.from(entry('Ismaël, café', 'Résumé'), 'latin1').toString('utf8');
    const problems = found({ 'glossary/zz-silent.mdx': text });
    expect(problems).toMatchObject([{ rule: 'encoding', line: 2, column: 9 }]);
    expect(problems[0]?.fix).toMatch(/UTF-8/);
  });
});

test.each(['con', 'nul', 'aux', 'prn', 'com1', 'lpt9', 'index', 'a'.repeat(101)])('no file is called %s', (id) => {
  expect(Id.safeParse(id).success).toBe(false);
  const [problem, ...more] = found({ [`glossary/${id}.mdx`]: entry('Text.') });
  expect([problem?.rule, more]).toEqual(['file-name', []]);
});
test.each(['constructor', 'console', 'nullum', '0', 'feed'])('a file may be called %s', (id) =>
  expect(Id.safeParse(id).success).toBe(true),
);

describe('a heading', () => {
  test.each(['# A title', 'A title\n===', '## Sources', '## Changes', '## Related', '## Content'])(
    '%j is the page’s own',
    (body) => expect(rulesOf(`${body}\n\nText.`)).toEqual(['mdx-is-prose']),
  );
  test.each(['## Sources of the rule', '## What it is'])('%j is a text’s', (body) =>
    expect(rulesOf(`${body}\n\nText.`)).toEqual([]),
  );
  test('the list of the page’s own addresses is whole', () => {
    const parts = ['Contents', 'Bibliography', 'Cite', 'Changed', 'Facts', 'Provisions', 'Scope', 'Key', 'LinkList'];
    const files = [
      'src/pages/[collection]/[id].astro',
      'src/layouts/Page.astro',
      ...readdirSync('src/components')
        .filter((name) => parts.includes(name.replace('.astro', '')))
        .map((name) => `src/components/${name}`),
    ];
    const ids = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\bid="([a-z0-9-]+)"/g)].map(([, id]) => id ?? ''),
    );
    expect(ids).toContain('content');
    expect(ids.filter((id) => !OWN_IDS.has(id))).toEqual([]);
  });
});

test.each(['![x](https://example.org/x.png)', '![y](/preview.png)', '![z][r]\n\n[r]: https://example.org/c.png'])(
  'a picture is refused: %j',
  (body) => expect(rulesOf(body)).toEqual(['mdx-is-prose']),
);
test('a box stands on lines of its own', () => {
  expect(rulesOf('a <Note>x</Note> b')).toEqual(['mdx-is-prose']);
  expect(rulesOf('<Note>\n\nx\n\n</Note>')).toEqual([]);
});
test('a column keeps the side to which it is set, by a class that a strict policy lets through', () => {
  const { html } = renderProse('| a | b | c |\n|:-|-:|:-:|\n| 1 | 2 | 3 |');
  expect(html).not.toContain('style');
  expect(html).toContain('<td class="right">2</td>');
  expect(html).toContain('<th class="center">c</th>');
});

describe('words that wait for others', () => {
  test.each(['TODO: more', 'TBD', 'Lorem ipsum dolor'])('%j is refused in a text', (body) =>
    expect(rulesOf(body)).toEqual(['placeholders']),
  );
  test.each(['"…"', 'to be written', 'TBD', '"?"', 'n/a'])('%s is refused as a title', (title) =>
    expect(rulesOf('Text.', title)).toEqual(['placeholders']),
  );
  test('what only holds such letters passes', () =>
    expect(rulesOf('A lead to be confirmed, by Todo Noticias…', 'Nothing?')).toEqual([]));
  test.each(ADDABLE)('the template of %s is refused as it stands', (collection) => {
    const file = `${collection}/zz-silent.${definitionOf(collection).file}`;
    expect(found({ [file]: templateOf(collection, TODAY) })).not.toEqual([]);
  });
});

test('a protocol names its convention', () => {
  const text = REAL.get('frameworks/tip-protocol.mdx') ?? '';
  const rules = (changed: string) => found({ 'frameworks/tip-protocol.mdx': changed }).map(({ rule }) => rule);
  expect(text).toContain('parent: untoc\n');
  expect(rules(text)).not.toContain('protocol-names-parent');
  expect(rules(text.replace('parent: untoc\n', ''))).toContain('protocol-names-parent');
});

describe('one thing has one entry', () => {
  test.each([
    ['cases/siliadin-v-france.mdx', 'cases/zz-siliadin.mdx', /siliadin-v-france\.mdx has the same title/],
    ['frameworks/untoc.mdx', 'frameworks/zz-untoc.mdx', /untoc\.mdx has the same/],
  ])('%s is not written again', (first, second, says) => {
    const problems = found({ [second]: REAL.get(first) ?? '' }).filter(({ rule }) => rule === 'duplicates');
    expect(problems.map(({ message }) => message).join()).toMatch(says);
    expect(problems).toHaveLength(1);
  });
  test('by its official title and day, whatever it is called here', () => {
    const text = (REAL.get('frameworks/untoc.mdx') ?? '').replace(/^title: .*/m, 'title: Another name');
    expect(
      found({ 'frameworks/zz-untoc.mdx': text })
        .map(({ message }) => message)
        .join(),
    ).toMatch(/same officialTitle and adopted\.date/);
  });
});

describe('nothing has happened after today', () => {
  const siliadin = REAL.get('cases/siliadin-v-france.mdx') ?? '';
  test.each([
    ['reviewed', siliadin.replace(/^reviewed: .*/m, "reviewed: '2026-11-27'")],
    ['read', siliadin.replace(/^( *)read: .*/m, "$1read: '2027-01-02'")],
    ['from', siliadin.replace(/^( *)from: .*/m, "$1from: '2028'")],
  ])('%s', (field, text) => {
    const problems = found({ 'cases/siliadin-v-france.mdx': text }).filter(({ message }) =>
      /in the future/.test(message),
    );
    expect(problems.map(({ message }) => message).join()).toContain(`"${field}" is in the future`);
  });
  test('an act in a table of parties', () => {
    const text = (REAL.get('participation/untoc.csv') ?? '').replace(
      'AFG,ratification,2003-09-24',
      'AFG,ratification,2999-01-01',
    );
    expect(found({ 'participation/untoc.csv': text }).map(({ rule }) => rule)).toContain('list-days');
  });
  test('a table of parties that was emptied', () =>
    expect(found({ 'participation/untoc.csv': '' }).map(({ rule }) => rule)).toContain('list-length'));
});
