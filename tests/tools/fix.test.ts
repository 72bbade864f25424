/** `npm run fix` mends form and never meaning. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readFiles } from '../../src/entries/files.ts';
import { splitFrontMatter } from '../../src/entries/read.ts';
import { parseTable } from '../../src/entries/table.ts';
import { mend } from '../../src/tools/fix/mend.ts';
import { copyEnvironment } from '../fuzz/environment.ts';
import { edits, mutate } from '../fuzz/mutate.ts';

copyEnvironment();

const files = [...readFiles('content')].flatMap(([file, text]) => (text === undefined ? [] : [[file, text] as const]));
const ENTRY = '---\ntitle: Debt bondage\nsummary: Work to repay.\nreviewed: 2026-11-24\n---\n\nText.  \nMore.\n';
const mended = (text: string, file = 'glossary/debt-bondage.mdx') => mend(file, text);

describe('what is mended', () => {
  test.each([
    ['line ends', ENTRY.replaceAll('\n', '\r\n'), ENTRY],
    ['a byte order mark', `\ufeff${ENTRY}`, ENTRY],
    ['zero-width and bidirectional characters', ENTRY.replace('Text', 'Te\u200bx\u202et'), ENTRY],
    ['odd spaces', ENTRY.replace('Work to', 'Work\u2009to'), ENTRY],
    ['no line end at the end', ENTRY.trimEnd(), ENTRY],
    ['a date in words', ENTRY.replace('2026-11-24', '24 November 2026'), ENTRY.replace('2026-11-24', "'2026-11-24'")],
    ['a date with slashes', ENTRY.replace('2026-11-24', '2026/11/24'), ENTRY.replace('2026-11-24', "'2026-11-24'")],
    [
      'a session and tracking in addresses, of fields and of the text',
      ENTRY.replace('reviewed', 'url: https://a.org/x;jsessionid=1F?utm_source=b&id=3\nreviewed').replace(
        'More',
        '[More](https://a.org/?fbclid=1)',
      ),
      ENTRY.replace('reviewed', 'url: https://a.org/x?id=3\nreviewed').replace('More', '[More](https://a.org/)'),
    ],
  ])('%s', (_, text, expected) => {
    const result = mended(text);
    expect(result.text).toBe(expected);
    expect(result.done).toHaveLength(1);
  });
  test('the order of rows', () => {
    const table = 'state,action,note\nMEX,accession,"a, b"\nAFG,party,\n';
    expect(mended(table, 'participation/untoc.csv').text).toBe('state,action,note\nAFG,party,\nMEX,accession,"a, b"\n');
  });
  test('dates of a table that can be read in one way, and no other cell', () => {
    const table = (date: string, signed: string) =>
      `state,action,date,signed,note,source\nAFG,accession,${date},${signed}, "a, ""b""" ,untc\n`;
    const result = mended(table('24/09/2003', '14 décembre 2000'), 'participation/untoc.csv');
    expect(result.text).toBe(table('2003-09-24', '2000-12-14'));
    expect(mended(table('09/24/2003', '5.5.2000'), 'participation/untoc.csv').text).toBe(
      table('2003-09-24', '2000-05-05'),
    );
    // A note may hold any date in any form.
    const noted = 'state,action,date,note,source\nAFG,accession,2003-09-24,24/09/2003,untc\n';
    expect(mended(noted, 'participation/untoc.csv').done).toEqual([]);
  });
  test('a date of a treaty between two States, of a source and of a title are three things', () => {
    const entry = '---\ntitle: 24 November 2026\nsources:\n- key: a\n  read: 24 November 2026\n---\n';
    expect(mended(entry).text).toBe(entry.replace('read: 24 November 2026', "read: '2026-11-24'"));
  });
});

describe('what only its author can know is left and named', () => {
  test('a date that can be two days', () => {
    const table = 'state,action,date,note,source\nAFG,accession,03/04/2003,,untc\n';
    expect(mended(table, 'participation/untoc.csv')).toMatchObject({
      text: table,
      left: [expect.stringMatching(/line 2: 03\/04\/2003 can be two days/)],
    });
    expect(mended(ENTRY.replace('2026-11-24', '03/04/2026')).left).toEqual([expect.stringMatching(/^line 4: 03/)]);
  });
  test.each([
    ['a letter that was lost', 'caf\ufffd', /line 7 has lost a letter/],
    ['a joiner', 'می\u200cخواهم', /line 7 holds U\+200C/],
    ['a vertical tab', 'one\u000btwo', /U\+000B/],
    ['a control of another encoding', 'a \u0096 b', /U\+0096/],
  ])('%s', (_, written, says) => {
    const text = ENTRY.replace('Text', written);
    const result = mended(text);
    expect(result.text).toBe(text);
    expect(result.left).toEqual([expect.stringMatching(says)]);
  });
});

test.each([
  ['a date that could be two days', ENTRY.replace('2026-11-24', '03/04/2026')],
  ['a day that does not exist', ENTRY.replace('2026-11-24', '2026/02/30')],
  ['fields that cannot be read', ENTRY.replace('title: Debt', 'title: "Debt')],
  ['a line break in the text', ENTRY],
])('%s is left alone', (_, text) => expect(mended(text)).toMatchObject({ text, done: [] }));

test('there is nothing to mend in the content as it is', () => {
  expect(files.length).toBeGreaterThan(1000);
  expect(files.filter(([file, text]) => mend(file, text).text !== text).map(([file]) => file)).toEqual([]);
});

test('in content saved on Windows, in any order, nothing means anything else afterwards', () => {
  for (const [file, text] of files.filter((_, index) => index % 10 === 0)) {
    expect(mend(file, `\ufeff${text.replaceAll('\n', '\r\n')}`).text).toBe(text);
  }
  for (const [file, text] of files) {
    const after = mend(file, text).text;
    // The same letters mean the same.
    if (after === text) continue;
    const [before, then] = [splitFrontMatter(text), splitFrontMatter(after)];
    if (file.endsWith('.mdx'))
      expect([parse(then?.yaml ?? ''), then?.body]).toEqual([parse(before?.yaml ?? ''), before?.body]);
    else if (file.endsWith('.yaml')) expect(parse(after)).toEqual(parse(text));
    else
      expect(new Set(parseTable(after).map(({ cells }) => JSON.stringify(cells)))).toEqual(
        new Set(parseTable(text).map(({ cells }) => JSON.stringify(cells))),
      );
  }
});

test('mending twice does no more than mending once, whatever the file', () => {
  fc.assert(
    fc.property(fc.constantFrom(...files), edits, ([file, text], changes) => {
      const once = mend(file, mutate(text, changes));
      expect(mend(file, once.text).done).toEqual([]);
    }),
    { numRuns: 400, seed: 20261124 },
  );
});
