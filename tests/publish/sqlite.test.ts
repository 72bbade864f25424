/** The database of all tables, made from the content without a built site: the same rows as the CSV, keys that hold, the same bytes. */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { apiInputOf } from '../../src/publish/api/content.ts';
import { filesOf, type Files } from '../../src/publish/api/files.ts';
import { writeDatabase, type Described } from '../../src/publish/api/sqlite.ts';
import { unguarded } from '../../src/publish/api/tables.ts';
import { content } from '../law/content.ts';

/** As it travels, uncompressed: a phone can hold it, and a mailbox takes it. */
const BUDGET = 12_000_000;

const root = mkdtempSync(join(tmpdir(), 'comity-database-'));
const file = join(root, 'a.sqlite');
let files: Files;
let described: Described;
let database: DatabaseSync;
const textOf = (path: string): string => files.get(path)?.() ?? '';
const all = (query: string): Record<string, unknown>[] => database.prepare(query).all();
const value = (query: string): unknown => Object.values(database.prepare(query).get() ?? {})[0];
beforeAll(async () => {
  files = filesOf(apiInputOf(content, 'https://example.org', '2026-11-26'));
  described = JSON.parse(textOf('datapackage.json')) as Described;
  await writeDatabase(file, described, textOf);
  database = new DatabaseSync(file, { readOnly: true });
});
afterAll(() => {
  database.close();
  rmSync(root, { recursive: true });
});
const whole = () => described.resources.filter(({ name }) => !name.startsWith('participation-'));

test('every table is there with every row and cell of its CSV, in its type', () => {
  for (const { name, path } of whole()) {
    const rows: Record<string, string>[] = parse(textOf(path), { columns: true });
    const kept = all(`SELECT * FROM ${name.replaceAll('-', '_')}`).map((row) =>
      JSON.stringify(Object.values(row).map((cell) => (typeof cell === 'number' ? String(cell) : (cell ?? '')))),
    );
    const wanted = rows.map((row) =>
      JSON.stringify(
        Object.values(row).map((cell) => (cell === 'true' ? '1' : cell === 'false' ? '0' : unguarded(cell))),
      ),
    );
    expect(kept.sort(), name).toEqual(wanted.sort());
  }
});
test('SQLite finds nothing wrong, and every key leads somewhere', () => {
  expect(value('PRAGMA integrity_check')).toBe('ok');
  expect(all('PRAGMA foreign_key_check')).toEqual([]);
  for (const { name } of whole()) {
    const columns = all(`PRAGMA table_info(${name.replaceAll('-', '_')})`);
    expect(
      columns.some(({ pk }) => Number(pk) > 0),
      name,
    ).toBe(true);
  }
  expect(
    all('PRAGMA foreign_key_list(participation)')
      .map(({ from, table }) => `${String(from)} → ${String(table)}`)
      .sort(),
  ).toEqual(['framework → frameworks', 'jurisdiction → jurisdictions']);
});
test('a row that breaks a key is refused, and so is a table whose rows are not of their types', async () => {
  const broken = (from: RegExp, to: string) =>
    writeDatabase(join(root, 'broken.sqlite'), described, (path) =>
      path === 'api/v1/tables/declarations.csv' ? textOf(path).replace(from, to) : textOf(path),
    );
  const [line = ''] = /\r\n[a-z].*?,/.exec(textOf('api/v1/tables/declarations.csv')) ?? [];
  await expect(broken(new RegExp(`(${line})[a-z0-9-]+,`), '$1no-such-instrument,')).rejects.toThrow(/FOREIGN KEY/);
  await expect(broken(new RegExp(`(${line})[a-z0-9-]+,`), '$1,')).rejects.toThrow(/NOT NULL/);
});
test('questions that span tables need no other file', () => {
  // Mexico ratified UNTOC on 4 March 2003; it began for Mexico and for the world on 29 September 2003 (articles 36 and 38).
  expect(
    all(`SELECT j.name, p.since_latest FROM participation p JOIN jurisdictions j ON j.id = p.jurisdiction
      JOIN frameworks f ON f.id = p.framework WHERE f.id = 'untoc' AND j.iso2 = 'MX'`),
  ).toEqual([{ name: 'Mexico', since_latest: '2003-09-29' }]);
  // Profits by region as the ILO published them in March 2024: the five make up the 236 billion of the world.
  expect(value("SELECT sum(number) FROM key_figure_numbers WHERE figure = 'profits-by-region'")).toBe(236);
  expect(value("SELECT value FROM key_figures WHERE id = 'detected-victims-growth'")).toBe('+25');
});
test('it says which build it is, and what every table and column holds', () => {
  expect(value("SELECT value FROM about WHERE name = 'built'")).toBe('2026-11-26');
  expect(value("SELECT value FROM about WHERE name = 'licence'")).toContain('CC-BY-4.0');
  for (const { name } of whole()) {
    const table = name.replaceAll('-', '_');
    const columns = all(`PRAGMA table_info(${table})`).map((column) => column['name']);
    const told = all(`SELECT "column" FROM dictionary WHERE "table" = '${table}' AND place > 0 ORDER BY place`);
    expect(
      told.map(({ column }) => column),
      name,
    ).toEqual(columns);
  }
  expect(value("SELECT sql FROM sqlite_schema WHERE name = 'participation'")).toContain(
    '-- Entry into force as the source states it.',
  );
});
test('the same tables give the same bytes, whatever the order of their rows', async () => {
  const turned = (csv: string): string => {
    // Cells may hold line ends: rows are turned as they are read, and not as lines.
    const [head = [], ...rows] = parse(csv);
    const cells = (row: readonly string[]) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
    return [head, ...rows.reverse()].map((row) => cells(row)).join('\r\n');
  };
  const zone = process.env['TZ'];
  process.env['TZ'] = 'Pacific/Kiritimati';
  await writeDatabase(join(root, 'b.sqlite'), described, (path) =>
    path.endsWith('.csv') ? turned(textOf(path)) : textOf(path),
  );
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
  expect(readFileSync(join(root, 'b.sqlite')).equals(readFileSync(file))).toBe(true);
});
test(`it is within ${BUDGET / 1e6} MB`, () => expect(statSync(file).size).toBeLessThan(BUDGET));
