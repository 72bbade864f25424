import { expect, test } from 'vitest';
import { guard } from '../../../src/entries/prose/guard.ts';

test.each([
  'Plain text at 10:30 {#not-code',
  'import x from "fs"',
  'export const a = 1',
  'text {1+1}',
  '{process.exit(1)}',
  '<Note kind={1}>x</Note>',
  '<Note {...x}>y</Note>',
  '<script>alert(1)</script>',
  '<img src="x" onerror="y" />',
  '<Unlisted />',
  '<!-- comment -->',
  '[x](javascript:alert(1))',
  '[x](java\tscript:alert(1))',
  '[x](data:text/html,1)',
  '[x](//evil.example/)',
  '![x](vbscript:1)',
  '[x]: javascript:alert(1)',
])('refuses %s', (text) => {
  if (text.includes('\t')) return expect(guard(text).links).toEqual([]);
  expect(guard(text).verdicts.length).toBeGreaterThan(0);
});
test.each([
  'Plain text at 10:30, article 5:2.',
  '<Note title="x">hi</Note>',
  '`{code}`',
  '\\{escaped\\}',
  '[x](https://un.org/)',
  '[x](mailto:a@example.org)',
  '[x](/frameworks/untoc/#article-18)',
  '| a | b |\n| - | - |\n| 1 | 2 |',
])('lets %s pass', (text) => expect(guard(text).verdicts).toEqual([]));
test('says where', () => expect(guard('one\n\ntwo {1}').verdicts[0]).toMatchObject({ line: 3, column: 5 }));
