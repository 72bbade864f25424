/** The content as the law sees it: instruments with what each State is to them, declarations, memberships. Pure. */
import { bilateralTitle, unreadProvision } from '../law/compact.ts';
import { spanOf, type Span } from '../law/dates.ts';
import { statusOf } from '../law/entry-into-force.ts';
import { membersBoundBy, statusesByRule } from '../law/memberships.ts';
import type { Act, Circle, Instrument, Memberships, Provision, Status, World } from '../law/model.ts';
import type { DataOf, RowOf } from '../schema/collections.ts';
import { nationalLawOf } from './national-law.ts';
import { UNBOUND_ACTIONS } from '../schema/vocabulary.ts';

type ParticipationRow = RowOf<'participation'>;
type BilateralRow = RowOf<'bilateral'>;
/** A file of a collection as its schema reads it. */
export interface EntryFile<D> {
  id: string;
  data: D;
}
/** What a world is made from. The order of `frameworks` is that of the instruments. */
export interface WorldContent {
  frameworks: readonly EntryFile<DataOf<'frameworks'>>[];
  participation: readonly EntryFile<DataOf<'participation'> & { rows: readonly ParticipationRow[] }>[];
  bilateral: readonly BilateralRow[];
  declarations: readonly EntryFile<DataOf<'declarations'>>[];
  memberships: readonly EntryFile<DataOf<'memberships'> & { rows: readonly RowOf<'memberships'>[] }>[];
  acceptances: readonly EntryFile<{ rows: readonly RowOf<'acceptances'>[] }>[];
  jurisdictions: readonly EntryFile<DataOf<'jurisdictions'>>[];
  nationalLaw: readonly EntryFile<DataOf<'national-law'>>[];
}

/** The id of a State from its code in a table: `MEX` → `mex`. */
export const stateId = (code: string): string => code.toLowerCase();
/** The Union as a party. */
const UNION = 'eu';

const actOf = (row: ParticipationRow): Act => ({
  binding: !UNBOUND_ACTIONS.includes(row.action),
  notExtended: row.action === 'not-extended',
  succession: row.action === 'succession',
  accession: row.action === 'accession',
  date: row.date,
  inForce: row.inForce,
  ended: row.ended,
});

const membershipsOf = ({ memberships }: WorldContent): Memberships =>
  new Map(
    memberships.map(({ id, data }) => [
      id,
      Map.groupBy(
        [...data.rows].sort((a, b) => (a.from ?? '').localeCompare(b.from ?? '', 'en')),
        ({ state }) => stateId(state),
      ),
    ]),
  );

const circleOf = ({ openTo }: DataOf<'frameworks'>): Circle | undefined =>
  openTo === undefined || openTo.kind === 'any'
    ? undefined
    : openTo.kind === 'members'
      ? { members: openTo.of }
      : { states: openTo.states };

/** What says of an instrument who is bound: its table, its rule, or both, the table's rows before the rule. */
function statusesOf(
  data: DataOf<'frameworks'>,
  table: WorldContent['participation'][number]['data'],
  memberships: Memberships,
): Map<string, Status> {
  const own = new Map(
    table.rows.map((row): [string, Status] => [
      stateId(row.state),
      statusOf(
        actOf(row),
        table.clause,
        data.inForce?.date,
        row.listed === undefined ? table.asAt : spanOf(row.listed).latest,
      ),
    ]),
  );
  const byRule = table.rule ? statusesByRule(table.rule, memberships) : new Map<string, Status>();
  const union = own.get(UNION);
  const byUnion =
    table.bindsMembers && union
      ? membersBoundBy(UNION, union, table.bindsMembers.of, memberships)
      : new Map<string, Status>();
  return new Map([...byRule, ...byUnion, ...own]);
}

/** When an instrument began to bind anybody: its own entry into force, or a provisional application before it. */
function begunOf({ inForce, adopted }: DataOf<'frameworks'>, statuses: ReadonlyMap<string, Status>): Span | undefined {
  const own = inForce?.date === undefined ? notBefore(adopted?.date) : spanOf(inForce.date);
  if (own === undefined) return undefined;
  const first = [...statuses.values()]
    .flatMap((status) => (status.kind === 'bound' ? status.since.earliest : []))
    .reduce((a, b) => (a < b ? a : b), own.earliest);
  return first < own.earliest ? { earliest: first, latest: first } : own;
}

/** The first day on which a text of a date can bind anybody. */
function notBefore(date: string | undefined): Span | undefined {
  const day = date && spanOf(date).earliest;
  return day ? { earliest: day, latest: day } : undefined;
}

