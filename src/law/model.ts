/** What the law functions work on. Plain data: no file system, no framework, small enough for a browser. */
import type { FormId } from '../schema/vocabulary.ts';
import type { Span } from './dates.ts';

export type Role = 'direct-basis' | 'conditional-basis' | 'supports' | 'none';

export interface Provision {
  article: string;
  forms: readonly FormId[];
  role: Role;
}
/** How an act becomes entry into force for the State that did it. */
export interface Clause {
  article: string;
  after: { days: number } | { months: number };
  on: 'day' | 'first-of-next-month';
}
/** What a table says of one State. */
export interface Act {
  /** False for a signature that no ratification followed. */
  binding: boolean;
  /** True for a new State that notified its succession to an act of its predecessor. */
  succession?: boolean | undefined;
  /** Date of the act: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  date?: string | undefined;
  /** Entry into force as the source states it. */
  inForce?: string | undefined;
  /** First day on which the instrument no longer binds the State. */
  ended?: string | undefined;
}
/** A State's status towards an instrument. */
export type Status =
  | { kind: 'bound'; since: Span; computed: boolean; until?: string | undefined }
  | { kind: 'signed-only' | 'not-a-party' | 'no-information' };

export interface Instrument {
  id: string;
  title: string;
  /** Soft law and schemes without a treaty: never a basis, at most a practice. */
  treaty: boolean;
  /** The convention a protocol supplements: both States need it too. */
  parent?: string | undefined;
  provisions: readonly Provision[];
  /** Instruments that this one replaces between States bound by both. */
  displaces: readonly string[];
  /** Day to which the table is known. */
  asAt: string;
  /** Whether a State that is missing from the table may be called a non-party. */
  absenceMeansNonParty: boolean;
  /** An instrument whose table names every State that can be bound by this one; the others are not parties. */
  within?: string | undefined;
  /** By State id (`mex`). */
  statuses: ReadonlyMap<string, Status>;
}
/** Treaties between two States are instruments too, with ids of their own kind: `bilateral/usa-mex-extradition-1978`. */
export const isBilateral = (id: string): boolean => id.startsWith('bilateral/');
/** A reservation, notice or limit that changes an answer. */
export interface Declaration {
  id: string;
  instrument: string;
  state: string;
  /** `removes`: the form cannot be had under the articles named; `limits`: it can, on a condition; `confirms`: it can. */
  effect: 'removes' | 'limits' | 'confirms';
  /** States towards which alone it is made; empty for every party. */
  towards: readonly string[];
  articles: readonly string[];
  forms: readonly FormId[];
  date?: string | undefined;
}
export interface World {
  instruments: readonly Instrument[];
  declarations: readonly Declaration[];
}
