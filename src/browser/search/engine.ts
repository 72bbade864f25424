/** The search engine: Pagefind, loaded when it is first asked, and loaded anew when its index was replaced. */

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
interface Found {
  results: { data(): Promise<Fragment> }[];
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
}
/** @param query blank for everything that the filters leave @param most pages to read at most */
export async function search(
  engine: Engine,
  query: string,
  filters: Readonly<Record<string, string>>,
  most: number,
): Promise<SearchResult> {
  return engine.ask(async (pagefind) => {
    const { results, filters: counts } = await pagefind.search(query || null, { filters });
    const read = await Promise.all(results.slice(0, most).map((result) => result.data()));
    return { total: results.length, counts, read };
  });
}
