/** How a language lists things. Pure. */

const FORMATS = new Map<string, Intl.ListFormat>();
/**
 * The format of lists of a language, made once: making one costs more than using it a hundred times.
 * @param locale language tag, such as `fr` or `ar-u-nu-latn`
 * @param type `unit` for lists without "and", such as numbers of articles
 */
export function listFormat(locale: string, type: 'conjunction' | 'unit' = 'conjunction'): Intl.ListFormat {
  const key = `${locale} ${type}`;
  const format = FORMATS.get(key) ?? new Intl.ListFormat(locale, { type });
  FORMATS.set(key, format);
  return format;
}
