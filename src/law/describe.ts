/** A standing in words. */
import { isExact, type Span } from './dates.ts';
import { inForceOn } from './entry-into-force.ts';
import type { Standing } from './model.ts';

/** A span in words: `2003-09-29`, or the last day on which it can have begun. */
export const spanWords = (span: Span, day: (date: string) => string = (date) => date): string =>
  isExact(span) ? day(span.earliest) : `${day(span.latest)} at the latest (day not established)`;

/** When a State became bound, as exactly as the data allows. */
export const sinceWords = (standing: Standing): string =>
  standing.status === 'bound' ? spanWords(standing.since) : '';

/** What a table says of a State on a day. */
export function standingWords(standing: Standing, on: string): string {
  switch (standing.status) {
    case 'signed-only':
      return 'signed, not bound';
    case 'not-a-party':
      return 'not a party';
    case 'no-information':
      return 'no information';
    case 'bound':
      return inForceOn(standing, on) === 'yes'
        ? 'in force'
        : standing.until !== undefined && standing.until <= on
          ? `ended ${standing.until}`
          : on < standing.since.earliest
            ? `not yet: from ${standing.since.earliest}`
            : 'not established';
  }
}
