/** Which problems a code host shows beside the lines of a change. Pure. */
import { isAdvice, type Problem } from '../../entries/problem.ts';

/**
 * The problems of the files that a change touches. What must be mended elsewhere is shown when it is all there is to
 * mend: the change has broken it. Advice on files that nobody touched is never shown.
 * @param written files that the change has written; undefined where nobody can say
 */
export function toAnnotate(problems: readonly Problem[], written: ReadonlySet<string> | undefined): Problem[] {
  const errors = problems.filter((problem) => !isAdvice(problem));
  if (written === undefined) return errors;
  const own = problems.filter(({ file }) => written.has(file));
  return own.some((problem) => !isAdvice(problem)) ? own : [...errors, ...own];
}
