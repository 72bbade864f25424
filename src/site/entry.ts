/** What the page of an entry works out from it. Pure. */
import { COLLECTIONS } from '../schema/collections.ts';
import { provisionAnchor } from '../schema/frameworks.ts';
import { sentence } from '../schema/vocabulary.ts';
import { shortened } from './description.ts';
import { contentsOf, termsIn, type Heading } from './contents.ts';
import type { SectionEntry } from './facts.ts';

/** A heading of the entry's text, as the renderer reports it. */
interface TextHeading {
  depth: number;
  slug: string;
  text: string;
}
interface Term {
  id: string;
  title: string;
  summary: string;
}
/** What an entry does not hold itself. */
export interface EntryContext {
  /** The text below the front matter; empty where there is none. */
  body: string;
  headings: readonly TextHeading[];
  /** Every term of the glossary. */
  glossary: readonly { id: string; data: { title: string; summary: string } }[];
  /** Whether anything is related to it, from either end. */
  hasRelated: boolean;
}
export interface EntryPage {
  /** Other names that readers may know it by, its acronym first. */
  names: string[];
  /** What search engines show of it. */
  description: string;
  /** The file that holds it, below `content`. */
  file: string;
  /** The forms of cooperation under which a search finds it, each once. */
  forms: string[];
  /** Terms of the glossary that its text links to, in the order of the text. */
  terms: Term[];
  gaps: readonly string[];
  /** What it calls its numbered parts. */
  unit: string;
  /** Its articles, for the list of contents. */
  articles: Heading[];
  /** The list of contents, without the articles; empty when the page is short. */
  contents: Heading[];
}

/** The acronym and the other names, without an acronym that is the title. */
export const namesOf = ({ data }: SectionEntry): string[] => [
  ...('acronym' in data && data.acronym && data.acronym !== data.title ? [data.acronym] : []),
  ...data.alsoKnownAs,
];

/** The forms that an entry is about: those that it names, or for an instrument those that its articles give. */
export function formsOf({ collection, id, data }: SectionEntry): string[] {
  if (collection === 'forms') return [id];
  if ('forms' in data) return [...new Set(data.forms)];
  return 'provisions' in data ? [...new Set(data.provisions.flatMap(({ forms }) => forms))] : [];
}

/** The headings of an entry's page, in its order. A part that the entry lacks has none; those of a State are its own. */
function headingsOf({ collection, data }: SectionEntry, { headings, hasRelated }: EntryContext, terms: number) {
  const part = (present: boolean, id: string, label: string): Heading | undefined =>
    present ? { id, label } : undefined;
  const isFramework = 'provisions' in data;
  return [
    ...headings.filter(({ depth }) => depth === 2).map(({ slug, text }): Heading => ({ id: slug, label: text })),
    part(terms > 0, 'terms', 'Terms used here'),
    part(isFramework && (data.covers.length > 0 || data.openTo !== undefined), 'covers', 'For whom and for what'),
    part(isFramework && data.displaces.length > 0, 'replaces', 'What it takes the place of'),
    part(isFramework && data.conditions.length > 0, 'conditions', 'Ask first'),
    part(isFramework && data.provisions.length > 0, 'provisions', isFramework ? `${sentence(data.unit)}s` : ''),
    part(collection === 'forms', 'articles', 'Every article that provides it'),
    part('gaps' in data && data.gaps.length > 0, 'gaps', 'What we could not establish'),
    part(hasRelated, 'related', 'Related'),
    part('sources' in data && data.sources.length > 0, 'sources', 'Sources'),
  ];
}

/** Everything that the page of an entry shows beside its text, its facts and its sources. */
export function entryPage(entry: SectionEntry, context: EntryContext): EntryPage {
  const { collection, id, data } = entry;
  const glossary = new Map(context.glossary.map((term) => [term.id, term.data]));
  const terms = termsIn(context.body).flatMap((term): Term[] => {
    const found = glossary.get(term);
    return found ? [{ id: term, title: found.title, summary: found.summary }] : [];
  });
  const unit = 'unit' in data ? data.unit : 'article';
  const summary = 'summary' in data ? data.summary : `${data.title}: what Comity holds that names it.`;
  return {
    names: namesOf(entry),
    description: shortened(summary),
    file: `${collection}/${id}.${COLLECTIONS[collection].file}`,
    forms: formsOf(entry),
    terms,
    gaps: 'gaps' in data ? data.gaps : [],
    unit,
    articles: ('provisions' in data ? data.provisions : []).map(({ article }) => ({
      id: provisionAnchor(unit, article),
      label: article,
    })),
    contents: contentsOf(headingsOf(entry, context, terms.length)),
  };
}
