/** `npm run check`: prints every problem, then one line of summary; exit code 1 when there is any. */
import { resolve } from 'node:path';
import { formatAnnotation, formatProblem } from './problem.ts';
import { checkContent, summarise } from './run.ts';

const { problems, content } = checkContent(resolve('content'), new Date().toISOString().slice(0, 10));
for (const problem of problems) console.error(`${formatProblem(problem)}\n`);
if (process.env['GITHUB_ACTIONS']) for (const problem of problems) console.log(formatAnnotation(problem));
const { entries, participationRows, provisions, primary, unverified, countsThatDiffer } = summarise(content);
if (process.argv.includes('--summary')) {
  console.table(entries);
  console.log('Participation tables whose number of parties differs from an independent count:');
  console.table(countsThatDiffer);
}
console.log(
  `check: ${content.entries.length} entries, ${provisions} provisions (${primary} primary, ${unverified} unverified), ` +
    `${participationRows} participation rows, ${problems.length} problems in ${new Set(problems.map((p) => p.file)).size} files`,
);
process.exitCode = problems.length ? 1 : 0;
