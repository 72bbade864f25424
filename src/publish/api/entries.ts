/** Entries in their public shapes: one function a collection, so that front matter can change without the API. */
import type { z } from 'zod';
import { oscola } from '../cite/cited.ts';
import { provisionAnchor } from '../../schema/frameworks.ts';
import type { FrameworkRef, Verification } from '../../schema/shared.ts';
import { pageOf } from './addresses.ts';
import type { DataOf, Published } from '../../schema/collections.ts';
import type { ApiInput, EntryFile } from './input.ts';
import { publisherOf } from './publishers.ts';
import { relationsIn } from './relations.ts';
import type { EntryOf, PlainEntry, Shaped } from './shapes.ts';
import { pointing, resolved, type SharedSources } from './sources.ts';
import { plainMarkdown } from './text.ts';

/** What is worked out once for all entries. */
export interface ApiContext {
  home: string;
  today: string;
  shared: SharedSources;
  relations: ReturnType<typeof relationsIn>;
  /** Titles by `collection/id`. */
  titles: ReadonlyMap<string, string>;
  /** Instruments that have a table of parties. */
  tables: ReadonlySet<string>;
}
export const contextOf = (input: ApiInput): ApiContext => ({
  home: input.home,
  today: input.today,
  shared: new Map(input.entries.sources.map((source) => [source.id, source])),
  relations: relationsIn(input),
  titles: new Map(
    (['frameworks', 'jurisdictions'] as const).flatMap((collection) =>
      input.entries[collection].map(({ id, data }): [string, string] => [`${collection}/${id}`, data.title]),
    ),
  ),
  tables: new Set(input.participation.map(({ id }) => id)),
});

const titleOf = (context: ApiContext, key: string): string => context.titles.get(key) ?? key;

function common<C extends Published>(
  collection: C,
  { id, data }: EntryFile<C>,
  context: ApiContext,
  title: string,
  reviewed = context.today,
) {
  const key = `${collection}/${id}`;
  const url = `${context.home}/${pageOf(collection, id, data)}`;
  return {
    id,
    collection,
    url,
    title,
    citation: oscola({ title, url, date: reviewed }),
    relations: context.relations(key),
  };
}
type Checked = Pick<DataOf<'key-figures'>, 'sources' | 'reviewed' | 'verification' | 'gaps'>;
const checked = ({ sources, reviewed, verification, gaps }: Checked, context: ApiContext) => ({
  sources: resolved(sources, context.shared),
  reviewed,
  verification: { level: verification },
  gaps,
});
type Prose =
  'topics' | 'frameworks' | 'organisations' | 'mechanisms' | 'challenges' | 'recommendations' | 'cases' | 'glossary';
function prose<C extends Prose>(collection: C, entry: EntryFile<C>, context: ApiContext) {
  // The fields that these collections share; TypeScript does not see that for a collection left open.
  const data = entry.data as DataOf<Prose>;
  return {
    ...common(collection, entry, context, data.title, data.reviewed),
    summary: data.summary,
    alsoKnownAs: data.alsoKnownAs,
    formerIds: data.formerIds,
    ...checked(data, context),
    text: plainMarkdown(entry.body, context.home),
  };
}
const pointers = (refs: readonly z.output<typeof FrameworkRef>[]) =>
  refs.map(({ framework, articles = [] }) => ({ framework, articles }));

