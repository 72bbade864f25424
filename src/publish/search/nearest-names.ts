/** What a reader may have meant when a search finds nothing. Pure. */
import { distance } from 'fastest-levenshtein';
import { plain } from './plain.ts';

/** [name or former name of an entry, its path] */
export type Name = [name: string, path: string];
/** At most this share of the letters may differ. */
const UNLIKE = 0.4;
/** A slip of the finger: the reader surely meant this name. */
const SLIP = 0.15;
const MOST = 5;

const digits = (text: string): string => text.replace(/\D/g, '');
/** How far a query is from a name, from 0 to 1: from the whole name, or from as many of its words as the query has. */
function unlikeness(query: string, name: string): number {
  const words = name.split(' ');
  const length = query.split(' ').length;
  const parts = words.map((_, at) => words.slice(at, at + length).join(' '));
  return Math.min(...[name, ...parts].map((part) => distance(query, part) / Math.max(query.length, part.length, 1)));
}
/** Every name in the form in which it is compared: worked out once for a list, not once for a question. */
const PLAIN = new WeakMap<readonly Name[], readonly string[]>();
function plainNames(names: readonly Name[]): readonly string[] {
  const known = PLAIN.get(names) ?? names.map(([name]) => plain(name));
  PLAIN.set(names, known);
  return known;
}
/** The names that differ from a query by no more than a share, nearest first, one a page. */
function within(share: number, typed: string, names: readonly Name[], far: typeof unlikeness): Name[] {
  const wanted = plain(typed.slice(0, 60));
  if (wanted === '') return [];
  const forms = plainNames(names);
  const near = names
    .map((each, at) => ({ each, far: far(wanted, forms[at] ?? '') }))
    .filter(({ far }) => far <= share)
    .sort((a, b) => a.far - b.far || a.each[0].length - b.each[0].length);
  const paths = new Set<string>();
  return near.flatMap(({ each }) => (paths.has(each[1]) ? [] : (paths.add(each[1]), [each]))).slice(0, MOST);
}

/** The names nearest to a query, nearest first, one a page. @param query as typed; its first 60 characters count */
export const nearestNames = (query: string, names: readonly Name[]): Name[] => within(UNLIKE, query, names, unlikeness);
/** The pages whose whole name was meant, but for a slip in its letters; a number is never a slip for another. */
export const meantNames = (query: string, names: readonly Name[]): Name[] =>
  within(SLIP, query, names, (typed, name) =>
    digits(typed) === digits(name) ? distance(typed, name) / Math.max(typed.length, name.length) : 1,
  );
