/**
 * Whether a page was found for the words that were typed. Pagefind answers a word that no page holds with the words that
 * begin as it does, down to one letter: "Brexit" found Brazil, whose code is BR. Pure.
 */
import { plain } from './plain.ts';

/** What share of a word must stand at the beginning of the other, and at least how many letters. */
const [SHARE, LEAST] = [0.6, 3];

function alike(typed: string, found: string): boolean {
  const least = Math.min(typed.length, Math.max(LEAST, Math.ceil(typed.length * SHARE)));
  return found.startsWith(typed.slice(0, least));
}
/** @param question as typed @param found words of the page at which the engine found it, and those of its names */
export function foundFor(question: string, found: readonly string[]): boolean {
  const words = found.flatMap((word) => plain(word).split(' '));
  return plain(question)
    .split(' ')
    .every((typed) => words.some((word) => alike(typed, word)));
}
