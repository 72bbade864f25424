/** A standing in words. */
import { isExact } from './dates.ts';
import { inForceOn } from './entry-into-force.ts';
import type { Standing } from './model.ts';

/** When a State became bound, as exactly as the data allows: `2003-09-29`, or the day before which it was not. */
export function sinceWords(standing: Standing): string {
  if (standing.status !== 'bound') return '';
  const { earliest } = standing.since;
  return isExact(standing.since) ? earliest : `not before ${earliest}; day not established`;
}

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
