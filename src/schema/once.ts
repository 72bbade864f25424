/**
 * What depends on a few words alone, worked out once for each: formats of `Intl` cost more to make than to use a hundred
 * times, and the same few are asked for thousands of times in one page. Pure, as long as what it is given is.
 */
export function once<Words extends readonly (string | number)[], Result>(
  make: (...words: Words) => Result,
): (...words: Words) => Result {
  const known = new Map<string, Result>();
  return (...words) => {
    const key = words.join(' ');
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = make(...words);
    known.set(key, made);
    return made;
  };
}
