/**
 * `npm run new`: asks for what a new entry or a new row of a table needs and writes it, valid as it stands. Every answer
 * can be given as a flag; `--dry-run` shows it instead of writing it.
 */
import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { readExceptions } from '../entries/check/exceptions.ts';
import { checkFiles } from '../entries/check/run.ts';
import { newEntry } from '../entries/draft/entry.ts';
import { idOf } from '../entries/slug.ts';
import { isAsked, newLanguage } from '../entries/draft/language.ts';
import { questionsFor, type Question } from '../entries/draft/questions.ts';
import { rowQuestions, treatyId, withRow } from '../entries/draft/rows.ts';
import { collectionFor, namesIn } from '../entries/draft/words.ts';
import { readFiles } from '../entries/files.ts';
import { formatProblem, isAdvice, type Problem } from '../entries/problem.ts';
import { readContent, valueAt } from '../entries/read.ts';
import { replaceIfSame } from '../entries/write.ts';
import { COLLECTION_NAMES, definitionOf, type CollectionName } from '../schema/collections.ts';
import { Id } from '../schema/shared.ts';
import { latestToday } from '../settings.ts';

const today = new Date().toISOString().slice(0, 10);
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
/** Lists that the code closes: what to do instead. */
const CLOSED: Partial<Record<CollectionName, string>> = {
  forms: 'The forms of cooperation are a closed list in src/schema/vocabulary.ts: DEVELOPING.md says how one is added.',
  'starting-text': 'The starting text is one document that was taken over whole: nothing is added to it.',
};

function stop(...lines: string[]): never {
  console.error(lines.join('\n'));
  console.error('new: nothing was written');
  process.exit(1);
}

const typed = process.argv.slice(2);
const firstFlag = typed.findIndex((word) => word.startsWith('-'));
const words = firstFlag < 0 ? typed : typed.slice(0, firstFlag);
const flagged = firstFlag < 0 ? [] : typed.slice(firstFlag);
const helpWanted = flagged.includes('--help') || flagged.includes('-h');
if (helpWanted && words.length === 0) {
  console.log(HELP.trim());
  process.exit(0);
}

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

let wanted = words.join(' ');
if (wanted === '') {
  console.log(`What do you want to add? ${COLLECTION_NAMES.join(', ')}`);
  wanted = (await answer('> ')) ?? '';
}
const collection =
  collectionFor(wanted) ?? stop(`"${wanted}" is not one of: ${COLLECTION_NAMES.join(', ')}.`, HELP.trim());
const { file: ending, rows: tabular, one, label } = definitionOf(collection);
const closed = CLOSED[collection];
if (closed !== undefined) stop(closed);

let files = readFiles(resolve('content'));
const { content } = readContent(files, latestToday());
const names = namesIn(content);

/** Which table a row goes into: of an instrument, of an organisation. A treaty's is that of its first State. */
const tableQuestion: Question | undefined =
  tabular && collection !== 'bilateral'
    ? {
        path: ['table'],
        flag: 'table',
        meaning: collection === 'memberships' ? 'Which organisation?' : 'Which instrument?',
        example: collection === 'memberships' ? 'European Union' : 'UNTOC',
        several: false,
        choices: [],
        read: (written) => {
          const meant = names(collection === 'memberships' ? 'memberships' : 'frameworks', written);
          if ('id' in meant) return { value: meant.id };
          return collection === 'memberships' &&
            Id.safeParse(idOf(written)).success &&
            !/Did you mean/.test(meant.wrong)
            ? { value: idOf(written) }
            : meant;
        },
      }
    : undefined;
/** What names a file that is named after a State. */
const stateQuestion: Question | undefined =
  collection === 'national-law'
    ? {
        path: ['id'],
        flag: 'id',
        meaning: 'Whose law? It has one file.',
        example: 'Mexico',
        several: false,
        choices: [],
        read: (written) => {
          const meant = names('jurisdictions', written);
          return 'id' in meant ? { value: meant.id } : meant;
        },
      }
    : undefined;
const ownSources = (table: string): string[] => {
  const sources = valueAt(content.byKey.get(`memberships/${table}`)?.data, ['sources']);
  return Array.isArray(sources)
    ? sources.map((source) => String(valueAt(source, ['key']) ?? valueAt(source, ['ref'])))
    : ['text'];
};
/** The questions of a table that does not exist yet; its sources are those of its first row. */
const descriptionQuestions = (): Question[] =>
  ending !== 'yaml' || collection === 'bilateral'
    ? []
    : questionsFor(collection, names).filter(({ path }) => collection !== 'participation' || path[0] !== 'sources');

const entryQuestions: Question[] = tabular
  ? [...descriptionQuestions(), ...(tableQuestion ? [tableQuestion] : []), ...rowQuestions(collection, names)]
  : [
      ...(stateQuestion ? [stateQuestion] : []),
      ...questionsFor(collection, names).filter((each) => collection !== 'languages' || isAsked(each)),
    ];