type Shapers = { [C in Shaped]: (entry: EntryFile<C>, context: ApiContext) => EntryOf<C> };
/** From an entry to its public shape, by collection. */
const SHAPERS: Shapers = {
  frameworks(entry, context) {
    const { id, data } = entry;
    const base = prose('frameworks', entry, context);
    const { verification } = pointing(base.sources);
    const coverage = (lines: typeof data.covers) =>
      lines.map((line) => ({ ...line, verification: verification(line.verification) }));
    const provisions = data.provisions.map(
      ({ article, formerArticles, heading, forms, strength, role, request, contents, paraphrase, note, ...rest }) => ({
        article,
        formerArticles,
        heading,
        url: `${base.url}#${provisionAnchor(data.unit, article)}`,
        forms,
        strength,
        role,
        request,
        contents,
        paraphrase,
        note,
        covers: coverage(rest.covers),
        verification: verification(rest.verification),
      }),
    );
    const byArticle = new Map(provisions.map((provision) => [provision.article, provision.verification]));
    const provisionOf = (article: string) => {
      const found = byArticle.get(article);
      if (!found) throw new Error(`frameworks/${id} has no provision "${article}"`);
      return found;
    };
    const { officialTitle, shortTitle, kind, level, region, binding, body, depositary, adopted, inForce, parent } =
      data;
    const { amends, replaces, displaces, links, unit, roles, openTo, towardsCourt } = data;
    return {
      ...base,
      officialTitle,
      shortTitle,
      kind,
      level,
      region,
      binding,
      body,
      depositary,
      adopted: { ...adopted, verification: verification(adopted.verification) },
      inForce: inForce && { ...inForce, verification: verification(inForce.verification) },
      parent,
      amends,
      replaces,
      displaces: displaces.map((each) => ({ ...each, verification: verification(each.verification) })),
      links,
      unit,
      roles,
      openTo: openTo && { ...openTo, verification: openTo.verification && verification(openTo.verification) },
      towardsCourt: towardsCourt && { ...towardsCourt, verification: verification(towardsCourt.verification) },
      covers: coverage(data.covers),
      conditions: data.conditions.map((condition) => ({
        kind: condition.kind,
        article: condition.article,
        forms: condition.forms ?? [],
        question: condition.question,
        verification: provisionOf(condition.article),
      })),
      provisions,
      participation: context.tables.has(id),
    };
  },
  organisations(entry, context) {
    const { acronym, level, legalBasis, role, seat, url, members, tools, frameworks, mechanisms } = entry.data;
    return {
      ...prose('organisations', entry, context),
      acronym,
      level,
      legalBasis,
      role,
      seat,
      website: url,
      members,
      tools,
      frameworks: pointers(frameworks),
      mechanisms,
    };
  },
  mechanisms(entry, context) {
    const { category, forms, steps, strengths, limits, frameworks, answers } = entry.data;
    return {
      ...prose('mechanisms', entry, context),
      category,
      forms,
      steps,
      strengths,
      limits,
      frameworks: pointers(frameworks),
      answers,
    };
  },
  challenges(entry, context) {
    const { forms, evidence, frameworks } = entry.data;
    const base = prose('challenges', entry, context);
    const { source } = pointing(base.sources);
    return {
      ...base,
      forms,
      evidence: evidence.map(({ text, sources }) => ({ text, sources: sources.map(source) })),
      frameworks: pointers(frameworks),
    };
  },
  recommendations(entry, context) {
    const { addressee, steps, addresses, frameworks, mechanisms, indicator, recommendedBy } = entry.data;
    return {
      ...prose('recommendations', entry, context),
      addressee,
      steps,
      addresses,
      frameworks: pointers(frameworks),
      mechanisms,
      indicator,
      recommendedBy,
    };
  },
  cases(entry, context) {
    const { kind, jurisdictions, years, sector, forum, citation, forms, frameworks } = entry.data;
    const { mechanisms, challenges, outcome, lesson } = entry.data;
    return {
      ...prose('cases', entry, context),
      kind,
      jurisdictions,
      years,
      sector,
      forum,
      reference: citation,
      forms,
      frameworks: pointers(frameworks),
      mechanisms,
      challenges,
      outcome,
      lesson,
    };
  },
  topics(entry, context) {
    const { order, frameworks, organisations, mechanisms, challenges, recommendations, cases, glossary } = entry.data;
    return {
      ...prose('topics', entry, context),
      order,
      frameworks,
      organisations,
      mechanisms,
      challenges,
      recommendations,
      cases,
      glossary,
    };
  },
  glossary(entry, context) {
    const { note, seeAlso, frameworks } = entry.data;
    return { ...prose('glossary', entry, context), note, seeAlso, frameworks: pointers(frameworks) };
  },
  forms(entry, context) {
    const { title, summary, alsoKnownAs, formerIds, reviewed } = entry.data;
    const { id, ...base } = common('forms', entry, context, title, reviewed);
    return {
      // The check holds the pages of the forms and their list together.
      id: id as EntryOf<'forms'>['id'],
      ...base,
      summary,
      alsoKnownAs,
      formerIds,
      reviewed,
      text: plainMarkdown(entry.body, context.home),
    };
  },
  'key-figures'(entry, api) {
    const { title, value, unit, numbers, family, year, published, producer, report, context } = entry.data;
    return {
      ...common('key-figures', entry, api, title, entry.data.reviewed),
      value,
      unit,
      numbers,
      family,
      year,
      published,
      producer,
      report,
      context,
      ...checked(entry.data, api),
    };
  },
  sources(entry, context) {
    const { title, producer, url, copy, date, read, kind, licence, note } = entry.data;
    const more = { producer, address: url, copy, date, read, kind, licence, note };
    return { ...common('sources', entry, context, title), ...more };
  },
  jurisdictions(entry, context) {
    const { title, iso2, iso3, kind, region, territoryOf, alsoKnownAs, names } = entry.data;
    return {
      ...common('jurisdictions', entry, context, title),
      iso2,
      iso3,
      kind,
      region,
      territoryOf,
      alsoKnownAs,
      names,
      participation: true,
    };
  },
  declarations(entry, context) {
    const { framework, jurisdiction, articles, effect, text, authority, languages, forms, towards } = entry.data;
    const { date, until, source } = entry.data;
    const maker = titleOf(context, `jurisdictions/${jurisdiction}`);
    const title = `${maker}: declaration under ${titleOf(context, `frameworks/${framework}`)}, ${articles.join(', ')}`;
    return {
      ...common('declarations', entry, context, title),
      framework,
      jurisdiction,
      articles,
      effect,
      says: text,
      authority,
      languages,
      forms,
      towards,
      date,
      until,
      source: { key: 'depositary', producer: publisherOf(source.url), ...source },
    };
  },
  'national-law'(entry, context) {
    const { data } = entry;
    const sources = resolved(data.sources, context.shared);
    const { verification } = pointing(sources);
    const supported = <F extends { verification: z.output<typeof Verification> }>(fact: F) => ({
      ...fact,
      verification: verification(fact.verification),
    });
    const optional = <F extends { verification: z.output<typeof Verification> }>(fact: F | undefined) =>
      fact && supported(fact);
    const { extradition, assistance, authorities, languages, channel, inspection } = data.cooperation;
    const { residence, compensation, return: back } = data.victims;
    const title = `${titleOf(context, `jurisdictions/${entry.id}`)}: national law`;
    return {
      ...common('national-law', entry, context, title, data.reviewed),
      jurisdiction: entry.id,
      offences: data.offences.map(supported),
      notFound: data.notFound,
      cooperation: {
        extradition: optional(extradition),
        assistance: optional(assistance),
        authorities: authorities.map(supported),
        languages: optional(languages),
        channel: optional(channel),
        inspection: optional(inspection),
      },
      victims: { residence: optional(residence), compensation: optional(compensation), return: optional(back) },
      sources,
      reviewed: data.reviewed,
      reread: data.reread,
      gaps: data.gaps,
    };
  },
  'starting-text'(entry, context) {
    const { title, order, claims } = entry.data;
    return { ...common('starting-text', entry, context, title), order, claims };
  },
};
/** An entry of a collection without a shape of its own: its fields, with its sources as a reader can open them. */
function plain<C extends Published>(collection: C, entry: EntryFile<C>, context: ApiContext): PlainEntry {
  const data = entry.data as { title?: string; reviewed?: string; sources?: Checked['sources'] };
  return {
    ...data,
    ...common(collection, entry, context, data.title ?? entry.id, data.reviewed),
    ...(data.sources && { sources: resolved(data.sources, context.shared) }),
  };
}

/** From an entry of one collection to its public shape. */
export const shaperOf =
  <C extends Published>(collection: C, context: ApiContext) =>
  (entry: EntryFile<C>): EntryOf<C> =>
    // One function a collection; TypeScript does not see that for a collection left open.
    (Object.hasOwn(SHAPERS, collection)
      ? (SHAPERS as unknown as Record<C, (entry: EntryFile<C>, context: ApiContext) => unknown>)[collection](
          entry,
          context,
        )
      : plain(collection, entry, context)) as EntryOf<C>;
