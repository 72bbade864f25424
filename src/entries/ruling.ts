/** What a rule says of a State that did no act of its own: for pages and the API. Pure. */
import type { Status } from '../law/model.ts';
import type { DataOf } from '../schema/collections.ts';

type Description = Pick<DataOf<'participation'>, 'rule' | 'bindsMembers'>;
type Rule = NonNullable<Description['rule']>;
/** The article that decides, and how far that was checked. */
export interface Ruling extends Pick<Rule, 'verification'> {
  article?: string | undefined;
  /** First day and end, where they are not those of the rule. */
  from?: string | undefined;
  until?: string | undefined;
  note?: string | undefined;
}
/**
 * Why an instrument binds a State, or leaves it outside, though no row names it.
 * @param status what it is by the rule of the act, or as a member of a union that is a party
 */
export function rulingFor({ rule, bindsMembers }: Description, state: string, status: Status): Ruling | undefined {
  if (status.kind === 'bound' && status.via !== undefined && bindsMembers)
    return { article: bindsMembers.article, verification: bindsMembers.verification };
  if (!rule) return undefined;
  const { article, verification } = rule;
  // A time without effect is told by the status; here counts what decides the beginning or the end.
  const lapsed = ({ from, until }: Rule['outside'][number]) => from !== undefined && until !== undefined;
  const own = [...rule.outside.filter((each) => !lapsed(each)), ...rule.exceptions, ...rule.outside].find(
    ({ jurisdiction }) => jurisdiction === state,
  );
  return own
    ? {
        article: own.article ?? article,
        from: own.from,
        until: own.until,
        note: own.note,
        verification: own.verification,
      }
    : { article, verification };
}