function flags() {
  try {
    const { values } = parseArgs({
      args: flagged,
      options: {
        id: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false, short: 'h' },
        ...Object.fromEntries(entryQuestions.map(({ flag }) => [flag, { type: 'string' as const }])),
      },
    });
    return values as Record<string, string | boolean | undefined>;
  } catch (error) {
    return stop(error instanceof Error ? error.message : String(error), `npm run new -- ${words.join(' ')} --help`);
  }
}
const given = flags();
/** What a question means, what to choose from, and an example, a line each. */
const explained = ({ meaning, example, choices, several }: Question): string[] => [
  `${meaning}${several ? ' Several: with ; between them.' : ''}`,
  ...(choices.length ? [`One of: ${choices.join(', ')}`] : []),
  ...(example ? [`For example: ${example}`] : []),
];
const described = (question: Question) => [`  --${question.flag}`, ...explained(question)].join('\n      ');
if (helpWanted) {
  console.log(
    `npm run new -- ${wanted}: ${one?.[0] ?? label} in content/${collection}. Answers that can be given at once:\n`,
  );
  console.log(entryQuestions.map(described).join('\n'));
  console.log(
    '  --id\n      The name of the file, if another than the title gives.\n  --dry-run\n      Shows it and writes nothing.',
  );
  process.exit(0);
}

const byFlags = entryQuestions.some(({ flag }) => typeof given[flag] === 'string');
const answers = new Map<string, unknown>();
const missing: string[] = [];
/** Asks what no flag has answered; what may be left out is asked only of somebody who answers. */
async function askAll(questions: readonly Question[]): Promise<void> {
  for (const [index, question] of questions.entries()) {
    const { flag, read, optional = false, when } = question;
    if (when?.(answers) === false) continue;
    const told = given[flag];
    if (typeof told === 'string') {
      const result = read(told);
      if ('wrong' in result) stop(`--${flag}: ${result.wrong}.`, described(question));
      answers.set(flag, result.value);
      continue;
    }
    // Who answers by flags has said all that is to be said.
    if (optional && byFlags) continue;
    for (;;) {
      const asked = await answer(
        `\n${index + 1} of ${questions.length}. ${flag}: ${explained(question).join('\n')}\n> `,
      );
      if (asked === undefined) {
        if (!optional) missing.push(flag);
        break;
      }
      const result = read(asked);
      if ('value' in result) {
        answers.set(flag, result.value);
        break;
      }
      console.log(`${result.wrong}. Please try again.`);
    }
  }
}
function nothingMissing(): void {
  if (missing.length) stop(`These are still needed: ${missing.map((flag) => `--${flag}`).join(', ')}`);
}

