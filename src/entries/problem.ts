import { posix } from 'node:path';

/** Where in a file. */
export interface Place {
  /** 1-based. */
  line: number;
  /** 1-based, in characters. */
  column: number;
}
/** One thing wrong in the content, with everything a contributor needs to mend it. */
export interface Problem extends Place {
  /** Path relative to the content folder. */
  file: string;
  rule: string;
  /** What is wrong. */
  message: string;
  /** What to write instead. */
  fix: string;
  /** Why it matters to a reader. Every rule says it once. */
  why?: string;
  /** `advice` is shown and refuses nothing. */
  grade?: 'advice';
}

export const isAdvice = ({ grade }: Problem): boolean => grade === 'advice';

/** The line with a mark under the column: `12 | reviewd: …`. Nothing for a line that is not there. */
function frame({ line, column }: Problem, text: string | undefined): string {
  const written = text?.split(/\r?\n/)[line - 1];
  if (!written) return '';
  const gutter = `  ${line} | `;
  const from = Math.max(0, column - 60);
  const shown = written.slice(from, from + 110).replaceAll('\t', ' ');
  return `\n${gutter}${shown}\n${' '.repeat(gutter.length + column - 1 - from)}^`;
}

/** From the project's folder, as an editor or a terminal opens it. */
const placeOf = ({ file }: Problem) => posix.join('content', file);

/** @param text the file the problem is in, to show its line */
export const formatProblem = (problem: Problem, text?: string): string =>
  `${placeOf(problem)}:${problem.line}:${problem.column}${frame(problem, text)}
  ${isAdvice(problem) ? 'advice: ' : ''}${problem.message} [${problem.rule}]
  fix: ${problem.fix}${problem.why ? `\n  why: ${problem.why}` : ''}`;

/** What an annotation may not hold as it is: https://docs.github.com/actions, workflow commands. */
const escaped = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
/** The line a code host turns into a remark beside the changed line of a pull request. */
export const formatAnnotation = (problem: Problem): string =>
  `::${isAdvice(problem) ? 'notice' : 'error'} file=${placeOf(problem).replace(/[,:%\r\n]/g, '_')},line=${problem.line},col=${problem.column}::${escaped(`${problem.message} Fix: ${problem.fix}`)}`;

export const byPlace = (a: Problem, b: Problem): number =>
  a.file.localeCompare(b.file, 'en') || a.line - b.line || a.column - b.column || a.rule.localeCompare(b.rule, 'en');
