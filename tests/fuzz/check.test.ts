/** Thousands of damaged and hostile files: the check neither crashes nor hangs, and lets nothing through that could run. */
import fc from 'fast-check';
import { mdxToJs } from 'satteri';
import { expect, test } from 'vitest';
import { readFiles } from '../../src/check/files.ts';
import { isAdvice } from '../../src/check/problem.ts';
import { splitFrontMatter } from '../../src/check/read.ts';
import { checkFiles } from '../../src/check/run.ts';
import { FEATURES } from '../../src/prose/guard.ts';
import { edits, mutate } from './mutate.ts';

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

/** Every name a compiled entry may hold: the compiler's own, HTML elements and attributes, and the one component. */
const KNOWN =
  /^(\d+|_.*|as|children|className|component|components|const|default|else|export|function|from|id|if|import|jsx|jsxs|Fragment|MDXContent|MDXLayout|Object|assign|props|return|throw|new|Error|wrapper|true|Note|title|[a-z]|h[1-6]|em|strong|code|pre|blockquote|ul|ol|li|table|thead|tbody|tr|th|td|href|src|alt|br|hr|del|img|input|section|sup|style|textAlign|align|start|checked|disabled|type|aria\w*|data\w*|dataFootnote\w*|key|expectedMdx\w+|place|undefined|let|var)$/;

test('damaged and hostile entries', { timeout: 600_000 }, () => {
  let accepted = 0;
  fc.assert(
    fc.property(subject, edits, ({ file, head, rest }, changes) => {
      const mutant = head + mutate(rest, changes);
      const problems = refused(file, mutant);
      for (const problem of problems) expect(problem.fix && problem.message && problem.line > 0).toBeTruthy();
      if (problems.length > 0 || !file.endsWith('.mdx')) return;
      accepted++;
      // An oracle of its own: what is accepted compiles, and the program it becomes holds no code of the author's.
      const body = splitFrontMatter(mutant)?.body ?? '';
      const { code } = mdxToJs(body, { features: FEATURES });
      const withoutText = code.replace(/"(?:[^"\\]|\\.)*"|`[^`]*`|'(?:[^'\\]|\\.)*'/g, '""');
      const names = new Set(withoutText.match(/[\w$]+/g));
      expect([...names].filter((name) => !KNOWN.test(name))).toEqual([]);
      expect(code).not.toMatch(/\b(href|src): ?"[\s\\n]*(javascript|vbscript|data):/i);
    }),
    { numRuns: COUNT, seed: SEED },
  );
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  expect(accepted).toBeGreaterThan(COUNT / 50);
  console.log(`fuzz: seed ${SEED}, ${COUNT} damaged entries, ${accepted} accepted`);
});