/** The description of a table, which names every source of its rows: readers see them below the table. */
function withSource(text: string, source: string): string {
  if (
    text.split('\n').some((line) => /^\s*- (?:ref|key): (.*)$/.exec(line)?.[1]?.replace(/^['"]|['"]$/g, '') === source)
  )
    return text;
  const read = content.byKey.get(`sources/${source}`)?.data['read'];
  return text.replace(
    /^sources:[ \t]*\n([ \t]*)(?=- )/m,
    (_, indent: string) =>
      `sources:\n${['- ref: ' + source, `  read: '${typeof read === 'string' ? read : latestToday()}'`, '  supports: rows of the table that name it', ''].map((line) => indent + line).join('\n')}`,
  );
}

/** What is to be written: a file of the content, with what it held. */
interface Written {
  file: string;
  text: string;
  before: string | undefined;
}
/** Makes what is to be written from the answers, for the files as they are now. */
type Make = () => Written[];

async function row(): Promise<Make> {
  if (tableQuestion) await askAll([tableQuestion]);
  nothingMissing();
  const questions = rowQuestions(
    collection,
    names,
    collection === 'memberships' ? ownSources(String(answers.get('table'))) : undefined,
  );
  const described = collection === 'bilateral' || files.has(`${collection}/${String(answers.get('table'))}.yaml`);
  if (!described) await askAll(descriptionQuestions());
  await askAll(questions);
  nothingMissing();
  const cells = Object.fromEntries(
    questions.flatMap(({ flag }) => {
      const value = answers.get(flag);
      return typeof value === 'string' ? [[flag, value]] : [];
    }),
  );
  const table = tableQuestion
    ? String(answers.get('table'))
    : typeof given['id'] === 'string'
      ? given['id']
      : (cells['a'] ?? '').toLowerCase();
  return () => {
    const [file, beside] = [`${collection}/${table}.csv`, `${collection}/${table}.yaml`];
    const taken = new Set(
      content.tables
        .filter(({ folder }) => folder === 'bilateral')
        .flatMap(({ rows }) => rows.map((each) => each.cells['id'] ?? '')),
    );
    const result = withRow(
      collection,
      files.get(file),
      collection === 'bilateral' ? { id: treatyId(cells, taken), ...cells } : cells,
    );
    if ('wrong' in result) stop(`content/${file}: ${result.wrong}.`);
    const written = [{ file, text: result.text, before: files.get(file) }];
    const said = files.get(beside);
    const naming =
      said !== undefined && collection === 'participation' ? withSource(said, cells['source'] ?? '') : said;
    if (said !== undefined && naming !== undefined && naming !== said)
      return [{ file: beside, text: naming, before: said }, ...written];
    return ending === 'csv' || said !== undefined
      ? written
      : [{ file: beside, text: description(table, cells), before: undefined }, ...written];
  };
}
/** What stands beside a new table. */
function description(table: string, cells: Readonly<Record<string, string>>): string {
  const made = new Map(answers);
  const extra: Question[] = [];
  const say = (flag: string, value: unknown) => {
    made.set(flag, value);
    extra.push({ path: [flag], flag, meaning: '', example: '', several: false, choices: [], read: () => ({ value }) });
  };
  if (collection === 'bilateral') {
    const title = valueAt(content.byKey.get(`jurisdictions/${table}`)?.data, ['title']);
    say('title', `Treaties of ${typeof title === 'string' ? title : table}`);
  }
  if (collection === 'participation')
    say('sources', [{ ref: cells['source'], read: today, supports: 'rows of the table that name it' }]);
  return newEntry(collection, [...descriptionQuestions(), ...extra], made, today);
}

/** The id of an entry: what was asked for, or what its title gives. */
function idFor(): string {
  const text = (flag: string) => (typeof answers.get(flag) === 'string' ? String(answers.get(flag)) : '');
  if (typeof given['id'] === 'string' && !stateQuestion) return given['id'];
  if (stateQuestion) return text('id');
  if (collection === 'languages') return text('locale').split('-')[0] ?? '';
  if (collection === 'jurisdictions') {
    const meant = names('jurisdictions', text('title'));
    return 'id' in meant ? meant.id : idOf(text('title'));
  }
  return idOf(text('title') || [text('jurisdiction'), text('framework')].join(' '));
}
async function entry(): Promise<Make> {
  await askAll(entryQuestions);
  nothingMissing();
  const id = idFor();
  const valid = Id.safeParse(id);
  if (!valid.success) stop(`--id ${valid.error.issues[0]?.message ?? ''}.`);
  const file = `${collection}/${id}.${ending}`;
  return () => {
    if (files.has(file)) stop(`content/${file} exists already. Choose another --id, or edit that entry.`);
    const text =
      collection === 'languages'
        ? newLanguage(content, answers)
        : newEntry(collection, questionsFor(collection, names), answers, today);
    return [{ file, text, before: undefined }];
  };
}

const make = await (tabular ? row() : entry());
terminal?.close();
lines?.close();

/** How often it is tried again when somebody else has written to the same table in between. */
const TRIES = 20;
/** How many problems of other files are told. */
const MOST_SHOWN = 5;
let problems: readonly Problem[] | undefined;
for (let tried = 1; ; tried++) {
  const written = make();
  const changed = new Map([...files, ...written.map(({ file, text }): [string, string] => [file, text])]);
  // What is added stays as good as it was; who else has written has looked at the same.
  problems ??= checkFiles(changed, latestToday(), { complete: true, exceptions: readExceptions() }).problems;
  const own = problems.filter((problem) => changed.get(problem.file) !== files.get(problem.file) && !isAdvice(problem));
  if (own.length) stop(...own.map((problem) => formatProblem(problem, changed.get(problem.file))));
  const elsewhere = problems.filter((problem) => !isAdvice(problem) && !own.includes(problem)).slice(0, MOST_SHOWN);
  const also =
    elsewhere.length > 0 ? ['Other files need a look now:', ...elsewhere.map((problem) => formatProblem(problem))] : [];
  if (given['dry-run']) {
    for (const { text, before } of written) console.log(before === undefined ? text : difference(before, text));
    console.log(
      `new: content/${written.map(({ file }) => file).join(' and content/')} would pass the check; nothing was written`,
    );
    break;
  }
  if (
    written.every(({ file, text, before }) => {
      mkdirSync(dirname(`content/${file}`), { recursive: true });
      return replaceIfSame(`content/${file}`, text, before);
    })
  ) {
    const [last] = written.slice(-1);
    console.log(
      tabular
        ? `new: a row in content/${last?.file ?? ''}, which passes the check:\n${difference(last?.before ?? '', last?.text ?? '')}`
        : `new: content/${last?.file ?? ''} passes the check. ${ending === 'mdx' ? 'Now write its text below the second ---, and see it with npm run dev' : 'See it with npm run dev'}`,
    );
    if (also.length > 0) console.log(also.join('\n'));
    break;
  }
  if (tried === TRIES) stop(`content/${written[0]?.file ?? ''} is being changed by somebody else: try again.`);
  await new Promise((done) => setTimeout(done, 50));
  files = readFiles(resolve('content'));
}
/** The lines that a text has more than it had. */
function difference(before: string, after: string): string {
  const known = new Set(before.split('\n'));
  return after
    .split('\n')
    .filter((line) => line !== '' && !known.has(line))
    .map((line) => `  + ${line}`)
    .join('\n');
}
