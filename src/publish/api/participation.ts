/** Who is bound by what since when, in its public shapes: by instrument, by State, and between two States. */
import type { z } from 'zod';
import { rulingFor } from '../../entries/ruling.ts';
import { statusIn } from '../../law/bond.ts';
import { UNKNOWN_START, type Span } from '../../law/dates.ts';
import { inForceOn } from '../../law/entry-into-force.ts';
import type { Instrument, Status, World } from '../../law/model.ts';
import { partiesOn } from '../../law/pairs.ts';
import { isParty } from '../../schema/participation.ts';
import { treatyPath } from '../paths.ts';
import { pageOf } from './addresses.ts';
import type { ApiContext } from './entries.ts';
import type { ApiInput, EntryFile } from './input.ts';
import type * as shapes from './shapes.ts';
import { pointing, resolved, sharedSource } from './sources.ts';

export type Participation = z.output<typeof shapes.Participation>;
export type StateParticipation = z.output<typeof shapes.StateParticipation>;
export type BilateralTreaty = z.output<typeof shapes.BilateralTreaty>;
export type Memberships = z.output<typeof shapes.Memberships>;
type PublicStatus = z.output<typeof shapes.Status>;
type Row = ApiInput['rows'] extends ReadonlyMap<string, readonly (infer R)[]> ? R : never;

const idOf = (code: string): string => code.toLowerCase();
const instrumentIn = ({ instruments }: World, id: string): Instrument => {
  const found = instruments.find((instrument) => instrument.id === id);
  if (!found) throw new Error(`No instrument "${id}"`);
  return found;
};

/** A span without the beginning that stands for none: that is no fact. */
const publicSpan = ({ earliest, latest }: Span) => ({
  earliest: earliest === UNKNOWN_START ? undefined : earliest,
  latest,
});
/**
 * @param clause article of the clause by which it was computed, if one was applied
 * @param on `YYYY-MM-DD`
 */
function publicStatus(status: Status, on: string, clause?: string): PublicStatus {
  const inForce = inForceOn(status, on);
  if (status.kind !== 'bound') return { kind: status.kind, asAt: 'asAt' in status ? status.asAt : undefined, inForce };
  const { kind, since, until, withoutEffect, computed, via, inferredFrom } = status;
  return {
    kind,
    since: publicSpan(since),
    until: until && publicSpan(until),
    withoutEffect: withoutEffect && [...withoutEffect],
    computed,
    clause,
    via,
    inferredFrom,
    inForce,
  };
}
/** Whether a row's entry into force follows from its act by the clause, as `statusOf` works it out. */
const byClause = (row: Row, status: Status): boolean =>
  status.kind === 'bound' &&
  status.computed &&
  row.inForce === undefined &&
  row.date !== undefined &&
  row.action !== 'succession';

/** The parts of a table that both the instrument's file and the States' files are made from. */
function tableOf(entry: EntryFile<'participation'>, input: ApiInput, context: ApiContext) {
  const { data } = entry;
  const sources = resolved(data.sources, context.shared);
  const { source, verification } = pointing(sources);
  const instrument = instrumentIn(input.world, entry.id);
  const checked = <T extends { verification: Parameters<typeof verification>[0] }>(each: T) => ({
    ...each,
    verification: verification(each.verification),
  });
  const clause = data.clause && checked(data.clause);
  const rule = data.rule && {
    ...checked(data.rule),
    outside: data.rule.outside.map(checked),
    exceptions: data.rule.exceptions.map(checked),
  };
  const bindsMembers = data.bindsMembers && checked(data.bindsMembers);
  const rows = new Map((input.rows.get(entry.id) ?? []).map((row) => [idOf(row.state), row]));
  return {
    entry,
    sources,
    source,
    clause,
    rule,
    bindsMembers,
    instrument,
    rows,
    status(state: string) {
      const row = rows.get(state);
      const status = statusIn(input.world, instrument, state);
      return publicStatus(status, input.today, row && byClause(row, status) ? clause?.article : undefined);
    },
    act({ action, date, inForce, signed, ended, listed, note, source: key }: Row) {
      return { action, date, inForce, signed, ended, listed, note, source: source(key) };
    },
    /** What a rule says of a State that has no row of its own. */
    ruling(state: string) {
      const status = instrument.statuses.get(state);
      const ruling = rows.has(state) || !status ? undefined : rulingFor(data, state, status);
      return ruling && checked(ruling);
    },
  };
}
type Table = ReturnType<typeof tableOf>;
const titleOf = (context: ApiContext, id: string): string => context.titles.get(`frameworks/${id}`) ?? id;
const nameOf = (context: ApiContext, id: string): string => context.titles.get(`jurisdictions/${id}`) ?? id;
/** Where a list is shown; where there is none, the instrument's own page says so. */
const pageOfTable = ({ entry: { id, data }, rows, rule }: Table): string =>
  rows.size > 0 || rule ? pageOf('participation', id, data) : `frameworks/${id}/`;
