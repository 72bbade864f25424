/** The API as it was built. `DIST` and `BASE` name another build, as the test of a base path does. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '../../../src/entries/files.ts';
import { DIST } from '../../../src/settings.ts';

export const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(join(DIST, path)));
export const textOf = (path: string): string => readFileSync(join(DIST, path), 'utf8');
export const jsonOf = (path: string): unknown => JSON.parse(textOf(path));

/** Every file of the API, below the site. */
export const built = filesIn(DIST).filter((file) => /^(api\/.*|datapackage\.json|cooperation\/data\.json)$/.test(file));

export interface Index {
  links: Record<string, string>;
  built: string;
  collections: { name: string; count: number; url: string; entry?: string; schema: string; entrySchema?: string }[];
  participation: { instruments: number; jurisdictions: number; byInstrument: string; byJurisdiction: string };
  tables: { name: string; rows: number; url: string }[];
  schemas: { name: string; url: string }[];
}
export const index = jsonOf('api/v1/index.json') as Index;
/** Address of the home page with its last slash. */
export const home = index.links['site'] ?? '';
/** A full address as a path below the site. */
export const below = (address: string): string => {
  if (!address.startsWith(home)) throw new Error(`${address} is not below ${home}`);
  return address.slice(home.length);
};

/** Every object in a JSON value, the value itself first. */
export function* objectsIn(value: unknown): Generator<Record<string, unknown>> {
  if (value === null || typeof value !== 'object') return;
  if (!Array.isArray(value)) yield value as Record<string, unknown>;
  for (const item of Object.values(value)) yield* objectsIn(item);
}
/** Files that hold facts, and not descriptions of files. */
export const factFiles = built.filter(
  (path) => path.endsWith('.json') && !/schemas\/|openapi\.json|datapackage\.json|index\.json/.test(path),
);
