/** How a language lists things. Pure. */
import { remembered } from './remembered.ts';

const formatOf = remembered((locale: string, type: 'conjunction' | 'unit') => new Intl.ListFormat(locale, { type }));
/**
 * The format of lists of a language.
 * @param locale language tag, such as `fr` or `ar-u-nu-latn`
 * @param type `unit` for lists without "and", such as numbers of articles
 */
export const listFormat = (locale: string, type: 'conjunction' | 'unit' = 'conjunction'): Intl.ListFormat =>
  formatOf(locale, type);
