/** The closed vocabulary of cooperation forms. Each has a page in `content/forms`. */
export const FORMS = [
  'criminalisation',
  'definition',
  'jurisdiction',
  'extradition',
  'mutual-legal-assistance',
  'joint-investigation',
  'special-investigative-techniques',
  'law-enforcement-cooperation',
  'information-exchange',
  'intelligence-sharing',
  'confiscation-and-asset-recovery',
  'transfer-of-proceedings',
  'transfer-of-sentenced-persons',
  'enforcement-of-criminal-orders',
  'victim-protection',
  'victim-compensation-and-remedy',
  'witness-protection',
  'repatriation',
  'service-of-documents',
  'civil-evidence',
  'recognition-of-civil-judgments',
  'legal-aid',
  'prevention',
  'labour-inspection',
  'supply-chain-and-trade',
  'technical-assistance',
  'monitoring-and-reporting',
  'central-authority',
] as const;
export type FormId = (typeof FORMS)[number];

/** How strongly an article binds, strongest first. */
export const STRENGTHS = ['shall', 'shall-subject-to-domestic-law', 'may', 'encouraged'] as const;
/** How far it was checked what an article says: the levels of a verification. */
export const READINGS = ['primary', 'primary-in-part', 'secondary', 'unverified'] as const;
/** What an article is to a request: the basis itself, a basis on conditions, a support, or no channel at all. */
export const ROLES = ['direct-basis', 'conditional-basis', 'supports', 'none'] as const;
/** What an article can say of requests, in the order in which a form of request tells it. */
export const REQUEST_TOPICS = [
  'channel',
  'language',
  'refusal',
  'speciality',
  'confidentiality',
  'urgency',
  'time-limit',
  'execution',
  'costs',
  'authentication',
] as const;
export type RequestTopic = (typeof REQUEST_TOPICS)[number];
/** What an article can ask a request to hold, in the order in which one is written. */
export const REQUEST_CONTENTS = [
  'certificate',
  'authority',
  'subject',
  'facts',
  'law',
  'assistance',
  'purpose',
  'persons',
  'procedure',
  'questions',
  'property',
  'grounds',
  'order',
  'consent',
  'deadline',
] as const;
export type RequestContent = (typeof REQUEST_CONTENTS)[number];
export const LEVELS = ['global', 'regional', 'bilateral', 'national'] as const;
export const REGIONS = ['africa', 'americas', 'arab-states', 'asia-pacific', 'europe', 'commonwealth'] as const;

/**
 * What a State did about an instrument. `party`: bound, but how and when is not established. `not-extended`: its State
 * said that the instrument does not reach this territory.
 */
export const ACTIONS = [
  'ratification',
  'accession',
  'acceptance',
  'approval',
  'succession',
  'membership',
  'party',
  'signature-only',
  'not-extended',
] as const;
/** Acts by which nobody is bound. */
export const UNBOUND_ACTIONS: readonly string[] = [
  'signature-only',
  'not-extended',
] satisfies readonly (typeof ACTIONS)[number][];

/** What a case is about. An instrument covers some matters and not others. */
export const MATTERS = [
  'forced-labour',
  'trafficking-for-forced-labour',
  'slavery-or-servitude',
  'child-labour-or-sale',
  'laundering-of-proceeds',
  'corruption',
  'illegal-employment',
  'labour-law-breach',
  'civil-claim',
  'smuggling-of-migrants',
] as const;
export type Matter = (typeof MATTERS)[number];
/** How an instrument covers a matter: by name, by the length of the penalty, whatever it is, or not at all. */
export const COVERAGES = ['listed', 'threshold', 'any', 'none'] as const;
/** What must be true of a case before an instrument covers it. Closed: each has one sentence in every language. */
export const CONDITIONS = [
  'transnational',
  'organised-group',
  'child-victim',
  'maximum-penalty-1-year',
  'maximum-penalty-2-years',
  'maximum-penalty-3-years',
  'maximum-penalty-4-years',
  'dual-criminality',
  'criminal-court-may-follow',
  'predicate-offence-accepted',
  'electronic-evidence',
] as const;
export type CoverageCondition = (typeof CONDITIONS)[number];
/** By whose law a length of penalty is measured: the requesting State's, that of both, or that of either. */
export const MEASURES = ['requesting', 'both', 'either'] as const;
export type Measure = (typeof MEASURES)[number];

/** Conduct that a request may be about, as far as national laws name it apart. */
export const CONDUCTS = [
  'forced-labour',
  'trafficking-for-forced-labour',
  'slavery-or-servitude',
  'debt-bondage',
  'worst-forms-of-child-labour',
  'fraudulent-recruitment',
  'document-retention',
] as const;
export type Conduct = (typeof CONDUCTS)[number];
/** What a law makes of it: an offence of its own, a penalty of labour law alone, an offence only as trafficking, nothing. */
export const CRIMINALISATIONS = ['offence', 'labour-law-only', 'only-as-trafficking', 'none'] as const;
/** Whether a State helps without a treaty: yes, on a promise to do the same, or not at all. */
export const WITHOUT_TREATY = ['yes', 'reciprocity', 'no'] as const;
/** What a State does when its own nationals are asked for. */
export const NATIONALS = ['surrendered', 'conditional', 'refused'] as const;
/** When the act must be an offence in the requested State too. */
export const DUAL_CRIMINALITY_RULES = ['always', 'coercive-measures', 'discretionary', 'never'] as const;

/**
 * What an instrument calls the State that asks and the State that is asked, where it says neither requesting nor
 * requested: an arrest warrant is issued and executed, and under another title it is sent back.
 */
export const ROLE_PAIRS = {
  'issuing-executing': ['issuing', 'executing'],
  'sentencing-administering': ['sentencing', 'administering'],
  'origin-addressed': ['origin', 'addressed'],
} as const;
export type RolePair = keyof typeof ROLE_PAIRS;
export const STATE_ROLES = ['issuing', 'executing', 'sentencing', 'administering', 'origin', 'addressed'] as const;

/** A word of these lists, or another id, as a reader reads it: `shall-subject-to-domestic-law` with blanks. */
export const words = (id: string): string => id.replaceAll('-', ' ');
/** The same at the beginning of a sentence. */
export const sentence = (id: string): string => words(id).replace(/^./, (first) => first.toUpperCase());
