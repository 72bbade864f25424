/** What changed in the facts, as pages and feeds show it. Nothing where the build has no whole history. */
import { getCollection } from 'astro:content';
import type { DayOfFacts, Fact } from '../entries/history/changes.ts';
import type { Feed } from '../publish/feed.ts';
import { history } from '../entries/history/past.ts';
import { inOneLine, phrasesOf, type Names, type Phrase } from '../entries/history/words.ts';
import { inWords } from '../law/dates.ts';
import { NAME, url } from './addresses.ts';
import { definitionOf, isCollection, SECTIONS, type Section } from '../schema/collections.ts';
import { load, loadAll } from './load.ts';
import { TODAY } from '../settings.ts';

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

/** The order in which a day tells of collections: records before essays about them, then what stands on one page. */
const ORDER: readonly string[] = [
  ...SECTIONS.filter((name) => name !== 'topics'),
  'topics',
  'key-figures',
  'sources',
  'bilateral',
  'starting-text',
];
/** What readers call a collection. */
export const collectionLabel = (name: string): string => (isCollection(name) ? definitionOf(name).label : name);
/** More phrases than this would bury the first. */
const MOST_PHRASES = 3;
const TREATIES = 'bilateral/treaties';

/** The page of a key that has one of its own, or a place on a page. */
async function placesOf(): Promise<Map<string, { title: string; path: string }>> {
  const entries = await loadAll();
  return new Map([
    ...entries.map(({ collection, id, data }): [string, { title: string; path: string }] => [
      `${collection}/${id}`,
      { title: data.title, path: `/${collection}/${id}/` },
    ]),
    ...(await getCollection('key-figures')).map(({ id, data }): [string, { title: string; path: string }] => [
      `key-figures/${id}`,
      { title: data.title, path: `/key-figures/#${id}` },
    ]),
    ...(await getCollection('sources')).map(({ id, data }): [string, { title: string; path: string }] => [
      `sources/${id}`,
      { title: data.title, path: '/sources/' },
    ]),
    ...(await getCollection('starting-text')).map(({ id, data }): [string, { title: string; path: string }] => [
      `starting-text/${id}`,
      { title: `${collectionLabel('starting-text')}: ${data.title}`, path: '/about/starting-text/' },
    ]),
    [TREATIES, { title: 'Treaties between two States', path: '/cooperation/bilateral/' }],
  ]);
}
let places: ReturnType<typeof placesOf> | undefined;
const loadPlaces = () => (places ??= placesOf());
async function loadNames(): Promise<Names> {
  const known = await loadPlaces();
  const units = new Map((await load('frameworks')).map(({ id, data }) => [`frameworks/${id}`, data.unit]));
  return {
    title: (key) => known.get(key)?.title ?? (key.split('/')[1] ?? key).replaceAll('-', ' '),
    unit: (key) => units.get(key) ?? 'article',
  };
}

/** On whose page a reader of the whole site finds a fact. */
const homeOf = ({ record, concerns }: Fact): string =>
  record.startsWith('bilateral/') ? TREATIES : (concerns[0] ?? record);

async function arrange(days: readonly DayOfFacts[]): Promise<DayOfChanges[]> {
  const [known, names] = [await loadPlaces(), await loadNames()];
  return days.toReversed().map(({ day, at, facts }) => ({
    day,
    at,
    facts: facts.length,
    changed: [...Map.groupBy(facts, homeOf)]
      .map(([key, group]) => ({
        key,
        collection: key.split('/')[0] ?? '',
        title: names.title(key),
        path: known.get(key)?.path,
        phrases: phrasesOf(group, key, names),
      }))
      .sort(
        (a, b) => ORDER.indexOf(a.collection) - ORDER.indexOf(b.collection) || a.title.localeCompare(b.title, 'en'),
      ),
  }));
}
let arranged: Promise<DayOfChanges[]> | undefined;
/** Every day on which a fact changed, newest first; none where there is no history. */
export const changesByDay = (): Promise<DayOfChanges[]> => (arranged ??= arrange(history() ?? []));

let concerned: Map<string, { day: string; at: string; facts: Fact[] }[]> | undefined;
/** Key of an entry → the days on which a fact that concerns it changed, newest first. */
function daysByEntry() {
  if (concerned) return concerned;
  concerned = new Map();
  for (const { day, at, facts } of (history() ?? []).toReversed())
    for (const fact of facts)
      for (const key of new Set(fact.concerns)) {
        const days = concerned.get(key) ?? [];
        concerned.set(key, days);
        const last = days.at(-1);
        if (last?.day === day) last.facts.push(fact);
        else days.push({ day, at, facts: [fact] });
      }
  return concerned;
}
/** What changed in an entry and in the records that concern it, newest first. */
export async function changesOf(key: string): Promise<{ day: string; at: string; phrases: Phrase[] }[]> {
  const names = await loadNames();
  return (daysByEntry().get(key) ?? []).map(({ day, at, facts }) => ({
    day,
    at,
    phrases: phrasesOf(facts, key, names),
  }));
}

/** Collections whose entries have a feed each. */
export const FOLLOWED = ['frameworks', 'jurisdictions'] as const satisfies readonly Section[];
export const isFollowed = (collection: string): boolean => (FOLLOWED as readonly string[]).includes(collection);

const absolute = (path: string): string => new URL(url(path), import.meta.env.SITE).href;
const begun = `${TODAY}T00:00:00Z`;
/** A feed is no archive: days that it holds at most, and entries told a day. */
const [MOST_DAYS, MOST_ENTRIES] = [30, 50];
const unavailable = (text: string): string =>
  history() ? text : `${text} This build was made without its history and lists nothing.`;

export async function feedOfSite(): Promise<Feed> {
  const days = (await changesByDay()).slice(0, MOST_DAYS);
  return {
    title: `${NAME}: what changed`,
    description: unavailable('Facts that changed, day by day.'),
    home: absolute('/changes/'),
    address: absolute('/changes/feed'),
    since: begun,
    items: days.map(({ day, at, facts, changed }) => ({
      url: absolute(`/changes/#changed-${day}`),
      day,
      at,
      title: `${inWords(day)}: ${facts} facts in ${changed.length} entries`,
      lines: [
        ...changed.slice(0, MOST_ENTRIES).map(({ title, path, phrases }) => ({
          title,
          url: path && absolute(path),
          text: inOneLine(phrases, MOST_PHRASES),
        })),
        ...(changed.length > MOST_ENTRIES ? [{ text: `and ${changed.length - MOST_ENTRIES} more entries` }] : []),
      ],
    })),
  };
}
export async function feedOfEntry(collection: (typeof FOLLOWED)[number], id: string, title: string): Promise<Feed> {
  const days = (await changesOf(`${collection}/${id}`)).slice(0, MOST_DAYS);
  const home = absolute(`/${collection}/${id}/`);
  return {
    title: `${title}: what changed on ${NAME}`,
    description: unavailable(`Facts about ${title} that changed, day by day.`),
    home,
    address: `${home}feed`,
    since: begun,
    items: days.map(({ day, at, phrases }) => ({
      url: `${home}#changes`,
      day,
      at,
      title: `${title}: ${inOneLine(phrases, 1)}`,
      lines: phrases.map(({ words }) => ({ text: words })),
    })),
  };
}
