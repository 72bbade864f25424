/** Entries in their public shapes: one function a collection, so that front matter can change without the API. */
import type { z } from 'zod';
import { oscola } from '../cite/cited.ts';
import { provisionAnchor } from '../../schema/frameworks.ts';
import type { FrameworkRef } from '../../schema/shared.ts';
import { pageOf } from './addresses.ts';
import type { DataOf, Published } from '../../schema/collections.ts';
import type { Material, Written } from './material.ts';
import { relationsIn } from './relations.ts';
import type { EntryOf, PlainEntry, Shaped } from './shapes.ts';
import { pointing, resolved, type SharedSources } from './sources.ts';
import { plainMarkdown } from './text.ts';

/** What is worked out once for all entries. */
export interface Surroundings {
  home: string;
  today: string;
  shared: SharedSources;
  relations: ReturnType<typeof relationsIn>;
  /** Titles by `collection/id`. */
  titles: ReadonlyMap<string, string>;
  /** Instruments that have a table of parties. */
  tables: ReadonlySet<string>;
}
export const surroundingsOf = (material: Material): Surroundings => ({
  home: material.home,
  today: material.today,
  shared: new Map(material.entries.sources.map((source) => [source.id, source])),
  relations: relationsIn(material),
  titles: new Map(
    (['frameworks', 'jurisdictions'] as const).flatMap((collection) =>
      material.entries[collection].map(({ id, data }): [string, string] => [`${collection}/${id}`, data.title]),
    ),
  ),
  tables: new Set(material.participation.filter(({ id }) => material.rows.has(id)).map(({ id }) => id)),
});

/** States and the Union can be bound by a treaty; a territory is bound through its State. */
export const canBeParty = ({ kind }: DataOf<'jurisdictions'>): boolean => kind !== 'territory';

const titleOf = (around: Surroundings, key: string): string => around.titles.get(key) ?? key;

function common<C extends Published>(
  collection: C,
  { id, data }: Written<C>,
  around: Surroundings,
  title: string,
  reviewed = around.today,
) {
  const key = `${collection}/${id}`;
  const url = `${around.home}/${pageOf(collection, id, data)}`;
  return {
    id,
    collection,
    url,
    title,
    citation: oscola({ key, title, url, date: reviewed }),
    relations: around.relations(key),
  };
}
type Checked = Pick<DataOf<'key-figures'>, 'sources' | 'reviewed' | 'verification' | 'gaps'>;
const checked = ({ sources, reviewed, verification, gaps }: Checked, around: Surroundings) => ({
  sources: resolved(sources, around.shared),
  reviewed,
  verification: { level: verification },
  gaps,
});
type Prose =
  'topics' | 'frameworks' | 'organisations' | 'mechanisms' | 'challenges' | 'recommendations' | 'cases' | 'glossary';
function prose<C extends Prose>(collection: C, entry: Written<C>, around: Surroundings) {
  // The fields that these collections share; TypeScript does not see that for a collection left open.
  const data = entry.data as DataOf<Prose>;
  return {
    ...common(collection, entry, around, data.title, data.reviewed),
    summary: data.summary,
    alsoKnownAs: data.alsoKnownAs,
    formerIds: data.formerIds,
    ...checked(data, around),
    text: plainMarkdown(entry.body, around.home),
  };
}
const pointers = (refs: readonly z.output<typeof FrameworkRef>[]) =>
  refs.map(({ framework, articles = [] }) => ({ framework, articles }));

