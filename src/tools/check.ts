/**
 * `npm run check`: prints every problem, then one line of summary; exit code 1 when there is one that must be mended.
 * `--guard-only` keeps hostile text out and judges nothing else, for the content of a change that may bring its own
 * collections and fields.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readExceptions } from '../entries/check/exceptions.ts';
import { guardFiles } from '../entries/check/guard.ts';
import { checkContent, summarise } from '../entries/check/run.ts';
import { openParsed, saveParsed } from '../entries/parsed.ts';
import { concernedBy, filesIn, readFiles } from '../entries/files.ts';
import { formatAnnotation, formatProblem, isAdvice, type Problem } from '../entries/problem.ts';
import { latestToday } from '../settings.ts';
import { toAnnotate } from './check/annotations.ts';
import { checkMarkdown } from './check/markdown.ts';
import { contentChange } from './run/change.ts';
import { misused, options } from './run/help.ts';

const HELP = `
npm run check: says everything that is wrong in the content, with file, line, what to write instead and why.

  npm run check                                  all of it
  npm run check -- content/cases                 what concerns a folder or a file
  npm run check -- --advice                      what could be better, too
  npm run check -- --summary                     how many entries, sources and rows there are
  npm run check -- --format json --output a.json problems and counts as JSON, in a file
  npm run --silent check -- --format json        the same to be piped on; npm's own two lines are left out
  npm run check -- --format markdown             as a comment on a pull request
  npm run check -- --content ../other/content    another folder of content
  npm run check -- --guard-only ../other/content hostile text only

Exit code 0: nothing must be mended; 1: something must; 2: it was called wrongly.`;
const { values, positionals: paths } = options(HELP, {
  format: { type: 'string', default: 'text' },
  output: { type: 'string' },
  content: { type: 'string', default: 'content' },
  advice: { type: 'boolean', default: false },
  summary: { type: 'boolean', default: false },
  'guard-only': { type: 'boolean', default: false },
});
const { format, output, advice, summary, content: folder } = values;
if (!['text', 'json', 'markdown'].includes(format)) misused(`There is no format "${format}".`, HELP);
for (const path of [...paths, folder]) {
  const inside = existsSync(join(folder, path)) ? ` Did you mean ${join(folder, path)}?` : '';
  if (!existsSync(path)) misused(`There is no file or folder ${path}.${inside}`, HELP);
  // A path beside the content would match nothing, and nothing wrong would look like all well.
  if (path !== folder && !values['guard-only'] && !filesIn(resolve(folder)).some(concernedBy([path])))
    misused(`${path} holds no file of the content, so nothing of it is checked.${inside}`, HELP);
}

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
/** What a change has written, where there is one. A pull request is checked out as its merge into the base. */
const written = () =>
  contentChange(process.env['GITHUB_EVENT_NAME'] === 'pull_request' ? 'HEAD^1' : undefined)?.written;
const countFiles = (problems: readonly Problem[]): number => new Set(problems.map(({ file }) => file)).size;
/** Something that another program reads: alone in a file, or on standard output. */
function say(text: string): void {
  if (output !== undefined) {
    writeFileSync(output, `${text}\n`);
    console.log(`check: written to ${output}`);
    return;
  }
  if (process.env['npm_lifecycle_event'] !== undefined && process.env['npm_config_loglevel'] !== 'silent')
    console.error(
      'check: npm prints two lines before this; "npm run --silent check" or "--output file" leaves them out',
    );
  console.log(text);
}

/** @returns the number of problems that must be mended */
function guard(): number {
  const files = readFiles(resolve(paths[0] ?? folder));
  const problems = guardFiles(files);
  show(problems, files);
  annotate(problems);
  console.log(`guard: ${files.size} files, ${problems.length} problems in ${countFiles(problems)} of them`);
  return problems.length;
}
/** @returns the number of problems that must be mended */
function check(): number {
  const concerns = concernedBy(paths);
  openParsed();
  const { problems, content } = checkContent(resolve(folder), latestToday(), readExceptions());
  saveParsed();
  const shown = problems.filter(({ file }) => concerns(file));
  const errors = shown.filter((problem) => !isAdvice(problem));
  const counts = summarise(content);
  if (format === 'json') {
    // Files are named as in the text and the remarks: from the project's folder.
    const named = shown.map((problem) => ({ ...problem, file: join('content', problem.file).replaceAll('\\', '/') }));
    say(JSON.stringify({ problems: named, counts }, null, 2));
    return errors.length;
  }
  if (format === 'markdown') {
    say(checkMarkdown(shown, content.entries.length));
    return errors.length;
  }
  show(advice ? shown : errors, content.texts);
  if (process.env['GITHUB_ACTIONS']) annotate(toAnnotate(shown, written()));
  if (summary) {
    console.table(counts.entries);
    console.log(`Entries without a relation: ${counts.withoutRelation.join(', ') || 'none'}.`);
    console.log('Provenance:');
    console.table(counts.provenance);
    console.log('National law: States, and rows of offences.');
    console.table(counts.nationalLaw);
    console.log('Participation tables whose number of parties differs from an independent count:');
    console.table(counts.countsThatDiffer);
  }
  const lines = shown.length - errors.length;
  console.log(
    `check: ${content.entries.length} entries, ${counts.sources} sources, ${counts.provisions} provisions ` +
      `(${counts.primary} primary, ${counts.primaryInPart} in part, ${counts.unverified} unverified), ${counts.participationRows} participation rows, ` +
      `${errors.length} problems in ${countFiles(errors)} files, ` +
      `${lines} pieces of advice${lines && !advice ? ' (--advice shows them)' : ''}`,
  );
  return errors.length;
}
process.exitCode = (values['guard-only'] ? guard() : check()) > 0 ? 1 : 0;
