/** Every article that provides a form, instrument by instrument, and on which page its words stand. Pure. */
import { carries } from '../law/bond.ts';
import type { Role } from '../law/model.ts';
import { FAMILIES, familyOf, type FamilyId, type Placed } from './families.ts';
import { fitting, lettersOf } from './page-size.ts';

interface Provision {
  article: string;
  forms: readonly string[];
  role: Role;
  paraphrase: string;
}
interface Listed<P extends Provision> {
  id: string;
  data: Omit<Placed, 'provisions'> & { title: string; provisions: readonly P[] };
}
/** What one instrument gives. */
export interface Giving<P extends Provision> {
  id: string;
  title: string;
  family: FamilyId;
  /** The articles that carry a request, in full. */
  rows: P[];
  /** Many and alike, so by number alone: their words stand on the page of the instrument. */
  others: readonly (readonly [before: string, articles: string[]])[];
}
/** Instruments with an article that provides a form, in their order. */
export const givingOf = <P extends Provision>(form: string, frameworks: readonly Listed<P>[]): Giving<P>[] =>
  frameworks
    .map(({ id, data }) => {
      const own = data.provisions.filter(({ forms }) => forms.includes(form));
      const numbers = (role: Role) => own.filter((each) => each.role === role).map(({ article }) => article);
      return {
        id,
        title: data.title,
        family: familyOf(data),
        rows: own.filter(({ role }) => carries(role)),
        others: (
          [
            ['Supported by ', numbers('supports')],
            ['Also about it: ', numbers('none')],
          ] as const
        ).filter(([, articles]) => articles.length > 0),
      };
    })
    .filter(({ rows, others }) => rows.length > 0 || others.length > 0);

/** Marks and links of a row, of a head and of the number of an article, as letters of text. */
const [ROW, HEAD, NUMBER] = [50, 40, 12];
/** The page of a form has a text of its own. */
const BESIDE_TEXT = 34_000;
const lettersIn = ({ title, rows, others }: Giving<Provision>): number =>
  lettersOf([title, ...rows.map(({ paraphrase }) => paraphrase)], HEAD + ROW * rows.length) +
  NUMBER * others.reduce((sum, [, articles]) => sum + articles.length, 0);

export interface FormTables<P extends Provision> {
  /** What stands on the page of the form: all, or the first families. */
  here: Giving<P>[];
  /** The families that have a page each, because there is no room for them. */
  apart: { family: FamilyId; title: string; path: string; giving: Giving<P>[] }[];
}
/**
 * Where each instrument stands. The page of a form keeps the treaties that are open to all States; what does not fit
 * leaves it a family at a time, from the last.
 */
export function formTables<P extends Provision>(form: string, giving: readonly Giving<P>[]): FormTables<P> {
  const families = FAMILIES.map(({ id, title }) => ({
    family: id,
    title,
    path: `/forms/${form}/${id}/`,
    giving: giving.filter(({ family }) => family === id),
  })).filter((each) => each.giving.length > 0);
  const fit = fitting(
    families.map((each) => each.giving.reduce((sum, one) => sum + lettersIn(one), 0)),
    BESIDE_TEXT,
  );
  const apart = families.slice(fit);
  return { here: giving.filter(({ family }) => !apart.some((each) => each.family === family)), apart };
}
