/**
 * `npm run participation -- <instrument> <file> --as-at <day> --source <id>`: compares a list of parties that somebody
 * saved or copied with the table, shows the difference, and with `--write` makes it. Refuses on anything unclear and then
 * writes nothing. Lists that a program can fetch are `npm run refresh`.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { compare, inWords } from '../entries/depositaries/compare.ts';
import type { Order } from '../entries/depositaries/dates.ts';
import { namedIn, territoriesIn } from '../entries/depositaries/jurisdictions.ts';
import { reading } from '../entries/depositaries/list.ts';
import { readList } from '../entries/depositaries/read.ts';
import { invalidRows, renewedDescription, renewedTable } from '../entries/depositaries/renewed.ts';
import { whoIs } from '../entries/depositaries/states.ts';
import { decoded } from '../entries/depositaries/text.ts';
import { fromContent, readFiles } from '../entries/files.ts';
import { formatProblem } from '../entries/problem.ts';
import { readContent } from '../entries/read.ts';
import { parseTable } from '../entries/table.ts';
import { replaceFile } from '../entries/write.ts';
import { Day } from '../schema/shared.ts';
import { latestToday } from '../settings.ts';
import { helpWhenAsked } from './run/help.ts';

const USAGE = `npm run participation: compares a list of parties that you saved or copied with the table, and with --write takes it
over. Anything unclear is refused, and nothing is written then.

  npm run participation -- <instrument> <file> --as-at 2026-11-24 --source <id in content/sources>
  npm run participation -- untoc list.tsv --as-at 2026-11-24 --source untc --write

  --write        make the change; without it the difference is only shown
  --keep-rest    keep the States that the list leaves out, as they are
  --day-first    03/04/2005 is 3 April
  --month-first  03/04/2005 is 4 March`;
helpWhenAsked(USAGE);

/** Ends with one line and changes nothing. */
function stop(...lines: string[]): never {
  console.error(lines.join('\n'));
  console.error('\nparticipation: refused, nothing was written');
  process.exit(1);
}
function options() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        'as-at': { type: 'string' },
        source: { type: 'string' },
        write: { type: 'boolean', default: false },
        'keep-rest': { type: 'boolean', default: false },
        'day-first': { type: 'boolean', default: false },
        'month-first': { type: 'boolean', default: false },
      },
    });
    return { ...values, framework: positionals[0], file: positionals[1] };
  } catch (error) {
    return stop(error instanceof Error ? error.message : String(error), USAGE);
  }
}
const { framework, file, source, ...flags } = options();
if (!framework || !file || !source) stop(USAGE);
if (flags['day-first'] && flags['month-first']) stop('Say --day-first or --month-first, not both.', USAGE);
const told: Order | undefined = flags['day-first'] ? 'day-first' : flags['month-first'] ? 'month-first' : undefined;
const asAt = Day.safeParse(flags['as-at']);
if (!asAt.success) stop(`--as-at ${asAt.error.issues[0]?.message ?? ''}: the day that the list shows.`, USAGE);
if (asAt.data > latestToday()) stop(`--as-at ${asAt.data} is in the future: write the day that the list shows.`);
if (!existsSync(file) || !statSync(file).isFile()) stop(`There is no file ${file}.`);
const list = decoded(readFileSync(file));
if (list === undefined)
  stop(`${file} is not UTF-8 and does not say what it is: save it as UTF-8 (in a spreadsheet, "CSV UTF-8").`);

const { content } = readContent(readFiles('content'), asAt.data);
if (!content.byKey.has(`frameworks/${framework}`)) stop(`There is no instrument content/frameworks/${framework}.mdx.`);
if (!content.byKey.has(`sources/${source}`))
  stop(`There is no source content/sources/${source}.yaml. Describe the list there first: title, producer, url, read.`);
const before = content.byKey.get(`participation/${framework}`)?.data['asAt'];
if (typeof before === 'string' && before > asAt.data)
  stop(`The table is known as at ${before}; a list of ${asAt.data} is older.`);

const { listed, faults, notes, parties } = reading(readList(list, told), whoIs(namedIn(content)), asAt.data);
if (faults.length > 0)
  stop(
    faults
      .map((fault) => formatProblem({ file: fromContent(file), column: 1, rule: 'status-list', ...fault }))
      .join('\n\n'),
    '',
    `Not clear: ${faults.length}. Mend them in the list; this is all that was found.`,
  );

const csv = `content/participation/${framework}.csv`;
const table = existsSync(csv) ? parseTable(readFileSync(csv, 'utf8')).map(({ cells }) => cells) : [];
const result = compare(table, listed, source, territoriesIn(content));
const { added, changes, corrections, same, leftOut, questions, notEntered } = result;

for (const note of notes) console.log(`! ${note}`);
for (const { state, why } of notEntered)
  console.log(`! ${state}: has left (${why}), and has no row; add one with "ended" if its time as a party matters.`);
for (const line of inWords(result)) console.log(line);
const changed = new Set([...changes, ...corrections].map(({ state }) => state));
const counts = `${added.length} added, ${changed.size} changed, ${same.length} the same`;

const invalid = invalidRows(result.rows);
if (invalid.length > 0) stop('These rows would not be valid:', ...invalid);
if (questions.length > 0)
  stop('Only a person can decide these:', ...questions.map(({ state, why }) => `${state}: ${why}.`));
if (leftOut.length > 0 && !flags['keep-rest'])
  stop(
    `The list leaves out ${leftOut.length} States of the table: ${leftOut.join(', ')}.`,
    'If the list covers only some States, add --keep-rest. If a State has left, add its line with a column "ended".',
  );
if (!flags.write) {
  console.log(`participation: ${counts}; nothing was written (add --write)`);
} else {
  const yaml = `content/participation/${framework}.yaml`;
  const description = renewedDescription(existsSync(yaml) ? readFileSync(yaml, 'utf8') : undefined, {
    source,
    read: asAt.data,
    supports: 'rows of the table that name it',
    // A list of some States does not make the whole table as new as itself.
    ...(leftOut.length === 0 ? { asAt: asAt.data, ...(parties === undefined ? {} : { parties }) } : {}),
  });
  replaceFile(csv, renewedTable(result.rows));
  replaceFile(yaml, description);
  console.log(`participation: ${counts}; written to ${csv}. Now: npm run check`);
}
