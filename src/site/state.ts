/** What the pages of a State say: what binds it, with whom it can cooperate for what, and what it could join. Pure. */
import { isConcerned, isOpenTo, statusIn } from '../law/bond.ts';
import { isExact } from '../law/dates.ts';
import { inForceOn } from '../law/entry-into-force.ts';
import { isMember } from '../law/memberships.ts';
import { isBilateral, type Instrument, type Status, type World } from '../law/model.ts';
import { sharedInstruments, type SharedInstrument } from '../law/pairs.ts';
import { MAIN_NEEDS, NEEDS, type Need } from '../schema/needs.ts';
import type { FormId } from '../schema/vocabulary.ts';
import type { Reach } from './families.ts';

export interface InstrumentStatus {
  instrument: Instrument;
  status: Status;
}
export interface Bonds {
  /** Instruments of more than two States that bind it, or will, or of which the day is not established. */
  bound: InstrumentStatus[];
  /** Those that bound it once. */
  ended: InstrumentStatus[];
  /** Treaties of more than two States that are open to it and do not bind it, as far as the data shows. */
  outside: InstrumentStatus[];
  /** How many treaties bind it on the day, of how many that are open to it. */
  count: number;
  open: number;
}
/** @param state id of the State, such as `mex` @param on the day asked about, `YYYY-MM-DD` */
export function bondsOf(world: World, state: string, on: string): Bonds {
  const statuses = world.instruments
    .filter(({ id }) => !isBilateral(id))
    .map((instrument): InstrumentStatus => ({ instrument, status: statusIn(world, instrument, state) }))
    // What is not open to it is worth no word.
    .filter(({ instrument, status }) => isConcerned(world, instrument, state, status, on));
  const hasEnded = ({ status }: InstrumentStatus) =>
    status.kind === 'bound' && status.until !== undefined && status.until.latest <= on;
  const treaties = statuses.filter(({ instrument }) => instrument.treaty);
  const binds = treaties.filter(({ status }) => inForceOn(status, on) === 'yes').length;
  return {
    bound: statuses.filter((each) => each.status.kind === 'bound' && !hasEnded(each)),
    ended: statuses.filter(hasEnded),
    outside: treaties.filter(({ status }) => status.kind !== 'bound'),
    count: binds,
    open: treaties.filter(
      ({ instrument, status }) =>
        inForceOn(status, on) === 'yes' || (status.kind !== 'outside' && isOpenTo(world, instrument, state, on)),
    ).length,
  };
}

/** The instruments whose absence the first sentence about a State names: forced labour, its worst forms, trafficking. */
export const CORE: readonly string[] = ['ilo-c029', 'ilo-p029', 'ilo-c105', 'ilo-c182', 'untoc', 'tip-protocol'];
/** Of what does not bind a State, the core instruments whose list does not show it, with the day of the list. */
export const missingIn = ({ outside }: Bonds): { instrument: Instrument; asAt: string }[] =>
  CORE.flatMap((id) =>
    outside.flatMap(({ instrument, status }) =>
      instrument.id === id && status.kind === 'not-on-list' ? [{ instrument, asAt: status.asAt }] : [],
    ),
  );
/** Ids of the organisations to which a State belongs on a day, the smallest first: they say most of it. */
export const circlesOf = ({ memberships }: World, state: string, on: string): string[] =>
  [...memberships]
    .filter(([organisation]) => isMember(memberships, organisation, state, on))
    .sort(([, a], [, b]) => a.size - b.size)
    .map(([organisation]) => organisation);

/** The year in which an instrument came into force for a State; `latest` where it may have been earlier. */
export function yearOf(status: Status): { year: string; latest: boolean } | undefined {
  if (status.kind !== 'bound') return undefined;
  const { earliest, latest } = status.since;
  const year = latest.slice(0, 4);
  return { year, latest: !isExact(status.since) && earliest.slice(0, 4) !== year };
}

