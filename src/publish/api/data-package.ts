/** The tables as a Data Package (https://datapackage.org, version 2), for tools that read such descriptions. */
import { createHash } from 'node:crypto';
import { NAME } from '../../settings.ts';
import { schemaFile, tableFile } from './addresses.ts';
import { VERSION } from './changelog.ts';
import { ATTRIBUTION, DESCRIPTION, LICENCE } from './terms.ts';
import { csvOf, GUARDED, type Table } from './tables.ts';
import type { Source } from './sources.ts';

export const SCHEMA_OF_PARTICIPATION = schemaFile('participation.table');

/** Each publication once, by address. */
const distinct = (sources: readonly Source[]) =>
  [...new Map(sources.map(({ title, url }) => [url, { title, path: url }])).values()].sort((a, b) =>
    a.path < b.path ? -1 : 1,
  );

/** The tables of the single instruments are parts of one, and share its schema by address. */
const schemaOf = ({ name, schema }: Table) => (name.startsWith('participation-') ? SCHEMA_OF_PARTICIPATION : schema);

/** @param home address of the home page without its last slash */
export function dataPackage(tables: readonly Table[], home: string, today: string): object {
  const licenses = [{ name: LICENCE.id, path: LICENCE.url, title: 'Creative Commons Attribution 4.0 International' }];
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'comity',
    title: NAME,
    description: DESCRIPTION,
    homepage: `${home}/about/data/`,
    version: VERSION,
    created: `${today}T00:00:00Z`,
    contributors: [{ title: ATTRIBUTION, roles: ['author'] }],
    licenses,
    sources: distinct(tables.flatMap(({ sources }) => sources)),
    resources: tables.map((table) => {
      const csv = Buffer.from(csvOf(table));
      return {
        $schema: 'https://datapackage.org/profiles/2.0/dataresource.json',
        name: table.name,
        type: 'table',
        title: table.title,
        description: GUARDED,
        path: tableFile(table.file),
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        bytes: csv.length,
        hash: `sha256:${createHash('sha256').update(csv).digest('hex')}`,
        schema: schemaOf(table),
      };
    }),
  };
}
