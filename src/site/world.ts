/** Who is bound since when, as Astro has read it, and the world of the law made from it. */
import { getCollection } from 'astro:content';
import { worldOf } from '../entries/world.ts';
import type { World } from '../law/model.ts';
import type { RowOf } from '../schema/collections.ts';
import { isParty } from '../schema/participation.ts';
import { load } from './load.ts';

/** Rows of the table of parties by instrument. */
export const participationRows: ReadonlyMap<string, readonly RowOf<'participation'>[]> = new Map(
  (await getCollection('participation')).map(({ id, data }) => [id, data.rows]),
);
/** Members of each organisation, as its list gives them. */
export const membershipRows: ReadonlyMap<string, readonly RowOf<'memberships'>[]> = new Map(
  (await getCollection('memberships')).map(({ id, data }) => [id, data.rows]),
);
/** Accepted accessions by instrument. */
export const acceptanceRows: ReadonlyMap<string, readonly RowOf<'acceptances'>[]> = new Map(
  (await getCollection('acceptances')).map(({ id, data }) => [id, data.rows]),
);
/** The number of parties that an instrument's table shows. */
export const partyCount = (framework: string): number =>
  (participationRows.get(framework) ?? []).filter(isParty).length;
/** Treaties between two States, sorted by id. */
export const bilateralTreaties: readonly RowOf<'bilateral'>[] = (await getCollection('bilateral'))
  .flatMap(({ data }) => data.rows)
  .sort((a, b) => a.id.localeCompare(b.id, 'en'));

let world: Promise<World> | undefined;
/** Built once. */
export const loadWorld = (): Promise<World> =>
  (world ??= (async () =>
    worldOf({
      frameworks: await load('frameworks'),
      participation: await getCollection('participation'),
      bilateral: bilateralTreaties,
      declarations: await getCollection('declarations'),
      memberships: await getCollection('memberships'),
      acceptances: await getCollection('acceptances'),
      jurisdictions: await load('jurisdictions'),
    }))());
