/** What the page "How fresh, how sure" says of the content: how old, how far checked, how much, what is left to verify. Pure. */
import { depositaryOf } from '../entries/depositaries/index.ts';
import type { LastRefresh } from '../entries/last-refresh.ts';
import { agesOf, verifiedOf, type Ages, type Level, type Reviewed } from '../entries/age.ts';
import type { DayOfFacts } from '../entries/history/changes.ts';

/** One kind of content, with what there is to say of its age. */
export interface Kind {
  name: string;
  /** Site path of its index, or an anchor of the page itself. */
  path: string;
  looked: readonly Reviewed[];
  /** How far each was checked; none where that is not asked of the kind. */
  levels: readonly Level[];
}
export interface FreshKind {
  name: string;
  path: string;
  ages: Ages;
  /** Undefined where a check is not asked of the kind. */
  verified: ReturnType<typeof verifiedOf> | undefined;
}
interface ReviewedEntry {
  id: string;
  data: { title: string; reviewed?: string; verification?: Level };
}

/**
 * The entries of one collection as a kind.
 * @param pathOf where a reader finds one of them, by its id
 */
export const kindOf = (
  name: string,
  path: string,
  entries: readonly ReviewedEntry[],
  pathOf = (id: string) => `${path}${id}/`,
): Kind => ({
  name,
  path,
  looked: entries.flatMap(({ id, data: { reviewed } }) => (reviewed ? [{ key: pathOf(id), day: reviewed }] : [])),
  levels: entries.flatMap(({ data: { verification } }) => verification ?? []),
});

/** How old each kind is and how far it was checked, in the order given, without the kinds that nobody looks at by a day. */
export const freshnessOf = (kinds: readonly Kind[], today: string): FreshKind[] =>
  kinds.flatMap(({ name, path, looked, levels }) => {
    const ages = agesOf(looked, today);
    return ages ? [{ name, path, ages, verified: levels.length > 0 ? verifiedOf(levels) : undefined }] : [];
  });

interface CheckedInstrument {
  id: string;
  data: {
    title: string;
    unit: string;
    provisions: readonly { article: string; verification: { level: Level } }[];
  };
}

/** How many provisions there are, and how many of them were checked how far. */
export function provisionsChecked(
  frameworks: readonly CheckedInstrument[],
): ReturnType<typeof verifiedOf> & { total: number } {
  const levels = frameworks.flatMap(({ data }) => data.provisions.map(({ verification }) => verification.level));
  return { total: levels.length, ...verifiedOf(levels) };
}

export interface OpenInstrument {
  id: string;
  title: string;
  /** What it calls its numbered parts. */
  unit: string;
  /** The numbers of the provisions that nobody has verified yet. */
  articles: string[];
  /** How many provisions it has here in all. */
  total: number;
}
/** The instruments with provisions that are not verified, in the order given. */
export const unverifiedIn = (frameworks: readonly CheckedInstrument[]): OpenInstrument[] =>
  frameworks.flatMap(({ id, data: { title, unit, provisions } }) => {
    const articles = provisions
      .filter(({ verification }) => verification.level === 'unverified')
      .map(({ article }) => article);
    return articles.length > 0 ? [{ id, title, unit, articles, total: provisions.length }] : [];
  });

export interface PartyList {
  /** Id of the instrument. */
  id: string;
  title: string;
  /** Day to which it is known. */
  asAt: string;
  /** Where the depositary shows who is bound. */
  status: string | undefined;
  /** Parties that it shows. */
  parties: number;
  /** What another source counts, and whether it differs. */
  count: { parties: number; date: string; differs: boolean } | undefined;
  /** How it is renewed: from whose page a program reads it, or none where a person must. */
  readFrom: string | undefined;
  /** When that page was last asked for, and what came of it. */
  tried: { day: string; said: string } | undefined;
}
/**
 * The lists of parties, the one known to the earliest day first, and by title within a day.
 * @param partyCount how many parties a list shows, by the id of its instrument
 * @param lastRefresh what was last tried to renew each
 */
export function listsOfParties(
  descriptions: readonly {
    id: string;
    data: { asAt: string; count?: { parties: number; date: string } | undefined };
  }[],
  frameworks: readonly { id: string; data: { title: string; links: { status?: string | undefined } } }[],
  partyCount: (instrument: string) => number,
  lastRefresh: LastRefresh,
): PartyList[] {
  const instruments = new Map(frameworks.map(({ id, data }) => [id, data]));
  return descriptions
    .map(({ id, data: { asAt, count } }): PartyList => {
      const parties = partyCount(id);
      const status = instruments.get(id)?.links.status;
      return {
        id,
        title: instruments.get(id)?.title ?? id,
        asAt,
        status,
        parties,
        count: count && { parties: count.parties, date: count.date, differs: count.parties !== parties },
        readFrom: depositaryOf(status)?.name,
        tried: lastRefresh[id],
      };
    })
    .sort((a, b) => (a.asAt < b.asAt ? -1 : a.asAt > b.asAt ? 1 : a.title.localeCompare(b.title, 'en')));
}
/** The lists of parties as a kind of content: a list is as old as the day to which it is known. */
export const kindOfLists = (name: string, path: string, lists: readonly PartyList[]): Kind => ({
  name,
  path,
  looked: lists.map(({ id, asAt }) => ({ key: `/frameworks/${id}/participation/`, day: asAt })),
  levels: [],
});

export interface ContentGrowth {
  /** The first and the last day of the history. */
  start: DayOfFacts;
  now: DayOfFacts;
  /** Every day with changes, oldest first. */
  days: string[];
  /** One value a day each. */
  series: { name: string; values: number[] }[];
  /** The last days with changes, newest first. */
  recent: DayOfFacts[];
}
/**
 * How the content grew.
 * @param history oldest first; undefined where the build has none
 * @param most days in `recent` at most
 */
export function growthOf(history: readonly DayOfFacts[] | undefined, most: number): ContentGrowth | undefined {
  const [start, now] = [history?.[0], history?.at(-1)];
  if (!history || !start || !now) return undefined;
  return {
    start,
    now,
    days: history.map(({ day }) => day),
    series: [
      { name: 'provisions', values: history.map(({ counts }) => counts.provisions) },
      { name: 'entries', values: history.map(({ counts }) => counts.entries) },
    ],
    recent: history.toReversed().slice(0, most),
  };
}
