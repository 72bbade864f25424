/** Who belongs to an organisation on a day, and whom its acts and agreements bind. */
import { earlierSpanEnd, laterOf, laterSpan, spanOf, UNKNOWN_START, type Span } from './dates.ts';
import type { Membership, Memberships, Status } from './model.ts';

const startOf = ({ from }: Membership): Span =>
  from === undefined ? { earliest: UNKNOWN_START, latest: UNKNOWN_START } : spanOf(from);
/** First day on which the organisation's acts no longer bind the State. */
const endOf = ({ until, actsUntil }: Membership): Span | undefined => {
  const end = actsUntil ?? until;
  return end === undefined ? undefined : spanOf(end);
};
/** Whether acts of the organisation can bind a State on a day. A day that is not established counts: nothing vanishes. */
export const isMember = (memberships: Memberships, organisation: string, state: string, on: string): boolean =>
  (memberships.get(organisation)?.get(state) ?? []).some((time) => {
    const end = endOf(time);
    return on >= startOf(time).earliest && (end === undefined || on < end.latest);
  });

/**
 * Whether a State was a member at some time until a day, and not only before another. It may have joined a treaty among the
 * members then, and leaving an organisation ends no treaty by itself (Vienna Convention on the Law of Treaties art. 42(2)).
 * A departure that says when the acts ended, as that from the Union, settles it.
 */
export const hasBeenMember = (
  memberships: Memberships,
  organisation: string,
  state: string,
  on: string,
  notBefore: string | undefined,
): boolean =>
  (memberships.get(organisation)?.get(state) ?? []).some((time) => {
    const end = endOf(time);
    return (
      time.actsUntil === undefined &&
      on >= startOf(time).earliest &&
      (notBefore === undefined || end === undefined || notBefore < end.latest)
    );
  });

/** An act that binds the members of an organisation as such. Days are `YYYY-MM-DD`. */
export interface MemberRule {
  members: string;
  from: string;
  until?: string | undefined;
  outside: readonly { jurisdiction: string; from?: string | undefined; until?: string | undefined }[];
  exceptions: readonly { jurisdiction: string; from?: string | undefined; until?: string | undefined }[];
}
/**
 * The status of every State that ever was a member, by the rule of an act: bound as a member from the act's day on (Treaty
 * on European Union art. 52 and the acts of accession), less those that stand outside (Protocols 21 and 22).
 */
export function statusesByRule(rule: MemberRule, memberships: Memberships): Map<string, Status> {
  const statuses = new Map<string, Status>();
  for (const [state, times] of memberships.get(rule.members) ?? []) {
    const outside = rule.outside.filter(({ jurisdiction }) => jurisdiction === state);
    if (outside.some(({ from, until }) => from === undefined && until === undefined)) {
      statuses.set(state, { kind: 'outside' });
      continue;
    }
    const own = rule.exceptions.find(({ jurisdiction }) => jurisdiction === state);
    const first = laterOf(rule.from, own?.from ?? rule.from);
    // Standing outside until a day is a later beginning, from a day on an end, and from a day until another a lapse.
    const begin = outside
      .flatMap(({ from, until }) => (until !== undefined && (from === undefined || from <= first) ? [until] : []))
      .reduce(laterOf, first);
    const ends = outside.flatMap(({ from, until }) => (until === undefined ? [from] : []));
    const finish = [rule.until, own?.until, ...ends].filter((day) => day !== undefined).sort()[0];
    const withoutEffect = outside.flatMap(({ from, until }) =>
      from !== undefined && until !== undefined && begin < from ? [{ from, until }] : [],
    );
    // The last time as a member during which the act applied at all.
    const time = times.findLast((each) => {
      const end = endOf(each);
      return end === undefined || end.latest > begin;
    });
    if (!time) continue;
    const since = laterSpan(startOf(time), spanOf(begin));
    const until = earlierSpanEnd(endOf(time), finish === undefined ? undefined : spanOf(finish));
    statuses.set(
      state,
      until !== undefined && until.latest <= since.earliest
        ? { kind: 'outside' }
        : { kind: 'bound', since, until, computed: true, ...(withoutEffect.length > 0 && { withoutEffect }) },
    );
  }
  return statuses;
}

/** An agreement of a union binds its members towards the other parties (Treaty on the Functioning of the Union art. 216(2)). */
export function membersBoundBy(
  union: string,
  own: Status,
  organisation: string,
  memberships: Memberships,
): Map<string, Status> {
  const statuses = new Map<string, Status>();
  if (own.kind !== 'bound') return statuses;
  for (const [state, times] of memberships.get(organisation) ?? []) {
    const time = times.findLast((each) => {
      const end = endOf(each);
      return end === undefined || end.latest > own.since.earliest;
    });
    if (time)
      statuses.set(state, {
        kind: 'bound',
        since: laterSpan(startOf(time), own.since),
        until: earlierSpanEnd(endOf(time), own.until),
        computed: own.computed,
        via: union,
      });
  }
  return statuses;
}