const described = (table: Table, { world, today }: ApiInput, context: ApiContext) => {
  const {
    entry: { id, data },
    rows,
    rule,
    instrument,
  } = table;
  return {
    id,
    collection: 'participation' as const,
    url: `${context.home}/${pageOfTable(table)}`,
    title: `${titleOf(context, id)}: who is bound`,
    asAt: data.asAt,
    completeness: data.completeness,
    absenceMeansNonParty: data.absenceMeansNonParty,
    parties: rule
      ? partiesOn(world, instrument, today).size
      : [...rows].filter(([state, row]) => isParty(row) && !world.territories.has(state)).length,
  };
};

function byInstrument(table: Table, input: ApiInput, context: ApiContext): Participation {
  const { today, acceptances } = input;
  const { entry, clause, rule, bindsMembers, instrument, rows, sources, source } = table;
  const { remark, count, declarations } = entry.data;
  return {
    ...described(table, input, context),
    asOf: today,
    relations: context.relations(`participation/${entry.id}`),
    remark,
    clause,
    rule,
    bindsMembers,
    count: count && { ...count, source: source(count.source) },
    declarations: declarations && { ...declarations, source: source(declarations.source) },
    sources,
    rows: [...new Set([...rows.keys(), ...[...instrument.statuses.keys()].sort()])].map((jurisdiction) => {
      const row = rows.get(jurisdiction);
      return {
        jurisdiction,
        name: nameOf(context, jurisdiction),
        act: row && table.act(row),
        ruling: table.ruling(jurisdiction),
        status: table.status(jurisdiction),
      };
    }),
    acceptances: acceptances.get(entry.id)?.map(({ acceding, accepting, date, inForce, note, source: key }) => ({
      acceding: idOf(acceding),
      accepting: idOf(accepting),
      date,
      inForce,
      note,
      source: sharedSource(context.shared, key),
    })),
  };
}
function byState(
  { id, data }: EntryFile<'jurisdictions'>,
  tables: readonly Table[],
  treaties: readonly BilateralTreaty[],
  { entries, coverage, today }: ApiInput,
  context: ApiContext,
): StateParticipation {
  return {
    id,
    collection: 'jurisdictions',
    url: `${context.home}/${pageOf('jurisdictions', id, data)}`,
    title: data.title,
    asOf: today,
    instruments: tables.map((table) => {
      const row = table.rows.get(id);
      const status = table.status(id);
      return {
        framework: table.entry.id,
        title: titleOf(context, table.entry.id),
        url: `${context.home}/frameworks/${table.entry.id}/`,
        asAt: table.entry.data.asAt,
        act: row && table.act(row),
        ruling: table.ruling(id),
        status,
        clause: status.clause === undefined ? undefined : table.clause,
      };
    }),
    bilateral: treaties.filter(({ a, b }) => a === id || b === id),
    bilateralCoverage: coverage
      .filter(({ state }) => state === id)
      .map(({ forms, extent, asAt, remark, source }) => ({
        forms,
        extent,
        asAt,
        remark,
        source: sharedSource(context.shared, source),
      })),
    declarations: entries.declarations
      .filter(({ data: { jurisdiction, towards } }) => jurisdiction === id || towards.includes(id))
      .map((declaration) => `declarations/${declaration.id}`)
      .sort(),
  };
}

/** Treaties between two States. The sources of their table are shared publications. */
const bilateralTreaties = ({ bilateral, world, today }: ApiInput, context: ApiContext): BilateralTreaty[] =>
  bilateral.map(
    ({ id, a, b, kind, title, signed, inForce, listedInForce, ended, supplements, supersededBy, note, source }) => ({
      id,
      url: `${context.home}${treatyPath(id)}`,
      a: idOf(a),
      b: idOf(b),
      form: kind,
      title,
      signed,
      inForce,
      listedInForce,
      ended,
      supplements,
      supersededBy,
      note,
      source: sharedSource(context.shared, source),
      // An amendment is one line with the treaty it amends, and has no status of its own.
      status:
        supplements === undefined
          ? publicStatus(statusIn(world, instrumentIn(world, `bilateral/${id}`), idOf(a)), today)
          : undefined,
    }),
  );

/** Who belonged to each organisation since when. */
const membershipsIn = ({ memberships, members }: ApiInput, context: ApiContext): Memberships[] =>
  memberships.map(({ id, data }) => {
    const sources = resolved(data.sources, context.shared);
    const { source } = pointing(sources);
    return {
      id,
      collection: 'memberships',
      url: `${context.home}/${pageOf('memberships', id, data)}`,
      title: data.title,
      asAt: data.asAt,
      complete: data.complete,
      remark: data.remark,
      gaps: data.gaps,
      sources,
      rows: (members.get(id) ?? []).map(({ state, from, until, actsUntil, note, source: key }) => ({
        jurisdiction: idOf(state),
        from,
        until,
        actsUntil,
        note,
        source: source(key),
      })),
    };
  });

/** Everything about who is bound. */
export function participationIn(input: ApiInput, context: ApiContext) {
  const tables = input.participation.map((entry) => tableOf(entry, input, context));
  const treaties = bilateralTreaties(input, context);
  return {
    overview: tables.map((table) => described(table, input, context)),
    instruments: tables.map((table) => byInstrument(table, input, context)),
    // A territory has a file too, so that no client needs a case of its own: it says what its name on a list says.
    states: input.entries.jurisdictions.map((state) => ({
      id: state.id,
      participation: () => byState(state, tables, treaties, input, context),
    })),
    treaties,
    memberships: membershipsIn(input, context),
  };
}
