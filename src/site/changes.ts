/** What the pages show of the days on which facts changed. Pure. */
import type { Changed, DayOfChanges } from './history.ts';

/** The last entries that changed, with their day. @param days newest first */
export const recentlyChanged = (days: readonly DayOfChanges[], most: number): (Changed & { day: string })[] =>
  days.flatMap(({ day, changed }) => changed.map((entry) => ({ ...entry, day }))).slice(0, most);

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
