/** What the pages of a State say: what binds it, with whom it can cooperate for what, and what it could join. Pure. */
import { isConcerned, statusIn } from '../law/bond.ts';
import { isBilateral, type Instrument, type Status, type World } from '../law/model.ts';
import { couldJoin, gainsOf, sharedInstruments, type SharedInstrument } from '../law/pairs.ts';
import { MAIN_NEEDS, NEEDS } from '../schema/needs.ts';
import type { FormId } from '../schema/vocabulary.ts';

export interface InstrumentStatus {
  instrument: Instrument;
  status: Status;
}
/** An instrument that a State could join. */
export interface Joinable {
  instrument: Instrument;
  /** Whether the State has signed it already. */
  signed: boolean;
  /** For each form with new partners, how many States it would have a first basis with. */
  gains: { form: FormId; first: number }[];
}
export interface StateCooperation {
  /** Instruments of more than two States that bind it now, bound it once or will. */
  bound: InstrumentStatus[];
  /** Treaties of more than two States that are open to it and do not bind it, as far as the data shows. */
  outside: InstrumentStatus[];
  /** For each need, the instruments on which it can base a request, with the partners. */
  needs: { form: FormId; shared: SharedInstrument[] }[];
  joinable: Joinable[];
}

/** The forms for which a State's page counts what joining would bring: the two that most treaties are made for. */
const GAINED: readonly FormId[] = ['extradition', 'mutual-legal-assistance'];

/**
 * @param state id of the State, such as `mex`
 * @param parties ids of everyone who can be party to a treaty: the possible partners
 * @param on the day asked about, `YYYY-MM-DD`
 */
export function cooperationOf(world: World, state: string, parties: readonly string[], on: string): StateCooperation {
  const statuses = world.instruments
    .filter(({ id }) => !isBilateral(id))
    .map((instrument): InstrumentStatus => ({ instrument, status: statusIn(world, instrument, state) }))
    // What is not open to it is worth no word.
    .filter(({ instrument, status }) => isConcerned(world, instrument, state, status, on));
  const outside = statuses.filter(({ status, instrument }) => status.kind !== 'bound' && instrument.treaty);
  return {
    bound: statuses.filter(({ status }) => status.kind === 'bound'),
    outside,
    needs: NEEDS.map((form) => ({ form, shared: sharedInstruments(world, state, parties, form, on) })),
    joinable: statuses
      // Who is perhaps a party already is not told what joining would bring.
      .filter(
        ({ instrument, status }) =>
          instrument.treaty && status.kind !== 'no-information' && couldJoin(world, instrument, state, on),
      )
      .map(({ instrument, status }): Joinable => ({
        instrument,
        signed: status.kind === 'signed-only',
        gains: GAINED.map((form) => ({
          form,
          first: gainsOf(world, state, instrument.id, parties, form, on).first.length,
        })).filter(({ first }) => first > 0),
      }))
      .filter(({ gains }) => gains.length > 0),
  };
}

/** The declarations that a State made, or that others made towards it. */
export const declarationsAbout = <T extends { data: { jurisdiction: string; towards: readonly string[] } }>(
  state: string,
  declarations: readonly T[],
): T[] => declarations.filter(({ data }) => data.jurisdiction === state || data.towards.includes(state));

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
