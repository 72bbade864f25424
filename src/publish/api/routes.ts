/** Every file of the API by its kind: what the OpenAPI description lists, and what a test holds the built files to. */
import {
  ARCHIVE,
  ARCHIVE_CHECKSUM,
  CHANGELOG,
  CHECKSUMS,
  COMPACT,
  DATABASE,
  INDEX,
  OPENAPI,
  PACKAGE,
  SCHEMAS,
  TABLES,
  collectionFile,
  entryFile,
  stateFile,
} from './addresses.ts';
import { PUBLISHED } from '../../schema/collections.ts';

export interface Route {
  /** Path below the home page, with `{id}` where files differ. */
  path: string;
  operation: string;
  summary: string;
  type:
    | 'application/json'
    | 'application/schema+json'
    | 'application/vnd.sqlite3'
    | 'application/zip'
    | 'text/csv'
    | 'text/markdown'
    | 'text/plain';
  /** Name of the schema of a JSON file, where it has one. */
  schema?: string;
  /** What `{id}` stands for, with one that exists. */
  id?: { description: string; example: string };
}
/** An entry that any reader knows, for examples. */
const EXAMPLES: Partial<Record<string, string>> = {
  frameworks: 'untoc',
  jurisdictions: 'mex',
  forms: 'extradition',
};
const camel = (name: string): string => name.replace(/[-.]([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** @param exampleOf an id of a collection that has one of its own in no other place */
export const routesOf = (exampleOf: (collection: string) => string): Route[] => [
  {
    path: INDEX,
    operation: 'index',
    summary: 'What there is: collections, tables, schemas, version, licence.',
    type: 'application/json',
    schema: 'index',
  },
  ...PUBLISHED.flatMap((collection): Route[] => [
    {
      path: collectionFile(collection),
      operation: `${camel(collection)}List`,
      summary: `Every entry of ${collection}.`,
      type: 'application/json',
      schema: collection,
    },
    {
      path: entryFile(collection, '{id}'),
      operation: `${camel(collection)}Entry`,
      summary: `One entry of ${collection}.`,
      type: 'application/json',
      schema: `${collection}.entry`,
      id: { description: `Id of the entry.`, example: EXAMPLES[collection] ?? exampleOf(collection) },
    },
  ]),
  {
    path: collectionFile('participation'),
    operation: 'participationList',
    summary: 'The tables of parties, without their rows.',
    type: 'application/json',
    schema: 'participation',
  },
  {
    path: entryFile('participation', '{id}'),
    operation: 'participationEntry',
    summary: 'Who is bound by one instrument.',
    type: 'application/json',
    schema: 'participation.entry',
    id: { description: 'Id of the instrument.', example: 'untoc' },
  },
  {
    path: stateFile('{id}'),
    operation: 'jurisdictionsParticipation',
    summary: 'What binds one State.',
    type: 'application/json',
    schema: 'jurisdictions.participation',
    id: { description: 'Id of the State or the Union.', example: 'mex' },
  },
  {
    path: collectionFile('bilateral-treaties'),
    operation: 'bilateralTreatiesList',
    summary: 'Treaties between two States.',
    type: 'application/json',
    schema: 'bilateral-treaties',
  },
  {
    path: collectionFile('memberships'),
    operation: 'membershipsList',
    summary: 'The members of organisations, since when.',
    type: 'application/json',
    schema: 'memberships',
  },
  {
    path: COMPACT,
    operation: 'cooperationData',
    summary: 'The compact data set from which the finder answers.',
    type: 'application/json',
    schema: 'cooperation-data',
  },
  {
    path: `${TABLES}/{id}.csv`,
    operation: 'table',
    summary: 'One table.',
    type: 'text/csv',
    id: { description: 'Name of the table.', example: 'participation' },
  },
  {
    path: `${TABLES}/participation/{id}.csv`,
    operation: 'participationTable',
    summary: 'Who is bound by one instrument, as a table.',
    type: 'text/csv',
    id: { description: 'Id of the instrument.', example: 'untoc' },
  },
  {
    path: `${SCHEMAS}/{id}.json`,
    operation: 'schema',
    summary: 'One JSON Schema; `participation.table` is a Table Schema.',
    type: 'application/schema+json',
    id: { description: 'Name of the schema.', example: 'frameworks.entry' },
  },
  {
    path: PACKAGE,
    operation: 'datapackage',
    summary: 'The tables as a Data Package, version 2.',
    type: 'application/json',
  },
  {
    path: DATABASE,
    operation: 'database',
    summary: 'Every table in one SQLite database.',
    type: 'application/vnd.sqlite3',
  },
  { path: OPENAPI, operation: 'openapi', summary: 'This description.', type: 'application/json' },
  { path: CHANGELOG, operation: 'changelog', summary: 'What changed in the shapes.', type: 'text/markdown' },
  { path: CHECKSUMS, operation: 'checksums', summary: 'SHA-256 of every file in the archive.', type: 'text/plain' },
  { path: ARCHIVE, operation: 'archive', summary: 'Everything in one file.', type: 'application/zip' },
  { path: ARCHIVE_CHECKSUM, operation: 'archiveChecksum', summary: 'SHA-256 of the archive.', type: 'text/plain' },
];
