/** What an answer of the finder is shown with, on the screen and on paper, and how it names things. */
import { inWords, type Span } from '../../law/dates.ts';
import { spanWords } from '../../law/describe.ts';
import type { World } from '../../law/model.ts';
import type { FormArticles } from '../../publish/articles.ts';
import { instrumentPath } from '../../publish/paths.ts';
import type { FormId } from '../../schema/vocabulary.ts';
import { linkUnder } from '../elements.ts';
import type { FinderWords } from './finder-words.ts';

export interface Query {
  from: string;
  to: string;
  need: FormId;
  /** `YYYY-MM-DD` */
  on: string;
}
export interface AnswerContext {
  world: World;
  /** The articles of the form asked about. */
  data: FormArticles;
  query: Query;
  /** Names of the requesting and of the requested State, and of the need. */
  names: { from: string; to: string; need: string };
  words: FinderWords;
  nameOf: (state: string) => string;
  /** Base path of the site. */
  root: string;
}

/** What to look at before a request goes out, in order. */
export const CHECKLIST = [
  'checkBound',
  'checkBases',
  'checkDualCriminality',
  'checkAuthority',
  'checkPurpose',
  'checkVictims',
] as const satisfies readonly (keyof FinderWords['answer'])[];

/** The title of an instrument in the reader's language, or as the data has it. */
export const titleIn = ({ world, words }: AnswerContext, id: string): string =>
  words.instruments[id] ?? world.instruments.find((instrument) => instrument.id === id)?.title ?? id;

/** A day as the reader's language writes it. */
export const dayIn = ({ words }: AnswerContext, date: string): string => inWords(date, words.locale);

/** A day that may not be known, as the reader's language writes it. */
export const spanIn = (context: AnswerContext, span: Span): string =>
  spanWords(span, (date) => dayIn(context, date), context.words.answer.atTheLatest);

/** A link to a page of the site. @param path such as `/forms/extradition/` */
export const linkIn = ({ root }: AnswerContext, path: string, text: string): HTMLElement => linkUnder(root)(path, text);

/** The title of an instrument, linked to its page or to its line in the list of bilateral treaties. */
export const instrumentLink = (context: AnswerContext, id: string): HTMLElement =>
  linkIn(context, instrumentPath(id), titleIn(context, id));
