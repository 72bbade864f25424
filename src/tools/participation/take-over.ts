/** `npm run participation` as a function: a list of parties that somebody saved, compared with the table and taken over. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compare, inWords } from '../../entries/depositaries/compare.ts';
import type { Order } from '../../entries/depositaries/dates.ts';
import { namedIn, territoriesIn } from '../../entries/depositaries/jurisdictions.ts';
import { reading } from '../../entries/depositaries/list.ts';
import { readList } from '../../entries/depositaries/read.ts';
import { invalidRows, renewedDescription, renewedTable } from '../../entries/depositaries/renewed.ts';
import { whoIs } from '../../entries/depositaries/states.ts';
import { decoded } from '../../entries/depositaries/text.ts';
import { fromContent, readFiles } from '../../entries/files.ts';
import { formatProblem } from '../../entries/problem.ts';
import { readContent } from '../../entries/read.ts';
import { parseTable } from '../../entries/table.ts';
import { replaceFile } from '../../entries/write.ts';
import { Day } from '../../schema/shared.ts';
import { latestToday } from '../../settings.ts';
import { optionsIn, pathsIn, refusal, type Caller, type Refuse } from '../run/command.ts';

const USAGE = `npm run participation: compares a list of parties that you saved or copied with the table, and with --write takes it
over. Anything unclear is refused, and nothing is written then.

  npm run participation -- <instrument> <file> --as-at 2026-11-24 --source <id in content/sources>
  npm run participation -- untoc list.tsv --as-at 2026-11-24 --source untc --write

  --write        make the change; without it the difference is only shown
  --keep-rest    keep the States that the list leaves out, as they are
  --day-first    03/04/2005 is 3 April
  --month-first  03/04/2005 is 4 March`;
const LAST = '\nparticipation: refused, nothing was written';
/** Ends with one line and changes nothing. */
const stop: Refuse = refusal(LAST);

/** What was asked for, as far as it can be told without the content. */
function wanted({ typed, folder }: Pick<Caller, 'typed' | 'folder'>) {
  const { values: flags, positionals } = optionsIn(
    typed,
    USAGE,
    {
      'as-at': { type: 'string' },
      source: { type: 'string' },
      write: { type: 'boolean', default: false },
      'keep-rest': { type: 'boolean', default: false },
      'day-first': { type: 'boolean', default: false },
      'month-first': { type: 'boolean', default: false },
    },
    LAST,
  );
  const [framework, file] = positionals;
  const { source } = flags;
  if (!framework || !file || !source) return stop(USAGE);
  if (flags['day-first'] && flags['month-first']) stop('Say --day-first or --month-first, not both.', USAGE);
  const told: Order | undefined = flags['day-first'] ? 'day-first' : flags['month-first'] ? 'month-first' : undefined;
  const asAt = Day.safeParse(flags['as-at']);
  if (!asAt.success) return stop(`--as-at ${asAt.error.issues[0]?.message ?? ''}: the day that the list shows.`, USAGE);
  if (asAt.data > latestToday()) stop(`--as-at ${asAt.data} is in the future: write the day that the list shows.`);
  const path = resolve(folder, file);
  if (!existsSync(path) || !statSync(path).isFile()) stop(`There is no file ${file}.`);
  const list = decoded(readFileSync(path));
  if (list === undefined)
    return stop(`${file} is not UTF-8 and does not say what it is: save it as UTF-8 (in a spreadsheet, "CSV UTF-8").`);
  return { framework, file, source, list, told, asAt: asAt.data, write: flags.write, keepRest: flags['keep-rest'] };
}

export function takeOver(caller: Caller): number {
  const { folder, say } = caller;
  const { framework, file, source, list, told, asAt, write, keepRest } = wanted(caller);
  const { content } = readContent(readFiles(join(folder, 'content')), asAt);
  if (!content.byKey.has(`frameworks/${framework}`))
    stop(`There is no instrument content/frameworks/${framework}.mdx.`);
  if (!content.byKey.has(`sources/${source}`))
    stop(
      `There is no source content/sources/${source}.yaml. Describe the list there first: title, producer, url, read.`,
    );
  const before = content.byKey.get(`participation/${framework}`)?.data['asAt'];
  if (typeof before === 'string' && before > asAt)
    stop(`The table is known as at ${before}; a list of ${asAt} is older.`);

  const { listed, faults, notes, parties } = reading(readList(list, told), whoIs(namedIn(content)), asAt);
  if (faults.length > 0)
    stop(
      faults
        .map((fault) =>
          formatProblem({ file: fromContent(file, pathsIn(folder)), column: 1, rule: 'status-list', ...fault }),
        )
        .join('\n\n'),
      '',
      `Not clear: ${faults.length}. Mend them in the list; this is all that was found.`,
    );

  const place = (name: string) => join(folder, 'content/participation', name);
  const [csv, yaml] = [`${framework}.csv`, `${framework}.yaml`];
  const table = existsSync(place(csv)) ? parseTable(readFileSync(place(csv), 'utf8')).map(({ cells }) => cells) : [];
  const result = compare(table, listed, source, territoriesIn(content));
  const { added, changes, corrections, same, leftOut, questions, notEntered } = result;

  for (const note of notes) say(`! ${note}`);
  for (const { state, why } of notEntered)
    say(`! ${state}: has left (${why}), and has no row; add one with "ended" if its time as a party matters.`);
  for (const line of inWords(result)) say(line);
  const changed = new Set([...changes, ...corrections].map(({ state }) => state));
  const counts = `${added.length} added, ${changed.size} changed, ${same.length} the same`;

  const invalid = invalidRows(result.rows);
  if (invalid.length > 0) stop('These rows would not be valid:', ...invalid);
  if (questions.length > 0)
    stop('Only a person can decide these:', ...questions.map(({ state, why }) => `${state}: ${why}.`));
  if (leftOut.length > 0 && !keepRest)
    stop(
      `The list leaves out ${leftOut.length} States of the table: ${leftOut.join(', ')}.`,
      'If the list covers only some States, add --keep-rest. If a State has left, add its line with a column "ended".',
    );
  if (!write) {
    say(`participation: ${counts}; nothing was written (add --write)`);
    return 0;
  }
  const description = renewedDescription(existsSync(place(yaml)) ? readFileSync(place(yaml), 'utf8') : undefined, {
    source,
    read: asAt,
    supports: 'rows of the table that name it',
    // A list of some States does not make the whole table as new as itself.
    ...(leftOut.length === 0 ? { asAt, ...(parties === undefined ? {} : { parties }) } : {}),
  });
  replaceFile(place(csv), renewedTable(result.rows));
  replaceFile(place(yaml), description);
  say(`participation: ${counts}; written to content/participation/${csv}. Now: npm run check`);
  return 0;
}
