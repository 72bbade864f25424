/** Who is bound since when, as Astro has read it, and the world of the law made from it. */
import { stateId, worldOf } from '../entries/world.ts';
import type { World } from '../law/model.ts';
import { openingsOf, type Opening } from '../law/openings.ts';
import { partiesOn } from '../law/pairs.ts';
import type { DataOf, RowOf } from '../schema/collections.ts';
import { NEEDS } from '../schema/needs.ts';
import { isParty } from '../schema/participation.ts';
import { TODAY } from '../settings.ts';
import { every, load, possibleParties } from './load.ts';
import { remembered } from '../schema/remembered.ts';
import { bondsOf, type Bonds } from './state.ts';

const descriptions = await every('participation');
/** Rows of the table of parties by instrument. */
export const participationRows: ReadonlyMap<string, readonly RowOf<'participation'>[]> = new Map(
  descriptions.map(({ id, data }) => [id, data.rows]),
);
/** What says who is bound, a table or a rule, for the instruments that have either: these have a page for it. */
export const partyLists = descriptions.filter(({ data }) => data.rows.length > 0 || data.rule !== undefined);
/** Members of each organisation, as its list gives them. */
export const membershipRows: ReadonlyMap<string, readonly RowOf<'memberships'>[]> = new Map(
  (await every('memberships')).map(({ id, data }) => [id, data.rows]),
);
/** Accepted accessions by instrument. */
export const acceptanceRows: ReadonlyMap<string, readonly RowOf<'acceptances'>[]> = new Map(
  (await every('acceptances')).map(({ id, data }) => [id, data.rows]),
);
const treatyTables = await every('bilateral');
/** Treaties between two States, sorted by id. */
export const bilateralTreaties: readonly RowOf<'bilateral'>[] = treatyTables
  .flatMap(({ data }) => data.rows)
  .sort((a, b) => a.id.localeCompare(b.id, 'en'));
/** For which States everything on a list is among them. */
export const treatyCoverage = treatyTables.flatMap(({ data }) => data.coverage);

const laws = await every('national-law');
/** What each State's own law says, by State; not every jurisdiction has one here. */
export const nationalLaws: ReadonlyMap<string, DataOf<'national-law'>> = new Map(
  laws.map(({ id, data }) => [id, data]),
);

let world: Promise<World> | undefined;
/** Built once. */
export const loadWorld = (): Promise<World> =>
  (world ??= (async () =>
    worldOf({
      frameworks: await load('frameworks'),
      participation: descriptions,
      bilateral: bilateralTreaties,
      declarations: await every('declarations'),
      memberships: await every('memberships'),
      acceptances: await every('acceptances'),
      jurisdictions: await load('jurisdictions'),
      nationalLaw: laws,
    }))());

/** How many parties an instrument's table shows, or its rule binds today. */
export async function partyCount(framework: string): Promise<number> {
  const built = await loadWorld();
  const rule = partyLists.find(({ id }) => id === framework)?.data.rule;
  const instrument = rule && built.instruments.find(({ id }) => id === framework);
  return instrument
    ? partiesOn(built, instrument, TODAY).size
    : (participationRows.get(framework) ?? []).filter(
        (row) => isParty(row) && !built.territories.has(stateId(row.state)),
      ).length;
}

let parties: Promise<readonly string[]> | undefined;
/** The ids of everyone who can be party to a treaty. */
export const possiblePartyIds = (): Promise<readonly string[]> =>
  (parties ??= possibleParties().then((all) => all.map(({ id }) => id)));

/** The other States of a State's region. */
export async function neighboursOf(state: string): Promise<string[]> {
  const all = await possibleParties();
  const region = (await load('jurisdictions')).find(({ id }) => id === state)?.data.region;
  return all.flatMap(({ id, data }) => (region !== undefined && data.region === region && id !== state ? id : []));
}
/** What a State could join. */
export const openingsFor = remembered(async (state: string): Promise<Opening[]> =>
  openingsOf(await loadWorld(), state, {
    states: await possiblePartyIds(),
    needs: NEEDS,
    near: await neighboursOf(state),
    on: TODAY,
  }),
);
/** What binds a State today, bound it once, and does not. */
export const bondsFor = remembered(async (state: string): Promise<Bonds> => bondsOf(await loadWorld(), state, TODAY));
