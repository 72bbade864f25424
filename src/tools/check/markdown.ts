/** The answer of the check as a comment on a pull request. What people wrote is shown as code, so none of it is markup. */
import { isAdvice, type Problem } from '../../entries/problem.ts';
import { code } from '../facts/markdown.ts';

/** More would bury the first. */
const MOST = 25;
const line = ({ line: at, message, fix, why }: Problem): string =>
  `- line ${at}: ${code(message)}\n  - write: ${code(fix)}${why ? `\n  - why: ${code(why)}` : ''}`;

/**
 * @param problems in the order in which they are to be mended
 * @param entries how many entries were looked at
 */
export function checkMarkdown(problems: readonly Problem[], entries: number): string {
  const errors = problems.filter((problem) => !isAdvice(problem));
  if (errors.length === 0) return `**The check finds nothing to mend** in ${entries} entries.`;
  const shown = errors.slice(0, MOST);
  const files = new Set(errors.map(({ file }) => file)).size;
  const rest = errors.length - shown.length;
  return [
    `**The check finds ${errors.length} ${errors.length === 1 ? 'problem' : 'problems'} in ${files} ${files === 1 ? 'file' : 'files'}.** You can mend them in the browser: open the file under _Files changed_, choose _Edit file_, and commit to the same branch.`,
    '',
    ...shown.flatMap((problem, index) => [
      ...(problem.file === shown[index - 1]?.file ? [] : [`\n${code(`content/${problem.file}`)}\n`]),
      line(problem),
    ]),
    ...(rest > 0 ? ['', `and ${rest} more; mend these first, others may go with them.`] : []),
  ].join('\n');
}
