/** Every other record: organisations, cases, terms, States, declarations… */
import { z } from 'zod';
import { field } from './field.ts';
import { Day, Id, PreciseDate, SourceKey, SourceKind, Text, Url, entry, forms, frameworkRefs, ids } from './shared.ts';
import { LEVELS, REGIONS } from './vocabulary.ts';

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
  formerIds: entry.formerIds,
  reviewed: entry.reviewed,
});

/** What a number counts. Numbers of different families must not be added or compared. */
export const FIGURE_FAMILIES = ['estimate', 'detected', 'reported', 'derived'] as const;

/** How a source states a number: as it is, with a word before it, or as a difference from an earlier one. */
export const FIGURE_QUALIFIERS = ['exact', 'about', 'at-least', 'more-than', 'at-most', 'change'] as const;
const FigureNumber = z
  .strictObject({
    value: z.number().optional().describe('The number itself; left out where the source states a range.'),
    low: z.number().optional().describe('The lower end of a range that the source states.'),
    high: z.number().optional().describe('Its upper end.'),
    unit: Text.describe('What it counts, with its magnitude as printed: “million people”.'),
    qualifier: z
      .enum(FIGURE_QUALIFIERS)
      .describe('How the source states it; `change`: a difference from an earlier number.'),
    dimension: Text.optional().describe('Which part it is about, where the figure has several: “labour trafficking”.'),
  })
  .refine(({ value, low, high }) => value !== undefined || (low !== undefined && high !== undefined), {
    error: 'must have a value, or a low and a high end',
  })
  .refine(({ low, high }) => low === undefined || high === undefined || low <= high, {
    error: 'must have a low end that is not above the high one',
    path: ['low'],
  });
export const keyFigures = z.strictObject({
  title: field(Text, 'What is counted, as a reader would say it.', 'People in forced labour on any given day', ''),
  value: field(
    z.string({ error: 'must be in quotes, such as "27.6", so that it is shown as the source prints it' }).trim().min(1),
    'The number as the source prints it, in quotes.',
    '27.6',
    27.6,
  ),
  unit: field(Text, 'What the number counts.', 'million people', ''),
  numbers: field(
    z.array(FigureNumber).default([]),
    'The same as numbers that a program can draw, in the order in which the value prints them.',
    [{ value: 27.6, unit: 'million people', qualifier: 'exact' }],
    [{ value: '27.6' }],
  ),
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
  url: field(
    Url,
    'Its official address: the one that a court would cite.',
    'https://treaties.un.org/',
    'treaties.un.org',
  ),
  copy: field(
    Url.optional(),
    'Where it was read, if that was not the official address.',
    'https://www.refworld.org/',
    'a copy',
  ),
  date: field(PreciseDate.optional(), 'When it was published, as exactly as is known.', '2024-05', 'May 2024'),
  read: field(Day, 'The day on which it was read.', '2026-11-24', 'today'),
  kind: field(SourceKind, 'Official text or judgment, official publication, or any other.', 'official', 'website'),
  licence: field(Text.optional(), 'Its licence, if it has one.', 'CC BY 4.0', ''),
  note: field(Text.optional(), 'For example that a copy was read, or how old it is.', 'Read in a copy.', ''),
});

/** A name in a language, with the forms that its sentences need. */
export const NameForms = z.strictObject({
  name: Text.describe('As a heading or a table has it: “République de Corée”.'),
  list: Text.optional().describe('As a list is sorted and searched by, where that differs: “Corée (République de)”.'),
  with: Text.describe('As subject or object: “le Kosovo”.'),
  of: Text.describe('Genitive: “du Kosovo”.'),
  to: Text.describe('Of a request made to it: “au Kosovo”, “à la France”.'),
  in: Text.describe('Of the place: “au Kosovo”, “en France”.'),
  number: z.enum(['plural']).optional().describe('Where a verb must agree.'),
  gender: z.enum(['f', 'm']).optional().describe('Where a verb or an adjective must agree.'),
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
  kind: field(
    z.enum(['state', 'union', 'territory', 'other']),
    'A State, the Union, a territory of a State; or another with which States make treaties or arrangements between offices and which not all of them treat as a State. That is no statement on its status.',
    'state',
    'country',
  ),
  territoryOf: field(
    Id.optional(),
    'The State to which a territory belongs and through which treaties reach it.',
    'chn',
    'China',
  ),
  region: field(z.enum(REGIONS).optional(), 'Its region.', 'americas', 'America'),
  alsoKnownAs: field(z.array(Text).default([]), 'Other names.', ['United Mexican States'], 'United Mexican States'),
  names: field(
    z.record(Id, NameForms).default({}),
    'Its name as the United Nations write it, by the id of the language, with the forms that sentences need; in English only where those are not the bare title.',
    { fr: { name: 'Kosovo', with: 'le Kosovo', of: 'du Kosovo', to: 'au Kosovo', in: 'au Kosovo' } },
    { fr: 'Kosovo' },
  ),
});

export const declarations = z.strictObject({
  framework: field(Id, 'The instrument it is made under.', 'untoc', 'UNTOC'),
  jurisdiction: field(Id, 'The State that made it.', 'mex', 'MEX'),
  articles: field(z.array(Text).min(1), 'The articles it concerns.', ['16(5)'], []),
  effect: field(
    z.enum(['removes', 'limits', 'confirms', 'notifies']),
    'Whether the forms cannot be had under the articles, only on a condition, or certainly can; or it only names an office or a language.',
    'removes',
    'excludes',
  ),
  text: field(Text, 'What it says, in your own words.', 'Does not use the Convention as a basis for extradition.', ''),
  authority: field(
    Text.optional(),
    'The office that it names for requests, never a person.',
    'Ministry of Justice',
    '',
  ),
  languages: field(z.array(Text).default([]), 'The languages that it names for requests.', ['English'], 'English'),
  forms: field(forms, 'Forms of cooperation whose answer it changes.', ['extradition'], ['surrender']),
  towards: field(ids, 'The States towards which alone it is made; every party when left out.', ['dnk'], 'DNK'),
  date: field(PreciseDate.optional(), 'From when it counts.', '2003-03-04', '4.3.2003'),
  until: field(
    PreciseDate.optional(),
    'The first day on which it no longer counts, where it ended.',
    '2021-01-01',
    '1.1.2021',
  ),
  source: field(
    z.strictObject({ title: Text, url: Url, copy: Url.optional(), read: Day, locator: Text.optional() }),
    'Where the depositary shows it; under `copy` where it was read, if not there.',
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

/** `content/synonyms/<language>.yaml`: the words of readers and of the trade that are no name of the page they seek. */
export const synonyms = z.strictObject({
  title: field(Text, 'What the language calls itself.', 'Français', ''),
  whoIsBound: field(
    z.array(Text).min(1),
    'Phrases that ask who is bound by an instrument; the instrument follows.',
    ['who signed', 'parties to'],
    'who signed',
  ),
  words: field(
    z
      .array(
        z.strictObject({
          to: z.string().regex(/^[a-z-]+\/[a-z0-9-]+$/, { error: 'must be collection/id, such as "glossary/kafala"' }),
          says: z.array(Text).min(1),
        }),
      )
      .min(1),
    'The entry that is meant, and the words that mean it. Case, marks and the Arabic article make no difference.',
    [{ to: 'glossary/ilo-indicators', says: ['passport taken away'] }],
    'passport taken away',
  ),
});
