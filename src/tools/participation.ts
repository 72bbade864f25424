/**
 * `npm run participation -- <framework> <file> --as-at <day> --source <id>`: compares a new list of parties with the
 * table, shows the difference, and with `--write` makes it. Refuses on anything unclear and then writes nothing.
 */
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { stringify } from 'csv-stringify/sync';
import { isSeq, parseDocument } from 'yaml';
import { fromContent, readFiles } from '../entries/files.ts';
import { formatProblem } from '../entries/problem.ts';
import { readContent } from '../entries/read.ts';
import { replaceFile } from '../entries/write.ts';
import { parseTable } from '../entries/table.ts';
import { participationRow } from '../schema/participation.ts';
import { Day } from '../schema/shared.ts';
import { merge, type Cells } from './participation/merge.ts';
import { readStatusList } from './participation/read.ts';

const USAGE = `Usage: npm run participation -- <instrument> <file> --as-at 2026-11-24 --source <id in content/sources>
  --write       make the change; without it the difference is only shown
  --keep-rest   keep the States that the list leaves out, as they are
  --day-first   03/04/2005 is 3 April`;
const COLUMNS = Object.keys(participationRow.shape);

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
      },
    });
    return { ...values, framework: positionals[0], file: positionals[1] };
  } catch (error) {
    return stop(error instanceof Error ? error.message : String(error), USAGE);
  }
}
const { framework, file, source, ...flags } = options();
if (!framework || !file || !source) stop(USAGE);
const asAt = Day.safeParse(flags['as-at']);
if (!asAt.success) stop(`--as-at ${asAt.error.issues[0]?.message ?? ''}: the day that the list shows.`, USAGE);
if (!existsSync(file)) stop(`There is no file ${file}.`);

const { content } = readContent(readFiles('content'), asAt.data);
if (!content.byKey.has(`frameworks/${framework}`)) stop(`There is no instrument content/frameworks/${framework}.mdx.`);
if (!content.byKey.has(`sources/${source}`))
  stop(`There is no source content/sources/${source}.yaml. Describe the list there first: title, producer, url, read.`);
const described = content.byKey.get(`participation/${framework}`);
const before = described?.data['asAt'];
if (typeof before === 'string' && before > asAt.data)
  stop(`The table is known as at ${before}; a list of ${asAt.data} is older.`);

const jurisdictions = content.entries
  .filter(({ collection }) => collection === 'jurisdictions')
  .map(({ id, data }) => ({
    code: id.toUpperCase(),
    names: [data['title'], ...(Array.isArray(data['alsoKnownAs']) ? (data['alsoKnownAs'] as unknown[]) : [])].map(
      String,
    ),
  }));
const { listed, problems } = readStatusList(
  readFileSync(file, 'utf8'),
  fromContent(file),
  jurisdictions,
  flags['day-first'],
);
if (problems.length)
  stop(
    problems.map((problem) => formatProblem(problem)).join('\n\n'),
    '',
    `Not clear: ${problems.length}. Mend them in the list; this is all that was found.`,
  );

const csv = `content/participation/${framework}.csv`;
const table = existsSync(csv) ? parseTable(readFileSync(csv, 'utf8')).map(({ cells }) => cells) : [];
const result = merge(table, listed, source);
const invalid = result.rows.flatMap((row) => {
  const parsed = participationRow.safeParse(row);
  return parsed.success
    ? []
    : [`${row['state'] ?? '?'}: ${parsed.error.issues.map(({ message }) => message).join('; ')}`];
});

for (const state of result.added) console.log(`+ ${state}  ${line(result.rows.find((row) => row['state'] === state))}`);
for (const { state, column, from, to } of result.changes)
  console.log(`~ ${state}  ${column}: ${from || '(blank)'} → ${to}`);
for (const { state, column, from, to } of result.kept)
  console.log(`= ${state}  ${column}: ${from} stays; the list says only ${to}`);
function line(row: Cells = {}) {
  return COLUMNS.slice(1, -1)
    .flatMap((column) => (row[column] ? [`${column} ${row[column]}`] : []))
    .join(', ');
}
const counts = `${result.added.length} added, ${new Set(result.changes.map(({ state }) => state)).size} changed, ${result.same.length} the same`;

if (invalid.length) stop('These rows would not be valid:', ...invalid);
if (result.contradicted.length)
  stop(
    `The table shows these as bound, the list only as signatories: ${result.contradicted.join(', ')}.`,
    'Find out which is right. If they have left, add a column "ended" with the day.',
  );
if (result.leftOut.length && !flags['keep-rest'])
  stop(
    `The list leaves out ${result.leftOut.length} States of the table: ${result.leftOut.join(', ')}.`,
    'If the list covers only some States, add --keep-rest. If a State has left, add its line with a column "ended".',
  );
if (!flags.write) {
  console.log(`participation: ${counts}; nothing was written (add --write)`);
} else {
  replaceFile(csv, stringify(result.rows, { header: true, columns: COLUMNS }));
  const yaml = `content/participation/${framework}.yaml`;
  const document = parseDocument(
    existsSync(yaml) ? readFileSync(yaml, 'utf8') : 'completeness: partial\nabsenceMeansNonParty: false\nsources: []\n',
  );
  // A list of some States does not make the whole table as new as itself.
  if (result.leftOut.length === 0 || !document.has('asAt')) document.set('asAt', asAt.data);
  const sources = document.get('sources');
  if (isSeq(sources) && !sources.items.some((_, index) => document.getIn(['sources', index, 'ref']) === source))
    sources.add(document.createNode({ ref: source, read: asAt.data, supports: 'rows of the table that name it' }));
  replaceFile(yaml, document.toString({ lineWidth: 110, indentSeq: false }));
  console.log(`participation: ${counts}; written to ${csv}. Now: npm run check`);
}
