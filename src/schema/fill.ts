/** Sentences with names to fill in: `{from} asks {to}`. Pure; used by pages and by scripts. */

const NAME = /\{([a-zA-Z]+)\}/g;

/** The names in a sentence, sorted, each once. */
export const namesIn = (sentence: string): string[] =>
  [...new Set([...sentence.matchAll(NAME)].map(([, name]) => name ?? ''))].sort();

/** A sentence with its names filled in; a name without a value stays as it is. */
export const fill = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replace(NAME, (whole, name: string) => (name in values ? String(values[name]) : whole));

/** A sentence cut at its names, in order: text and names in turn, so that a page can put elements in their places. */
export const pieces = (sentence: string): ({ text: string } | { name: string })[] =>
  sentence
    .split(/(\{[a-zA-Z]+\})/)
    .filter((piece) => piece !== '')
    .map((piece) => (/^\{/.test(piece) ? { name: piece.slice(1, -1) } : { text: piece }));

/** Words as they begin a sentence in a language, such as `fr`. */
export const atStart = (text: string, locale: string): string =>
  text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
