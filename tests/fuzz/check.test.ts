/** Thousands of damaged and hostile files: the check neither crashes nor hangs, and lets nothing through that could run in a page. */
import fc from 'fast-check';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { readFiles } from '../../src/entries/files.ts';
import { isAdvice } from '../../src/entries/problem.ts';
import { splitFrontMatter } from '../../src/entries/read.ts';
import { checkFiles } from '../../src/entries/check/run.ts';
import { renderProse } from '../../src/entries/prose/render.ts';
import { whatRuns } from '../entries/prose/runs.ts';
import { copyEnvironment } from './environment.ts';
import { edits, mutate } from './mutate.ts';

copyEnvironment();

const COUNT = Number(process.env['FUZZ_COUNT'] ?? 10_000);
const SEED = Number(process.env['FUZZ_SEED'] ?? 20261124);
const files = [...readFiles('content')].flatMap(([file, text]) => (text === undefined ? [] : [[file, text] as const]));
/** A whole file to damage, or only the prose of one: most damage to fields is refused at once. */
const subject = fc.oneof(
  fc.constantFrom(...files).map(([file, text]) => ({ file, head: '', rest: text })),
  fc.constantFrom(...files.filter(([file]) => file.endsWith('.mdx'))).map(([file, text]) => {
    const prose = splitFrontMatter(text)?.body ?? '';
    return { file, head: text.slice(0, text.length - prose.length), rest: prose };
  }),
);
/** A file alone: what it points at is missing, and that is not what is tested here. */
const refused = (file: string, text: string) =>
  checkFiles(new Map([[file, text]]), '2026-11-24').problems.filter(
    (problem) =>
      !isAdvice(problem) && !['relations', 'internal-links', 'stands-alone', 'participation'].includes(problem.rule),
  );

/** Every element that Markdown and the components can make. */
const ELEMENTS =
  /^(p|h[1-6]|em|strong|a|ul|ol|li|table|thead|tbody|tr|th|td|code|pre|blockquote|br|hr|del|img|input|section|sup|aside)$/;

test('damaged and hostile entries', { timeout: 600_000 }, () => {
  let accepted = 0;
  fc.assert(
    fc.property(subject, edits, ({ file, head, rest }, changes) => {
      const mutant = head + mutate(rest, changes);
      const problems = refused(file, mutant);
      for (const problem of problems) expect(problem.fix && problem.message && problem.line > 0).toBeTruthy();
      if (problems.length > 0 || !file.endsWith('.mdx')) return;
      accepted++;
      const { html } = renderProse(splitFrontMatter(mutant)?.body ?? '');
      expect(whatRuns(html)).toEqual([]);
      const elements = parse(html).querySelectorAll('*');
      expect(elements.map(({ rawTagName }) => rawTagName).filter((name) => !ELEMENTS.test(name))).toEqual([]);
    }),
    { numRuns: COUNT, seed: SEED },
  );
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  expect(accepted).toBeGreaterThan(COUNT / 50);
  console.log(`fuzz: seed ${SEED}, ${COUNT} damaged entries, ${accepted} accepted`);
});