type Shapers = { [C in Shaped]: (entry: Written<C>, around: Surroundings) => EntryOf<C> };
/** From an entry to its public shape, by collection. */
const SHAPERS: Shapers = {
  frameworks(entry, around) {
    const { id, data } = entry;
    const base = prose('frameworks', entry, around);
    const { verification } = pointing(base.sources);
    const provisions = data.provisions.map(
      ({ article, formerArticles, heading, forms, strength, role, paraphrase, note, ...rest }) => ({
        article,
        formerArticles,
        heading,
        url: `${base.url}#${provisionAnchor(data.unit, article)}`,
        forms,
        strength,
        role,
        paraphrase,
        note,
        verification: verification(rest.verification),
      }),
    );
    const byArticle = new Map(provisions.map((provision) => [provision.article, provision.verification]));
    const provisionOf = (article: string) => {
      const found = byArticle.get(article);
      if (!found) throw new Error(`frameworks/${id} has no provision "${article}"`);
      return found;
    };
    const { officialTitle, kind, level, region, binding, body, depositary, adopted, inForce, parent } = data;
    const { amends, replaces, displaces, links, unit } = data;
    return {
      ...base,
      officialTitle,
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
      conditions: data.conditions.map((condition) => ({
        kind: condition.kind,
        article: condition.article,
        forms: condition.forms ?? [],
        question: condition.question,
        verification: provisionOf(condition.article),
      })),
      provisions,
      participation: around.tables.has(id),
    };
  },
  organisations(entry, around) {
    const { acronym, level, legalBasis, role, seat, url, members, tools, frameworks, mechanisms } = entry.data;
    return {
      ...prose('organisations', entry, around),
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
  mechanisms(entry, around) {
    const { category, forms, steps, strengths, limits, frameworks, answers } = entry.data;
    return {
      ...prose('mechanisms', entry, around),
      category,
      forms,
      steps,
      strengths,
      limits,
      frameworks: pointers(frameworks),
      answers,
    };
  },
  challenges(entry, around) {
    const { forms, evidence, frameworks } = entry.data;
    const base = prose('challenges', entry, around);
    const { source } = pointing(base.sources);
    return {
      ...base,
      forms,
      evidence: evidence.map(({ text, sources }) => ({ text, sources: sources.map(source) })),
      frameworks: pointers(frameworks),
    };
  },
  recommendations(entry, around) {
    const { addressee, steps, addresses, frameworks, mechanisms, indicator, recommendedBy } = entry.data;
    return {
      ...prose('recommendations', entry, around),
      addressee,
      steps,
      addresses,
      frameworks: pointers(frameworks),
      mechanisms,
      indicator,
      recommendedBy,
    };
  },
  cases(entry, around) {
    const { kind, jurisdictions, years, sector, forum, citation, forms, frameworks } = entry.data;
    const { mechanisms, challenges, outcome, lesson } = entry.data;
    return {
      ...prose('cases', entry, around),
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
  topics(entry, around) {
    const { order, frameworks, organisations, mechanisms, challenges, recommendations, cases, glossary } = entry.data;
    return {
      ...prose('topics', entry, around),
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
  glossary(entry, around) {
    const { note, seeAlso, frameworks } = entry.data;
    return { ...prose('glossary', entry, around), note, seeAlso, frameworks: pointers(frameworks) };
  },
  forms(entry, around) {
    const { title, summary, alsoKnownAs, reviewed } = entry.data;
    const { id, ...base } = common('forms', entry, around, title, reviewed);
    return {
      // The check holds the pages of the forms and their list together.
      id: id as EntryOf<'forms'>['id'],
      ...base,
      summary,
      alsoKnownAs,
      reviewed,
      text: plainMarkdown(entry.body, around.home),
    };
  },
  'key-figures'(entry, around) {
    const { title, value, unit, family, year, published, producer, report, context } = entry.data;
    return {
      ...common('key-figures', entry, around, title, entry.data.reviewed),
      value,
      unit,
      family,
      year,
      published,
      producer,
      report,
      context,
      ...checked(entry.data, around),
    };
  },
  sources(entry, around) {
    const { title, producer, url, date, read, kind, licence, note } = entry.data;
    return { ...common('sources', entry, around, title), producer, address: url, date, read, kind, licence, note };
  },
  jurisdictions(entry, around) {
    const { title, iso2, iso3, kind, region, alsoKnownAs } = entry.data;
    const participation = canBeParty(entry.data);
    return { ...common('jurisdictions', entry, around, title), iso2, iso3, kind, region, alsoKnownAs, participation };
  },
  declarations(entry, around) {
    const { framework, jurisdiction, articles, effect, text, forms, towards, date, source } = entry.data;
    const maker = titleOf(around, `jurisdictions/${jurisdiction}`);
    const title = `${maker}: declaration under ${titleOf(around, `frameworks/${framework}`)}, ${articles.join(', ')}`;
    return {
      ...common('declarations', entry, around, title),
      framework,
      jurisdiction,
      articles,
      effect,
      says: text,
      forms,
      towards,
      date,
      source: { key: 'depositary', ...source },
    };
  },
  'starting-text'(entry, around) {
    const { title, order, claims } = entry.data;
    return { ...common('starting-text', entry, around, title), order, claims };
  },
};
/** An entry of a collection without a shape of its own: its fields, with its sources as a reader can open them. */
function plain<C extends Published>(collection: C, entry: Written<C>, around: Surroundings): PlainEntry {
  const data = entry.data as { title?: string; reviewed?: string; sources?: Checked['sources'] };
  return {
    ...data,
    ...common(collection, entry, around, data.title ?? entry.id, data.reviewed),
    ...(data.sources && { sources: resolved(data.sources, around.shared) }),
  };
}

/** From an entry of one collection to its public shape. */
export const shaperOf =
  <C extends Published>(collection: C, around: Surroundings) =>
  (entry: Written<C>): EntryOf<C> =>
    // One function a collection; TypeScript does not see that for a collection left open.
    (Object.hasOwn(SHAPERS, collection)
      ? (SHAPERS as unknown as Record<C, (entry: Written<C>, around: Surroundings) => unknown>)[collection](
          entry,
          around,
        )
      : plain(collection, entry, around)) as EntryOf<C>;
