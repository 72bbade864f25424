/**
 * Dates that may be known only to the month or the year, and periods of time that hold what is not known.
 * Days are `YYYY-MM-DD` in the proleptic Gregorian calendar; comparing them as text compares them in time.
 */
import { remembered } from '../schema/remembered.ts';

/** The days between which an event lies, both included. Equal ends mean the day is known. */
export interface Span {
  earliest: string;
  latest: string;
}
/** Whether the day is known. */
export const isExact = ({ earliest, latest }: Span): boolean => earliest === latest;

const day = (time: number) => new Date(time).toISOString().slice(0, 10);
const utc = (text: string) => Date.parse(`${text}T00:00:00Z`);

export const addDays = (text: string, days: number): string => day(utc(text) + days * 86_400_000);

/** Calendar months; the 31st becomes the last day of a shorter month. */
export function addMonths(text: string, months: number): string {
  const [year = 0, month = 1, date = 1] = text.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return day(Date.UTC(year, month - 1 + months, Math.min(date, last)));
}
/** The first day of the month after the one a day lies in. */
export const firstOfNextMonth = (text: string): string => addMonths(`${text.slice(0, 7)}-01`, 1);

/** `2003` is any day of 2003, `2003-09` any day of that September. */
export function spanOf(date: string): Span {
  if (date.length === 10) return { earliest: date, latest: date };
  const first = date.length === 7 ? `${date}-01` : `${date}-01-01`;
  return { earliest: first, latest: addDays(addMonths(first, date.length === 7 ? 1 : 12), -1) };
}
/** Stands for the beginning of what nothing bounds: earlier than every day in the data, and never shown to a reader. */
export const UNKNOWN_START = '1900-01-01';
export const laterOf = (a: string, b: string): string => (a > b ? a : b);
/** The later of two events of which each is known only to a span. */
export const laterSpan = (a: Span, b: Span): Span => ({
  earliest: laterOf(a.earliest, b.earliest),
  latest: laterOf(a.latest, b.latest),
});

const earlierOf = (a: string, b: string): string => (a < b ? a : b);
/** The earlier of two ends of which each is known only to a span; undefined is no end. */
export const earlierSpanEnd = (a: Span | undefined, b: Span | undefined): Span | undefined =>
  a && b ? { earliest: earlierOf(a.earliest, b.earliest), latest: earlierOf(a.latest, b.latest) } : (a ?? b);

/** Days from one day to another, both `YYYY-MM-DD`; negative when the first is later. */
export const daysBetween = (from: string, to: string): number => (utc(to) - utc(from)) / 86_400_000;

/** Whole months from one day to another, both `YYYY-MM-DD`. */
export const monthsBetween = (from: string, to: string): number => {
  const [y1 = 0, m1 = 0, d1 = 0] = from.split('-').map(Number);
  const [y2 = 0, m2 = 0, d2 = 0] = to.split('-').map(Number);
  return (y2 - y1) * 12 + m2 - m1 - (d2 < d1 ? 1 : 0);
};

/** Months in Arabic as the United Nations write them: the name of the Levant and that of Egypt, as neither is read everywhere. */
const ARABIC_MONTHS = [
  'كانون الثاني/يناير',
  'شباط/فبراير',
  'آذار/مارس',
  'نيسان/أبريل',
  'أيار/مايو',
  'حزيران/يونيه',
  'تموز/يوليه',
  'آب/أغسطس',
  'أيلول/سبتمبر',
  'تشرين الأول/أكتوبر',
  'تشرين الثاني/نوفمبر',
  'كانون الأول/ديسمبر',
];

type Month = 'long' | 'short';
const formatOf = remembered(
  (locale: string, month: Month, exactness: number) =>
    new Intl.DateTimeFormat(locale, {
      year: 'numeric',
      ...(exactness > 4 && { month }),
      ...(exactness > 7 && { day: 'numeric' }),
      timeZone: 'UTC',
    }),
);

/** A few thousand days are written again and again: the day of the build stands on every page. */
const written = remembered((date: string, locale: string, month: Month): string => {
  const time = new Date(`${date}${'-01-01'.slice(date.length - 4)}T00:00:00Z`);
  return formatOf(locale, month, date.length)
    .formatToParts(time)
    .map(({ type, value }) => {
      if (type === 'month' && locale.startsWith('ar')) return ARABIC_MONTHS[time.getUTCMonth()] ?? value;
      // The first of a month is an ordinal in French; Intl writes a bare number.
      return type === 'day' && value === '1' && locale.startsWith('fr') ? '1er' : value;
    })
    .join('');
});
/**
 * `2003-09-29` as `29 September 2003`, `2003-09` as `September 2003`, `2003` as it is.
 * @param locale language tag, such as `fr` or `ar-u-nu-latn`
 * @param month `short` for narrow columns, where the language has short names
 */
export const inWords = (date: string, locale = 'en-GB', month: Month = 'long'): string => written(date, locale, month);

/** The days inside a text that people wrote, `deposited on 1999-11-23`, as its readers write them. */
export const daysInWords = (text: string | undefined, locale = 'en-GB'): string =>
  (text ?? '').replace(/(?<![\w/.-])\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?(?![\w/-])/g, (day) =>
    inWords(day, locale, 'short'),
  );
