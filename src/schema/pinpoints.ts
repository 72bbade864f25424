/**
 * The number of an article as each language writes it: the data holds it as English does, `18(6)-(7)`. Pure.
 *
 * The forms are those of official texts: Official Journal of the Union and treaty series in French and Spanish, documents
 * of the United Nations in Arabic.
 */
import { fill } from './fill.ts';
import { listFormat } from './lists.ts';

/** `4a` of an English text is the second article 4: in French and Spanish `4 bis`. */
const LATIN = ['bis', 'ter', 'quater', 'quinquies', 'sexies', 'septies', 'octies', 'nonies'];
/** Letters of points in Arabic texts, a to h. */
const ARABIC = ['أ', 'ب', 'ج', 'د', 'هـ', 'و', 'ز', 'ح'];

interface Manner {
  /** Before the numbers of one paragraph, and of several. */
  paragraph: [one: string, many: string];
  and: string;
  to: string;
  /** Around a paragraph and around a point. */
  inBrackets: boolean;
  point: (letter: string) => string;
  inserted: (letter: string) => string;
}
const inserted = (letter: string) => ` ${LATIN[letter.charCodeAt(0) - 97] ?? letter}`;
const MANNERS: Readonly<Record<string, Manner>> = {
  fr: {
    paragraph: [', par. ', ', par. '],
    and: ' et ',
    to: ' à ',
    inBrackets: false,
    point: (letter) => `${letter})`,
    inserted,
  },
  es: {
    paragraph: [', párr. ', ', párrs. '],
    and: ' y ',
    to: ' a ',
    inBrackets: false,
    point: (letter) => `${letter})`,
    inserted,
  },
  ar: {
    paragraph: [' ', ' '],
    and: ' و',
    to: ' إلى ',
    inBrackets: true,
    point: (letter) => `(${ARABIC[letter.charCodeAt(0) - 97] ?? letter})`,
    inserted: (letter) => ` مكررا${letter === 'a' ? '' : ` (${ARABIC[letter.charCodeAt(0) - 97] ?? letter})`}`,
  },
};

const NUMBER = /^(\d+)([a-h])?((?:\([a-z0-9]+\))*)(?:-(\d+|\([a-z0-9]+\)))?$/;

/**
 * @param article as the data holds it
 * @param locale language tag, such as `fr` or `ar-u-nu-latn`
 * @returns it as English has it where the language has no manner of its own, or where it is no number, such as `Title IV`
 */
export function pinpoint(article: string, locale: string): string {
  const manner = MANNERS[locale.slice(0, 2)];
  const [, number, letter, below = '', end] = NUMBER.exec(article) ?? [];
  if (!manner || number === undefined) return article;
  const parts = [...below.matchAll(/\(([a-z0-9]+)\)/g)].map(([, part = '']) => part);
  const written = (part: string) => (/^\d/.test(part) ? (manner.inBrackets ? `(${part})` : part) : manner.point(part));
  const last = end?.replace(/[()]/g, '');
  const joined = (from: string, to: string) =>
    // Two neighbours are named, a longer row is a range.
    (/^\d+$/.test(from) && Number(to) - Number(from) === 1) || to.charCodeAt(0) - from.charCodeAt(0) === 1
      ? manner.and
      : manner.to;
  const first = `${number}${letter === undefined ? '' : manner.inserted(letter)}`;
  if (parts.length === 0) return last === undefined ? first : `${first}${joined(number, last)}${last}`;
  const range = last === undefined ? '' : `${joined(parts.at(-1) ?? '', last)}${written(last)}`;
  const [head = ''] = parts;
  const several = last !== undefined && parts.length === 1;
  const before = /^\d/.test(head) ? manner.paragraph[several ? 1 : 0] : ' ';
  return `${first}${before}${parts.map(written).join(' ')}${range}`;
}

/** Several of them with what the language puts between them, in parts, so that each can be isolated. */
export const pinpoints = (articles: readonly string[], locale: string): { type: string; value: string }[] =>
  listFormat(locale, 'unit').formatToParts(articles.map((each) => pinpoint(each, locale)));

/** "Art. 5", "Arts 5, 7". @param says sentences with `{article}` for one and `{articles}` for several */
export function articlesCited(
  articles: readonly string[],
  locale: string,
  says: Record<'articleShort' | 'articlesShort', string>,
): string {
  const numbers = pinpoints(articles, locale)
    .map(({ value }) => value)
    .join('');
  return articles.length === 1
    ? fill(says.articleShort, { article: numbers })
    : fill(says.articlesShort, { articles: numbers });
}
