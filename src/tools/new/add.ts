/** `npm run new` as a function: asks for what a new entry or a new row of a table needs, and writes what passes the check. */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { readExceptions } from '../../entries/check/exceptions.ts';
import { checkFiles } from '../../entries/check/run.ts';
import { rowQuestions } from '../../entries/draft/rows.ts';
import { collectionFor, namesIn } from '../../entries/draft/words.ts';
import { readFiles, type Files } from '../../entries/files.ts';
import { formatProblem, isAdvice, type Problem } from '../../entries/problem.ts';
import { readContent } from '../../entries/read.ts';
import { replaceIfSame } from '../../entries/write.ts';
import { COLLECTION_NAMES, definitionOf, type CollectionName } from '../../schema/collections.ts';
import { latestToday } from '../../settings.ts';
import { helpWhenAsked, notUnderstood, optionsIn, refusal, type Caller, type Refuse } from '../run/command.ts';
import { answersOf } from './answers.ts';
import { entryMaker, rowMaker, type Make, type Order, type Written } from './make.ts';
import { asked, described, ownSources } from './questions.ts';

const HELP = `
npm run new: adds an entry, or a row to a table. It asks for what is needed, and writes only what passes the check.

  npm run new                              asks what to add
  npm run new -- case                      asks for a case
  npm run new -- case --help               lists the answers that can be given at once
  npm run new -- party --table untoc --state Mexico --action ratification --date 2003-03-04 --source untc
  npm run new -- bilateral treaty          a treaty between two States
  npm run new -- case --title "…" …        answers what is given, asks for the rest
  npm run new -- case --dry-run            shows it and writes nothing

Things are understood by the words people use: "a case", "treaty", "Mexico", "Palermo Protocol", "4 March 2003".
What there is to add: ${COLLECTION_NAMES.join(', ')}.`;
const LAST = 'new: nothing was written';
const refuse: Refuse = refusal(LAST);
/** Lists that the code closes: what to do instead. */
const CLOSED: Partial<Record<CollectionName, string>> = {
  forms: 'The forms of cooperation are a closed list in src/schema/vocabulary.ts: DEVELOPING.md says how one is added.',
  'starting-text': 'The starting text is one document that was taken over whole: nothing is added to it.',
};
/** How often it is tried again when somebody else has written to the same table in between. */
const TRIES = 20;
const BETWEEN_MS = 50;
/** How many problems of other files are told. */
const MOST_SHOWN = 5;

/** The lines that a text has more than it had. */
function difference(before: string, after: string): string {
  const known = new Set(before.split('\n'));
  return after
    .split('\n')
    .filter((line) => line !== '' && !known.has(line))
    .map((line) => `  + ${line}`)
    .join('\n');
}
/** What can be answered at once, with the meaning of each flag. */
const helpOf = (wanted: string, collection: CollectionName, all: ReturnType<typeof asked>['all']): string =>
  [
    `npm run new -- ${wanted}: ${definitionOf(collection).one?.[0] ?? definitionOf(collection).label} in content/${collection}. Answers that can be given at once:\n`,
    ...all.map(described),
    '  --id\n      The name of the file, if another than the title gives.',
    '  --dry-run\n      Shows it and writes nothing.',
  ].join('\n');

const OPTIONS = { id: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } } as const;
const answeredBy = (questions: readonly { flag: string }[]) =>
  Object.fromEntries(questions.map(({ flag }) => [flag, { type: 'string' as const }]));
/** Ends when a flag answers no question of any collection: nobody need be asked what to add. */
function knownSomewhere(flags: readonly string[]): void {
  const open = COLLECTION_NAMES.filter((name) => !CLOSED[name]);
  const all = open.flatMap((name) => asked(name, (_, id) => ({ id })).all);
  optionsIn(flags, HELP, { ...OPTIONS, ...answeredBy(all) }, LAST);
}

/** What to add, from the words before the first flag. */
async function collectionOf(words: readonly string[], { say, answer }: Caller) {
  let wanted = words.join(' ');
  if (wanted === '') {
    say(`What do you want to add? ${COLLECTION_NAMES.join(', ')}`);
    wanted = (await answer('> ')) ?? '';
  }
  const collection = collectionFor(wanted);
  if (collection === undefined)
    return notUnderstood(`"${wanted}" is not one of: ${COLLECTION_NAMES.join(', ')}.`, HELP, LAST);
  const closed = CLOSED[collection];
  return closed === undefined ? { wanted, collection } : refuse(closed);
}

