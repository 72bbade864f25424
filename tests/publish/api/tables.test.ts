/** Every table is the CSV that the Data Package describes. */
import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { csvOf, type Field, type TableSchema } from '../../../src/publish/api/tables.ts';
import { built, bytesOf, index, jsonOf, textOf } from './built.ts';

interface Resource {
  name: string;
  path: string;
  bytes: number;
  hash: string;
  schema: TableSchema | string;
}
const description = jsonOf('datapackage.json') as { resources: Resource[]; licenses: { name: string }[] };
/** The database holds the same rows once more: `tests/publish/sqlite.test.ts`. */
const csv = description.resources.filter(({ path }) => path.endsWith('.csv'));
const tables = new Map(
  csv.map((resource) => {
    const schema = (typeof resource.schema === 'string' ? jsonOf(resource.schema) : resource.schema) as TableSchema;
    // RFC 4180: lines end in CRLF, every line has as many cells as the first.
    const rows = parse(textOf(resource.path), { columns: true, record_delimiter: '\r\n' });
    return [resource.name, { ...resource, schema, rows: rows as unknown as Record<string, string>[] }];
  }),
);

/** What is wrong with a cell by its field. Patterns are those of XML Schema: they hold for the whole of it. */
function faultOf({ type, constraints = {} }: Field, cell: string): string | undefined {
  if (cell === '') return constraints.required ? 'missing' : undefined;
  if (type === 'date' && !/^\d{4}-\d\d-\d\d$/.test(cell)) return 'no date';
  if (type === 'integer' && !/^\d+$/.test(cell)) return 'no number';
  if (type === 'number' && !/^-?\d+(\.\d+)?$/.test(cell)) return 'no number';
  if (type === 'boolean' && !['true', 'false'].includes(cell)) return 'no boolean';
  if (constraints.pattern && !new RegExp(`^(?:${constraints.pattern})$`).test(cell)) return 'not of the pattern';
  if (constraints.enum && !constraints.enum.includes(cell)) return 'not of the list';
  return undefined;
}
const keysOf = (rows: readonly Record<string, string>[], fields: readonly string[]) =>
  rows.map((row) => JSON.stringify(fields.map((field) => row[field])));

/** What the Data Package standard, version 2.0, requires of a description: https://datapackage.org/standard/data-package/ */
const FIELD_TYPES = [
  ...['string', 'number', 'integer', 'boolean', 'object', 'array', 'list', 'date', 'time', 'datetime', 'year'],
  ...['yearmonth', 'duration', 'geopoint', 'geojson', 'any'],
];
const Path = z.string().regex(/^(?!\/)(?!.*\.\.)[\w./-]+$/, 'a path below the description, never outside it');
const TableSchemaRules = z.looseObject({
  fields: z
    .array(z.looseObject({ name: z.string().min(1), type: z.enum(FIELD_TYPES) }))
    .min(1)
    .refine((fields) => new Set(fields.map(({ name }) => name)).size === fields.length, 'field names are unique'),
  missingValues: z.array(z.string()).optional(),
  primaryKey: z.array(z.string()).min(1).optional(),
  foreignKeys: z
    .array(
      z.looseObject({
        fields: z.array(z.string()).min(1),
        reference: z.looseObject({ resource: z.string().optional(), fields: z.array(z.string()).min(1) }),
      }),
    )
    .optional(),
});
const DataPackageRules = z.looseObject({
  $schema: z.literal('https://datapackage.org/profiles/2.0/datapackage.json'),
  licenses: z.array(z.looseObject({ name: z.string() })).min(1),
  created: z.iso.datetime(),
  resources: z
    .array(
      z.looseObject({
        name: z.string().regex(/^[a-z0-9._-]+$/),
        path: Path,
        hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
        bytes: z.int().positive(),
        schema: z.union([Path, TableSchemaRules]).optional(),
      }),
    )
    .min(1)
    .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, 'resource names are unique'),
});
test('the description is what the standard requires', () => {
  expect(DataPackageRules.safeParse(description).error?.issues ?? []).toEqual([]);
  for (const { schema } of tables.values()) expect(TableSchemaRules.safeParse(schema).error?.issues ?? []).toEqual([]);
  expect(DataPackageRules.safeParse({ ...description, resources: [{ name: 'X Y' }] }).success).toBe(false);
  expect(description.licenses.map(({ name }) => name)).toEqual(['CC-BY-4.0']);
});
test('it describes every table that was built, and the index names each', () => {
  const paths = built.filter((file) => file.endsWith('.csv'));
  expect(csv.map(({ path }) => path).sort()).toEqual(paths);
  for (const { path, bytes, hash } of description.resources) {
    expect(bytesOf(path).length, path).toBe(bytes);
    expect(`sha256:${createHash('sha256').update(bytesOf(path)).digest('hex')}`, path).toBe(hash);
  }
  expect(index.tables.map(({ name, rows }) => [name, rows])).toEqual(
    [...tables].map(([name, { rows }]) => [name, rows.length]),
  );
});
describe.each([...tables.values()])('$name', ({ name, path, bytes, hash, schema, rows }) => {
  test('size and checksum', () => {
    expect(bytesOf(path).length).toBe(bytes);
    expect(`sha256:${createHash('sha256').update(bytesOf(path)).digest('hex')}`).toBe(hash);
  });
  test('every row conforms to its schema', () => {
    const header = parse(textOf(path), { to: 1 })[0];
    expect(header).toEqual(schema.fields.map((field) => field.name));
    const faults = rows.flatMap((row, line) =>
      schema.fields.flatMap((field) => {
        const fault = faultOf(field, row[field.name] ?? '');
        return fault ? [`row ${line + 1}, ${field.name}: ${fault}: ${row[field.name]}`] : [];
      }),
    );
    expect(faults).toEqual([]);
  });
  test('its keys are unique and lead somewhere', () => {
    const own = keysOf(rows, schema.primaryKey);
    expect(new Set(own).size).toBe(own.length);
    for (const { name: field, constraints } of schema.fields)
      if (constraints?.unique) expect(new Set(keysOf(rows, [field])).size, field).toBe(rows.length);
    for (const { fields, reference } of schema.foreignKeys ?? []) {
      const target = tables.get(reference.resource ?? name);
      const known = new Set(keysOf(target?.rows ?? [], reference.fields));
      const pointing = rows.filter((row) => fields.every((field) => row[field] !== ''));
      expect(keysOf(pointing, fields).filter((key) => !known.has(key))).toEqual([]);
    }
  });
  test('no cell would run in a spreadsheet', () => {
    expect(
      rows.flatMap((row) => Object.values(row)).filter((cell) => /^[=@\t\r]|^[+-](?![\d.,]+$)/.test(cell)),
    ).toEqual([]);
  });
});
test('a cell that would run is written as text, and one with a comma or a line end in quotes', () => {
  const schema: TableSchema = {
    fields: ['a', 'b'].map((name): Field => ({ name, type: 'string', description: name })),
    primaryKey: ['a'],
    missingValues: [''],
  };
  const rows = [
    ['=1+1', 'x, "y"'],
    [true, undefined],
    ['two\r\nlines', '@x'],
  ];
  expect(csvOf({ name: 't', file: 't', title: 'T', schema, rows, sources: [] })).toBe(
    'a,b\r\n\'=1+1,"x, ""y"""\r\ntrue,\r\n"two\r\nlines",\'@x\r\n',
  );
});
test('the table of all instruments is that of each instrument', () => {
  const parts = [...tables].filter(([name]) => name.startsWith('participation-')).flatMap(([, { rows }]) => rows);
  expect(parts).toEqual(tables.get('participation')?.rows);
});
