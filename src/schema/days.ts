/** What a date is, as text. Without zod, for what runs where only the law does. */

export const DATE_ERROR = 'must be a date like 2003-09-29, 2003-09 or 2003 (not "29/09/2003")';
export const DAY_ERROR = 'must be a full date like 2026-11-24 (not "24/11/2026")';

const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
/** Whether a text is a year, a month or a day that the calendar has. */
export const isRealDate = (text: string): boolean => {
  if (!DATE.test(text)) return false;
  if (text.length < 10) return true;
  // Every month has 28 days; of those after them the calendar is asked.
  return Number(text.slice(8)) <= 28 || new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
};
/** Whether a text is a day, `YYYY-MM-DD`, that the calendar has. */
export const isDay = (text: string): boolean => text.length === 10 && isRealDate(text);
