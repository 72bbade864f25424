/** What an answer of the finder is shown with, on the screen and on paper, and how it names things. */
import type { Basis } from '../../law/answer.ts';
import { inWords, type Span } from '../../law/dates.ts';
import { penaltyWords, spanWords } from '../../law/describe.ts';
import type { World } from '../../law/model.ts';
import { listFormat } from '../../schema/lists.ts';
import { articlesCited } from '../../schema/pinpoints.ts';
import { instrumentPath } from '../../publish/paths.ts';
import type { FormArticles } from '../../publish/articles.ts';
import type { CoverageCondition, Matter } from '../../schema/vocabulary.ts';
import { el, linkUnder } from '../elements.ts';
import type { AnswerParts } from '../fetch-world.ts';
import type { Steps } from '../pieces.ts';
import type { FinderWords } from './finder-words.ts';
import type { Query } from './query.ts';

export interface AnswerContext {
  /** The two States and the need alone. */
  world: World;
  /** The articles of the form asked about. */
  data: FormArticles;
  /** Words of the two States' declarations, by id. */
  declared: AnswerParts['declared'];
  query: Query;
  /** Names of the requesting and of the requested State, of the need, and of what the case is about. */
  names: {
    from: string;
    to: string;
    need: string;
    matter: string;
    /** The whole question in one sentence. */ question: string;
  };
  words: FinderWords;
  nameOf: (state: string) => string;
  /** The name as it stands inside a sentence: “the United States”. */
  inSentence: (state: string) => string;
  /** What a case can be about, in the reader's language. */
  matterOf: (matter: Matter) => string;
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

/** Whether an instrument has no title in the reader's language, so that it is named in English. */
export const isEnglish = ({ world, words }: AnswerContext, id: string): boolean =>
  !words.locale.startsWith('en') &&
  (words.instruments[id] ?? '') === (world.instruments.find((instrument) => instrument.id === id)?.title ?? '');
/** The title in one piece, where the language around it may run the other way. */
export const titleNode = (context: AnswerContext, id: string): HTMLElement =>
  el('bdi', isEnglish(context, id) ? { lang: 'en' } : {}, titleIn(context, id));

const days = new Map<string, string>();
/** A day as the reader's language writes it. */
export function dayIn({ words }: AnswerContext, date: string): string {
  // The same days stand at many places, and a formatter is slow to make.
  const key = `${words.locale} ${date}`;
  const day = days.get(key) ?? inWords(date, words.locale);
  days.set(key, day);
  return day;
}

/**
 * Makes the formats of a language, with a stop after each. Each takes a phone ten milliseconds, which are free while the
 * data is on its way.
 */
export function* makeFormats(locale: string): Steps {
  // Whichever is the first takes as long as two others: it is the simplest.
  listFormat(locale);
  yield;
  listFormat(locale, 'unit');
  yield;
  inWords('2000-01-01', locale);
  yield;
  penaltyWords('1 year', locale, { fine: '', life: '', death: '' });
}

/** A day that may not be known, as the reader's language writes it. */
export const spanIn = (context: AnswerContext, span: Span): string =>
  spanWords(span, (date) => dayIn(context, date), context.words.answer.atTheLatest);

/** Several things in one sentence, as the reader's language lists them. */
export const listed = ({ words }: AnswerContext, items: readonly string[]): string =>
  listFormat(words.locale).format(items);
export const statesIn = (context: AnswerContext, ids: readonly string[]): string =>
  listed(context, ids.map(context.nameOf));
/** Conditions of coverage in a few words. */
export const conditionsIn = (context: AnswerContext, conditions: readonly CoverageCondition[]): string =>
  listed(
    context,
    conditions.map((each) => context.words.conditionsShort[each]),
  );

/** "Art. 5", "Arts 5, 7", as plain text. */
export const articleText = ({ words }: AnswerContext, articles: readonly string[]): string =>
  articlesCited(articles, words.locale, words.answer);

/** A link to a page of the site. @param path such as `/forms/extradition/` */
export const linkIn = ({ root }: AnswerContext, path: string, text: string): HTMLElement => linkUnder(root)(path, text);

/** The title of an instrument, linked to its page or to its line in the list of bilateral treaties. */
export const instrumentLink = (context: AnswerContext, id: string): HTMLElement =>
  linkIn(context, instrumentPath(id), titleIn(context, id));

/** Where the basis stands in the answer. */
export const basisId = ({ instrument }: Pick<Basis, 'instrument'>): string =>
  `basis-${instrument.replaceAll('/', '-')}`;
