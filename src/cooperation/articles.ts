/** The shape of `/cooperation/<form>.json`: the articles that give one form, by instrument. */

/** Article → [anchor, heading, paraphrase, strength, verification, conditions]. */
export type Article = [string, string, string, string, string, string[]];
export interface FormArticles {
  articles: Record<string, Record<string, Article>>;
  /** Clause by instrument, as a reader reads it. */
  clauses: Record<string, string>;
}
