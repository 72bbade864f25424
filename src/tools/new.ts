/**
 * `npm run new`: asks for what a new entry needs and writes it, valid as it stands. Every answer can be given as a flag;
 * `--dry-run` shows the entry instead of writing it.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { readFiles } from '../entries/files.ts';
import { formatProblem, isAdvice } from '../entries/problem.ts';
import { checkFiles } from '../entries/check/run.ts';
import { ADDABLE, definitionOf } from '../schema/collections.ts';
import { Id } from '../schema/shared.ts';
import { idOf, newEntry } from '../entries/draft/entry.ts';
import { isAddable, questionsFor, type Question } from '../entries/draft/questions.ts';

const today = new Date().toISOString().slice(0, 10);
const USAGE = `Usage: npm run new -- <${ADDABLE.join('|')}> [--id my-entry] [--title "…" --summary "…" …] [--dry-run]
Without flags it asks. npm run new -- <collection> --help lists the flags.`;
function stop(...lines: string[]): never {
  console.error(lines.join('\n'));
  console.error('new: nothing was written');
  process.exit(1);
}

const [first = ''] = process.argv.slice(2);
const lines = process.stdin.isTTY ? undefined : createInterface({ input: process.stdin });
/** Answers that come through a pipe, one a line. */
const piped = lines?.[Symbol.asyncIterator]();
const terminal = process.stdin.isTTY ? createInterface({ input: process.stdin, output: process.stdout }) : undefined;
/** Plain lines and no drawing, so that a screen reader reads them in order. Undefined when no more answers come. */
async function answer(prompt: string): Promise<string | undefined> {
  if (terminal) return (await terminal.question(prompt)).trim();
  console.log(prompt);
  const next = await piped?.next();
  return next && !next.done ? next.value.trim() : undefined;
}
let collection = first;
if (first.startsWith('-') || first === '') {
  console.log(`What do you want to add? One of: ${ADDABLE.join(', ')}`);
  collection = (await answer('> ')) ?? '';
}
if (!isAddable(collection)) stop(`"${collection}" is not one of: ${ADDABLE.join(', ')}.`, USAGE);
const questions = questionsFor(collection);

function flags() {
  try {
    const { values } = parseArgs({
      args: process.argv.slice(first === collection ? 3 : 2),
      options: {
        id: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
        ...Object.fromEntries(questions.map(({ flag }) => [flag, { type: 'string' as const }])),
      },
    });
    return values as Record<string, string | boolean | undefined>;
  } catch (error) {
    return stop(error instanceof Error ? error.message : String(error), USAGE);
  }
}
const given = flags();
/** What a question means, what to choose from, and an example, a line each. */
const explained = ({ meaning, example, choices, several }: Question): string[] => [
  `${meaning}${several ? ' Several: with ; between them.' : ''}`,
  ...(choices.length ? [`One of: ${choices.join(', ')}`] : []),
  ...(example ? [`For example: ${example}`] : []),
];
const described = (question: Question) => [`--${question.flag}`, ...explained(question)].join('\n    ');
if (given['help']) {
  console.log([USAGE, ...questions.map(described)].join('\n'));
  process.exit(0);
}

const answers = new Map<string, unknown>();
const missing: string[] = [];
for (const [index, question] of questions.entries()) {
  const { flag, read } = question;
  const flagged = given[flag];
  if (typeof flagged === 'string') {
    const result = read(flagged);
    if ('wrong' in result) stop(`--${flag} ${result.wrong}.`, described(question));
    answers.set(flag, result.value);
    continue;
  }
  for (;;) {
    const asked = await answer(`\n${index + 1} of ${questions.length}. ${flag}: ${explained(question).join('\n')}\n> `);
    if (asked === undefined) {
      missing.push(flag);
      break;
    }
    const result = read(asked);
    if ('value' in result) {
      answers.set(flag, result.value);
      break;
    }
    console.log(`This ${result.wrong}. Please try again.`);
  }
}
terminal?.close();
lines?.close();
if (missing.length) stop(`These are still needed: ${missing.map((flag) => `--${flag}`).join(', ')}`);

const id =
  typeof given['id'] === 'string' ? given['id'] : idOf(String(answers.get('title') ?? answers.get('framework')));
const validId = Id.safeParse(id);
if (!validId.success) stop(`--id ${validId.error.issues[0]?.message ?? ''}.`);
const file = `${collection}/${id}.${definitionOf(collection).file}`;
if (existsSync(`content/${file}`)) stop(`content/${file} exists already. Choose another --id, or edit that entry.`);

const text = newEntry(collection, questions, answers, today);
const problems = checkFiles(new Map([...readFiles(resolve('content')), [file, text]]), today).problems.filter(
  (problem) => problem.file === file && !isAdvice(problem),
);
if (problems.length) stop(...problems.map((problem) => formatProblem(problem, text)));
if (given['dry-run']) console.log(text);
else {
  mkdirSync(`content/${collection}`, { recursive: true });
  writeFileSync(`content/${file}`, text, { flag: 'wx' });
}
console.log(
  given['dry-run']
    ? `new: content/${file} would pass the check; nothing was written`
    : `new: content/${file} passes the check. Now write its text below the second ---, and see it with npm run dev`,
);
