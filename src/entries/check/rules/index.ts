/** Every rule of the check: what it looks at, why it matters to a reader, and whether it refuses or advises. */
import type { Problem } from '../../problem.ts';
import type { Content, PlainContent } from '../../read.ts';
import { addresses } from './addresses.ts';
import { conditionArticles } from './condition-articles.ts';
import { crowded } from './crowded.ts';
import { datesInOrder } from './dates-in-order.ts';
import { duplicates } from './duplicates.ts';
import { fields } from './fields.ts';
import { figureNumbers, figuresWithoutNumbers } from './figure-numbers.ts';
import { formerIds } from './former-ids.ts';
import { formPages } from './form-pages.ts';
import { formulaCells } from './formula-cells.ts';
import { invisibleCharacters } from './invisible-characters.ts';
import { jurisdictions } from './jurisdictions.ts';
import { languages } from './languages.ts';
import { lists } from './lists.ts';
import { lookAlikeIds } from './look-alike-ids.ts';
import { lawQuestions, nationalLaw } from './national-law.ts';
import { participation } from './participation.ts';
import { pasted } from './pasted.ts';
import { placeholders } from './placeholders.ts';
import { internalLinks, prose } from './prose.ts';
import { relations } from './relations.ts';
import { repeated } from './repeated.ts';
import { sourceKeys } from './source-keys.ts';
import { spelling } from './spelling.ts';
import { stale } from './stale.ts';
import { standsAlone } from './stands-alone.ts';
import { thin } from './thin.ts';
import { uniqueArticles } from './unique-articles.ts';

interface Described {
  /** The smallest part that the rule can judge: letters, one record, one collection, or everything together. */
  scope: 'text' | 'record' | 'collection' | 'site';
  grade: 'error' | 'advice';
  /** Name of each problem it reports → why that matters to a reader. */
  why: Readonly<Record<string, string>>;
  /** Only makes sense for the whole content, not for a part of it. */
  wholeOnly?: boolean;
}
/** Sees the content and returns what is wrong with it. Never throws on bad content. */
type Find<Seen> = (content: Seen) => Problem[];
/**
 * A rule of the guard keeps hostile text out. It sees no collection and no field, so that it can judge a change that
 * brings its own; it is told to the guard of a pull request by `guard: true`, and applies to all content like any other.
 */
export type Rule = Described & ({ guard: true; find: Find<PlainContent> } | { guard?: never; find: Find<Content> });

