/** `npm run check` as a function. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readExceptions } from '../../entries/check/exceptions.ts';
import { guardFiles } from '../../entries/check/guard.ts';
import { checkContent, summarise } from '../../entries/check/run.ts';
import { concernedBy, filesIn, readFiles } from '../../entries/files.ts';
import { formatAnnotation, formatProblem, isAdvice, type Problem } from '../../entries/problem.ts';
import { latestToday } from '../../settings.ts';
import { toAnnotate } from './annotations.ts';
import { checkMarkdown } from './markdown.ts';
import { contentChange } from '../run/change.ts';
import { notUnderstood, optionsIn, pathsIn, type Caller } from '../run/command.ts';

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
type Counts = ReturnType<typeof summarise>;

/** What was asked for. */
function wanted({ typed, folder }: Pick<Caller, 'typed' | 'folder'>) {
  const { values, positionals: paths } = optionsIn(typed, HELP, {
    format: { type: 'string', default: 'text' },
    output: { type: 'string' },
    content: { type: 'string', default: 'content' },
    advice: { type: 'boolean', default: false },
    summary: { type: 'boolean', default: false },
    'guard-only': { type: 'boolean', default: false },
  });
  if (!['text', 'json', 'markdown'].includes(values.format))
    notUnderstood(`There is no format "${values.format}".`, HELP);
  const { resolve } = pathsIn(folder);
  const guardOnly = values['guard-only'];
  for (const path of [...paths, values.content]) {
    const inside = existsSync(resolve(values.content, path)) ? ` Did you mean ${join(values.content, path)}?` : '';
    if (!existsSync(resolve(path))) notUnderstood(`There is no file or folder ${path}.${inside}`, HELP);
    if (path === values.content || guardOnly) continue;
    // A path beside the content would match nothing, and nothing wrong would look like all well.
    if (!filesIn(resolve(values.content)).some(concernedBy([path], pathsIn(folder))))
      notUnderstood(`${path} holds no file of the content, so nothing of it is checked.${inside}`, HELP);
  }
  return { ...values, guardOnly, paths };
}

/** Of one kind in one file the first few say it all, and a terminal holds so much. */
const MOST = { ofAKind: 5, inAll: 100 } as const;
function show(
  problems: readonly Problem[],
  texts: ReadonlyMap<string, string | undefined>,
  { complain }: Pick<Caller, 'complain'>,
): void {
  const kinds = [...Map.groupBy(problems, ({ file, rule }) => `${file} ${rule}`).values()];
  const shown = new Set(kinds.flatMap((kind) => kind.slice(0, MOST.ofAKind)));
  const first = problems.filter((problem) => shown.has(problem)).slice(0, MOST.inAll);
  for (const problem of first) {
    complain(`${formatProblem(problem, texts.get(problem.file))}\n`);
    const kind = kinds.find((each) => each.includes(problem)) ?? [];
    if (kind.length > MOST.ofAKind && kind[MOST.ofAKind - 1] === problem)
      complain(`  … and ${kind.length - MOST.ofAKind} more of [${problem.rule}] in content/${problem.file}\n`);
  }
  if (first.length < shown.size)
    complain(`Shown are the first ${first.length}: mend these, or name a file to see its own.\n`);
}
/** On a pull request, as remarks beside the changed lines. */
function annotate(problems: readonly Problem[], { say }: Pick<Caller, 'say'>): void {
  if (process.env['GITHUB_ACTIONS']) for (const problem of problems) say(formatAnnotation(problem));
}
/** What a change has written, where there is one. A pull request is checked out as its merge into the base. */
const changed = (folder: string) =>
  contentChange(folder, process.env['GITHUB_EVENT_NAME'] === 'pull_request' ? 'HEAD^1' : undefined)?.written;
const countFiles = (problems: readonly Problem[]): number => new Set(problems.map(({ file }) => file)).size;
/** Something that another program reads: alone in a file, or on standard output. */
function tell(text: string, output: string | undefined, { folder, say, complain }: Caller): void {
  if (output !== undefined) {
    writeFileSync(pathsIn(folder).resolve(output), `${text}\n`);
    say(`check: written to ${output}`);
    return;
  }
  if (process.env['npm_lifecycle_event'] !== undefined && process.env['npm_config_loglevel'] !== 'silent')
    complain('check: npm prints two lines before this; "npm run --silent check" or "--output file" leaves them out');
  say(text);
}
const exitCode = (problems: readonly Problem[]): number => (problems.length > 0 ? 1 : 0);

function guard(root: string, caller: Caller): number {
  const files = readFiles(root);
  const problems = guardFiles(files);
  show(problems, files, caller);
  annotate(problems, caller);
  caller.say(`guard: ${files.size} files, ${problems.length} problems in ${countFiles(problems)} of them`);
  return exitCode(problems);
}
/** Tables for whoever looks after the content. */
function showSummary({ entries, withoutRelation, provenance, nationalLaw, countsThatDiffer }: Counts): void {
  console.table(entries);
  console.log(`Entries without a relation: ${withoutRelation.join(', ') || 'none'}.`);
  console.log('Provenance:');
  console.table(provenance);
  console.log('National law: States, and rows of offences.');
  console.table(nationalLaw);
  console.log('Participation tables whose number of parties differs from an independent count:');
  console.table(countsThatDiffer);
}
export function check(caller: Caller): number {
  const { format, output, advice, summary, guardOnly, paths, content: folder } = wanted(caller);
  const { resolve } = pathsIn(caller.folder);
  if (guardOnly) return guard(resolve(paths[0] ?? folder), caller);
  const concerns = concernedBy(paths, pathsIn(caller.folder));
  const { problems, content } = checkContent(resolve(folder), latestToday(), readExceptions());
  const shown = problems.filter(({ file }) => concerns(file));
  const errors = shown.filter((problem) => !isAdvice(problem));
  const counts = summarise(content);
  if (format === 'json') {
    // Files are named as in the text and the remarks: from the project's folder.
    const named = shown.map((problem) => ({ ...problem, file: join('content', problem.file).replaceAll('\\', '/') }));
    tell(JSON.stringify({ problems: named, counts }, null, 2), output, caller);
    return exitCode(errors);
  }
  if (format === 'markdown') {
    tell(checkMarkdown(shown, content.entries.length), output, caller);
    return exitCode(errors);
  }
  show(advice ? shown : errors, content.texts, caller);
  if (process.env['GITHUB_ACTIONS']) annotate(toAnnotate(shown, changed(caller.folder)), caller);
  if (summary) showSummary(counts);
  const lines = shown.length - errors.length;
  caller.say(
    `check: ${content.entries.length} entries, ${counts.sources} sources, ${counts.provisions} provisions ` +
      `(${counts.primary} primary, ${counts.primaryInPart} in part, ${counts.unverified} unverified), ${counts.participationRows} participation rows, ` +
      `${errors.length} problems in ${countFiles(errors)} files, ` +
      `${lines} pieces of advice${lines && !advice ? ' (--advice shows them)' : ''}`,
  );
  return exitCode(errors);
}
