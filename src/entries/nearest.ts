import { distance } from 'fastest-levenshtein';

/** The candidate most like a mistyped word, if any is like it at all. */
export const nearest = (word: string, among: readonly string[]): string | undefined =>
  among
    .map((candidate) => ({ candidate, far: distance(word, candidate) }))
    .sort((a, b) => a.far - b.far)
    .find(({ far }) => far <= Math.max(2, word.length / 3))?.candidate;
