/** `npm run fix` mends form and never meaning. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readFiles } from '../../src/entries/files.ts';
import { splitFrontMatter } from '../../src/entries/read.ts';
import { parseTable } from '../../src/entries/table.ts';
import { mend } from '../../src/tools/fix/mend.ts';
import { edits, mutate } from '../fuzz/mutate.ts';

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
      'the order of fields, with their comments',
      '---\nreviewed: 2026-11-24\n# seen twice\nsummary: >-\n  Work\n  to repay.\ntitle: Debt bondage\n---\n',
      '---\ntitle: Debt bondage\n# seen twice\nsummary: >-\n  Work\n  to repay.\nreviewed: 2026-11-24\n---\n',
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
});

test.each([
  ['a date that could be two days', ENTRY.replace('2026-11-24', '03/04/2026')],
  ['a day that does not exist', ENTRY.replace('2026-11-24', '2026/02/30')],
  ['fields that cannot be read', ENTRY.replace('title: Debt', 'title: "Debt')],
  ['a line break in the text', ENTRY],
])('%s is left alone', (_, text) => expect(mended(text)).toEqual({ text, done: [] }));

test('in the whole content nothing means anything else afterwards', () => {
  for (const [file, text] of files) {
    const after = mend(file, text).text;
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
