/** An author under the development server is told what the check says, over the page. */
import { expect, test } from 'vitest';
import type { Problem } from '../../src/entries/problem.ts';
import { overlayOf } from '../../src/site/overlay.ts';

const problem = (file: string, message = 'it is wrong.'): Problem => ({
  file,
  line: 5,
  column: 18,
  rule: 'field-values',
  message,
  fix: 'write 1950-03-14',
  why: 'answers are computed from it',
});
test('file, line, what to write and why, and no trace of calls', () => {
  const overlay = overlayOf([problem('participation/untoc.csv')], '/here/content');
  expect(overlay.message).toBe('content/participation/untoc.csv:5:18\nit is wrong.');
  expect(overlay.hint).toBe('Write: write 1950-03-14\n\nWhy: answers are computed from it');
  expect(overlay.loc).toMatchObject({ line: 5, column: 18 });
  expect(overlay.loc.file.replaceAll('\\', '/')).toBe('/here/content/participation/untoc.csv');
  expect(overlay.stack).toBe('');
});
test('the first few of many, and how many there are', () => {
  const overlay = overlayOf(
    Array.from({ length: 40 }, (_, index) => problem(`cases/c${index}.mdx`)),
    '/content',
  );
  expect(overlay.name).toBe('40 things to mend');
  expect(overlay.hint).toContain('content/cases/c4.mdx:5:18: it is wrong.');
  expect(overlay.hint).not.toContain('cases/c5.mdx');
  expect(overlay.hint).toContain('And 35 more: npm run check');
});
test('what an author wrote makes no link in it', () => {
  expect(overlayOf([problem('a', 'see [x](javascript:y)')], '/').message).toContain('[x] (javascript:y)');
});
