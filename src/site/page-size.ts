/** How much a page that grows with the content holds before it is divided. Pure. */

/**
 * Letters of text that fit a page of 24,000 bytes beside its frame. Text with its links travels as 0.35 to 0.45 bytes a
 * letter; `npm run bench:growth` weighs the pages that are made by this number.
 */
export const LETTERS_OF_A_PAGE = 45_000;

/** How many letters texts have together. @param more of what stands between them: the marks of a row, the address of a link */
export const lettersOf = (texts: readonly (string | undefined)[], more = 0): number =>
  texts.reduce((sum, text) => sum + (text?.length ?? 0), more);

/** How many of the parts, from the first, stand on one page: all, or those before the first that is too much. */
export function fitting(letters: readonly number[], most = LETTERS_OF_A_PAGE): number {
  let sum = 0;
  const tooMuch = letters.findIndex((each) => (sum += each) > most);
  return tooMuch < 0 ? letters.length : tooMuch;
}
