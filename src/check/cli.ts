import { resolve } from 'node:path';
import { formatAnnotation, formatProblem } from './problem.ts';
import { checkContent } from './run.ts';

const { problems, entries, provisions, primaryProvisions } = checkContent(resolve('content'), new Date().toISOString().slice(0, 10));
for (const problem of problems) console.error(`${formatProblem(problem)}\n`);
if (process.env['GITHUB_ACTIONS']) for (const problem of problems) console.log(formatAnnotation(problem));
if (process.argv.includes('--summary')) console.table(entries);
const files = Object.values(entries).reduce((sum, count) => sum + count, 0);
console.log(`check: ${files} entries, ${provisions} provisions (${primaryProvisions} primary), ${problems.length} problems in ${new Set(problems.map((p) => p.file)).size} files`);
process.exitCode = problems.length ? 1 : 0;
