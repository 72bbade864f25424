/** The shape of `/cooperation/<form>.json`: the articles that give one form, by instrument. */

/** Article → [anchor, heading, paraphrase, strength, verification]. */
export type Article = [string, string, string, string, string];
/** [State, effect, what it says, where the depositary shows it, date or blank]. */
export type Declared = [string, string, string, string, string];
/** [question, article, anchor of the article]. */
export type Question = [string, string, string];
export interface FormArticles {
  articles: Record<string, Record<string, Article>>;
  /** Clause by instrument, as a reader reads it. */
  clauses: Record<string, string>;
  /** What to ask before a request rests on an instrument. */
  questions: Record<string, Question[]>;
  /** By id of the declaration. */
  declarations: Record<string, Declared>;
}
