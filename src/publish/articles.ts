/** `/cooperation/<form>.json`: the articles that give one form, by instrument, with what to check. Pure. */
import type { Role } from '../law/model.ts';
import type { DataOf } from '../schema/collections.ts';
import type { FormId, READINGS, RolePair, STRENGTHS } from '../schema/vocabulary.ts';
import { USUAL_UNIT } from './paths.ts';

/** Article → [heading, paraphrase, strength, verification]. */
export type Article = [
  heading: string,
  paraphrase: string,
  strength: (typeof STRENGTHS)[number],
  verification: (typeof READINGS)[number],
];
/** [question, article]. */
export type Question = [question: string, article: string];
/** How far the declarations under an instrument are known: the day, 1 where all that the source shows are, what is not. */
export type DeclarationsKnown = [asAt: string, complete: 0 | 1, note?: string];
export interface FormArticles {
  articles: Record<string, Record<string, Article>>;
  /** What its parts are called, by instrument, where they are not articles: their anchors begin with it. */
  units: Record<string, string>;
  /** What the two States are called, by instrument, where not requesting and requested. */
  roles: Record<string, RolePair>;
  /** Clause by instrument, as a reader reads it. */
  clauses: Record<string, string>;
  /** What to ask before a request rests on an instrument. */
  questions: Record<string, Question[]>;
  /** By instrument; one that is missing was not looked through. */
  declarations: Record<string, DeclarationsKnown>;
}

function declarationsIn({
  asAt,
  complete,
  note,
}: NonNullable<DataOf<'participation'>['declarations']>): DeclarationsKnown {
  const all = complete ? 1 : 0;
  return note === undefined ? [asAt, all] : [asAt, all, note];
}

/** The fields of some entries that this is made from. */
type Entries<Data> = readonly { id: string; data: Data }[];
export interface ArticlesInput {
  frameworks: Entries<
    Pick<DataOf<'frameworks'>, 'unit' | 'provisions' | 'conditions'> & { roles?: RolePair | undefined }
  >;
  /** Descriptions of the tables of parties; the id is the instrument's. */
  participation: Entries<Pick<DataOf<'participation'>, 'clause' | 'declarations'>>;
}
/**
 * What the finder and the comparison tell of one form, without the instruments that have no article on it.
 * @param worded whether articles of a role are told with their words, or by number and heading alone
 */
export function articlesFor(
  form: FormId,
  { frameworks, participation }: ArticlesInput,
  worded: (role: Role) => boolean = () => true,
): FormArticles {
  const giving = frameworks
    .map(({ id, data }) => ({ id, data, provisions: data.provisions.filter(({ forms }) => forms.includes(form)) }))
    .filter(({ provisions }) => provisions.length > 0);
  const ids = new Set(giving.map(({ id }) => id));
  return {
    articles: Object.fromEntries(
      giving.map(({ id, provisions }) => [
        id,
        Object.fromEntries(
          provisions.map(({ article, heading, paraphrase, role, strength, verification }): [string, Article] => [
            article,
            [heading ?? '', worded(role) ? paraphrase : '', strength, verification.level],
          ]),
        ),
      ]),
    ),
    units: Object.fromEntries(giving.flatMap(({ id, data: { unit } }) => (unit === USUAL_UNIT ? [] : [[id, unit]]))),
    roles: Object.fromEntries(giving.flatMap(({ id, data: { roles } }) => (roles === undefined ? [] : [[id, roles]]))),
    questions: Object.fromEntries(
      giving.flatMap(({ id, data: { conditions } }) => {
        const questions = conditions
          .filter(({ forms }) => forms === undefined || forms.includes(form))
          .map(({ question, article }): Question => [question, article]);
        return questions.length > 0 ? [[id, questions]] : [];
      }),
    ),
    clauses: Object.fromEntries(
      participation.flatMap(({ id, data: { clause } }) => (clause && ids.has(id) ? [[id, clause.article]] : [])),
    ),
    declarations: Object.fromEntries(
      participation.flatMap(({ id, data: { declarations } }): [string, DeclarationsKnown][] =>
        declarations && ids.has(id) ? [[id, declarationsIn(declarations)]] : [],
      ),
    ),
  };
}
