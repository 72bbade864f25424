/** What the check says, as Vite shows it over a page. Pure. */
import { join } from 'node:path';
import type { Problem } from '../entries/problem.ts';

/** What Vite's overlay shows: a message, a file with its place, an excerpt. */
export interface Overlay {
  name: string;
  message: string;
  stack: string;
  hint: string;
  plugin: string;
  id: string;
  loc: { file: string; line: number; column: number };
}
/** More would not fit on a screen. */
const MOST = 5;
/** Astro reads a message as Markdown: what an author wrote stays as it was written. */
const plain = (text: string): string => text.replaceAll('](', '] (').replaceAll('`', '’');
const placeOf = ({ file, line, column }: Problem) => `content/${file}:${line}:${column}`;

/**
 * @param problems at least one, in the order in which they are to be mended
 * @param root folder of the content, from which an editor opens the file
 */
export function overlayOf(problems: readonly Problem[], root: string): Overlay {
  const [first, ...others] = problems;
  if (!first) throw new Error('an overlay without a problem');
  const rest = others.length - (MOST - 1);
  const file = join(root, first.file);
  return {
    name: others.length === 0 ? 'One thing to mend' : `${problems.length} things to mend`,
    message: plain(`${placeOf(first)}\n${first.message}`),
    hint: plain(
      [
        `Write: ${first.fix}`,
        ...(first.why ? [`Why: ${first.why}`] : []),
        ...others.slice(0, MOST - 1).map((problem) => `${placeOf(problem)}: ${problem.message} Write: ${problem.fix}`),
        ...(rest > 0 ? [`And ${rest} more: npm run check`] : []),
      ].join('\n\n'),
    ),
    // A fault of the content has no trace of calls.
    stack: '',
    plugin: 'the check',
    id: file,
    loc: { file, line: first.line, column: first.column },
  };
}
