/** The search engine: Pagefind, loaded when it is first asked, and loaded anew when its index was replaced. */
import { foundFor } from '../../publish/search/alike.ts';

/** One page that was found. */
export interface Fragment {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  sub_results: { url: string; title: string }[];
}
/** Filter → value → how many results have it. */
export type Counts = Record<string, Record<string, number>>;
/** A page that was found; what it holds is a file of its own, which is loaded when it is asked for. */
interface Result {
  id: string;
  score: number;
  /** The words of the index that it was found by; absent where the whole phrase was asked for. */
  found?: string[];
  data(): Promise<Fragment>;
}
interface Found {
  results: Result[];
  /** The words that were asked for, as the index writes words: without their endings. */
  words: string[];
  filters: Counts;
}
/** What is used of Pagefind. */
export interface Pagefind {
  filters(): Promise<Counts>;
  search(question: string | null, narrowed: { filters: Readonly<Record<string, string>> }): Promise<Found>;
  destroy(): void;
}
export interface Engine {
  /**
   * Asks the engine. A deploy replaces the whole index, and a page that was open before asks for parts that are gone:
   * so once more is tried with an engine loaded anew.
   */
  ask<T>(question: (pagefind: Pagefind) => Promise<T>): Promise<T>;
  /** Loads it anew for the next question. */
  forget(): void;
}
/** @param load loads Pagefind; `attempt` is 0 at first and grows with each failure */
export function engineFrom(load: (attempt: number) => Promise<Pagefind>): Engine {
  let loading: Promise<Pagefind> | undefined;
  let attempt = 0;
  const engine = () => (loading ??= load(attempt));
  return {
    async ask(question) {
      try {
        return await question(await engine());
      } catch {
        (await loading?.catch(() => undefined))?.destroy();
        loading = undefined;
        attempt++;
        return question(await engine());
      }
    },
    forget() {
      loading = undefined;
    },
  };
}

export interface SearchResult {
  /** How many pages were found. */
  total: number;
  counts: Counts;
  /** The best of them, in the engine's order. */
  read: Fragment[];
  /** Whether they hold only some of the words. */
  loose?: true;
}
type Filters = Readonly<Record<string, string>>;
/** The pages that hold what was asked for, and not only words that begin like it. */
const meant = ({ results, words }: Found): Result[] =>
  results.filter(({ found }) => found === undefined || foundFor(words, found));

/** @param questions the same question in several words; the first that finds something is the one that counts */
async function find(
  pagefind: Pagefind,
  questions: readonly string[],
  filters: Filters,
): Promise<{ pages: Result[]; counts: Counts; loose?: true }> {
  for (const question of questions) {
    const found = await pagefind.search(question || null, { filters });
    const pages = meant(found);
    if (pages.length > 0) return { pages, counts: found.filters };
  }
  return { pages: await findAny(pagefind, questions.at(-1)?.split(' ') ?? [], filters), counts: {}, loose: true };
}
/** Pages by how many of the words they hold, then by how well. */
async function findAny(pagefind: Pagefind, words: readonly string[], filters: Filters): Promise<Result[]> {
  // One word alone, or a blank, was asked for already.
  if (words.length < 2) return [];
  const found = await Promise.all(
    words.filter((word) => word.length > 2).map((word) => pagefind.search(word, { filters })),
  );
  const pages = new Map<string, { words: number; score: number; result: Result }>();
  for (const result of found.flatMap(meant)) {
    const known = pages.get(result.id);
    pages.set(result.id, { words: (known?.words ?? 0) + 1, score: (known?.score ?? 0) + result.score, result });
  }
  return [...pages.values()].sort((a, b) => b.words - a.words || b.score - a.score).map(({ result }) => result);
}

/**
 * The pages that hold every word of a question, or of the same in the words of the pages; where there are none, those that
 * hold most of these.
 * @param questions the same question in several words, the first one first; blank for everything that the filters leave
 * @param most pages to read at most
 */
export const search = (
  engine: Engine,
  questions: readonly string[],
  filters: Filters,
  most: number,
): Promise<SearchResult> =>
  engine.ask(async (pagefind) => {
    const { pages, ...found } = await find(pagefind, questions, filters);
    return { ...found, total: pages.length, read: await Promise.all(pages.slice(0, most).map((page) => page.data())) };
  });
/** How many results each filter would leave: of a question, or of all pages. */
export const countsOf = (engine: Engine, questions: readonly string[], filters: Filters): Promise<Counts> =>
  engine.ask(async (pagefind) => {
    const all = await pagefind.filters();
    return questions.some(Boolean) ? (await find(pagefind, questions, filters)).counts : all;
  });
