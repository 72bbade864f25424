/** Where things are: pages of the site, and files of the API. Paths have no slash at their head. */
import { fill } from '../../schema/fill.ts';
import { definitionOf, type CollectionName, type DataOf } from '../../schema/collections.ts';

export const ROOT = 'api/v1';
export const SCHEMAS = `${ROOT}/schemas`;
export const TABLES = `${ROOT}/tables`;
export const COMPACT = 'cooperation/data.json';
export const PACKAGE = 'datapackage.json';
export const CHECKSUMS = `${ROOT}/SHA256SUMS`;
export const ARCHIVE = `${ROOT}/comity-data.zip`;
export const ARCHIVE_CHECKSUM = `${ARCHIVE}.sha256`;
export const OPENAPI = `${ROOT}/openapi.json`;
export const INDEX = `${ROOT}/index.json`;
export const DATABASE = `${ROOT}/comity.sqlite`;
export const CHANGELOG = `${ROOT}/changelog.md`;

export const collectionFile = (collection: string): string => `${ROOT}/${collection}.json`;
export const entryFile = (collection: string, id: string): string => `${ROOT}/${collection}/${id}.json`;
export const stateFile = (id: string): string => `${ROOT}/jurisdictions/${id}/participation.json`;
export const schemaFile = (name: string): string => `${SCHEMAS}/${name}.json`;
export const tableFile = (name: string): string => `${TABLES}/${name}.csv`;

/** The page that shows an entry, or its place on the page that lists it. */
export function pageOf<C extends CollectionName>(collection: C, id: string, data: DataOf<C>): string {
  // A declaration stands with the parties to its instrument.
  if (collection === 'declarations') return `frameworks/${(data as DataOf<'declarations'>).framework}/participation/`;
  const { shownOn = `/${collection}/{id}/` } = definitionOf(collection);
  return fill(shownOn, { id }).slice(1);
}
