/** `npm run fix` as a function. */
import { existsSync, lstatSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { concernedBy, filesIn, type Files } from '../../entries/files.ts';
import { readContent } from '../../entries/read.ts';
import { replaceIfSame } from '../../entries/write.ts';
import { latestToday } from '../../settings.ts';
import { mend } from './mend.ts';
import { followUp, renamings, type Rewriting } from './rename.ts';
import { contentChange, type Change } from '../run/change.ts';
import { notUnderstood, optionsIn, pathsIn, type Caller } from '../run/command.ts';

const HELP = `
npm run fix: mends the form of content, never its meaning: line ends, invisible characters, dates that can be read in
one way, the order of rows, session tokens, tracking and letters beyond ASCII in
addresses, and what a renamed entry asks of others.

  npm run fix                          what you changed, compared with the main line
  npm run fix -- content/cases         a folder or a file
  npm run fix -- --all                 everything; says first what it would do, and asks
  npm run fix -- --all --yes           everything, without asking
  npm run fix -- --dry-run             says what it would do, and writes nothing

A file that is not UTF-8, cannot be written or has just been changed by somebody else is left alone and named.`;

/** Whether a file of the content is one to be mended. */
type Concerned = (file: string) => boolean;

/** Texts of the content. What is no text in UTF-8 is not read: letters would be lost. */
function readTexts(content: string, concerned: Concerned): { texts: Files; left: string[] } {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const left: string[] = [];
  const texts = new Map(
    filesIn(content).map((file): [string, string | undefined] => {
      const path = join(content, file);
      if (!lstatSync(path).isFile()) return [file, undefined];
      try {
        const text = decoder.decode(readFileSync(path));
        if (!text.includes('\0')) return [file, text];
      } catch {
        // Told below, as for any text in another encoding.
      }
      if (concerned(file))
        left.push(
          `content/${file} is not UTF-8, so its letters cannot be known: save it as UTF-8 (Excel: "CSV UTF-8"; editors: "Save with encoding")`,
        );
      return [file, undefined];
    }),
  );
  return { texts, left };
}

interface Plan {
  /** What is to be written: file → its text, with a sentence for each thing done. */
  rewritten: ReadonlyMap<string, { text: string; done: readonly string[] }>;
  /** Files that get another name. */
  movings: ReadonlyMap<string, string>;
  /** What a person must decide. */
  left: readonly string[];
  /** How many files that are not concerned could be mended, too. */
  elsewhere: number;
}
function planOf(texts: Files, change: Change | undefined, concerned: Concerned): Plan {
  const rewritten = new Map<string, { text: string; done: string[] }>();
  const add = ({ file, text, done }: Rewriting): void => {
    rewritten.set(file, { text, done: [...(rewritten.get(file)?.done ?? []), done] });
  };
  const textOf = (file: string, text: string | undefined) => rewritten.get(file)?.text ?? text;
  const now = () =>
    readContent(new Map([...texts].map(([file, text]) => [file, textOf(file, text)])), latestToday()).content;

  // Renamings first: each is worked out on what those before it have written.
  const gone = new Map<string, string>();
  for (const file of change?.removed ?? []) {
    const text = change?.before(file);
    if (text !== undefined) gone.set(file, text);
  }
  const news = new Set([...(change?.written ?? [])].filter((file) => change?.before(file) === undefined));
  const movings = new Map<string, string>();
  for (const renaming of renamings(now(), news, gone)) {
    const next = followUp(now(), renaming);
    next.rewritings.forEach(add);
    for (const { from, to } of next.movings) movings.set(from, to);
  }

  const left: string[] = [];
  let elsewhere = 0;
  for (const [file, text] of texts) {
    const current = textOf(file, text);
    if (text === undefined || current === undefined) continue;
    const result = mend(file, current);
    if (!concerned(file)) {
      if (result.done.length > 0) elsewhere++;
      continue;
    }
    left.push(...result.left.map((what) => `content/${file}: ${what}`));
    for (const done of result.done) add({ file, text: result.text, done });
  }
  return { rewritten, movings, left, elsewhere };
}

/** Writes a text over the one that was read. @returns why not, where it was not written */
function written(content: string, file: string, text: string, before: string | undefined): string | undefined {
  const path = join(content, file);
  if ((lstatSync(path).mode & 0o222) === 0) return `content/${file} is read-only, and stays as it is`;
  return replaceIfSame(path, text, before)
    ? undefined
    : `content/${file} was changed while this ran, and stays as it is: run it again`;
}

export async function fix({ typed, folder, person, say, complain, answer }: Caller): Promise<number> {
  const { values, positionals } = optionsIn(typed, HELP, {
    all: { type: 'boolean', default: false },
    yes: { type: 'boolean', default: false },
    'dry-run': { type: 'boolean', default: false },
  });
  const { all, yes, 'dry-run': dry } = values;
  const paths = pathsIn(folder);
  const content = join(folder, 'content');
  for (const path of positionals)
    if (!existsSync(paths.resolve(path))) notUnderstood(`There is no file or folder ${path}.`, HELP);
  const change = contentChange(folder);
  if (!change && !all && positionals.length === 0)
    notUnderstood('There is no git history here to say what you changed: name files or folders, or --all.', HELP);
  for (const path of positionals)
    if (!filesIn(content).some(concernedBy([path], paths)))
      notUnderstood(`${path} holds no file of the content, so nothing of it can be mended.`, HELP);
  const named = concernedBy(positionals, paths);
  const concerned: Concerned = (file) =>
    all || (positionals.length > 0 ? named(file) : (change?.written.has(file) ?? false));

  const { texts, left } = readTexts(content, concerned);
  const plan = planOf(texts, change, concerned);
  left.push(...plan.left);
  const planned = [
    ...[...plan.rewritten].map(([file, { done }]) => `content/${file}: ${done.join('; ')}`),
    ...[...plan.movings].map(([from, to]) => `content/${from} becomes content/${to}`),
  ];
  for (const line of planned) say(line);

  /** Whether to go on: more than the own change is mended only after it was said. */
  async function agreed(): Promise<boolean> {
    if (!all || yes || planned.length === 0) return true;
    if (!person) {
      say(`fix: ${planned.length} changes in all the content. To make them: npm run fix -- --all --yes`);
      return false;
    }
    const said = await answer(`Make these ${planned.length} changes, in all the content? (yes/no) `);
    return /^y(es)?$/i.test(said ?? '');
  }
  const go = !dry && (await agreed());
  let count = 0;
  if (go) {
    for (const [file, { text }] of plan.rewritten) {
      const why = written(content, file, text, texts.get(file));
      if (why === undefined) count++;
      else left.push(why);
    }
    for (const [from, to] of plan.movings) renameSync(join(content, from), join(content, to));
  }
  for (const line of left) complain(`left: ${line}`);
  const looked = [...texts.keys()].filter(concerned).length;
  const mended = go
    ? `${count} of ${looked} files mended`
    : `${plan.rewritten.size} of ${looked} files would be mended`;
  const scope = all || positionals.length > 0 ? '' : ' of your change';
  say(`fix: ${mended}${scope}${left.length > 0 ? `, ${left.length} things left to you` : ''}. Now: npm run check`);
  if (plan.elsewhere > 0) say(`fix: ${plan.elsewhere} other files could be mended, too: npm run fix -- --all`);
  return 0;
}
