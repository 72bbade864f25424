/** When an instrument binds one State. */
import { addDays, addMonths, firstOfNextMonth, laterSpan, spanOf, type Span } from './dates.ts';
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
  if (!act.binding) return { kind: 'signed-only' };
  const bound = (since: Span, computed: boolean): Status => ({ kind: 'bound', since, computed, until: act.ended });
  if (act.inForce) return bound(spanOf(act.inForce), false);
  const begun = own ? spanOf(own) : undefined;
  // The clause counts from a State's own act. A successor is a party from its independence on (Vienna Convention on
  // Succession of States in respect of Treaties, 1978, art. 23(1)), which is before its notification.
  if (act.date && act.succession)
    return bound({ earliest: begun?.earliest ?? '1900-01-01', latest: spanOf(act.date).latest }, true);
  if (act.date && clause) {
    const done = spanOf(act.date);
    const ripe = { earliest: applyClause(done.earliest, clause), latest: applyClause(done.latest, clause) };
    return bound(begun ? laterSpan(ripe, begun) : ripe, true);
  }
  // Without the clause or the act's date, only the two ends are known: the act or the instrument's own start, and the table's day.
  const earliest = act.date ? spanOf(act.date).earliest : (begun?.earliest ?? '1900-01-01');
  const from = begun && begun.earliest > earliest ? begun.earliest : earliest;
  return bound({ earliest: from, latest: asAt > from ? asAt : from }, true);
}

/**
 * A protocol binds a State only while its parent convention does (UNTOC art. 37(2): a party to a protocol must be a
 * party to the Convention).
 */
export function withParent(protocol: Status, parent: Status): Status {
  if (protocol.kind !== 'bound') return protocol;
  if (parent.kind !== 'bound') return parent.kind === 'no-information' ? parent : { kind: 'not-a-party' };
  const until = [protocol.until, parent.until].filter((end) => end !== undefined).sort()[0];
  return {
    kind: 'bound',
    since: laterSpan(protocol.since, parent.since),
    computed: protocol.computed || parent.computed,
    until,
  };
}

export type InForce = 'yes' | 'no' | 'not-established';

/** Whether a status holds on a day. `not-established` is an honest answer where the source gives no date. */
export function inForceOn(status: Status, day: string): InForce {
  if (status.kind === 'no-information') return 'not-established';
  if (status.kind !== 'bound') return 'no';
  if (status.until !== undefined && day >= status.until) return 'no';
  if (day >= status.since.latest) return 'yes';
  return day < status.since.earliest ? 'no' : 'not-established';
}