/** What the check says of the content with what is to be written. Ends when that itself is wrong. */
function problemsElsewhere(files: Files, written: readonly Written[]) {
  const changed = new Map([...files, ...written.map(({ file, text }): [string, string] => [file, text])]);
  const options = { complete: true, exceptions: readExceptions() };
  const problems = checkFiles(changed, latestToday(), options).problems.filter((problem) => !isAdvice(problem));
  const isOwn = ({ file }: Problem) => changed.get(file) !== files.get(file);
  const own = problems.filter(isOwn);
  if (own.length > 0) refuse(...own.map((problem) => formatProblem(problem, changed.get(problem.file))));
  return problems.filter((problem) => !isOwn(problem));
}

/** Adds an entry or a row. */
export async function add(caller: Caller): Promise<number> {
  const { typed, folder, say } = caller;
  const firstFlag = typed.findIndex((word) => word.startsWith('-'));
  const words = firstFlag < 0 ? typed : typed.slice(0, firstFlag);
  const flags = firstFlag < 0 ? [] : typed.slice(firstFlag);
  if (words.length === 0) {
    helpWhenAsked(HELP, flags);
    knownSomewhere(flags);
  }
  const { wanted, collection } = await collectionOf(words, caller);
  const { file: ending, rows: tabular } = definitionOf(collection);

  const place = (file: string) => join(folder, 'content', file);
  let files = readFiles(place(''));
  const { content } = readContent(files, latestToday());
  const names = namesIn(content);
  const questions = asked(collection, names);
  helpWhenAsked(helpOf(wanted, collection, questions.all), flags);
  const { values: given } = optionsIn(
    flags,
    `npm run new -- ${wanted} --help`,
    { ...OPTIONS, ...answeredBy(questions.all) },
    LAST,
  ) as { values: Record<string, string | boolean | undefined> };

  const answers = answersOf(given, questions.all, caller, refuse);
  const order: Order = {
    ...{ collection, content, names, refuse },
    values: answers.values,
    id: typeof given['id'] === 'string' ? given['id'] : undefined,
    today: caller.today,
  };
  async function makeRow(): Promise<Make> {
    if (questions.table) await answers.ask([questions.table]);
    const table = String(answers.values.get('table'));
    const isNew = collection !== 'bilateral' && !files.has(`${collection}/${table}.yaml`);
    const own = collection === 'memberships' ? ownSources(content, table) : undefined;
    const cells = rowQuestions(collection, names, own);
    await answers.ask([...(isNew ? questions.description : []), ...cells]);
    return rowMaker(order, cells, questions.description);
  }
  async function makeEntry(): Promise<Make> {
    await answers.ask(questions.all);
    return entryMaker(order);
  }
  const make = await (tabular ? makeRow() : makeEntry());

  let elsewhere: readonly Problem[] | undefined;
  for (let tried = 1; tried <= TRIES; tried++) {
    const written = make(files);
    // What is added stays as good as it was; who else has written has looked at the same.
    elsewhere ??= problemsElsewhere(files, written);
    if (given['dry-run'] === true) {
      for (const { text, before } of written) say(before === undefined ? text : difference(before, text));
      const where = written.map(({ file }) => file).join(' and content/');
      say(`new: content/${where} would pass the check; nothing was written`);
      return 0;
    }
    const isWritten = written.every(({ file, text, before }) => {
      mkdirSync(dirname(place(file)), { recursive: true });
      return replaceIfSame(place(file), text, before);
    });
    if (isWritten) {
      const { file = '', text = '', before = '' } = written.at(-1) ?? {};
      const next = ending === 'mdx' ? 'Now write its text below the second ---, and see it' : 'See it';
      say(
        tabular
          ? `new: a row in content/${file}, which passes the check:\n${difference(before, text)}`
          : `new: content/${file} passes the check. ${next} with npm run dev`,
      );
      if (elsewhere.length > 0)
        say(
          [
            'Other files need a look now:',
            ...elsewhere.slice(0, MOST_SHOWN).map((problem) => formatProblem(problem)),
          ].join('\n'),
        );
      return 0;
    }
    await wait(BETWEEN_MS);
    files = readFiles(place(''));
  }
  return refuse(`content/${make(files)[0]?.file ?? ''} is being changed by somebody else: try again.`);
}
