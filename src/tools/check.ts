/**
 * `npm run check [-- paths…] [--format json] [--advice] [--summary]`: prints every problem, then one line of summary;
 * exit code 1 when there is one that must be mended. With paths, only what concerns them is shown.
 *
 * `npm run check -- --guard-only <content folder>`: keeps hostile text out and judges nothing else; for the content of a
 * change that may bring its own collections and fields.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readExceptions } from '../entries/check/exceptions.ts';
import { guardFiles } from '../entries/check/guard.ts';
import { checkContent, summarise } from '../entries/check/run.ts';
import { concernedBy, filesIn, readFiles } from '../entries/files.ts';
import { formatAnnotation, formatProblem, isAdvice, type Problem } from '../entries/problem.ts';
import { latestToday } from '../settings.ts';

const USAGE = `Usage: npm run check -- [content/frameworks/untoc.mdx …] [--format text|json] [--advice] [--summary]
       npm run check -- --guard-only [content]`;
function stop(message: string): never {
  console.error(`${message}\n${USAGE}`);
  process.exit(2);
}
function options() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'text' },
        advice: { type: 'boolean', default: false },
        summary: { type: 'boolean', default: false },
        'guard-only': { type: 'boolean', default: false },
      },
    });
    if (!['text', 'json'].includes(values.format)) stop(`There is no format "${values.format}".`);
    const files = filesIn(resolve('content'));
    for (const path of positionals) {
      const inside = existsSync(`content/${path}`) ? ` Did you mean content/${path}?` : '';
      if (!existsSync(path)) stop(`There is no file or folder ${path}.${inside}`);
      // A path beside the content would match nothing, and nothing wrong would look like all well.
      if (!values['guard-only'] && !files.some(concernedBy([path])))
        stop(`${path} holds no file of the content, so nothing of it is checked.${inside}`);
    }
    return { ...values, paths: positionals };
  } catch (error) {
    return stop(error instanceof Error ? error.message : String(error));
  }
}
const { format, advice, summary, paths, 'guard-only': guardOnly } = options();

/** Of one kind in one file the first few say it all, and a terminal holds so much. */
const MOST = { ofAKind: 5, inAll: 100 } as const;
function show(problems: readonly Problem[], texts: ReadonlyMap<string, string | undefined>): void {
  const kinds = [...Map.groupBy(problems, ({ file, rule }) => `${file} ${rule}`).values()];
  const shown = new Set(kinds.flatMap((kind) => kind.slice(0, MOST.ofAKind)));
  const first = problems.filter((problem) => shown.has(problem)).slice(0, MOST.inAll);
  for (const problem of first) {
    console.error(`${formatProblem(problem, texts.get(problem.file))}\n`);
    const kind = kinds.find((each) => each.includes(problem)) ?? [];
    if (kind.length > MOST.ofAKind && kind[MOST.ofAKind - 1] === problem)
      console.error(`  … and ${kind.length - MOST.ofAKind} more of [${problem.rule}] in content/${problem.file}\n`);
  }
  if (first.length < shown.size)
    console.error(`Shown are the first ${first.length}: mend these, or name a file to see its own.\n`);
}
/** On a pull request, as remarks beside the changed lines. */
function annotate(problems: readonly Problem[]): void {
  if (process.env['GITHUB_ACTIONS']) for (const problem of problems) console.log(formatAnnotation(problem));
}
const countFiles = (problems: readonly Problem[]): number => new Set(problems.map(({ file }) => file)).size;

/** @returns the number of problems that must be mended */
function guard(): number {
  const files = readFiles(resolve(paths[0] ?? 'content'));
  const problems = guardFiles(files);
  show(problems, files);
  annotate(problems);
  console.log(`guard: ${files.size} files, ${problems.length} problems in ${countFiles(problems)} of them`);
  return problems.length;
}
/** @returns the number of problems that must be mended */
function check(): number {
  const concerns = concernedBy(paths);
  const { problems, content } = checkContent(resolve('content'), latestToday(), readExceptions());
  const shown = problems.filter(({ file }) => concerns(file));
  const errors = shown.filter((problem) => !isAdvice(problem));
  const counts = summarise(content);
  if (format === 'json') {
    console.log(JSON.stringify({ problems: shown, counts }, null, 2));
    return errors.length;
  }
  show(advice ? shown : errors, content.texts);
  annotate(shown);
  if (summary) {
    console.table(counts.entries);
    console.log(`Entries without a relation: ${counts.withoutRelation.join(', ') || 'none'}.`);
    console.log('National law: States, and rows of offences.');
    console.table(counts.nationalLaw);
    console.log('Participation tables whose number of parties differs from an independent count:');
    console.table(counts.countsThatDiffer);
  }
  const lines = shown.length - errors.length;
  console.log(
    `check: ${content.entries.length} entries, ${counts.sources} sources, ${counts.provisions} provisions ` +
      `(${counts.primary} primary, ${counts.unverified} unverified), ${counts.participationRows} participation rows, ` +
      `${errors.length} problems in ${countFiles(errors)} files, ` +
      `${lines} pieces of advice${lines && !advice ? ' (--advice shows them)' : ''}`,
  );
  return errors.length;
}
process.exitCode = (guardOnly ? guard() : check()) > 0 ? 1 : 0;
