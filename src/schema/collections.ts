/** One schema per collection, read by three: the contributor's check, Astro and the editor. */
import { z } from 'zod';
import { field } from './field.ts';
import { languages } from './languages.ts';
import { ACTIONS, LEVELS, REGIONS, ROLES, STRENGTHS, type FormId } from './vocabulary.ts';
import {
  Day,
  Form,
  FrameworkRef,
  Id,
  PreciseDate,
  SourceKey,
  SourceKind,
  Text,
  Url,
  Verification,
  entry,
  forms,
  frameworkRefs,
  ids,
} from './shared.ts';

/** What must be true before a request can rest on an instrument. Asked of the reader, never assumed. */
export const Condition = z.strictObject({
  kind: z.enum([
    'scope',
    'dual-criminality',
    'central-authority',
    'language',
    'grounds-of-refusal',
    'speciality',
    'notification',
    'other',
  ]),
  /** The provision that sets it: one of the entry's own. */
  article: z.string({ error: 'must be in quotes, such as "3"' }).trim().min(1),
  /** The forms it concerns; every form when left out. */
  forms: z.array(Form).min(1).optional(),
  question: Text,
});
export const Provision = z.strictObject({
  article: z
    .string({ error: 'must be in quotes, such as "18" (an unquoted 2.10 would become 2.1)' })
    .trim()
    .min(1)
    .describe('The number of the article or paragraph, in quotes, such as "18" or "14(2)".'),
  formerArticles: z
    .array(Text)
    .default([])
    .describe('Numbers under which it stood here before. Old links to them lead to it.'),
  heading: Text.optional().describe('Its heading in the official text.'),
  forms: z.array(Form).min(1).describe('The forms of cooperation that it provides.'),
  strength: z.enum(STRENGTHS).describe('How strongly it binds.'),
  role: z
    .enum(ROLES)
    .describe('What it is to a request: the basis itself, a basis on conditions, a support, or no channel at all.'),
  paraphrase: Text.describe('What it says, in one or two plain sentences of your own.'),
  note: Text.optional().describe('What a practitioner should beware of.'),
  verification: Verification.describe('How far this was checked against the article.'),
});

