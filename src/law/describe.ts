/** A status in words, in the language of the words given. */
import { fill } from '../schema/fill.ts';
import { listFormat } from '../schema/lists.ts';
import { remembered } from '../schema/remembered.ts';
import { isExact, type Span } from './dates.ts';
import { inForceOn } from './entry-into-force.ts';
import type { Help, Status } from './model.ts';

/**
 * A span in words: its day, or the last day on which it can have begun.
 * @param day how a day is written
 * @param atTheLatest sentence with `{date}` for a day that is not established
 */
export const spanWords = (
  span: Span,
  day: (date: string) => string = (date) => date,
  atTheLatest = '{date} at the latest (day not established)',
): string => (isExact(span) ? day(span.earliest) : fill(atTheLatest, { date: day(span.latest) }));

/** When a State became bound, as exactly as the data allows. @param day how a day is written */
export const sinceWords = (status: Status, atTheLatest?: string, day?: (date: string) => string): string =>
  status.kind === 'bound' ? spanWords(status.since, day, atTheLatest) : '';

const countFormat = remembered(
  (locale: string, unit: string) => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }),
);
/**
 * A penalty in words: `10 years` as the language counts years.
 * @param penalty as in `Offence`
 * @param locale language tag, such as `fr`
 */
export function penaltyWords(
  penalty: string,
  locale: string,
  names: Record<'fine' | 'life' | 'death', string>,
): string {
  if (penalty === 'fine' || penalty === 'life' || penalty === 'death') return names[penalty];
  const parts = [...penalty.matchAll(/(\d+) (year|month|day)/g)].map(([, count, unit = 'year']) =>
    countFormat(locale, unit).format(Number(count)),
  );
  return listFormat(locale, 'unit').format(parts);
}

/** Words for the limits of a penalty: `atLeast` and `upTo` hold `{penalty}`. */
export type PenaltyNames = Record<'fine' | 'life' | 'death' | 'atLeast' | 'upTo', string>;
/** The limits of a penalty in words: "at least 6 months, up to 10 years", "a fine"; nothing where none is stated. */
export function penaltyRange(
  minimum: string | undefined,
  maximum: string | undefined,
  locale: string,
  names: PenaltyNames,
): string[] {
  const tell = (each: string) => penaltyWords(each, locale, names);
  return [
    ...(minimum === undefined || minimum === 'fine' ? [] : [fill(names.atLeast, { penalty: tell(minimum) })]),
    ...(maximum === undefined
      ? []
      : [maximum === 'fine' ? tell(maximum) : fill(names.upTo, { penalty: tell(maximum) })]),
  ];
}

/** Names of what a law says of helping others, and of the limits of a penalty. */
export type HelpNames = PenaltyNames &
  Record<
    | 'withoutTreaty'
    | 'withoutTreatyYes'
    | 'withoutTreatyReciprocity'
    | 'withoutTreatyNo'
    | 'nationals'
    | NonNullable<Help['nationals']>
    | 'dualCriminality'
    | NonNullable<Help['dualCriminality']>
    | 'threshold',
    string
  >;
/** Which name says whether a State helps without a treaty. */
export const WITHOUT_TREATY_NAMES = {
  yes: 'withoutTreatyYes',
  reciprocity: 'withoutTreatyReciprocity',
  no: 'withoutTreatyNo',
} as const satisfies Record<NonNullable<Help['withoutTreaty']>, keyof HelpNames>;
/** What a law says of helping others, in lines of name and value; nothing of what is not known. */
export function helpWords(
  { withoutTreaty, nationals, threshold, dualCriminality }: Omit<Help, 'article' | 'asAt'>,
  locale: string,
  names: HelpNames,
): [name: string, value: string][] {
  const lines: [name: string, value: string | undefined][] = [
    [names.withoutTreaty, withoutTreaty && names[WITHOUT_TREATY_NAMES[withoutTreaty]]],
    [names.nationals, nationals && names[nationals]],
    [names.threshold, threshold && penaltyWords(threshold, locale, names)],
    [names.dualCriminality, dualCriminality && names[dualCriminality]],
  ];
  return lines.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
}

/** Names of what a status can be on a day; `ended`, `notYet` and `withoutEffect` hold `{date}`. */
export type StatusNames = Record<
  | 'inForce'
  | 'signedNotBound'
  | 'notParty'
  | 'notOnList'
  | 'outside'
  | 'noInformation'
  | 'ended'
  | 'notYet'
  | 'withoutEffect'
  | 'unclear',
  string
>;

/**
 * What a table says of a State on a day. Absence is dated: `notOnList` holds the `{date}` of the list.
 * @param day how a day is written
 */
export function statusWords(
  status: Status,
  on: string,
  names: StatusNames,
  day: (date: string) => string = (date) => date,
): string {
  switch (status.kind) {
    case 'signed-only':
      return names.signedNotBound;
    case 'not-on-list':
      return on <= status.asAt ? names.notParty : fill(names.notOnList, { date: day(status.asAt) });
    case 'outside':
      return names.outside;
    case 'no-information':
      return names.noInformation;
    case 'bound': {
      const { since, until, withoutEffect = [] } = status;
      if (inForceOn(status, on) === 'yes') return names.inForce;
      if (until && until.latest <= on) return fill(names.ended, { date: day(until.latest) });
      if (on < since.earliest) return fill(names.notYet, { date: day(since.earliest) });
      const lapse = withoutEffect.find(({ from, until: end }) => from <= on && on < end);
      return lapse ? fill(names.withoutEffect, { date: day(lapse.until) }) : names.unclear;
    }
  }
}
