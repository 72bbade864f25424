/** A text that is read from beginning to end reads like an index when every few words are a link. Advice, never a refusal. */
import { kept } from '../../kept.ts';
import type { Problem } from '../../problem.ts';
import type { Content, Entry } from '../../read.ts';
import { linksOf } from './prose.ts';

/** Collections whose texts are essays; instruments, forms and terms are looked things up in, link by link. */
const ESSAYS = new Set(['topics', 'mechanisms', 'challenges', 'recommendations', 'organisations', 'cases']);
/** `docs/style.md` names the same number. */
const WORDS_A_LINK = 25;
/** A short text may name a few things and be nothing but these names. */
const FEW = 4;

/** Words as a reader sees them: addresses of links are none. */
const wordsIn = (body: string): number =>
  body
    .replace(/\]\([^)]*\)/g, ']')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

const full = kept((entry: Entry): Problem[] => {
  if (!ESSAYS.has(entry.collection)) return [];
  const links = linksOf(entry);
  const words = wordsIn(entry.body);
  const most = Math.max(FEW, Math.floor(words / WORDS_A_LINK));
  return links.length <= most
    ? []
    : [
        {
          file: entry.file,
          line: entry.bodyLine,
          column: 1,
          rule: 'crowded-links',
          message: `the text has ${links.length} links in ${words} words.`,
          fix: `keep the ${most} that a reader needs most; what is related is listed below the text anyway`,
        },
      ];
});
export const crowded = ({ entries }: Content): Problem[] => entries.flatMap((entry) => full(entry));
