/** Every file of the API that is made from the content. */
import { NAME } from '../../settings.ts';
import * as at from './addresses.ts';
import { changelogText, VERSION } from './changelog.ts';
import { dataPackage, SCHEMA_OF_PARTICIPATION } from './data-package.ts';
import { shaperOf, contextOf } from './entries.ts';
import { PUBLISHED, type Published } from '../../schema/collections.ts';
import type { ApiInput } from './input.ts';
import { openapiOf } from './openapi.ts';
import { participationIn } from './participation.ts';
import { routesOf } from './routes.ts';
import { schemasOf } from './schemas.ts';
import type { EntryOf, Index } from './shapes.ts';
import { csvOf, tablesOf, type Table } from './tables.ts';
import { ATTRIBUTION, DESCRIPTION, LICENCE } from './terms.ts';
import type { z } from 'zod';

/** Path below the home page → its text, written when it is asked for: together they are many times the content. */
export type Files = ReadonlyMap<string, () => string>;

const json = (value: unknown): string => `${JSON.stringify(value)}\n`;
/** For files that people read. */
const indented = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
const list = (collection: string, entries: readonly unknown[]) =>
  json({ collection, licence: LICENCE, count: entries.length, entries });

interface Counted {
  name: string;
  count: number;
  /** Whether each entry has a file of its own. */
  single: boolean;
}
function indexOf(
  { home, today }: ApiInput,
  collections: readonly Counted[],
  tables: readonly Table[],
  schemas: readonly string[],
  participation: { instruments: number; jurisdictions: number },
): z.output<typeof Index> {
  const full = (path: string) => `${home}/${path}`;
  return {
    title: NAME,
    description: DESCRIPTION,
    version: VERSION,
    built: today,
    licence: LICENCE,
    attribution: ATTRIBUTION,
    links: {
      site: `${home}/`,
      documentation: `${home}/about/data/`,
      openapi: full(at.OPENAPI),
      changelog: full(at.CHANGELOG),
      datapackage: full(at.PACKAGE),
      checksums: full(at.CHECKSUMS),
      archive: full(at.ARCHIVE),
      database: full(at.DATABASE),
      compact: full(at.COMPACT),
    },
    collections: collections.map(({ name, count, single }) => ({
      name,
      count,
      url: full(at.collectionFile(name)),
      ...(single && { entry: full(at.entryFile(name, '{id}')) }),
      schema: full(at.schemaFile(name)),
      ...(single && { entrySchema: full(at.schemaFile(`${name}.entry`)) }),
    })),
    participation: {
      ...participation,
      byInstrument: full(at.entryFile('participation', '{id}')),
      byJurisdiction: full(at.stateFile('{id}')),
    },
    tables: tables.map(({ name, title, rows, file }) => ({
      name,
      title,
      rows: rows.length,
      url: full(at.tableFile(file)),
    })),
    schemas: schemas.map((name) => ({ name, url: full(at.schemaFile(name)) })),
  };
}

/** The whole API, without what is made from the built files: checksums and archive (`archive.ts`). */
export function filesOf(input: ApiInput): Files {
  const { home, today } = input;
  const context = contextOf(input);
  const shaped = <C extends Published>(collection: C): EntryOf<C>[] =>
    input.entries[collection].map(shaperOf(collection, context));
  const { overview, instruments, states, treaties, memberships } = participationIn(input, context);
  const tables = tablesOf({
    frameworks: shaped('frameworks'),
    figures: shaped('key-figures'),
    jurisdictions: shaped('jurisdictions'),
    declarations: shaped('declarations'),
    nationalLaw: shaped('national-law'),
    participation: instruments,
    treaties,
    memberships,
  });
  const schemas = schemasOf(home);
  const collections = [
    ...PUBLISHED.map((name) => ({ name, count: input.entries[name].length, single: true })),
    { name: 'participation', count: overview.length, single: true },
    { name: 'bilateral-treaties', count: treaties.length, single: false },
    { name: 'memberships', count: memberships.length, single: false },
  ];
  const routes = routesOf((collection) => input.entries[collection as Published][0]?.id ?? '');
  const counts = { instruments: instruments.length, jurisdictions: states.length };
  const partyTable = tables.find(({ name }) => name === 'participation');
  type File = [path: string, write: () => string];
  const filesIn = <C extends Published>(collection: C): File[] => [
    [at.collectionFile(collection), () => list(collection, shaped(collection))],
    ...input.entries[collection].map((entry): File => [
      at.entryFile(collection, entry.id),
      () => json(shaperOf(collection, context)(entry)),
    ]),
  ];
  return new Map<string, () => string>([
    [at.INDEX, () => indented(indexOf(input, collections, tables, Object.keys(schemas), counts))],
    ...PUBLISHED.flatMap(filesIn),
    [at.collectionFile('participation'), () => list('participation', overview)],
    ...instruments.map((each): File => [at.entryFile('participation', each.id), () => json(each)]),
    ...states.map(({ id, participation }): File => [at.stateFile(id), () => json(participation())]),
    [at.collectionFile('bilateral-treaties'), () => list('bilateral-treaties', treaties)],
    [at.collectionFile('memberships'), () => list('memberships', memberships)],
    ...tables.map((table): File => [at.tableFile(table.file), () => csvOf(table)]),
    ...Object.entries(schemas).map(([name, schema]): File => [at.schemaFile(name), () => indented(schema)]),
    [SCHEMA_OF_PARTICIPATION, () => indented(partyTable?.schema)],
    [at.PACKAGE, () => indented(dataPackage(tables, home, today))],
    [at.OPENAPI, () => indented(openapiOf(routes, schemas, home))],
    [at.CHANGELOG, changelogText],
  ]);
}
