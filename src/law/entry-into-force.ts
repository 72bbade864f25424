/** When an instrument binds one State. */
import {
  addDays,
  addMonths,
  earlierSpanEnd,
  firstOfNextMonth,
  laterSpan,
  spanOf,
  UNKNOWN_START,
  type Span,
} from './dates.ts';
import type { Act, Clause, Status } from './model.ts';

/**
 * Applies an instrument's clause to the day of an act. The thirtieth day after deposit (UNTOC art. 38(2)) is
 * `days: 30`; the first day of the month after three months (CETS 197 art. 43(2)) is `months: 3` on
 * `first-of-next-month`.
 */
export function applyClause(day: string, { after, on }: Clause): string {
  const end = 'days' in after ? addDays(day, after.days) : addMonths(day, after.months);
  return on === 'day' ? end : firstOfNextMonth(end);
}

/**
 * Entry into force for one State from its act.
 * Never before the instrument's own entry into force: a State that deposited early was bound when the instrument began.
 * @param own the instrument's own entry into force, if it is established
 * @param asAt the day to which the table is known: an undated party was bound by then at the latest
 */
export function statusOf(act: Act, clause: Clause | undefined, own: string | undefined, asAt: string): Status {
  if (act.notExtended) return { kind: 'not-on-list', asAt };
  if (!act.binding) return { kind: 'signed-only', asAt };
  const bound = (since: Span, computed: boolean): Status => ({
    kind: 'bound',
    since,
    computed,
    until: act.ended === undefined ? undefined : spanOf(act.ended),
    ...(act.accession && { accession: true }),
  });
  if (act.inForce) return bound(spanOf(act.inForce), false);
  const begun = own ? spanOf(own) : undefined;
  // The clause counts from a State's own act. A successor is a party from its independence on (Vienna Convention on
  // Succession of States in respect of Treaties, 1978, art. 23(1)), which is before its notification.
  if (act.date && act.succession)
    return bound({ earliest: begun?.earliest ?? UNKNOWN_START, latest: spanOf(act.date).latest }, true);
  if (act.date && clause) {
    const done = spanOf(act.date);
    const ripe = { earliest: applyClause(done.earliest, clause), latest: applyClause(done.latest, clause) };
    return bound(begun ? laterSpan(ripe, begun) : ripe, true);
  }
  // Without the clause or the act's date, only the two ends are known: the act or the instrument's own start, and the table's day.
  const earliest = act.date ? spanOf(act.date).earliest : (begun?.earliest ?? UNKNOWN_START);
  const from = begun && begun.earliest > earliest ? begun.earliest : earliest;
  return bound({ earliest: from, latest: asAt > from ? asAt : from }, true);
}

/**
 * A protocol binds a State only while its parent convention does (UNTOC art. 37(2): a party to a protocol must be a
 * party to the Convention).
 */
export function withParent(protocol: Status, parent: Status): Status {
  if (protocol.kind !== 'bound') return protocol;
  if (parent.kind !== 'bound') return parent;
  const withoutEffect = [...(protocol.withoutEffect ?? []), ...(parent.withoutEffect ?? [])];
  return {
    ...protocol,
    since: laterSpan(protocol.since, parent.since),
    computed: protocol.computed || parent.computed,
    until: earlierSpanEnd(protocol.until, parent.until),
    ...(withoutEffect.length > 0 && { withoutEffect }),
  };
}

/**
 * Whether a status holds on a day. `not-on-list`: a list made before that day did not show it, and later acts are not
 * known. `not-established`: the data gives no day.
 */
export type InForce = 'yes' | 'no' | 'not-on-list' | 'not-established';

/** @param day `YYYY-MM-DD` */
export function inForceOn(status: Status, day: string): InForce {
  switch (status.kind) {
    case 'no-information':
      return 'not-established';
    case 'outside':
      return 'no';
    case 'signed-only':
    case 'not-on-list':
      // Absence is dated: what a list did not show on its day may have come after it.
      return day <= status.asAt ? 'no' : 'not-on-list';
    case 'bound': {
      const { since, until, withoutEffect = [] } = status;
      if (day < since.earliest || (until && day >= until.latest)) return 'no';
      if (withoutEffect.some((lapse) => lapse.from <= day && day < lapse.until)) return 'no';
      return day >= since.latest && (!until || day < until.earliest) ? 'yes' : 'not-established';
    }
  }
}
