/** What a reader types, in the words the pages use. Pure. */
const SYNONYMS: readonly [RegExp, string][] = [
  [/\blabor\b/gi, 'labour'],
  [/\bMLATs?\b/gi, 'mutual legal assistance treaty'],
  [/\bMLA\b/gi, 'mutual legal assistance'],
  [/\bJITs?\b/gi, 'joint investigation team'],
  [/\bPalermo protocol\b/gi, 'trafficking protocol palermo'],
  [/\bpalermo convention\b/gi, 'UNTOC'],
];
/** @param typed any text, at most its first 200 characters are used */
export const normaliseQuery = (typed: string): string =>
  SYNONYMS.reduce(
    (text, [pattern, instead]) => text.replace(pattern, instead),
    typed.slice(0, 200).trim().replace(/\s+/g, ' '),
  );

/** Among pages of the same name, the one that answers a need comes before the one that explains a word. */
const ORDER = ['Forms', 'Instruments', 'Organisations', 'States'];
const place = (kind: string): number => (ORDER.includes(kind) ? ORDER.indexOf(kind) : ORDER.length);

export interface Named {
  names: readonly string[];
  /** The section's label, such as `Instruments`. */
  kind: string;
}
/**
 * Puts the pages that bear exactly the name asked for before the rest, which keep their order.
 * @param describe the names and the kind of a result
 */
export function namedFirst<T>(found: readonly T[], query: string, describe: (item: T) => Named): T[] {
  const wanted = query.toLowerCase();
  const named = found.filter((item) => describe(item).names.some((name) => name.toLowerCase() === wanted));
  const rest = found.filter((item) => !named.includes(item));
  return [...named.sort((a, b) => place(describe(a).kind) - place(describe(b).kind)), ...rest];
}