export const frameworks = z.strictObject({
  ...entry,
  officialTitle: field(
    Text,
    'The full title as the depositary or the official journal prints it.',
    'Forced Labour Convention, 1930 (No. 29)',
    '',
  ),
  kind: field(
    z.enum([
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
    'What sort of instrument it is.',
    'convention',
    'treaty',
  ),
  level: field(z.enum(LEVELS), 'Where it reaches.', 'global', 'worldwide'),
  region: field(z.enum(REGIONS).optional(), 'Its region, when it is regional.', 'europe', 'EU'),
  binding: field(z.boolean(), 'Whether it binds those who join it.', true, 'yes'),
  body: field(Text, 'The organisation or conference that adopted it.', 'General Conference of the ILO', ''),
  depositary: field(Text.optional(), 'Who keeps the acts of States.', 'Secretary-General of the United Nations', ''),
  adopted: field(
    z.strictObject({ place: Text.optional(), date: PreciseDate, verification: Verification }),
    'Where and when it was adopted, and how far that was checked.',
    { place: 'Geneva', date: '1930-06-28', verification: { level: 'primary', source: 'text' } },
    { date: '28/06/1930' },
  ),
  inForce: field(
    z.strictObject({ date: PreciseDate.optional(), condition: Text.optional(), verification: Verification }).optional(),
    'When the instrument itself began, on which condition, and how far that was checked.',
    { date: '1932-05-01', verification: { level: 'primary', source: 'text' } },
    { date: '1932-05-01' },
  ),
  parent: field(Id.optional(), 'The convention that a protocol supplements: a party needs both.', 'untoc', 'UNTOC'),
  amends: field(ids, 'Instruments that this one amends.', ['ilo-c029'], 'ilo-c029'),
  replaces: field(ids, 'Instruments that this one replaces for good.', ['eu-thb-2002-629'], 'none'),
  /** Instruments whose place this one takes between States bound by both, with the article that says so. */
  displaces: field(
    z
      .array(z.strictObject({ framework: Id, article: Text, from: PreciseDate.optional(), verification: Verification }))
      .default([]),
    'Instruments whose place this one takes between States bound by both, with the article that says so.',
    [{ framework: 'coe-ets-030', article: '34', verification: { level: 'secondary', source: 'text' } }],
    ['coe-ets-030'],
  ),
  links: field(
    z.strictObject({ text: Url, status: Url.optional() }),
    'The official text, and the page that shows who is bound.',
    { text: 'https://treaties.un.org/' },
    { text: 'treaties.un.org' },
  ),
  /** What the instrument calls its numbered parts; used in headings and anchors (`#article-18`). */
  unit: field(
    z.enum(['article', 'paragraph', 'section', 'principle', 'regulation', 'objective']).default('article'),
    'What the instrument calls its numbered parts; used in headings and anchors.',
    'article',
    'Art.',
  ),
  conditions: field(
    z.array(Condition).default([]),
    'What must be true before a request can rest on it, as questions to the reader, each with the article that asks it.',
    [{ kind: 'scope', article: '3', question: 'Is the offence transnational?' }],
    ['transnational'],
  ),
  provisions: field(
    z.array(Provision).default([]),
    'The articles that matter for cooperation, in the order of the text.',
    [],
    '18',
  ),
});

export const organisations = z.strictObject({
  ...entry,
  acronym: field(Text.optional(), 'Its acronym.', 'ILO', ''),
  level: field(z.enum(LEVELS), 'Where it works.', 'global', 'worldwide'),
  legalBasis: field(Text, 'The instrument on which it rests.', 'Constitution of the ILO, 1919', ''),
  role: field(Text, 'What it does, and what it does not.', 'Supervises conventions; does not investigate crimes.', ''),
  seat: field(Text, 'Where it sits.', 'Geneva', ''),
  url: field(Url, 'Its official site.', 'https://www.ilo.org/', 'www.ilo.org'),
  members: field(
    z.strictObject({ count: z.int().positive().optional(), unit: Text, asOf: Text.optional() }),
    'How many members it has, and as of when.',
    { count: 187, unit: 'member States', asOf: '2024' },
    187,
  ),
  tools: field(
    z.array(z.strictObject({ name: Text, what: Text })).default([]),
    'What it runs that a reader can use.',
    [{ name: 'NORMLEX', what: 'ratifications and comments' }],
    ['NORMLEX'],
  ),
  frameworks: field(
    frameworkRefs,
    'Instruments that it keeps, supervises or rests on.',
    [{ framework: 'ilo-c029' }],
    ['ilo-c029'],
  ),
  mechanisms: field(ids, 'Mechanisms that it runs.', ['siena'], 'siena'),
});

export const mechanisms = z.strictObject({
  ...entry,
  category: field(
    z.enum([
      'judicial-cooperation',
      'law-enforcement',
      'data-and-technology',
      'trade-and-supply-chain',
      'finance',
      'labour-inspection',
      'victims-and-witnesses',
    ]),
    'The sort of mechanism.',
    'judicial-cooperation',
    'judicial',
  ),
  forms: field(forms, 'Forms of cooperation that it serves.', ['extradition'], ['surrender']),
  steps: field(z.array(Text).default([]), 'What to do, in order.', ['Ask the central authority for a draft.'], 'Ask'),
  strengths: field(z.array(Text).default([]), 'What it does well.', ['Evidence needs no further request.'], 'fast'),
  limits: field(z.array(Text).default([]), 'Where it ends.', ['Binds only the parties.'], 'slow'),
  frameworks: field(
    frameworkRefs,
    'Instruments on which it rests.',
    [{ framework: 'untoc', articles: ['19'] }],
    ['untoc'],
  ),
  answers: field(ids, 'Challenges that it answers.', ['corruption'], 'corruption'),
});

export const challenges = z.strictObject({
  ...entry,
  forms: field(forms, 'Forms of cooperation that it affects.', ['extradition'], ['surrender']),
  evidence: field(
    z.array(z.strictObject({ text: Text, sources: z.array(SourceKey).min(1) })).min(1),
    'What shows that it is real, each with its sources.',
    [{ text: 'A study found it in 120 cases.', sources: ['text'] }],
    [],
  ),
  frameworks: field(
    frameworkRefs,
    'Instruments that address it.',
    [{ framework: 'untoc', articles: ['18'] }],
    ['untoc'],
  ),
});

export const recommendations = z.strictObject({
  ...entry,
  addressee: field(Text, 'Who should act.', 'Governments of ILO members', ''),
  steps: field(z.array(Text).min(1), 'What they should do, in order.', ['Table the protocol for ratification.'], []),
  addresses: field(ids, 'Challenges that it would lessen.', ['political-will'], 'political-will'),
  frameworks: field(frameworkRefs, 'Instruments that it uses.', [{ framework: 'ilo-p029' }], ['ilo-p029']),
  mechanisms: field(ids, 'Mechanisms that it uses.', ['siena'], 'siena'),
  indicator: field(Text, 'What would show that it was done.', 'Number of ratifications a year', ''),
  recommendedBy: field(z.array(Text).min(1), 'Who recommends it.', ['ILO'], []),
});

export const cases = z.strictObject({
  ...entry,
  kind: field(
    z.enum(['judgment', 'prosecution', 'operation', 'inspection', 'trade-measure', 'international-procedure']),
    'The sort of case.',
    'judgment',
    'court',
  ),
  jurisdictions: field(z.array(Id).min(1), 'The States and the Union concerned, by id.', ['mex', 'usa'], ['MEX']),
  years: field(
    z.strictObject({ from: PreciseDate, to: PreciseDate.optional() }),
    'When it began and ended.',
    { from: '2016', to: '2021-06-25' },
    2016,
  ),
  sector: field(Text.optional(), 'The sector of work.', 'agriculture', ''),
  forum: field(Text.optional(), 'The court or authority.', 'European Court of Human Rights', ''),
  citation: field(Text.optional(), 'How to cite it.', 'no. 60561/14', ''),
  forms: field(forms, 'Forms of cooperation that were used or missing.', ['joint-investigation'], ['JIT']),
  frameworks: field(frameworkRefs, 'Instruments relied on.', [{ framework: 'untoc' }], ['untoc']),
  mechanisms: field(ids, 'Mechanisms used.', ['siena'], 'siena'),
  challenges: field(ids, 'Challenges that it shows.', ['corruption'], 'corruption'),
  outcome: field(Text, 'How it ended, or that it has not.', 'Violation of article 4 found.', ''),
  lesson: field(Text, 'What it teaches about cooperation.', 'A State must ask for the evidence it needs.', ''),
});

export const topics = z.strictObject({
  ...entry,
  order: field(z.int().positive(), 'Its place among the topics.', 1, 0),
  frameworks: field(ids, 'Entries that it gathers.', ['an-entry'], 'an-entry'),
  organisations: field(ids, 'Entries that it gathers.', ['an-entry'], 'an-entry'),
  mechanisms: field(ids, 'Entries that it gathers.', ['an-entry'], 'an-entry'),
  challenges: field(ids, 'Entries that it gathers.', ['an-entry'], 'an-entry'),
  recommendations: field(ids, 'Entries that it gathers.', ['an-entry'], 'an-entry'),
  cases: field(ids, 'Entries that it gathers.', ['an-entry'], 'an-entry'),
  glossary: field(ids, 'Entries that it gathers.', ['an-entry'], 'an-entry'),
});

export const glossary = z.strictObject({
  ...entry,
  note: field(Text.optional(), 'What a reader should beware of in the term.', 'Not the same as slavery.', ''),
  seeAlso: field(ids, 'Terms to read with it. Written in one of the two entries.', ['servitude'], 'servitude'),
  frameworks: field(frameworkRefs, 'Instruments that define or use it.', [{ framework: 'ilo-c029' }], ['ilo-c029']),
});

export const formPages = z.strictObject({
  title: entry.title,
  summary: entry.summary,
  alsoKnownAs: entry.alsoKnownAs,
  reviewed: entry.reviewed,
});

/** What a number counts. Numbers of different families must not be added or compared. */
export const FIGURE_FAMILIES = ['estimate', 'detected', 'reported', 'derived'] as const;

export const keyFigures = z.strictObject({
  title: field(Text, 'What is counted, as a reader would say it.', 'People in forced labour on any given day', ''),
  value: field(
    z.string({ error: 'must be in quotes, such as "27.6", so that it is shown as the source prints it' }).trim().min(1),
    'The number as the source prints it, in quotes.',
    '27.6',
    27.6,
  ),
  unit: field(Text, 'What the number counts.', 'million people', ''),
  family: field(
    z.enum(FIGURE_FAMILIES),
    'A statistical estimate, cases that authorities detected, what governments reported, or worked out from others.',
    'estimate',
    'statistic',
  ),
  year: field(PreciseDate, 'The year the number is about.', '2021', 'last year'),
  published: field(PreciseDate.optional(), 'When it was published, as exactly as is known.', '2022-09', 'Sept. 2022'),
  producer: field(Text, 'Who worked it out.', 'ILO, Walk Free and IOM', ''),
  report: field(Text.optional(), 'The publication in which it stands.', 'Global Estimates of Modern Slavery', ''),
  context: field(Text.optional(), 'What a reader must know to use it rightly.', 'Based on household surveys.', ''),
  sources: entry.sources,
  reviewed: entry.reviewed,
  verification: entry.verification,
  gaps: entry.gaps,
});

export const sources = z.strictObject({
  title: field(Text, 'The title of the publication.', 'Status of treaties', ''),
  producer: field(Text, 'Who published it.', 'United Nations Treaty Collection', ''),
  url: field(Url, 'Where a reader can open it.', 'https://treaties.un.org/', 'treaties.un.org'),
  date: field(PreciseDate.optional(), 'When it was published, as exactly as is known.', '2024-05', 'May 2024'),
  read: field(Day, 'The day on which it was read.', '2026-11-24', 'today'),
  kind: field(SourceKind, 'Official text or judgment, official publication, or any other.', 'official', 'website'),
  licence: field(Text.optional(), 'Its licence, if it has one.', 'CC BY 4.0', ''),
  note: field(Text.optional(), 'For example that a copy was read, or how old it is.', 'Read in a copy.', ''),
});

export const jurisdictions = z.strictObject({
  title: field(Text, 'The name readers use.', 'Mexico', ''),
  iso2: field(
    z
      .string()
      .regex(/^[A-Z]{2}$/, { error: 'must be two capitals, such as "MX"' })
      .optional(),
    'ISO 3166-1 alpha-2 code.',
    'MX',
    'mx',
  ),
  iso3: field(
    z
      .string()
      .regex(/^[A-Z]{3}$/, { error: 'must be three capitals, such as "MEX"' })
      .optional(),
    'ISO 3166-1 alpha-3 code.',
    'MEX',
    'Mexico',
  ),
  kind: field(z.enum(['state', 'union', 'territory']), 'A State, the Union, or a territory.', 'state', 'country'),
  region: field(z.enum(REGIONS).optional(), 'Its region.', 'americas', 'America'),
  alsoKnownAs: field(z.array(Text).default([]), 'Other names.', ['United Mexican States'], 'United Mexican States'),
});

export const declarations = z.strictObject({
  framework: field(Id, 'The instrument it is made under.', 'untoc', 'UNTOC'),
  jurisdiction: field(Id, 'The State that made it.', 'mex', 'MEX'),
  articles: field(z.array(Text).min(1), 'The articles it concerns.', ['16(5)'], []),
  effect: field(
    z.enum(['removes', 'limits', 'confirms']),
    'Whether the forms cannot be had under the articles, only on a condition, or certainly can.',
    'removes',
    'excludes',
  ),
  text: field(Text, 'What it says, in your own words.', 'Does not use the Convention as a basis for extradition.', ''),
  forms: field(forms, 'Forms of cooperation whose answer it changes.', ['extradition'], ['surrender']),
  towards: field(ids, 'The States towards which alone it is made; every party when left out.', ['dnk'], 'DNK'),
  date: field(PreciseDate.optional(), 'From when it counts.', '2003-03-04', '4.3.2003'),
  source: field(
    z.strictObject({ title: Text, url: Url, read: Day, locator: Text.optional() }),
    'Where the depositary shows it.',
    { title: 'Status of treaties', url: 'https://treaties.un.org/', read: '2026-11-24' },
    'UNTC',
  ),
});

const Claim = z.strictObject({
  number: z.int().positive(),
  words: Text,
  verdict: z.enum(['kept', 'made-precise', 'corrected', 'dropped']),
  carriedBy: z
    .array(z.string().regex(/^[a-z-]+\/[a-z0-9-]+$/, { error: 'must be collection/id, such as "frameworks/untoc"' }))
    .default([]),
  note: Text,
});
export const startingText = z.strictObject({
  order: field(z.int().positive(), 'Its place among the sections.', 1, 0),
  title: field(Text, 'The heading of the section.', 'Foundations', ''),
  claims: field(
    z.array(Claim).min(1),
    'Each sentence of the section: its first words, the verdict, why, and the entries that carry it now.',
    [
      {
        number: 1,
        words: 'Forced labour is…',
        verdict: 'kept',
        carriedBy: ['frameworks/ilo-c029'],
        note: 'As stated.',
      },
    ],
    [],
  ),
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
  asAt: field(Day, 'The day to which the table is known.', '2024-05-04', 'May 2024'),
  completeness: field(z.enum(['complete', 'partial']), 'Whether every party is in the table.', 'complete', 'full'),
  /** Only then may a State that is missing from the table be called a non-party. */
  absenceMeansNonParty: field(z.boolean(), 'Whether a State that is missing may be called a non-party.', true, 'yes'),
  within: field(
    Id.optional(),
    'An instrument whose table names every State that can be bound by this one, such as the members of the Union.',
    'eu-eaw-2002-584',
    'EU',
  ),
  remark: field(
    Text.optional(),
    'What a reader should know about the table.',
    'Acts after 2024 were not searched.',
    '',
  ),
  clause: field(
    EntryIntoForceClause.optional(),
    'The rule that turns an act into entry into force, with its article.',
    { article: '38(2)', after: { days: 30 }, verification: { level: 'secondary', source: 'text' } },
    { article: '38(2)', after: 30 },
  ),
  /** The number of parties that another source states, against which the table is compared. */
  count: field(
    z.strictObject({ parties: z.int().positive(), date: PreciseDate, source: SourceKey }).optional(),
    'The number of parties that another source states.',
    { parties: 192, date: '2024-05-04', source: 'text' },
    192,
  ),
  sources: entry.sources,
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

/** Whether a row shows a party: not a mere signatory, and not one that has left. */
export const isParty = ({ action, ended }: { action?: string | undefined; ended?: string | undefined }): boolean =>
  action !== 'signature-only' && ended === undefined;

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
  'key-figures': { schema: keyFigures, ext: 'yaml' },
  sources: { schema: sources, ext: 'yaml' },
  jurisdictions: { schema: jurisdictions, ext: 'yaml' },
  declarations: { schema: declarations, ext: 'yaml' },
  participation: { schema: participation, ext: 'yaml' },
  languages: { schema: languages, ext: 'yaml' },
  'starting-text': { schema: startingText, ext: 'yaml' },
} as const;
export type CollectionName = keyof typeof COLLECTIONS;
export type FrameworkData = z.output<typeof frameworks>;
export type ConditionData = z.output<typeof Condition>;
export type ProvisionData = z.output<typeof Provision>;
export type FrameworkRefData = z.output<typeof FrameworkRef>;

/** The conditions of an instrument that bear on a form. */
export const conditionsFor = (conditions: readonly ConditionData[], form: FormId): ConditionData[] =>
  conditions.filter(({ forms }) => forms === undefined || forms.includes(form));

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
