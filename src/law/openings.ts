/**
 * What a State could join, with what each instrument would give it: new and further bases for requests, duties, and the
 * States of its region that did. Computed from the data, not predicted; a treaty basis is not cooperation.
 */
import type { FormId } from '../schema/vocabulary.ts';
import { givesBasis, indexOf, statusIn } from './bond.ts';
import { distanceToForcedLabour } from './coverage.ts';
import { inForceOn } from './entry-into-force.ts';
import { isBilateral, type Instrument, type Status, type World } from './model.ts';
import { couldJoin, gainsOf, partiesOn, type Gain } from './pairs.ts';

/** Whether a request can rest on an instrument or on a convention that comes with it. */
function carriesRequests(world: World, instrument: Instrument, form: FormId): boolean {
  if (givesBasis(instrument, form)) return true;
  const convention = instrument.parent === undefined ? undefined : indexOf(world).byId.get(instrument.parent);
  return convention !== undefined && carriesRequests(world, convention, form);
}

/** Forms that make up the frame of other duties, and are none towards people or States by themselves. */
const FRAME: readonly FormId[] = ['definition', 'jurisdiction', 'central-authority', 'monitoring-and-reporting'];
/** What joining one instrument would give a State. */
export interface Opening {
  instrument: Instrument;
  /** Whether it names forced labour, trafficking for it or slavery among what it covers. */
  close: boolean;
  /** Signed, absent from a list, or left: never bound now. `no-information` is perhaps a party, and is promised nothing. */
  status: Status;
  /** For each need with a new or a further basis, of whom it could then be asked. */
  gains: (Gain & { need: FormId })[];
  /** States with a first basis for at least one need, and those with nothing but further ones. */
  first: string[];
  further: string[];
  /** Forms on which it lays a duty that carries no request. */
  duties: FormId[];
  /** The convention that has to be joined with it. */
  together?: Instrument | undefined;
  /** Whether an accession counts only towards the parties that accept it, so that nothing can be counted. */
  pairByPair: boolean;
  /** Which of the States near it are parties. */
  neighbours: string[];
}
/** Who is asked about, and on which day. */
export interface Surroundings {
  /** Every State to count as a possible partner. */
  states: readonly string[];
  needs: readonly FormId[];
  /** The States near it, such as those of its region. */
  near: readonly string[];
  /** `YYYY-MM-DD` */
  on: string;
}

/** What joining an instrument would give; nothing where it is not open to the State, or binds it. */
export const openingFor = (
  world: World,
  state: string,
  instrument: Instrument,
  around: Surroundings,
): Opening | undefined =>
  instrument.treaty && !isBilateral(instrument.id) && couldJoin(world, instrument, state, around.on)
    ? openingOf(world, state, instrument, around)
    : undefined;

function openingOf(
  world: World,
  state: string,
  instrument: Instrument,
  { states, needs, near, on }: Surroundings,
): Opening {
  const status = statusIn(world, instrument, state);
  const parties = partiesOn(world, instrument, on);
  const pairByPair = instrument.acceptances !== undefined;
  const counted = pairByPair || status.kind === 'no-information' ? [] : needs;
  const gains = counted
    .filter((need) => carriesRequests(world, instrument, need))
    .map((need) => ({ need, ...gainsOf(world, state, instrument.id, states, need, on) }))
    .filter(({ first, further }) => first.length + further.length > 0);
  const first = new Set(gains.flatMap((gain) => gain.first));
  const further = new Set(gains.flatMap((gain) => gain.further));
  const parent = instrument.parent === undefined ? undefined : indexOf(world).byId.get(instrument.parent);
  const forms = new Set(instrument.provisions.flatMap((provision) => provision.forms));
  return {
    instrument,
    close: distanceToForcedLabour(instrument) === 0,
    status,
    gains,
    first: [...first],
    further: [...further].filter((partner) => !first.has(partner)),
    duties: [...forms].filter((form) => !FRAME.includes(form) && !givesBasis(instrument, form)),
    together: parent && inForceOn(statusIn(world, parent, state), on) !== 'yes' ? parent : undefined,
    pairByPair,
    neighbours: near.filter((other) => other !== state && parties.has(other)),
  };
}

/**
 * The treaties of more than two States that are open to a State and do not bind it, what gives most first: first bases,
 * further ones, duties, then the number of parties.
 */
export function openingsOf(world: World, state: string, around: Surroundings): Opening[] {
  return world.instruments
    .flatMap((instrument) => openingFor(world, state, instrument, around) ?? [])
    .sort(
      (a, b) =>
        b.first.length - a.first.length ||
        b.further.length - a.further.length ||
        b.duties.length - a.duties.length ||
        b.instrument.parties - a.instrument.parties,
    );
}