/** Kinds that bind nobody towards another State and are no practice between two either. */
const NO_CHANNEL: readonly string[] = ['recommendation', 'declaration', 'model-law', 'domestic-statute'];

function multilateral(content: WorldContent, memberships: Memberships): Instrument[] {
  const tables = new Map(content.participation.map(({ id, data }) => [id, data]));
  const acceptances = new Map(content.acceptances.map(({ id, data }) => [id, data.rows]));
  return content.frameworks.flatMap(({ id, data }): Instrument[] => {
    const table = tables.get(id);
    // An instrument without a list speaks all the same: it may bind the States of its circle.
    if (!table && (NO_CHANNEL.includes(data.kind) || (!data.binding && !data.openTo))) return [];
    const accepted = acceptances.get(id);
    const statuses = table ? statusesOf(data, table, memberships) : new Map<string, Status>();
    return [
      {
        id,
        title: data.title,
        treaty: data.binding && data.kind !== 'arrangement',
        parent: data.parent,
        provisions: data.provisions.map(({ article, forms, role, covers, verification }): Provision => ({
          article,
          forms,
          role,
          read: verification.level !== 'unverified',
          covers,
        })),
        covers: data.covers,
        openTo: circleOf(data),
        towardsCourt: data.towardsCourt?.article,
        replaces: data.displaces.map(({ framework, from, forms }) => ({ instrument: framework, from, forms })),
        begun: begunOf(data, statuses),
        asAt: table?.asAt,
        absent: table?.rule ? 'outside' : table?.absenceMeansNonParty ? 'not-on-list' : 'no-information',
        parties: [...statuses.values()].filter(({ kind }) => kind === 'bound').length,
        statuses,
        acceptances:
          accepted &&
          new Map(
            accepted.map((row): [string, Span] => [
              `${stateId(row.acceding)} ${stateId(row.accepting)}`,
              spanOf(row.inForce),
            ]),
          ),
      },
    ];
  });
}

/** A treaty known from a list and not by article: nobody here has read it, and so it is a basis on conditions. */
function bilateral(row: BilateralRow, superseded: readonly BilateralRow[]): Instrument {
  const listed = row.listedInForce ?? row.inForce;
  // A list of which only the year is known may be of its last day.
  const asAt = listed === undefined ? '' : spanOf(listed).latest;
  const { signed: date, inForce, ended } = row;
  const status: Status =
    inForce === undefined && row.listedInForce === undefined
      ? { kind: 'no-information' }
      : statusOf({ binding: true, date, inForce, ended }, undefined, undefined, asAt);
  const [a, b] = [stateId(row.a), stateId(row.b)];
  return {
    id: `bilateral/${row.id}`,
    title: row.title || bilateralTitle(a, b, row.kind),
    treaty: true,
    provisions: [unreadProvision(row.kind)],
    covers: [],
    openTo: { states: [a, b] },
    replaces: superseded.map(({ id }) => ({ instrument: `bilateral/${id}`, from: row.inForce, forms: [row.kind] })),
    ...(status.kind === 'no-information' && { begun: notBefore(date) }),
    asAt,
    absent: 'outside',
    parties: 2,
    statuses: new Map([
      [a, status],
      [b, status],
    ]),
  };
}

/** Multilateral instruments first, in their given order, then treaties between two States. */
export function worldOf(content: WorldContent): World {
  const memberships = membershipsOf(content);
  const superseded = Map.groupBy(content.bilateral, ({ supersededBy }) => supersededBy);
  return {
    instruments: [
      ...multilateral(content, memberships),
      // An amendment is one line with the treaty it amends.
      ...content.bilateral
        .filter(({ supplements }) => supplements === undefined)
        .map((row) => bilateral(row, superseded.get(row.id) ?? [])),
    ],
    declarations: content.declarations.map(({ id, data }) => ({
      id,
      instrument: data.framework,
      state: data.jurisdiction,
      effect: data.effect,
      articles: data.articles,
      forms: data.forms,
      towards: data.towards,
      date: data.date,
      until: data.until,
    })),
    memberships,
    nationalLaw: new Map(content.nationalLaw.map(({ id, data }) => [id, nationalLawOf(data)])),
    territories: new Map(
      content.jurisdictions.flatMap(({ id, data }) => (data.territoryOf ? [[id, data.territoryOf] as const] : [])),
    ),
    namedOnly: new Set(content.jurisdictions.filter(({ data }) => data.kind === 'other').map(({ id }) => id)),
  };
}
