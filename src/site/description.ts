/** What a search engine, a chat or a reference manager shows of a page. Pure. */

/** Search engines show no more. */
const LONGEST = 160;

/**
 * A text whole, its first sentences where they fit and say enough, or its first words with the mark that there are more.
 * @param text of plain words
 */
export function shortened(text: string, longest = LONGEST): string {
  const whole = text.replaceAll(/\s+/g, ' ').trim();
  if (whole.length <= longest) return whole;
  const sentences = [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(whole)].map(
    ({ segment }) => segment,
  );
  let first = '';
  for (const sentence of sentences) {
    if ((first + sentence).trimEnd().length > longest) break;
    first += sentence;
  }
  if (first.length > longest / 2) return first.trimEnd();
  // One letter is left for the mark.
  return `${whole.slice(0, longest - 1).replace(/[\s\p{P}]*\s\S*$/u, '')}…`;
}
