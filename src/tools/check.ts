/**
 * `npm run check [-- paths…] [--format json] [--advice] [--summary]`: prints every problem, then one line of summary;
 * exit code 1 when there is one that must be mended. With paths, only what concerns them is shown.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readExceptions } from '../entries/check/exceptions.ts';
import { concernedBy } from '../entries/files.ts';
import { formatAnnotation, formatProblem, isAdvice } from '../entries/problem.ts';
import { checkContent, summarise } from '../entries/check/run.ts';

const USAGE = 'Usage: npm run check -- [content/frameworks/untoc.mdx …] [--format text|json] [--advice] [--summary]';
function options() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'text' },
        advice: { type: 'boolean', default: false },
        summary: { type: 'boolean', default: false },
      },
    });
    if (!['text', 'json'].includes(values.format)) throw new Error(`There is no format "${values.format}".`);
    return { ...values, concerns: concernedBy(positionals) };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    process.exit(2);
  }
}
const { format, advice, summary, concerns } = options();
const { problems, content } = checkContent(resolve('content'), new Date().toISOString().slice(0, 10), readExceptions());
const shown = problems.filter(({ file }) => concerns(file));
const errors = shown.filter((problem) => !isAdvice(problem));
const counts = summarise(content);

if (format === 'json') console.log(JSON.stringify({ problems: shown, counts }, null, 2));
else {
  for (const problem of advice ? shown : errors)
    console.error(`${formatProblem(problem, content.texts.get(problem.file))}\n`);
  if (process.env['GITHUB_ACTIONS']) for (const problem of shown) console.log(formatAnnotation(problem));
  if (summary) {
    console.table(counts.entries);
    console.log(`Entries without a relation: ${counts.withoutRelation.join(', ') || 'none'}.`);
    console.log('Participation tables whose number of parties differs from an independent count:');
    console.table(counts.countsThatDiffer);
  }
  const lines = shown.length - errors.length;
  console.log(
    `check: ${content.entries.length} entries, ${counts.sources} sources, ${counts.provisions} provisions ` +
      `(${counts.primary} primary, ${counts.unverified} unverified), ${counts.participationRows} participation rows, ` +
      `${errors.length} problems in ${new Set(errors.map(({ file }) => file)).size} files, ` +
      `${lines} pieces of advice${lines && !advice ? ' (--advice shows them)' : ''}`,
  );
}
process.exitCode = errors.length ? 1 : 0;
