/** Hands the API what Astro has read, and its files to the routes. The only file here that asks Astro for content. */
import { every } from './load.ts';
import {
  acceptanceRows,
  bilateralTreaties,
  loadWorld,
  membershipRows,
  participationRows,
  treatyCoverage,
} from './world.ts';
import { TODAY } from '../settings.ts';
import { absolute } from './addresses.ts';
import { ROOT } from '../publish/api/addresses.ts';
import { filesOf, type Files } from '../publish/api/files.ts';
import { PUBLISHED, type Published } from '../schema/collections.ts';
import type { ApiInput, EntryFile } from '../publish/api/input.ts';

const written = async <C extends Published | 'participation' | 'memberships'>(collection: C): Promise<EntryFile<C>[]> =>
  (await every(collection))
    .map(({ id, data, ...rest }) => ({
      id,
      // Astro has read it by the same schema.
      data: data as EntryFile<C>['data'],
      body: 'body' in rest && typeof rest.body === 'string' ? rest.body : '',
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));

const input = async (): Promise<ApiInput> => ({
  entries: Object.fromEntries(
    await Promise.all(PUBLISHED.map(async (collection) => [collection, await written(collection)] as const)),
  ) as unknown as ApiInput['entries'],
  participation: await written('participation'),
  rows: participationRows,
  bilateral: bilateralTreaties,
  coverage: treatyCoverage,
  memberships: await written('memberships'),
  members: membershipRows,
  acceptances: acceptanceRows,
  world: await loadWorld(),
  home: absolute('/').replace(/\/$/, ''),
  today: TODAY,
});

let files: Promise<Files> | undefined;
const apiFiles = (): Promise<Files> => (files ??= input().then(filesOf));
/** @param path below the home page */
export const apiFile = async (path: string): Promise<string> => {
  const write = (await apiFiles()).get(path);
  if (!write) throw new Error(`The API has no file ${path}`);
  return write();
};

/** The routes of all files of one ending below `api/v1`. */
export const apiRoute = (ending: string, type: string) => ({
  getStaticPaths: async () =>
    [...(await apiFiles()).keys()]
      .filter((path) => path.startsWith(`${ROOT}/`) && path.endsWith(`.${ending}`))
      .map((path) => ({ params: { file: path.slice(ROOT.length + 1, -ending.length - 1) } })),
  GET: async ({ params: { file } }: { params: { file: string } }) =>
    new Response(await apiFile(`${ROOT}/${file}.${ending}`), {
      headers: { 'Content-Type': `${type}; charset=utf-8` },
    }),
});