/** A need, the instruments on which a State can base a request for it, and each partner under the nearest of them. */
export interface NeedOfState {
  form: Need;
  shared: SharedInstrument[];
  /** A treaty between two is nearer than one of a group, and that nearer than a worldwide one. */
  nearest: ReadonlyMap<string, Reach>;
}
const REACHES: readonly Reach[] = ['worldwide', 'group', 'own'];
/**
 * @param parties ids of everyone who can be party to a treaty: the possible partners
 * @param reach of which kind an instrument is
 */
export function needsOf(
  world: World,
  state: string,
  parties: readonly string[],
  on: string,
  reach: (instrument: Instrument) => Reach,
): NeedOfState[] {
  return NEEDS.map((form) => {
    const shared = sharedInstruments(world, state, parties, form, on);
    const nearest = new Map<string, Reach>();
    for (const each of REACHES)
      for (const { instrument, partners } of shared)
        if (reach(instrument) === each) for (const partner of partners) nearest.set(partner, each);
    return { form, shared, nearest };
  });
}

/** What closes a form first, then what sets a condition; a notice of an office or a language changes no answer. */
const CHANGES = ['removes', 'limits', 'confirms'];
/** The declarations that a State made, or that others made towards it, and that change an answer. */
export const declarationsAbout = <
  T extends { data: { jurisdiction: string; towards: readonly string[]; effect: string } },
>(
  state: string,
  declarations: readonly T[],
): T[] =>
  declarations
    .filter(
      ({ data }) => (data.jurisdiction === state || data.towards.includes(state)) && CHANGES.includes(data.effect),
    )
    .sort((a, b) => CHANGES.indexOf(a.data.effect) - CHANGES.indexOf(b.data.effect));

/** The last sentence of texts that all end with the same one: where they stand together it is said once. */
export function lastInCommon(texts: readonly string[]): string {
  const last = /(?<=\. )[^.]+\.$/.exec(texts[0] ?? '')?.[0] ?? '';
  return texts.length > 1 && last !== '' && texts.every((text) => text.endsWith(` ${last}`)) ? last : '';
}

export interface PartnerTable<P> {
  columns: { form: FormId; shared: SharedInstrument[] }[];
  /** The instruments of more than two States among them, by id. */
  multilateral: Instrument[];
  /** The short name of each in a cell: its place in that list, counted from 1. */
  number: ReadonlyMap<string, string>;
  /** Everyone with at least one basis, in the order given; for each column the ids of the instruments. */
  rows: { entry: P; cells: string[][] }[];
}
/**
 * With whom a State shares which instruments for the main needs.
 * @param parties everyone who can be party to a treaty, in the order of the rows
 */
export function partnerTable<P extends { id: string }>(
  world: World,
  state: string,
  parties: readonly P[],
  on: string,
): PartnerTable<P> {
  const ids = parties.map(({ id }) => id);
  const columns = MAIN_NEEDS.map((form) => ({ form, shared: sharedInstruments(world, state, ids, form, on) }));
  const instruments = new Map(
    columns.flatMap(({ shared }) => shared).map(({ instrument }) => [instrument.id, instrument]),
  );
  const multilateral = [...instruments.values()]
    .filter(({ id }) => !isBilateral(id))
    .sort((a, b) => a.id.localeCompare(b.id, 'en'));
  // By partner, so that no row searches the instruments anew.
  const byPartner = columns.map(({ shared }) => {
    const found = new Map<string, string[]>();
    for (const { instrument, partners } of shared)
      for (const partner of partners) found.set(partner, [...(found.get(partner) ?? []), instrument.id]);
    return found;
  });
  return {
    columns,
    multilateral,
    number: new Map(multilateral.map(({ id }, index) => [id, String(index + 1)])),
    rows: parties
      .map((entry) => ({ entry, cells: byPartner.map((column) => column.get(entry.id) ?? []) }))
      .filter(({ cells }) => cells.some((cell) => cell.length > 0)),
  };
}
