/** One schema per collection, read by three: the contributor's check, Astro and the editor. */
import { z } from 'zod';
import { ACTIONS, LEVELS, REGIONS, ROLES, STRENGTHS } from './vocabulary.ts';
import {
  Day,
  Form,
  FrameworkRef,
  Id,
  PreciseDate,
  SourceKey,
  SourceKind,
  Sources,
  Text,
  Url,
  Verification,
  entry,
  forms,
  frameworkRefs,
  ids,
} from './shared.ts';

export const Condition = z.strictObject({
  kind: z.enum([
    'dual-criminality',
    'central-authority',
    'language',
    'grounds-of-refusal',
    'scope',
    'election',
    'other',
  ]),
  text: Text,
});
export const Provision = z.strictObject({
  article: z.string({ error: 'must be in quotes, such as "18" (an unquoted 2.10 would become 2.1)' }).trim().min(1),
  heading: Text.optional(),
  forms: z.array(Form).min(1),
  strength: z.enum(STRENGTHS),
  role: z.enum(ROLES),
  paraphrase: Text,
  note: Text.optional(),
  conditions: z.array(Condition).default([]),
  verification: Verification,
});

export const frameworks = z.strictObject({
  ...entry,
  officialTitle: Text,
  kind: z.enum([
    'convention',
    'protocol',
    'regional-treaty',
    'directive',
    'regulation',
    'framework-decision',
    'bilateral-treaty',
    'arrangement',
    'recommendation',
    'declaration',
    'model-law',
    'domestic-statute',
    'trade-agreement',
  ]),
  level: z.enum(LEVELS),
  region: z.enum(REGIONS).optional(),
  binding: z.boolean(),
  body: Text,
  depositary: Text.optional(),
  adopted: z.strictObject({ place: Text.optional(), date: PreciseDate, verification: Verification }),
  inForce: z
    .strictObject({ date: PreciseDate.optional(), condition: Text.optional(), verification: Verification })
    .optional(),
  parent: Id.optional(),
  amends: ids,
  replaces: ids,
  /** Instruments whose place this one takes between States bound by both, with the article that says so. */
  displaces: z
    .array(z.strictObject({ framework: Id, article: Text, from: PreciseDate.optional(), verification: Verification }))
    .default([]),
  links: z.strictObject({ text: Url, status: Url.optional() }),
  /** What the instrument calls its numbered parts; used in headings and anchors (`#article-18`). */
  unit: z.enum(['article', 'paragraph', 'section', 'principle', 'regulation', 'objective']).default('article'),
  provisions: z.array(Provision).default([]),
});

export const organisations = z.strictObject({
  ...entry,
  acronym: Text.optional(),
  level: z.enum(LEVELS),
  legalBasis: Text,
  role: Text,
  seat: Text,
  url: Url,
  members: z.strictObject({ count: z.int().positive().optional(), unit: Text, asOf: Text.optional() }),
  tools: z.array(z.strictObject({ name: Text, what: Text })).default([]),
  frameworks: frameworkRefs,
  mechanisms: ids,
});

export const mechanisms = z.strictObject({
  ...entry,
  category: z.enum([
    'judicial-cooperation',
    'law-enforcement',
    'data-and-technology',
    'trade-and-supply-chain',
    'finance',
    'labour-inspection',
    'victims-and-witnesses',
  ]),
  forms,
  steps: z.array(Text).default([]),
  strengths: z.array(Text).default([]),
  limits: z.array(Text).default([]),
  frameworks: frameworkRefs,
  answers: ids,
});

export const challenges = z.strictObject({
  ...entry,
  forms,
  evidence: z.array(z.strictObject({ text: Text, sources: z.array(SourceKey).min(1) })).min(1),
  frameworks: frameworkRefs,
});

export const recommendations = z.strictObject({
  ...entry,
  addressee: Text,
  steps: z.array(Text).min(1),
  addresses: ids,
  frameworks: frameworkRefs,
  mechanisms: ids,
  indicator: Text,
  recommendedBy: z.array(Text).min(1),
});

export const cases = z.strictObject({
  ...entry,
  kind: z.enum(['judgment', 'prosecution', 'operation', 'inspection', 'trade-measure', 'international-procedure']),
  jurisdictions: z.array(Id).min(1),
  years: z.strictObject({ from: PreciseDate, to: PreciseDate.optional() }),
  sector: Text.optional(),
  forum: Text.optional(),
  citation: Text.optional(),
  forms,
  frameworks: frameworkRefs,
  mechanisms: ids,
  challenges: ids,
  outcome: Text,
  lesson: Text,
});

export const topics = z.strictObject({
  ...entry,
  order: z.int().positive(),
  frameworks: ids,
  organisations: ids,
  mechanisms: ids,
  challenges: ids,
  recommendations: ids,
  cases: ids,
  glossary: ids,
});

export const glossary = z.strictObject({ ...entry, note: Text.optional(), seeAlso: ids, frameworks: frameworkRefs });

export const formPages = z.strictObject({
  title: Text,
  summary: Text,
  alsoKnownAs: z.array(Text).default([]),
  reviewed: Day,
});

export const sources = z.strictObject({
  title: Text,
  producer: Text,
  url: Url,
  date: PreciseDate.optional(),
  read: Day,
  kind: SourceKind,
  licence: Text.optional(),
  /** For example that a copy was read, or how old the state of the source is. */
  note: Text.optional(),
});

