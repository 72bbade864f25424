/** What a reader may have meant when a search finds nothing. Pure. */
import { distance } from 'fastest-levenshtein';

/** [name or former name of an entry, its path] */
export type Name = [name: string, path: string];
/** At most this share of the letters may differ. */
const UNLIKE = 0.4;
const MOST = 5;

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
/** How far a query is from a name, from 0 to 1: from the whole name, or from as many of its words as the query has. */
function unlikeness(query: string, name: string): number {
  const words = name.split(' ');
  const length = query.split(' ').length;
  const parts = words.map((_, at) => words.slice(at, at + length).join(' '));
  return Math.min(...[name, ...parts].map((part) => distance(query, part) / Math.max(query.length, part.length, 1)));
}

/** The names nearest to a query, nearest first, one a page. @param query as typed; its first 60 characters count */
export function nearestNames(query: string, names: readonly Name[]): Name[] {
  const wanted = plain(query.slice(0, 60));
  if (wanted === '') return [];
  const near = names
    .map((each) => ({ each, far: unlikeness(wanted, plain(each[0])) }))
    .filter(({ far }) => far <= UNLIKE)
    .sort((a, b) => a.far - b.far || a.each[0].length - b.each[0].length);
  const paths = new Set<string>();
  return near.flatMap(({ each }) => (paths.has(each[1]) ? [] : (paths.add(each[1]), [each]))).slice(0, MOST);
}
