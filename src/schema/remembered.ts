/**
 * What follows from a few words alone is found once for each: formats of `Intl` cost more to make than to use a hundred
 * times, and a State has a page in every language, between which the law does not change. Pure, as long as what it is
 * given is.
 */
export function remembered<Words extends readonly (string | number)[], Result>(
  find: (...words: Words) => Result,
): (...words: Words) => Result {
  const known = new Map<string, Result>();
  return (...words) => {
    const key = words.join(' ');
    const before = known.get(key);
    if (before !== undefined || known.has(key)) return before as Result;
    const found = find(...words);
    known.set(key, found);
    return found;
  };
}
