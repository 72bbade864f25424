/** The search engine: Pagefind, loaded when it is first asked, and loaded anew when its index was replaced. */
import { foundFor } from '../../publish/search/alike.ts';

/** One page that was found. */
export interface Fragment {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  sub_results: { url: string; title: string }[];
  /** The text of the page, and which of its words were found, counted from 0. */
  raw_content?: string;
  locations?: number[];
}
/** Filter → value → how many results have it. */
export type Counts = Record<string, Record<string, number>>;
interface Found {
  results: { id: string; score: number; data(): Promise<Fragment> }[];
  filters: Counts;
}
/** What is used of Pagefind. */
export interface Pagefind {
  options(o: object): Promise<void>;
  init(): Promise<void>;
  destroy(): Promise<void>;
  filters(): Promise<Counts>;
  search(q: string | null, o?: object): Promise<Found>;
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
        await (await loading?.catch(() => undefined))?.destroy().catch(() => undefined);
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

/** @param bundle address of the folder of the index @param base path of the site */
export const pagefindAt =
  (bundle: string, base: string) =>
  async (attempt: number): Promise<Pagefind> => {
    // A new address after a failure, so that the browser does not answer from what it holds.
    const pagefind = (await import(
      /* @vite-ignore */ `${bundle}pagefind.js${attempt ? `?${attempt}` : ''}`
    )) as Pagefind;
    await pagefind.options({
      baseUrl: base,
      ranking: { termFrequency: 0.4, pageLength: 0.3, metaWeights: { title: 20, aka: 20 } },
    });
    await pagefind.init();
    return pagefind;
  };

export interface SearchResult {
  /** How many pages were found. */
  total: number;
  counts: Counts;
  /** The best of them, in the engine's order. */
  read: Fragment[];
  /** Whether they hold only some of the words. */
  loose?: true;
}
/** The words of a page at which it was found, and those of its names. */
function foundAt({ raw_content = '', locations = [], meta }: Fragment): string[] {
  const words = raw_content.split(/\s+/);
  return [...locations.map((at) => words[at] ?? ''), ...Object.values(meta)];
}
/** The pages that hold every word of a question. */
async function searchEvery(
  pagefind: Pagefind,
  query: string,
  filters: Readonly<Record<string, string>>,
  most: number,
): Promise<SearchResult> {
  const { results, filters: counts } = await pagefind.search(query || null, { filters });
  const read = await Promise.all(results.slice(0, most).map((result) => result.data()));
  const meant = query ? read.filter((page) => foundFor(query, foundAt(page))) : read;
  return { total: meant.length && results.length, counts, read: meant };
}
/**
 * The pages that hold every word of a question, or of the same in the words of the pages; where there are none, those that
 * hold most of these.
 * @param query blank for everything that the filters leave @param most pages to read at most
 * @param instead the question in the words of the pages, where these are others
 */
export async function search(
  engine: Engine,
  query: string,
  filters: Readonly<Record<string, string>>,
  most: number,
  instead = query,
): Promise<SearchResult> {
  return engine.ask(async (pagefind) => {
    let found = await searchEvery(pagefind, query, filters, most);
    if (found.total === 0 && instead !== query) found = await searchEvery(pagefind, instead, filters, most);
    return found.total > 0 || !instead.includes(' ')
      ? found
      : { ...(await searchAny(pagefind, instead, filters, most)), counts: found.counts, loose: true };
  });
}
/** Pages by how many of the words they hold, then by how well. */
async function searchAny(
  pagefind: Pagefind,
  query: string,
  filters: Readonly<Record<string, string>>,
  most: number,
): Promise<{ total: number; read: Fragment[] }> {
  const words = query.split(' ').filter((word) => word.length > 2);
  const found = await Promise.all(words.map((word) => pagefind.search(word, { filters })));
  const pages = new Map<string, { words: number; score: number; data: () => Promise<Fragment> }>();
  for (const { results } of found)
    for (const result of results) {
      const known = pages.get(result.id);
      pages.set(result.id, {
        words: (known?.words ?? 0) + 1,
        score: (known?.score ?? 0) + result.score,
        data: () => result.data(),
      });
    }
  const best = [...pages.values()].sort((a, b) => b.words - a.words || b.score - a.score).slice(0, most);
  const read = await Promise.all(best.map(({ data }) => data()));
  const meant = read.filter((page) => words.some((word) => foundFor(word, foundAt(page))));
  return { total: meant.length && pages.size, read: meant };
}