export const RULES: readonly Rule[] = [
  {
    find: invisibleCharacters,
    guard: true,
    scope: 'text',
    grade: 'error',
    why: { 'invisible-characters': 'a reviewer cannot see it, and it can change what a reader reads' },
  },
  {
    find: formulaCells,
    guard: true,
    scope: 'text',
    grade: 'error',
    why: { 'formula-cells': 'readers open the tables in spreadsheets' },
  },
  { find: spelling, scope: 'text', grade: 'error', why: { spelling: 'one spelling makes every mention findable' } },
  {
    find: fields,
    scope: 'record',
    grade: 'error',
    why: {
      'known-fields': 'what is written under an unknown name reaches no reader',
      'required-fields': 'every page of this kind shows it',
      'field-values': 'the site computes answers from it',
    },
  },
  {
    find: placeholders,
    scope: 'record',
    grade: 'error',
    why: { placeholders: 'a reader would take it for a fact' },
  },
  {
    find: pasted,
    scope: 'record',
    grade: 'error',
    why: { 'pasted-text': 'readers would see what was never meant for them, and no search finds the words' },
  },
  {
    find: repeated,
    scope: 'collection',
    grade: 'error',
    why: { repeated: 'a reader looks for the difference between two that are one' },
  },
  {
    find: sourceKeys,
    scope: 'record',
    grade: 'error',
    why: {
      'known-sources': 'a reader must be able to open the support of every fact',
      'unique-source-keys': 'a reader must be led to the right source',
    },
  },
  {
    find: addresses,
    scope: 'site',
    grade: 'error',
    why: {
      'official-addresses': 'a court or a newsroom cannot cite a copy',
      'primary-at-its-address': 'a reader would take a copy for the official text',
      hosts: 'a reader who opens it would doubt the fact, or meet harm',
      'addresses-for-all': 'it ends with the visit, tells others who reads, or cannot be read by every program',
    },
  },
  {
    find: datesInOrder,
    scope: 'record',
    grade: 'error',
    why: { 'dates-in-order': 'whether a treaty binds on a day is computed from these dates' },
  },
  {
    find: figureNumbers,
    scope: 'record',
    grade: 'error',
    why: { 'figure-numbers': 'what a reader draws must be what the source prints' },
  },
  {
    find: figuresWithoutNumbers,
    scope: 'record',
    grade: 'advice',
    why: { 'figure-without-numbers': 'nobody can draw it without typing it again' },
  },
  {
    find: uniqueArticles,
    scope: 'record',
    grade: 'error',
    why: { 'unique-articles': 'readers cite articles by their address on the page' },
  },
  {
    find: conditionArticles,
    scope: 'record',
    grade: 'error',
    why: { 'condition-articles': 'a reader must be able to open the article that sets a condition' },
  },
  {
    find: prose,
    guard: true,
    scope: 'text',
    grade: 'error',
    why: {
      'mdx-is-prose': 'an entry is text: what could run as a program would run on every reader’s machine',
      structure: 'people who hear a page find their way by its headings and links',
    },
  },
  {
    find: internalLinks,
    scope: 'site',
    grade: 'error',
    why: { 'internal-links': 'a reader who follows it would find nothing' },
  },
  {
    find: lookAlikeIds,
    scope: 'collection',
    grade: 'error',
    why: { 'look-alike-ids': 'a reader could take one entry for the other' },
  },
  {
    find: duplicates,
    scope: 'collection',
    grade: 'error',
    why: { duplicates: 'two entries of one thing are mended in turn and drift apart' },
  },
  {
    find: jurisdictions,
    scope: 'record',
    grade: 'error',
    why: {
      'state-codes': 'tables and maps find a State by its code',
      territories: 'a territory is bound through its State',
      'names-in-letters': 'who reads Arabic looks for the name in Arabic',
    },
  },
  {
    find: formerIds,
    scope: 'collection',
    grade: 'error',
    why: { 'former-ids': 'an old link must lead to one page' },
  },
  {
    find: relations,
    scope: 'site',
    grade: 'error',
    why: {
      relations: 'relations become links between pages',
      'written-once': 'two copies of one fact drift apart',
    },
  },
  {
    find: standsAlone,
    scope: 'site',
    grade: 'error',
    why: { 'stands-alone': 'nobody would come across it' },
  },
  {
    find: participation,
    scope: 'site',
    grade: 'error',
    why: { participation: 'who can ask whom is computed from these rows' },
  },
  {
    find: lists,
    scope: 'site',
    grade: 'error',
    why: {
      'read-bases': 'a prosecutor would put it on a request',
      'list-length': 'a State that is missing from a list is said not to be bound',
      'list-days': 'a list cannot show what came after it',
      'protocol-parents': 'the two lists would give two answers',
      'declarations-of-parties': 'a request would be changed by what was never said',
      'conventions-bind': 'a request can rest only on what binds',
      'protocol-names-parent': 'a party to a protocol needs the convention too, and the answer says so',
    },
  },
  {
    find: nationalLaw,
    scope: 'site',
    grade: 'error',
    why: {
      'law-answers': 'a reader would be told two things',
      'penalties-in-order': 'whether a crime is serious enough for a treaty is computed from it',
      'law-of-a-state': 'it would be shown on no page',
    },
  },
  {
    find: languages,
    scope: 'collection',
    grade: 'error',
    why: {
      'same-names': 'a State or a date would be missing from the sentence',
      'every-form': 'a reader would meet a blank where the need should stand',
    },
  },
  {
    find: formPages,
    scope: 'site',
    grade: 'error',
    why: { 'form-pages': 'every answer of the finder links to the page of its form' },
    wholeOnly: true,
  },
  { find: stale, scope: 'record', grade: 'advice', why: { stale: 'law changes, and readers rely on the day shown' } },
  {
    find: lawQuestions,
    scope: 'record',
    grade: 'advice',
    why: { 'law-questions': 'whether an act is a crime in both States is computed from it' },
  },
  { find: thin, scope: 'record', grade: 'advice', why: { thin: 'a short entry leaves its reader with the question' } },
  {
    find: crowded,
    scope: 'record',
    grade: 'advice',
    why: { 'crowded-links': 'a text with a link every few words reads like an index' },
  },
];

/** Problems found while the files are read, before any rule. */
export const READING: Readonly<Record<string, string>> = {
  'file-name': 'the file name is the address of the page',
  encoding: 'letters of names would be lost for good',
  'front-matter': 'nothing of the entry can be read without it',
  yaml: 'nothing of the entry can be read until its fields can',
  csv: 'no row of the table can be read until all can',
  exceptions: 'an exception that nobody needs hides the next mistake',
};
export const WHY: Readonly<Record<string, string>> = Object.fromEntries(
  [READING, ...RULES.map(({ why }) => why)].flatMap((why) => Object.entries(why)),
);