export const jurisdictions = z.strictObject({
  title: Text,
  iso2: z
    .string()
    .regex(/^[A-Z]{2}$/, { error: 'must be two capitals, such as "MX"' })
    .optional(),
  iso3: z
    .string()
    .regex(/^[A-Z]{3}$/, { error: 'must be three capitals, such as "MEX"' })
    .optional(),
  kind: z.enum(['state', 'union', 'territory']),
  region: z.enum(REGIONS).optional(),
  alsoKnownAs: z.array(Text).default([]),
});

export const declarations = z.strictObject({
  /** `removes`: the forms cannot be had under the articles; `limits`: they can, on the condition in "text". */
  framework: Id,
  jurisdiction: Id,
  articles: z.array(Text).min(1),
  effect: z.enum(['removes', 'limits']),
  text: Text,
  forms,
  date: PreciseDate.optional(),
  source: z.strictObject({ title: Text, url: Url, read: Day, locator: Text.optional() }),
});

export const startingText = z.strictObject({
  order: z.int().positive(),
  title: Text,
  claims: z
    .array(
      z.strictObject({
        number: z.int().positive(),
        words: Text,
        verdict: z.enum(['kept', 'made-precise', 'corrected', 'dropped']),
        carriedBy: z
          .array(
            z.string().regex(/^[a-z-]+\/[a-z0-9-]+$/, { error: 'must be collection/id, such as "frameworks/untoc"' }),
          )
          .default([]),
        note: Text,
      }),
    )
    .min(1),
});

/** Deposit is not entry into force: an instrument's own clause turns one into the other. */
export const EntryIntoForceClause = z.strictObject({
  article: Text,
  /** The period after the act. `days: 30` with `day-after` is "the thirtieth day after". */
  after: z.strictObject({ days: z.int().nonnegative() }).or(z.strictObject({ months: z.int().nonnegative() })),
  /** `first-of-next-month`: on the first day of the month that follows the end of the period. */
  on: z.enum(['day', 'first-of-next-month']).default('day'),
  verification: Verification,
});

/** `content/participation/<framework>.yaml`: what the table beside it is, how complete, as at when. */
export const participation = z.strictObject({
  asAt: Day,
  completeness: z.enum(['complete', 'partial']),
  /** Only then may a State that is missing from the table be called a non-party. */
  absenceMeansNonParty: z.boolean(),
  remark: Text.optional(),
  clause: EntryIntoForceClause.optional(),
  /** The number of parties that another source states, against which the table is compared. */
  count: z.strictObject({ parties: z.int().positive(), date: PreciseDate, source: SourceKey }).optional(),
  sources: Sources,
});

const StateCode = z
  .string()
  .regex(/^([A-Z]{3}|EU)$/, { error: 'must be an ISO 3166-1 alpha-3 code such as MEX, or EU' });

/** One row of `content/participation/<framework>.csv`. Blank cells are left out. */
export const participationRow = z.strictObject({
  state: StateCode,
  action: z.enum(ACTIONS),
  date: PreciseDate.optional(),
  inForce: PreciseDate.optional(),
  signed: PreciseDate.optional(),
  ended: PreciseDate.optional(),
  note: Text.optional(),
  source: Id,
});

/** One row of `content/bilateral/treaties.csv`: a treaty between two States, known by its existence and not by article. */
export const bilateralRow = z.strictObject({
  id: Id,
  a: StateCode,
  b: StateCode,
  kind: z.enum(['extradition', 'mutual-legal-assistance']),
  title: Text,
  signed: PreciseDate.optional(),
  inForce: PreciseDate.optional(),
  /** Day of a list that shows it in force, where its own date is not established. */
  listedInForce: PreciseDate.optional(),
  note: Text.optional(),
  source: Id,
});

/** Folder name in `content/` → schema and file ending. */
export const COLLECTIONS = {
  frameworks: { schema: frameworks, ext: 'mdx' },
  organisations: { schema: organisations, ext: 'mdx' },
  mechanisms: { schema: mechanisms, ext: 'mdx' },
  challenges: { schema: challenges, ext: 'mdx' },
  recommendations: { schema: recommendations, ext: 'mdx' },
  cases: { schema: cases, ext: 'mdx' },
  topics: { schema: topics, ext: 'mdx' },
  glossary: { schema: glossary, ext: 'mdx' },
  forms: { schema: formPages, ext: 'mdx' },
  sources: { schema: sources, ext: 'yaml' },
  jurisdictions: { schema: jurisdictions, ext: 'yaml' },
  declarations: { schema: declarations, ext: 'yaml' },
  participation: { schema: participation, ext: 'yaml' },
  'starting-text': { schema: startingText, ext: 'yaml' },
} as const;
export type CollectionName = keyof typeof COLLECTIONS;
export type FrameworkData = z.output<typeof frameworks>;
export type ProvisionData = z.output<typeof Provision>;
export type FrameworkRefData = z.output<typeof FrameworkRef>;

/** The anchor of a provision on its framework's page: `article-18`, `article-14-2`. */
export const provisionAnchor = (unit: string, article: string): string =>
  `${unit}-${article
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}`;

/**
 * Every anchor on a framework's page, in the order of its provisions: one per provision, and for an article
 * that is split into paragraphs also the article's own (`article-18` beside `article-18-1`), on its first part.
 */
export function provisionAnchors(
  unit: string,
  articles: readonly string[],
): { own: string; whole: string | undefined }[] {
  const taken = new Set(articles.map((article) => provisionAnchor(unit, article)));
  return articles.map((article) => {
    const whole = provisionAnchor(unit, article.replace(/[\s(].*$/, ''));
    const first = !taken.has(whole);
    taken.add(whole);
    return { own: provisionAnchor(unit, article), whole: first ? whole : undefined };
  });
}
