/**
 * What is longer than a reader of Markdown can bear is refused before it is read, and what is let through is read to the
 * end. How long that takes is measured by `npm run bench`.
 */
import { expect, test } from 'vitest';
import { checkFiles } from '../../src/entries/check/run.ts';
import { isAdvice } from '../../src/entries/problem.ts';
import { HEAD, LARGEST } from './largest.ts';

const rulesFor = (file: string, text: string): string[] =>
  checkFiles(new Map([[file, text]]), '2026-11-26')
    .problems.filter((problem) => !isAdvice(problem))
    .map(({ rule }) => rule);

// Quadratic readers need minutes for some of these: the time limit of every test is enough to see that.
test.each(LARGEST)('%s is checked to its end', (_, file, text) => {
  expect(rulesFor(file, text)).toBeInstanceOf(Array);
});
test('a paragraph of more characters is not read at all', () => {
  expect(rulesFor('glossary/a.mdx', `${HEAD}${'_a'.repeat(50_000)}\n`)).toEqual(['mdx-is-prose']);
});
test('notes at the foot are counted: each mention is led back to', () => {
  const notes = (count: number) => rulesFor('glossary/a.mdx', `${HEAD}${'x[^1] '.repeat(count)}\n\n[^1]: A source.\n`);
  expect(notes(100)).toEqual([]);
  expect(notes(101)).toEqual(['mdx-is-prose']);
});
