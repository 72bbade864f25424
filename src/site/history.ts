/** What changed in the facts, as pages and feeds show it. Nothing where the build has no whole history. */
import type { Feed } from '../publish/feed.ts';
import { history } from '../entries/history/past.ts';
import { inOneLine, phrasesOf, type Names, type Phrase } from '../entries/history/words.ts';
import { inWords } from '../law/dates.ts';
import { absolute, NAME } from './addresses.ts';
import { definitionOf, isCollection, type Section } from '../schema/collections.ts';
import { daysOfChanges, factsByEntry, TREATIES, type DayOfChanges, type Place } from './changes.ts';
import { every, load, loadAll } from './load.ts';
import { words } from '../schema/vocabulary.ts';
import { TODAY } from '../settings.ts';

/** What readers call a collection. */
export const collectionLabel = (name: string): string => (isCollection(name) ? definitionOf(name).label : name);
/** More phrases than this would bury the first. */
const MOST_PHRASES = 3;

/** The page of a key that has one of its own, or a place on a page. */
async function placesOf(): Promise<Map<string, Place>> {
  const entries = await loadAll();
  return new Map([
    ...entries.map(({ collection, id, data }): [string, Place] => [
      `${collection}/${id}`,
      { title: data.title, path: `/${collection}/${id}/` },
    ]),
    ...entries.flatMap(({ collection, id, data }): [string, Place][] =>
      collection === 'jurisdictions'
        ? [[`national-law/${id}`, { title: `${data.title}: national law`, path: `/jurisdictions/${id}/#national-law` }]]
        : [],
    ),
    ...(await every('key-figures')).map(({ id, data }): [string, Place] => [
      `key-figures/${id}`,
      { title: data.title, path: `/key-figures/#${id}` },
    ]),
    ...(await every('sources')).map(({ id, data }): [string, Place] => [
      `sources/${id}`,
      { title: data.title, path: '/sources/' },
    ]),
    ...(await every('starting-text')).map(({ id, data }): [string, Place] => [
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
    title: (key) => known.get(key)?.title ?? words(key.split('/')[1] ?? key),
    unit: (key) => units.get(key) ?? 'article',
  };
}

let arranged: Promise<DayOfChanges[]> | undefined;
/** Every day on which a fact changed, newest first; none where there is no history. */
export const changesByDay = (): Promise<DayOfChanges[]> =>
  (arranged ??= (async () => daysOfChanges(history() ?? [], await loadPlaces(), await loadNames()))());

let byEntry: ReturnType<typeof factsByEntry> | undefined;
/** What changed in an entry and in the records that concern it, newest first. */
export async function changesOf(key: string): Promise<{ day: string; at: string; phrases: Phrase[] }[]> {
  const names = await loadNames();
  return ((byEntry ??= factsByEntry(history() ?? [])).get(key) ?? []).map(({ day, at, facts }) => ({
    day,
    at,
    phrases: phrasesOf(facts, key, names),
  }));
}

/** Collections whose entries have a feed each. */
export const FOLLOWED = ['frameworks', 'jurisdictions'] as const satisfies readonly Section[];
export const isFollowed = (collection: string): boolean => (FOLLOWED as readonly string[]).includes(collection);

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
