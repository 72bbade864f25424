/** No line, paragraph or table of the size that is let through takes more than a second to check. */
import { expect, test } from 'vitest';
import { checkFiles } from '../../src/entries/check/run.ts';
import { isAdvice } from '../../src/entries/problem.ts';

const HEAD = `---
title: A term
summary: A summary.
sources:
  - { key: text, title: T, producer: P, url: https://example.org/, kind: official, read: '2026-11-24', supports: all }
reviewed: '2026-11-24'
verification: primary
---

`;
/** Milliseconds, and what is said. The machine may be shared: the best of three counts. */
function checked(file: string, text: string): { took: number; rules: string[] } {
  const runs = [0, 1, 2].map(() => {
    const before = performance.now();
    const { problems } = checkFiles(new Map([[file, text]]), '2026-11-26');
    return { took: performance.now() - before, problems };
  });
  const [first] = runs;
  return {
    took: Math.min(...runs.map(({ took }) => took)),
    rules: (first?.problems ?? []).filter((problem) => !isAdvice(problem)).map(({ rule }) => rule),
  };
}
test.each([
  '_a',
  '*a_b',
  '[',
  '`a',
  '![](',
  '| a ',
  '&amp;',
  '<Note>',
  '~~a',
  'a@b.c ',
  'https://a.bc/ ',
  '\\',
  '"a: ',
])('a paragraph of nothing but %j', (piece) => {
  const whole = piece.repeat(Math.floor(7900 / piece.length));
  expect(checked('glossary/a.mdx', `${HEAD}${whole}\n`).took).toBeLessThan(1000);
  expect(checked('glossary/a.mdx', HEAD.replace('A summary.', JSON.stringify(whole))).took).toBeLessThan(1000);
});
test('a paragraph of more characters is not read at all', () => {
  const { took, rules } = checked('glossary/a.mdx', `${HEAD}${'_a'.repeat(50_000)}\n`);
  expect(rules).toEqual(['mdx-is-prose']);
  expect(took).toBeLessThan(1000);
});
test('notes at the foot are counted: each mention is led back to', () => {
  const notes = (count: number) =>
    checked('glossary/a.mdx', `${HEAD}${'x[^1] '.repeat(count)}\n\n[^1]: A source.\n`).rules;
  expect(notes(100)).toEqual([]);
  expect(notes(101)).toEqual(['mdx-is-prose']);
});
test('a table of the largest size, every cell of which is wrong', () => {
  const head = 'state,action,date,inForce,signed,ended,listed,note,source\n';
  const rows = 'xx,xx,xx,xx,xx,xx,xx,x,X\n'.repeat(2000);
  expect(checked('participation/untoc.csv', head + rows).took).toBeLessThan(1000);
});
