/** One thing wrong in the content, with everything a contributor needs to mend it. */
export interface Problem {
  /** Path relative to the content folder. */
  file: string;
  /** 1-based. */
  line: number;
  /** 1-based, in characters. */
  column: number;
  rule: string;
  /** What is wrong. */
  message: string;
  /** What to write instead. */
  fix: string;
}

export const formatProblem = (problem: Problem): string =>
  `${problem.file}:${problem.line}:${problem.column}\n  ${problem.message} [${problem.rule}]\n  fix: ${problem.fix}`;

/** The line a code host turns into a remark beside the changed line of a pull request. */
export const formatAnnotation = (problem: Problem): string =>
  `::error file=content/${problem.file},line=${problem.line},col=${problem.column}::${problem.message} Fix: ${problem.fix}`.replaceAll(
    '\n',
    ' ',
  );

export const byPlace = (a: Problem, b: Problem): number =>
  a.file.localeCompare(b.file, 'en') || a.line - b.line || a.column - b.column || a.rule.localeCompare(b.rule, 'en');
