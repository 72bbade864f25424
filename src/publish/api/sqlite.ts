/**
 * After Astro: the tables as one SQLite database, with the keys of the Data Package as its own and what each column means
 * beside them. The same tables give the same bytes: nothing in it knows the time, the machine or the order of writing.
 */
import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { parse } from 'csv-parse/sync';
import { DATABASE, PACKAGE } from './addresses.ts';
import { unguarded, type Field, type TableSchema } from './tables.ts';

interface Resource {
  name: string;
  title: string;
  path: string;
  schema: TableSchema | string;
}
/** What is read of a Data Package. */
export interface Described {
  title: string;
  description: string;
  homepage: string;
  version: string;
  created: string;
  licenses: readonly { name: string; path: string }[];
  contributors: readonly { title: string }[];
  resources: readonly Resource[];
}
type Whole = Resource & { schema: TableSchema };
/** The tables of the single instruments are parts of one that is here as a whole; a schema by address is theirs. */
const wholeTables = ({ resources }: Described, schemaAt: (path: string) => TableSchema): Whole[] =>
  resources
    .filter(({ name, path }) => path.endsWith('.csv') && !name.startsWith('participation-'))
    .map((resource) => ({
      ...resource,
      schema: typeof resource.schema === 'string' ? schemaAt(resource.schema) : resource.schema,
    }));

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const list = (names: readonly string[]): string => names.map(quoted).join(', ');
/** A name that needs no quotes in a query: `key_figures`. */
const tableName = (resource: string): string => resource.replaceAll('-', '_');
const TYPES = { string: 'TEXT', date: 'TEXT', boolean: 'INTEGER', integer: 'INTEGER', number: 'REAL' } as const;

/** The definition of a table, with what each column means as a comment, so that `.schema` tells it. */
function definitionOf({ name, title, schema: { fields, primaryKey, foreignKeys = [] } }: Whole): string {
  const columns = fields.map(
    (field) =>
      [
        `  ${quoted(field.name)} ${TYPES[field.type]}${field.constraints?.required ? ' NOT NULL' : ''}`,
        `-- ${field.description}${field.type === 'boolean' ? ' 1 or 0.' : ''}`,
      ] as const,
  );
  const keys = [
    `  PRIMARY KEY (${list(primaryKey)})`,
    ...foreignKeys.map(
      ({ fields: own, reference }) =>
        `  FOREIGN KEY (${list(own)}) REFERENCES ${tableName(reference.resource ?? name)} (${list(reference.fields)})`,
    ),
  ];
  return [
    `CREATE TABLE ${tableName(name)} ( -- ${title}.`,
    ...columns.map(([column, comment]) => `${column}, ${comment}`),
    keys.join(',\n'),
    ') STRICT, WITHOUT ROWID',
  ].join('\n');
}
/** Where a key of another table is looked up from, unless the rows are in that order anyway. */
const indexesOf = ({ name, schema: { primaryKey, foreignKeys = [] } }: Whole): string[] =>
  foreignKeys
    .filter(({ fields }) => fields.join() !== primaryKey.slice(0, fields.length).join())
    .map(({ fields }) => `CREATE INDEX ${tableName(name)}_${fields.join('_')} ON ${tableName(name)} (${list(fields)})`);

const valueOf = ({ type }: Field, cell: string): string | number | null =>
  cell === ''
    ? null
    : type === 'boolean'
      ? Number(cell === 'true')
      : type === 'integer' || type === 'number'
        ? Number(cell)
        : unguarded(cell);

