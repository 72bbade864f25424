/** The days on which facts changed, as pages show them. Pure. */
import type { DayOfFacts, Fact } from '../entries/history/changes.ts';
import { phrasesOf, type Names, type Phrase } from '../entries/history/words.ts';
import { definitionOf, isCollection, SECTIONS } from '../schema/collections.ts';

/** What an entry, or a page that stands for several records, was changed in on one day. */
export interface Changed {
  /** `collection/id`, or `bilateral/treaties`. */
  key: string;
  collection: string;
  title: string;
  /** Site path; undefined for what is no longer there. */
  path: string | undefined;
  phrases: Phrase[];
}
export interface DayOfChanges {
  day: string;
  at: string;
  facts: number;
  changed: Changed[];
}

/** Where a reader finds what changed. */
export interface Place {
  title: string;
  /** Site path. */
  path: string;
}
/** The key under which treaties between two States change: all of them stand on one page. */
export const TREATIES = 'bilateral/treaties';

/** The order in which a day tells of collections: records before essays about them, then what stands on one page. */
const ORDER: readonly string[] = [
  ...SECTIONS.filter((name) => name !== 'topics'),
  'topics',
  'key-figures',
  'sources',
  'bilateral',
  'starting-text',
];
/** On whose page a reader of the whole site finds a fact. */
const homeOf = ({ record, concerns }: Fact): string =>
  record.startsWith('bilateral/') ? TREATIES : (concerns[0] ?? record);

/**
 * What changed day by day, newest first; within a day by collection and then by title.
 * @param days oldest first
 * @param places by `collection/id`, of what is there today
 */
export const daysOfChanges = (
  days: readonly DayOfFacts[],
  places: ReadonlyMap<string, Place>,
  names: Names,
): DayOfChanges[] =>
  days.toReversed().map(({ day, at, facts }) => ({
    day,
    at,
    facts: facts.length,
    changed: [...Map.groupBy(facts, homeOf)]
      .map(([key, group]) => ({
        key,
        collection: key.split('/')[0] ?? '',
        title: names.title(key),
        path: places.get(key)?.path,
        phrases: phrasesOf(group, key, names),
      }))
      .sort(
        (a, b) => ORDER.indexOf(a.collection) - ORDER.indexOf(b.collection) || a.title.localeCompare(b.title, 'en'),
      ),
  }));

/** Key of an entry → the days on which a fact that concerns it changed, newest first. @param days oldest first */
export function factsByEntry(
  days: readonly DayOfFacts[],
): ReadonlyMap<string, readonly { day: string; at: string; facts: Fact[] }[]> {
  const found = new Map<string, { day: string; at: string; facts: Fact[] }[]>();
  for (const { day, at, facts } of days.toReversed())
    for (const fact of facts)
      for (const key of new Set(fact.concerns)) {
        const known = found.get(key) ?? [];
        found.set(key, known);
        const last = known.at(-1);
        if (last?.day === day) last.facts.push(fact);
        else known.push({ day, at, facts: [fact] });
      }
  return found;
}

/** A day with what was added in a list of its own: many new entries would bury the corrections. */
export interface SortedDay extends DayOfChanges {
  /** Entries that were there before. */
  changes: Changed[];
  /** New entries by collection, in the order of the day. */
  added: [collection: string, entries: Changed[]][];
}
const isNew = ({ phrases }: Changed) => phrases[0]?.words === 'added';
export const sortedDay = (day: DayOfChanges): SortedDay => ({
  ...day,
  changes: day.changed.filter((entry) => !isNew(entry)),
  added: [...Map.groupBy(day.changed.filter(isNew), ({ collection }) => collection)],
});

/** How many facts changed in some entries. */
export const factsIn = (entries: readonly Changed[]): number =>
  entries.flatMap(({ phrases }) => phrases).reduce((sum, { facts }) => sum + facts, 0);

/** What readers call records without a word of their own, or with one that would count a territory as a State. */
const RECORDS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  jurisdictions: ['State or territory', 'States and territories'],
  'key-figures': ['key figure', 'key figures'],
  declarations: ['declaration', 'declarations'],
  'national-law': ['national law', 'national laws'],
};
/** Up to so many of one sort are named; more would be a list and no sentence. */
const MOST_NAMED = 2;

/** Some entries of one sort, as a sentence names them: each by its title, or all by their number. */
export interface Mentioned {
  /** “12 cases”; undefined where each is named. */
  count?: string;
  entries: Changed[];
}
/** What came or changed on one day. */
export interface Told {
  /** How many entries in all, where only the largest groups of them are told. */
  total?: number;
  parts: Mentioned[];
}
/** What happened on one day, as a person would say it: one sentence for what is new, one for what changed. */
export interface News {
  day: string;
  added: Told;
  changed: Told;
}
function mentioned(collection: string, entries: Changed[]): Mentioned[] {
  const titled = entries.filter(({ path }) => path !== undefined);
  if (titled.length === entries.length && entries.length <= MOST_NAMED) return [{ entries }];
  const [one, many] =
    RECORDS[collection] ?? (isCollection(collection) ? definitionOf(collection).one : undefined) ?? [];
  // What readers have no word for, such as the tables behind the pages, is no news.
  return one && many ? [{ count: `${entries.length} ${entries.length === 1 ? one : many}`, entries }] : [];
}
/** A day that touched everything is told by its largest groups. */
const [MOST_PARTS, LARGEST] = [4, 3];
function told(entries: readonly Changed[]): Told {
  const parts = [...Map.groupBy(entries, ({ collection }) => collection)].flatMap(([collection, group]) =>
    mentioned(collection, group),
  );
  if (parts.length <= MOST_PARTS) return { parts };
  return {
    total: parts.reduce((sum, part) => sum + part.entries.length, 0),
    parts: parts.toSorted((a, b) => b.entries.length - a.entries.length).slice(0, LARGEST),
  };
}
/** The last days with news, however much came in on one of them. @param days newest first */
export const newsOf = (days: readonly DayOfChanges[], most: number): News[] =>
  days
    .map((each): News => {
      const { day, changes, added } = sortedDay(each);
      return { day, added: told(added.flatMap(([, entries]) => entries)), changed: told(changes) };
    })
    .filter(({ added, changed }) => added.parts.length + changed.parts.length > 0)
    .slice(0, most);
