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

/** Puts the pages that bear exactly the name asked for before the rest, which keep their order. */
export function namedFirst<T>(found: readonly T[], query: string, namesOf: (item: T) => readonly string[]): T[] {
  const wanted = query.toLowerCase();
  const named = (item: T) => namesOf(item).some((name) => name.toLowerCase() === wanted);
  return [...found.filter(named), ...found.filter((item) => !named(item))];
}