function fill(database: DatabaseSync, table: Whole, csv: string): void {
  const { fields } = table.schema;
  const rows: string[][] = parse(csv, { from: 2 });
  const insert = database.prepare(`INSERT INTO ${tableName(table.name)} VALUES (${fields.map(() => '?').join(', ')})`);
  for (const row of rows) insert.run(...fields.map((field, at) => valueOf(field, row[at] ?? '')));
}
/** Which build it is, and what each table and column means. */
function describe(database: DatabaseSync, described: Described, tables: readonly Whole[]): void {
  database.exec(`CREATE TABLE about ( -- Which build this is, and how it may be used.
  name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID`);
  database.exec(`CREATE TABLE dictionary ( -- What each table and column holds; a table has an empty column.
  "table" TEXT NOT NULL, "column" TEXT NOT NULL, place INTEGER NOT NULL, type TEXT NOT NULL, description TEXT NOT NULL,
  PRIMARY KEY ("table", "column")) STRICT, WITHOUT ROWID`);
  const { title, description, homepage, version, created, licenses, contributors } = described;
  const about = database.prepare('INSERT INTO about VALUES (?, ?)');
  for (const [name, value] of Object.entries({
    title,
    description,
    documentation: homepage,
    version,
    built: created.slice(0, 10),
    licence: licenses.map(({ name: id, path }) => `${id} (${path})`).join(', '),
    attribution: contributors.map(({ title: name }) => name).join(', '),
  }))
    about.run(name, value);
  const entry = database.prepare('INSERT INTO dictionary VALUES (?, ?, ?, ?, ?)');
  for (const table of tables) {
    entry.run(tableName(table.name), '', 0, 'table', `${table.title}.`);
    for (const [at, field] of table.schema.fields.entries())
      entry.run(tableName(table.name), field.name, at + 1, field.type, field.description);
  }
}

/**
 * Writes the database into a file that is not there yet.
 * @param described the Data Package  @param textOf reads one of its files
 * @throws Error when a row breaks a key, or is not of its type
 */
export async function writeDatabase(
  file: string,
  described: Described,
  textOf: (path: string) => string,
): Promise<void> {
  // Asked for only here, so that whoever reads the shapes of the tables needs no database.
  const { DatabaseSync } = await import('node:sqlite');
  const tables = wholeTables(described, (path) => JSON.parse(textOf(path)) as TableSchema);
  const database = new DatabaseSync(':memory:');
  try {
    database.exec('PRAGMA page_size = 4096; PRAGMA encoding = "UTF-8"; PRAGMA foreign_keys = ON; BEGIN');
    // A row may name one that comes later: keys are looked at in the end.
    database.exec('PRAGMA defer_foreign_keys = ON');
    for (const table of tables) database.exec(definitionOf(table));
    for (const table of tables) fill(database, table, textOf(table.path));
    describe(database, described, tables);
    for (const index of tables.flatMap(indexesOf)) database.exec(index);
    database.exec('COMMIT');
    database.prepare('VACUUM INTO ?').run(file);
  } finally {
    database.close();
  }
}

/**
 * Adds the database to the built site, and to its Data Package.
 * @param site folder of the built site
 * @returns its size in bytes
 */
export async function addDatabase(site: string): Promise<number> {
  const described = JSON.parse(await readFile(join(site, PACKAGE), 'utf8')) as Described;
  const paths = described.resources.flatMap(({ path, schema }) => (typeof schema === 'string' ? [path, schema] : path));
  const texts = new Map(
    await Promise.all(paths.map(async (path) => [path, await readFile(join(site, path), 'utf8')] as const)),
  );
  const file = join(site, DATABASE);
  await rm(file, { force: true });
  await writeDatabase(file, described, (path) => texts.get(path) ?? '');
  const bytes = await readFile(file);
  const resources = [...described.resources.filter(({ path }) => path !== DATABASE), databaseResource(bytes)];
  await writeFile(join(site, PACKAGE), `${JSON.stringify({ ...described, resources }, null, 2)}\n`);
  return bytes.length;
}
const databaseResource = (bytes: Uint8Array) => ({
  $schema: 'https://datapackage.org/profiles/2.0/dataresource.json',
  name: 'database',
  title: 'Every table in one SQLite database',
  description:
    'The same rows, with primary and foreign keys. Names of tables have _ for -; the tables of the single instruments are one. The table dictionary says what each column holds, the table about which build it is. Texts are as they are, without apostrophes of CSV.',
  path: DATABASE,
  format: 'sqlite',
  mediatype: 'application/vnd.sqlite3',
  bytes: bytes.length,
  hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
});
