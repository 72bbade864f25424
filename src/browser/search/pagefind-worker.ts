/**
 * Pagefind in its worker, asked as Pagefind 1.6 asks it, without the script that comes with it: that one holds the whole
 * engine once more, for browsers without workers, where the policy of the pages would not let it run.
 */
import type { Counts, Fragment, Pagefind } from './engine.ts';

/** A page's names count before its text, and neither its length nor how often it says a word counts for much. */
const RANKING = { termFrequency: 0.4, pageLength: 0.3, metaWeights: { title: 20, aka: 20 } };
/** Pagefind's worker serves several at once, each under a name; this page is the only one. */
const INSTANCE = 'page';

/** What the worker says of a search. */
interface Told {
  results: { id: string; score: number; data: string; scores?: { search_term: string }[] }[];
  filters: Counts;
  search_keywords?: string[];
}
/** What it answers a message with. */
interface Answer {
  id: number;
  result?: unknown;
  error?: string;
}

/** @param worker runs `pagefind-worker.js` @param bundle address of the folder of the index @param base path of the site */
async function pagefindIn(worker: Worker, bundle: string, base: string): Promise<Pagefind> {
  const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (fault: Error) => void }>();
  let asked = 0;
  worker.addEventListener('message', ({ data: { id, result, error } }: MessageEvent<Answer>) => {
    const asker = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) asker?.resolve(result);
    else asker?.reject(new Error(error));
  });
  worker.addEventListener('error', ({ message }) => {
    for (const { reject } of waiting.values()) reject(new Error(message || 'The search engine could not be loaded.'));
    waiting.clear();
  });
  const ask = <T>(method: string, ...args: unknown[]): Promise<T> =>
    new Promise<unknown>((resolve, reject) => {
      const id = asked++;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, instanceId: INSTANCE, method, args });
    }) as Promise<T>;

  const language = document.documentElement.lang;
  await ask('init', { basePath: new URL(bundle, location.href).pathname, baseUrl: base, language, primary: true });
  await ask('options', { ranking: RANKING });
  // So that it says which words of the index a page was found by.
  await ask('enterPlaygroundMode');
  return {
    filters: () => ask<Counts>('filters'),
    async search(question, { filters }) {
      const {
        results,
        filters: counts,
        search_keywords: words = [],
      } = await ask<Told>('search', question, { filters });
      return {
        results: results.map(({ id, score, data, scores }) => ({
          id,
          score,
          ...(scores && { found: scores.map(({ search_term: term }) => term) }),
          data: () => ask<Fragment>('getData', data),
        })),
        words,
        filters: counts,
      };
    },
    destroy() {
      worker.terminate();
    },
  };
}

/** @param bundle address of the folder of the index @param base path of the site */
export const pagefindAt =
  (bundle: string, base: string) =>
  (attempt: number): Promise<Pagefind> =>
    // A new address after a failure, so that the browser does not answer from what it holds.
    pagefindIn(new Worker(`${bundle}pagefind-worker.js${attempt ? `?${attempt}` : ''}`), bundle, base);
