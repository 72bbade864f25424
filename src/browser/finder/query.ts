/** The question in an address. Nothing in it is trusted: what is wrong with it is said. Pure. */
import { needOfToday } from '../../schema/needs.ts';
import { FORMS, MATTERS, type FormId, type Matter } from '../../schema/vocabulary.ts';

export interface Query {
  from: string;
  to: string;
  need: FormId;
  /** `YYYY-MM-DD` */
  on: string;
  /** What the case is about, where that was said. */
  about?: Matter | undefined;
}
/** What stands in the address. Answers about the case never do. */
export const FIELDS = ['from', 'to', 'need', 'about', 'on'] as const;
/** What can be wrong with an address, by the key of its sentence. */
export type QueryProblem = 'differentStates' | 'badState' | 'badNeed' | 'badAbout' | 'badDay';

const isDay = (text: string): boolean => {
  if (!/^(19|20)\d\d-\d\d-\d\d$/.test(text)) return false;
  // A day that the calendar lacks, such as 30 February, becomes another one.
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};
const isIn = <T extends string>(list: readonly T[], text: string): text is T =>
  (list as readonly string[]).includes(text);

/**
 * @param states ids that may be asked about
 * @returns nothing where the address asks nothing yet
 */
export function queryIn(
  params: URLSearchParams,
  states: ReadonlySet<string>,
  today: string,
): { query: Query } | { problem: QueryProblem } | undefined {
  const [from = '', to = '', asked = '', about = '', on = ''] = FIELDS.map((field) => params.get(field) ?? '');
  const need = needOfToday(asked, about);
  if ([from, to].some((state) => state !== '' && !states.has(state))) return { problem: 'badState' };
  if (need !== '' && !isIn(FORMS, need)) return { problem: 'badNeed' };
  if (about !== '' && !isIn(MATTERS, about)) return { problem: 'badAbout' };
  if (on !== '' && !isDay(on)) return { problem: 'badDay' };
  if (from !== '' && from === to) return { problem: 'differentStates' };
  if (from === '' || to === '' || need === '') return undefined;
  return { query: { from, to, need, on: on || today, about: about === '' ? undefined : about } };
}
