/** What the law functions work on. Plain data: no file system, no framework, small enough for a browser. */
import type {
  Conduct,
  COVERAGES,
  CoverageCondition,
  CRIMINALISATIONS,
  DUAL_CRIMINALITY_RULES,
  FormId,
  Matter,
  Measure,
  NATIONALS,
  ROLES,
  WITHOUT_TREATY,
} from '../schema/vocabulary.ts';
import type { Span } from './dates.ts';

export type Role = (typeof ROLES)[number];

/** One way in which an instrument covers a matter, or the article that shows that it does not (`none`). */
export interface CoverageLine {
  matter: Matter;
  how: (typeof COVERAGES)[number];
  article: string;
  /** What must be true of the case. */
  when: readonly CoverageCondition[];
  /** By whose law a maximum penalty is measured; for extradition by both, else by the requesting State's, when left out. */
  measure?: Measure | undefined;
}
export interface Provision {
  article: string;
  /** What it is about first stands first. */
  forms: readonly FormId[];
  /** Says that it is about another form first, where that one is not among `forms`. */
  beside?: boolean | undefined;
  role: Role;
  /** Whether somebody has read the article, or only what others say of the instrument. */
  read: boolean;
  /** Lines of its own, which count instead of the instrument's. */
  covers: readonly CoverageLine[];
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
  /** True for a territory to which its State said that the instrument does not extend. */
  notExtended?: boolean | undefined;
  /** True for a new State that notified its succession to an act of its predecessor. */
  succession?: boolean | undefined;
  /** True for an accession: some conventions make it count only towards those that accept it. */
  accession?: boolean | undefined;
  /** Date of the act: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  date?: string | undefined;
  /** Entry into force as the source states it. */
  inForce?: string | undefined;
  /** First day on which the instrument no longer binds the State, as exactly as is known. */
  ended?: string | undefined;
}
/** From the first day without effect to the first day with it again, both `YYYY-MM-DD`. */
export interface Lapse {
  from: string;
  until: string;
}
/** What a State is to an instrument. */
export type Status =
  | {
      kind: 'bound';
      since: Span;
      /** First day on which it no longer binds. */
      until?: Span | undefined;
      /** Times between the two in which it had no effect for the State: its law was void, it stood outside for a while. */
      withoutEffect?: readonly Lapse[] | undefined;
      /** Whether `since` was computed and not read in a source. */
      computed: boolean;
      accession?: boolean | undefined;
      /** The union whose own act binds this member, and only towards those outside the union. */
      via?: string | undefined;
      /** Protocol from whose participation this was inferred: its parties must be parties to the parent. */
      inferredFrom?: string | undefined;
    }
  /** Not in a list that is complete, there with a mere signature, or left out by its State: so it was on the day of the list. */
  | { kind: 'signed-only' | 'not-on-list'; asAt: string }
  /** Stands outside: a member that an act does not bind, a State that is no member. */
  | { kind: 'outside' }
  | { kind: 'no-information' };

/** An instrument whose place another takes between States bound by both. */
export interface Replacement {
  instrument: string;
  /** First day on which it does, as exactly as is known. */
  from?: string | undefined;
  /** For which forms; for those that the other gives as a basis when left out. */
  forms?: readonly FormId[] | undefined;
}
/** Who may become bound. */
export type Circle = { members: string } | { states: readonly string[] };
export interface Instrument {
  id: string;
  title: string;
  /** Soft law and schemes without a treaty: never a basis, at most a practice. */
  treaty: boolean;
  /** The convention a protocol supplements: both States need it too. */
  parent?: string | undefined;
  provisions: readonly Provision[];
  covers: readonly CoverageLine[];
  /** Any State when left out. */
  openTo?: Circle | undefined;
  /** The article by which cooperation under it is owed to a court: nothing between two States, whatever its crimes. */
  towardsCourt?: string | undefined;
  replaces: readonly Replacement[];
  /** When it began to bind anybody at all, as exactly as is known. */
  begun?: Span | undefined;
  /** Day to which the list of parties is known; undefined where there is none. */
  asAt?: string | undefined;
  /** What a State is that the list does not name: `not-on-list` where the list is complete, `outside` where it never changes. */
  absent: 'not-on-list' | 'outside' | 'no-information';
  /** How many States it binds or has bound. */
  parties: number;
  /** By State id (`mex`). */
  statuses: ReadonlyMap<string, Status>;
  /** For conventions to which accession counts pair by pair: `acceding accepting` → when it began to count. */
  acceptances?: ReadonlyMap<string, Span> | undefined;
}
/** Treaties between two States are instruments too, with ids of their own kind: `bilateral/usa-mex-extradition-1978`. */
export const isBilateral = (id: string): boolean => id.startsWith('bilateral/');
/** A reservation, notice or limit that changes an answer. */
export interface Declaration {
  id: string;
  instrument: string;
  state: string;
  /**
   * `removes`: the form cannot be had under the articles named; `limits`: it can, on a condition; `confirms`: it can;
   * `notifies`: it names an office or a language, and changes no answer.
   */
  effect: 'removes' | 'limits' | 'confirms' | 'notifies';
  /** States towards which alone it is made; empty for every party. */
  towards: readonly string[];
  articles: readonly string[];
  forms: readonly FormId[];
  date?: string | undefined;
  /** First day on which it no longer counts, as exactly as is known. */
  until?: string | undefined;
}
/** One time in which a State was a member; undefined where nothing bounds it. */
export interface Membership {
  from?: string | undefined;
  /** First day on which it was no longer a member. */
  until?: string | undefined;
  /** First day on which acts of the organisation no longer bound it, where that is later. */
  actsUntil?: string | undefined;
}
/** Organisation → State → its times as a member, oldest first. */
export type Memberships = ReadonlyMap<string, ReadonlyMap<string, readonly Membership[]>>;
/** What a State's law makes of one conduct. Penalties as the law states them: `10 years`, `life`, `fine`. */
export interface Offence {
  conduct: Conduct;
  answer: (typeof CRIMINALISATIONS)[number];
  /** Law and article, as they are cited. */
  article: string;
  minimum?: string | undefined;
  maximum?: string | undefined;
  aggravated?: string | undefined;
  since?: string | undefined;
  /** First day on which it no longer applied. */
  until?: string | undefined;
  /** To when the law is known, as exactly as is known. */
  asAt: string;
}
/** How a State's own law helps others. */
export interface Help {
  withoutTreaty?: (typeof WITHOUT_TREATY)[number] | undefined;
  nationals?: (typeof NATIONALS)[number] | undefined;
  dualCriminality?: (typeof DUAL_CRIMINALITY_RULES)[number] | undefined;
  /** The least maximum penalty that an offence must carry. */
  threshold?: string | undefined;
  /** Law and article, as they are cited. */
  article: string;
  asAt: string;
}
export interface NationalLaw {
  offences: readonly Offence[];
  extradition?: Help | undefined;
  assistance?: Help | undefined;
}
export interface World {
  instruments: readonly Instrument[];
  declarations: readonly Declaration[];
  memberships: Memberships;
  /** By State. */
  nationalLaw: ReadonlyMap<string, NationalLaw>;
  /** Territories, and the State through which treaties reach each: a list that does not name one says nothing of it. */
  territories: ReadonlyMap<string, string>;
  /**
   * Those whom not all States treat as a State. Whether what is open to any State is open to them is for each depositary to
   * say: only an instrument whose list names one speaks of it.
   */
  namedOnly: ReadonlySet<string>;
}
/** Answers to the closed questions that decide coverage. What is missing is not known. */
export type CaseFacts = Readonly<Partial<Record<CoverageCondition, boolean>>>;
