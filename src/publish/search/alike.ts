/**
 * Whether a page was found for the words that were typed. Pagefind answers a word that no page holds with the words that
 * begin as it does, down to one letter: "Brexit" found Brazil, whose code is BR. Pure.
 */

/** What share of a word must stand at the beginning of the other, and at least how many letters. */
const [SHARE, LEAST] = [0.6, 3];

function alike(typed: string, found: string): boolean {
  const least = Math.min(typed.length, Math.max(LEAST, Math.ceil(typed.length * SHARE)));
  return found.startsWith(typed.slice(0, least));
}
/** @param asked the words of a question @param found the words that a page was found by; both as the index writes words */
export const foundFor = (asked: readonly string[], found: readonly string[]): boolean =>
  asked.every((typed) => found.some((word) => alike(typed, word)));
