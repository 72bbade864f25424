/** `npm run fix`: mends what can be mended without changing meaning, and says what it did and what it left. */
import { existsSync, lstatSync, readFileSync, renameSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { concernedBy, filesIn, type Files } from '../entries/files.ts';
import { readContent } from '../entries/read.ts';
import { replaceIfSame } from '../entries/write.ts';
import { latestToday } from '../settings.ts';
import { mend } from './fix/mend.ts';
import { followUp, renamings, type Rewriting } from './fix/rename.ts';
import { contentChange } from './run/change.ts';
import { misused, options } from './run/help.ts';

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

const { values, positionals } = options(HELP, {
  all: { type: 'boolean', default: false },
  yes: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
});
const { all, yes } = values;
const dry = values['dry-run'];
for (const path of positionals) if (!existsSync(path)) misused(`There is no file or folder ${path}.`, HELP);

const change = contentChange();
if (!change && !all && positionals.length === 0)
  misused('There is no git history here to say what you changed: name files or folders, or --all.', HELP);

const left: string[] = [];
/** Texts of the content. What is no text in UTF-8 is not read: letters would be lost. */
function readTexts(): Files {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  return new Map(
    filesIn(resolve('content')).map((file): [string, string | undefined] => {
      const path = `content/${file}`;
      if (!lstatSync(path).isFile()) return [file, undefined];
      try {
        const text = decoder.decode(readFileSync(path));
        if (!text.includes('\0')) return [file, text];
      } catch {
        // Told below, as for any text in another encoding.
      }
      if (concerned(file))
        left.push(
          `${path} is not UTF-8, so its letters cannot be known: save it as UTF-8 (Excel: "CSV UTF-8"; editors: "Save with encoding")`,
        );
      return [file, undefined];
    }),
  );
}
const named = concernedBy(positionals);
for (const path of positionals)
  if (!filesIn(resolve('content')).some(concernedBy([path])))
    misused(`${path} holds no file of the content, so nothing of it can be mended.`, HELP);
const concerned = (file: string): boolean =>
  all || (positionals.length > 0 ? named(file) : (change?.written.has(file) ?? false));

const texts = readTexts();
const { content } = readContent(texts, latestToday());

/** What is to be written: file → its text, with a sentence for each thing done. */
const plan = new Map<string, { text: string; done: string[] }>();
const add = ({ file, text, done }: Rewriting): void => {
  plan.set(file, { text, done: [...(plan.get(file)?.done ?? []), done] });
};
const now: Files = new Map([...texts].map(([file, text]) => [file, text]));

// Renamings first: each is worked out on what those before it have written.
const gone = new Map<string, string>();
for (const file of change?.removed ?? []) {
  const text = change?.before(file);
  if (text !== undefined) gone.set(file, text);
}
const news = new Set([...(change?.written ?? [])].filter((file) => change?.before(file) === undefined));
const movings = new Map<string, string>();
for (const renaming of renamings(content, news, gone)) {
  const current = readContent(
    new Map([...now].map(([file, text]) => [file, plan.get(file)?.text ?? text])),
    latestToday(),
  );
  const next = followUp(current.content, renaming);
  next.rewritings.forEach(add);
  for (const { from, to } of next.movings) movings.set(from, to);
}
let elsewhere = 0;
for (const [file, text] of texts) {
  if (text === undefined) continue;
  const result = mend(file, plan.get(file)?.text ?? text);
  if (!concerned(file)) {
    if (result.done.length > 0) elsewhere++;
    continue;
  }
  left.push(...result.left.map((what) => `content/${file}: ${what}`));
  for (const done of result.done) add({ file, text: result.text, done });
}

const planned = [...plan].map(([file, { done }]) => `content/${file}: ${done.join('; ')}`);
planned.push(...[...movings].map(([from, to]) => `content/${from} becomes content/${to}`));
for (const line of planned) console.log(line);

/** Whether to go on: more than the own change is mended only after it was said. */
async function agreed(): Promise<boolean> {
  if (!all || yes || planned.length === 0) return true;
  if (!process.stdin.isTTY) {
    console.log(`fix: ${planned.length} changes in all the content. To make them: npm run fix -- --all --yes`);
    return false;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`Make these ${planned.length} changes, in all the content? (yes/no) `);
  terminal.close();
  return /^y(es)?$/i.test(answer.trim());
}
/** @returns whether the file was written */
function write(file: string, text: string): boolean {
  const path = `content/${file}`;
  if ((lstatSync(path).mode & 0o222) === 0) {
    left.push(`${path} is read-only, and stays as it is`);
    return false;
  }
  if (replaceIfSame(path, text, texts.get(file))) return true;
  left.push(`${path} was changed while this ran, and stays as it is: run it again`);
  return false;
}
const go = dry || (await agreed());
let written = 0;
if (go && !dry) {
  for (const [file, { text }] of plan) if (write(file, text)) written++;
  for (const [from, to] of movings) renameSync(`content/${from}`, `content/${to}`);
}
for (const line of left) console.error(`left: ${line}`);
const looked = [...texts.keys()].filter(concerned).length;
const count = dry || !go ? `${plan.size} of ${looked} files would be mended` : `${written} of ${looked} files mended`;
const scope = all ? '' : positionals.length > 0 ? '' : ' of your change';
console.log(`fix: ${count}${scope}${left.length > 0 ? `, ${left.length} things left to you` : ''}. Now: npm run check`);
if (elsewhere > 0) console.log(`fix: ${elsewhere} other files could be mended, too: npm run fix -- --all`);
