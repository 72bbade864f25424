/** What the finder's script says, as the page gives it. */
import type { Words } from '../../schema/languages.ts';

export interface FinderWords {
  locale: string;
  answer: Words['answer'];
  dossier: Words['dossier'];
  /** What is said of the laws of the two States. */
  law: Words['law'];
  /** The conditions of coverage, as questions and in short. */
  conditions: Words['conditions'];
  conditionsShort: Words['conditionsShort'];
  /** What is said of the request; the rest of its words comes with it. */
  request: Words['request'];
  /** How strongly an article binds, and how it was read. */
  strengths: Words['strengths'];
  readings: Words['readings'];
  /** What instruments call the two States. */
  roles: Words['roles'];
  /** Titles of instruments in this language, by id; the data's own where there is none. */
  instruments: Record<string, string>;
}
