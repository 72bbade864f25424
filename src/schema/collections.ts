/**
 * What a collection is: one definition each, from which the check, Astro, the navigation, relations, the API, `npm run
 * new`, editors and the history take what they need. Its place in the list is its place on the site.
 */
import { z } from 'zod';
import { frameworks } from './frameworks.ts';
import { languages } from './languages.ts';
import { nationalLaw } from './national-law.ts';
import {
  acceptanceRow,
  bilateral,
  bilateralRow,
  membershipRow,
  memberships,
  participation,
  participationRow,
} from './participation.ts';
import {
  cases,
  challenges,
  declarations,
  formPages,
  glossary,
  jurisdictions,
  keyFigures,
  mechanisms,
  organisations,
  recommendations,
  sources,
  startingText,
  synonyms,
  topics,
} from './records.ts';

/** Where a relation leads: a collection, or any entry that is written as `collection/id`. */
export type Target = string | { to: string; articles: string };
interface Collection {
  /** What the fields of one file may be; for a collection of tables, what stands beside the rows. */
  schema: z.ZodObject;
  /** Ending of its files. `mdx` has a body; `csv` is a table alone. */
  file: 'mdx' | 'yaml' | 'csv';
  /** What one row of the table `<id>.csv` may hold, where files are tables or have one beside them. */
  rows?: z.ZodObject;
  /** What readers call it. */
  label: string;
  /** What readers call one of its entries, and several; nothing where no relation leads to one. */
  one?: readonly [one: string, many: string];
  /** What it holds, for the home page. A collection with this line has an index, and a page for each entry. */
  holds?: string;
  /** The page that shows its entries, for a collection that has none of its own; `{id}` stands for the entry. */
  shownOn?: string;
  /** Whether the API has a file of each entry. */
  published: boolean;
  /**
   * Which field points into which collection: `provisions[].forms[]` is every item of `forms` in every item of
   * `provisions`. With `articles`, the field of that name beside it names articles of the target. `*` is any collection.
   */
  relations?: Readonly<Record<string, Target>>;
  /** Whether an entry that nothing names and that names nothing is a mistake. */
  connected?: boolean;
  /** Whether `npm run new` adds to it; a field name is asked for although it may be left out, so that readers reach the entry. */
  addable?: true | string;
  /** Field by which its index is divided. */
  groupedBy?: string;
  /** Words of prose under which an entry says little that its fields do not. */
  enough?: number;
}

/** An instrument, if known down to its articles. */
const INSTRUMENTS = { to: 'frameworks', articles: 'articles' } as const;
const FORMS = { 'forms[]': 'forms' } as const;

