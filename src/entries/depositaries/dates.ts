/** Dates as lists of parties write them. A date that can be read in two ways is not read. */
import { PreciseDate } from '../../schema/shared.ts';

/** What comes first in a date of digits: 03/04/2005 is 3 April or 4 March. */
export type Order = 'day-first' | 'month-first';

/** The first three letters of the months in English, French, Spanish and Dutch, where they differ, and Roman numbers. */
const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'ene', 'i'],
  ['feb', 'fev', 'fév', 'ii'],
  ['mar', 'maa', 'mrt', 'iii'],
  ['apr', 'avr', 'abr', 'iv'],
  ['may', 'mai', 'mei', 'v'],
  ['jun', 'juin', 'vi'],
  ['jul', 'juil', 'vii'],
  ['aug', 'aou', 'aoû', 'ago', 'viii'],
  ['sep', 'set', 'ix'],
  ['oct', 'okt', 'x'],
  ['nov', 'xi'],
  ['dec', 'dic', 'déc', 'xii'],
];
/** Number of a month from its name or Roman number; 0 for none. */
function monthOf(word: string): number {
  const name = word.toLowerCase().replace(/\.$/, '');
  const roman = /^[ivx]+$/.test(name);
  const at = MONTHS.findIndex((names) =>
    names.some((each) => (roman || each.length < 3 ? each === name : name.startsWith(each))),
  );
  return at + 1;
}

const whole = (year: string, month: number | string, day: string): string | undefined => {
  const text = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return PreciseDate.safeParse(text).success ? text : undefined;
};
const DIGITS = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/;
const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();

/**
 * The order that dates of digits prove: `29/05/1996` can only have its day first. `either` when no date depends on it,
 * `both` when two dates prove opposite orders, `unproven` when a date depends on it and none proves it.
 */
export function provenOrder(cells: readonly string[]): Order | 'either' | 'both' | 'unproven' {
  const pairs = cells.flatMap((cell): [number, number][] => {
    const [, first, , second] = DIGITS.exec(tidy(cell)) ?? [];
    return first !== undefined && second !== undefined ? [[Number(first), Number(second)]] : [];
  });
  const dayFirst = pairs.some(([first]) => first > 12);
  const monthFirst = pairs.some(([, second]) => second > 12);
  if (dayFirst && monthFirst) return 'both';
  if (dayFirst) return 'day-first';
  if (monthFirst) return 'month-first';
  return pairs.some(([first, second]) => first !== second) ? 'unproven' : 'either';
}

/**
 * A date as lists write it: `2003-09-29`, `29 Sep 2003`, `29 septembre 2003`, `September 29, 2003`, `29-Sep-2003`,
 * `29-IX-2003`, and `29/09/2003` or `29-09-2003` in the order given.
 * @returns undefined when it is none of these, or no such day exists
 */
export function readDate(text: string, order?: Order): string | undefined {
  const written = tidy(text);
  const [, firstDay, firstMonth = '', firstYear] =
    /^(\d{1,2})[ -]([\p{L}]+\.?)[ -](\d{4})$/u.exec(written.normalize('NFC')) ?? [];
  if (firstDay !== undefined && firstYear !== undefined) return whole(firstYear, monthOf(firstMonth), firstDay);
  const [, month = '', day, year] = /^([\p{L}]+\.?) (\d{1,2}), ?(\d{4})$/u.exec(written) ?? [];
  if (day !== undefined && year !== undefined) return whole(year, monthOf(month), day);
  const [, first, , second, lastYear] = DIGITS.exec(written) ?? [];
  if (first !== undefined && second !== undefined && lastYear !== undefined) {
    if (order === undefined && first !== second) return undefined;
    return order === 'month-first' ? whole(lastYear, first, second) : whole(lastYear, second, first);
  }
  const [iso] = /^\d{4}(-\d{2}){0,2}(?=T|$)/.exec(written) ?? [];
  return iso !== undefined && PreciseDate.safeParse(iso).success ? iso : undefined;
}

/** A date with one reading, in whatever form: as above, and `29/09/2003`, `09/29/2003`, `5.5.2005` or `2003/09/29`. */
export function readOneWay(text: string): string | undefined {
  const [, year, month = '', day = ''] = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(tidy(text)) ?? [];
  if (year !== undefined) return whole(year, month, day);
  const readings = [readDate(text, 'day-first'), readDate(text, 'month-first')].filter((date) => date !== undefined);
  return new Set(readings).size === 1 ? readings[0] : undefined;
}
