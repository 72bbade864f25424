/** How long ago things were last looked at. Pure. */
import { daysBetween } from '../law/dates.ts';
import { READINGS } from '../schema/vocabulary.ts';

export interface Reviewed {
  /** `collection/id` */
  key: string;
  /** `YYYY-MM-DD` */
  day: string;
}
export interface Ages {
  count: number;
  /** Whole days; of an even number the older of the two in the middle. */
  median: number;
  oldest: number;
  /** The one that was left alone longest; the first by key of several. */
  oldestKey: string;
}
/** @returns undefined where there is nothing to look at */
export function agesOf(looked: readonly Reviewed[], today: string): Ages | undefined {
  const sorted = looked
    .map(({ key, day }) => ({ key, days: daysBetween(day, today) }))
    .sort((a, b) => a.days - b.days || (a.key < b.key ? 1 : -1));
  const [middle, last] = [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  return middle && last && { count: sorted.length, median: middle.days, oldest: last.days, oldestKey: last.key };
}

export type Level = (typeof READINGS)[number];
/** How many were checked how far, and the share of those that were checked at all, as a whole per cent. */
export function verifiedOf(levels: readonly Level[]): Record<Level, number> & { percent: number } {
  const counts = Object.fromEntries(
    READINGS.map((level) => [level, levels.filter((each) => each === level).length]),
  ) as Record<Level, number>;
  // Rounded down: all is said only when it is all.
  const percent = levels.length === 0 ? 0 : Math.floor((100 * (levels.length - counts.unverified)) / levels.length);
  return { ...counts, percent };
}