/** Folder name in `content/` → what it is. */
export const COLLECTIONS = {
  topics: {
    schema: topics,
    file: 'mdx',
    label: 'Topics',
    one: ['topic', 'topics'],
    holds: 'Essays that lead into the entries',
    published: true,
    relations: {
      'frameworks[]': 'frameworks',
      'organisations[]': 'organisations',
      'mechanisms[]': 'mechanisms',
      'challenges[]': 'challenges',
      'recommendations[]': 'recommendations',
      'cases[]': 'cases',
      'glossary[]': 'glossary',
    },
    connected: true,
    addable: 'frameworks',
    enough: 400,
  },
  frameworks: {
    schema: frameworks,
    file: 'mdx',
    label: 'Instruments',
    one: ['instrument', 'instruments'],
    holds: 'Treaties, Union law, schemes and statutes, article by article',
    published: true,
    relations: {
      parent: 'frameworks',
      'amends[]': 'frameworks',
      'replaces[]': 'frameworks',
      'displaces[].framework': 'frameworks',
      'openTo.of': 'memberships',
      'openTo.states[]': 'jurisdictions',
      'provisions[].forms[]': 'forms',
    },
    connected: true,
    addable: 'provisions',
    groupedBy: 'level',
    enough: 80,
  },
  forms: {
    schema: formPages,
    file: 'mdx',
    label: 'Forms',
    one: ['form', 'forms'],
    holds: 'What one State can ask of another, and every article that provides it',
    published: true,
    enough: 80,
  },
  organisations: {
    schema: organisations,
    file: 'mdx',
    label: 'Organisations',
    one: ['organisation', 'organisations'],
    holds: 'Who runs, funds or supervises cooperation',
    published: true,
    relations: { 'frameworks[].framework': INSTRUMENTS, 'mechanisms[]': 'mechanisms' },
    connected: true,
    addable: 'frameworks',
    enough: 120,
  },
  mechanisms: {
    schema: mechanisms,
    file: 'mdx',
    label: 'Mechanisms',
    one: ['mechanism', 'mechanisms'],
    holds: 'How requests and joint work are done',
    published: true,
    relations: { ...FORMS, 'frameworks[].framework': INSTRUMENTS, 'answers[]': 'challenges' },
    connected: true,
    addable: 'frameworks',
    groupedBy: 'category',
    enough: 120,
  },
  challenges: {
    schema: challenges,
    file: 'mdx',
    label: 'Challenges',
    one: ['challenge', 'challenges'],
    holds: 'What stands in the way',
    published: true,
    relations: { ...FORMS, 'frameworks[].framework': INSTRUMENTS },
    connected: true,
    addable: 'frameworks',
    enough: 120,
  },
  recommendations: {
    schema: recommendations,
    file: 'mdx',
    label: 'Recommendations',
    one: ['recommendation', 'recommendations'],
    holds: 'What should change, and who says so',
    published: true,
    relations: {
      'addresses[]': 'challenges',
      'frameworks[].framework': INSTRUMENTS,
      'mechanisms[]': 'mechanisms',
    },
    connected: true,
    addable: 'addresses',
    enough: 100,
  },
  cases: {
    schema: cases,
    file: 'mdx',
    label: 'Cases',
    one: ['case', 'cases'],
    holds: 'Judgments, operations, inspections and trade measures',
    published: true,
    relations: {
      'jurisdictions[]': 'jurisdictions',
      ...FORMS,
      'frameworks[].framework': INSTRUMENTS,
      'mechanisms[]': 'mechanisms',
      'challenges[]': 'challenges',
    },
    connected: true,
    addable: true,
    groupedBy: 'kind',
    enough: 120,
  },
  jurisdictions: {
    schema: jurisdictions,
    file: 'yaml',
    label: 'States',
    one: ['State', 'States'],
    holds: 'With whom, for what, on which basis',
    published: true,
    groupedBy: 'region',
  },
  glossary: {
    schema: glossary,
    file: 'mdx',
    label: 'Glossary',
    one: ['term', 'terms'],
    holds: 'Terms as the instruments use them',
    published: true,
    relations: { 'seeAlso[]': 'glossary', 'frameworks[].framework': INSTRUMENTS },
    addable: true,
    enough: 40,
  },
  'key-figures': {
    schema: keyFigures,
    file: 'yaml',
    label: 'Key figures',
    shownOn: '/key-figures/#{id}',
    published: true,
    addable: true,
  },
  declarations: {
    schema: declarations,
    file: 'yaml',
    label: 'Declarations',
    published: true,
    relations: { framework: 'frameworks', jurisdiction: 'jurisdictions', 'towards[]': 'jurisdictions' },
    addable: true,
  },
  'national-law': {
    schema: nationalLaw,
    file: 'yaml',
    label: 'National law',
    shownOn: '/jurisdictions/{id}/#national-law',
    published: true,
    addable: 'offences',
  },
  sources: {
    schema: sources,
    file: 'yaml',
    label: 'Sources',
    shownOn: '/sources/',
    published: true,
    addable: true,
  },
  'starting-text': {
    schema: startingText,
    file: 'yaml',
    label: 'Starting text',
    shownOn: '/about/starting-text/',
    published: true,
    relations: { 'claims[].carriedBy[]': '*' },
  },
  participation: {
    schema: participation,
    file: 'yaml',
    rows: participationRow,
    label: 'Tables of parties',
    shownOn: '/frameworks/{id}/participation/',
    published: false,
    relations: {
      'rule.members': 'memberships',
      'rule.outside[].jurisdiction': 'jurisdictions',
      'rule.exceptions[].jurisdiction': 'jurisdictions',
      'bindsMembers.of': 'memberships',
    },
  },
  memberships: {
    schema: memberships,
    file: 'yaml',
    rows: membershipRow,
    label: 'Memberships',
    shownOn: '/about/data/',
    published: false,
  },
  acceptances: {
    schema: z.strictObject({}),
    file: 'csv',
    rows: acceptanceRow,
    label: 'Acceptances of accessions',
    shownOn: '/frameworks/{id}/participation/',
    published: false,
  },
  bilateral: {
    schema: bilateral,
    file: 'yaml',
    rows: bilateralRow,
    label: 'Treaties between two States',
    shownOn: '/cooperation/bilateral/',
    published: false,
    relations: { 'coverage[].state': 'jurisdictions' },
  },
  languages: {
    schema: languages,
    file: 'yaml',
    label: 'Languages',
    published: false,
  },
  synonyms: {
    schema: synonyms,
    file: 'yaml',
    label: 'Words that search knows',
    published: false,
    relations: { 'words[].to': '*' },
  },
} as const satisfies Readonly<Record<string, Collection>>;

export type CollectionName = keyof typeof COLLECTIONS;
type Definition<C extends CollectionName> = (typeof COLLECTIONS)[C];
/** Names of the collections whose definition has a property, such as `holds`. */
type Having<P, V = unknown> = {
  [C in CollectionName]: Definition<C> extends Readonly<Record<P & string, V>> ? C : never;
}[CollectionName];

export const COLLECTION_NAMES = Object.keys(COLLECTIONS) as CollectionName[];
/** A definition with every property that another collection may have. */
export const definitionOf = (name: CollectionName): Collection => COLLECTIONS[name];
const named = <C extends CollectionName>(wanted: (definition: Collection) => unknown): C[] =>
  COLLECTION_NAMES.filter((name) => wanted(COLLECTIONS[name])) as C[];

/** Collections that have an index and a page per entry, in reading order. */
export type Section = Having<'holds'>;
export const SECTIONS = named<Section>(({ holds }) => holds);
/** Collections that are published entry by entry, in the order in which the index of the API lists them. */
export type Published = Having<'published', true>;
export const PUBLISHED = named<Published>(({ published }) => published);
/** Collections to which a person adds one file at a time. */
export type Addable = Having<'addable'>;
export const ADDABLE = named<Addable>(({ addable }) => addable);
/** Collections whose files are tables or have one beside them. */
export type Tabular = Having<'rows'>;
export const TABULAR = named<Tabular>(({ rows }) => rows);

/** Whether a word names a collection. */
export const isCollection = (name: string): name is CollectionName => Object.hasOwn(COLLECTIONS, name);
/** The fields of an entry as the schema reads them. */
export type DataOf<C extends CollectionName> = z.output<Definition<C>['schema']>;
/** One row of a collection's tables. */
export type RowOf<C extends Tabular> = z.output<Definition<C>['rows']>;
