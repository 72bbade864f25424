/** Headings of lists of parties, and the acts that they name. */
import type { Action } from './list.ts';

/** A heading without its footnotes and capitals: `R/A/S2` is `r/a/s`, `INFORMATION*` is `information`. */
export const headingOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[\s\d,*†]+$/, '')
    .trim();

/** Acts by which a State is bound, as lists name them. */
const ACTS: Readonly<Record<string, Action>> = {
  ratification: 'ratification',
  acceptance: 'acceptance',
  approval: 'approval',
  accession: 'accession',
  succession: 'succession',
  // What an organisation does where a State ratifies: Vienna Convention of 1986, article 2(1)(b bis).
  'formal confirmation': 'ratification',
  // Bound, by an act for which there is no word of its own here.
  'definitive signature': 'party',
  'consent to be bound': 'party',
};
const SIGNATURES = ['signature', 'succession to signature', 'date of signature'];

export type ActColumn =
  | { kind: 'signed' }
  | {
      kind: 'acts';
      /** Letter behind a date → act. Case matters: `A` accepts, `a` accedes. */
      letters: ReadonlyMap<string, Action>;
      /** What a date without a letter is. */
      plain?: Action;
    };

/**
 * What a column headed by acts holds, in whatever order it names them: `Ratification, Accession(a), Succession(d)`.
 * @returns undefined when one of its words is no act
 */
export function actColumn(heading: string): ActColumn | undefined {
  const items = heading
    .replace(/\s+/g, ' ')
    .split(/,(?![^(]*\))|\//)
    .map((item) => /^\s*([a-z ]+?)\s*(?:\((\w{1,2})\))?[\s\d*]*$/i.exec(item))
    .map((match) => ({ word: (match?.[1] ?? '').toLowerCase(), letter: match?.[2] }));
  if (items.every(({ word }) => SIGNATURES.includes(word))) return { kind: 'signed' };
  const acts = items.map(({ word, letter }) => ({ act: ACTS[word], letter }));
  if (acts.some(({ act }) => act === undefined)) return undefined;
  const letters = new Map(
    acts.flatMap(({ act, letter }): [string, Action][] => (act && letter ? [[letter, act]] : [])),
  );
  const bare = acts.flatMap(({ act, letter }) => (act && !letter ? [act] : []));
  // Without letters nobody says which of the acts a date is.
  const plain = letters.size > 0 && bare.length === 1 ? bare[0] : undefined;
  return plain ? { kind: 'acts', letters, plain } : { kind: 'acts', letters };
}

/** Two columns that would fill one field: which of them counts nobody says. */
export function twice(meanings: readonly (string | undefined)[], headings: readonly string[]): string[] {
  const named = meanings.flatMap((meaning, index) => (meaning ? [{ meaning, heading: headings[index] ?? '' }] : []));
  return [...Map.groupBy(named, ({ meaning }) => meaning).values()]
    .filter((group) => group.length > 1)
    .map((group) => group.map(({ heading }) => `"${heading}"`).join(' and '));
}
