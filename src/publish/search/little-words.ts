/** Words that say nothing about what is sought. Pure. */
import { plain } from './plain.ts';

const listed = (words: string): ReadonlySet<string> => new Set(plain(words).split(' '));

/** In the four languages; none of these names a page, though some are the code of a State. */
export const EMPTY = listed(
  'the of in on to from and between with a an for is are is what how who can does do did get i my our we need want qu est ce que c le la les de des du d l et entre un une au aux en el los las del y un una por para con من في على إلى و بين عن مع أو هل ما هو هي كيف أي',
);
/** The same and a few more that stand on nearly every page: the engine would load a large file for each, in vain. */
const LITTLE = new Set([
  ...EMPTY,
  ...listed(
    'or by on at as it its be been was were has have that this these those which when where not no if s t me us they them their his her you your',
  ),
]);

/**
 * A question in the words that are worth looking for, each as it was typed; a whole phrase in quotation marks stays as it
 * is, and so does a question that has no other words.
 */
export function askedOf(question: string): string {
  if (/^\s*".+"\s*$/.test(question)) return question;
  const words = question.split(/[\s'’]+/).filter((word) => plain(word) !== '');
  const left = words.filter((word) => !LITTLE.has(plain(word)));
  return (left.length ? left : words).join(' ');
}
