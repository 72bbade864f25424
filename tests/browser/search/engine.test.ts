/** The engine under a page that stays open while the site is deployed. */
import { describe, expect, test } from 'vitest';
import {
  countsOf,
  engineFrom,
  search,
  type Engine,
  type Fragment,
  type Pagefind,
} from '../../../src/browser/search/engine.ts';

const page = (url: string): Fragment => ({ url, excerpt: '', meta: {}, filters: {}, sub_results: [] });
/** A Pagefind that finds pages `/0/`, `/1/`… and notes what it is asked. */
function pagefindOf(found: number, notes: unknown[] = []): Pagefind {
  return {
    destroy: () => void notes.push('destroyed'),
    filters: () => Promise.resolve({ type: { Cases: found } }),
    search: (query, options) => {
      notes.push([query, options]);
      const results = Array.from({ length: found }, (_, index) => ({
        id: String(index),
        score: 1,
        found: ['debt'],
        data: () => Promise.resolve(page(`/${index}/`)),
      }));
      return Promise.resolve({ results, words: query ? [query] : [], filters: { type: { Cases: found } } });
    },
  };
}

test('it is loaded at the first question, once', async () => {
  const attempts: number[] = [];
  const engine = engineFrom((attempt) => (attempts.push(attempt), Promise.resolve(pagefindOf(1))));
  expect(attempts).toEqual([]);
  await Promise.all([engine.ask((each) => each.filters()), engine.ask((each) => each.filters())]);
  await engine.ask((each) => each.filters());
  expect(attempts).toEqual([0]);
});
test('a question that fails is asked once more of an engine loaded anew, and the old one is let go', async () => {
  const [attempts, notes]: [number[], unknown[]] = [[], []];
  const engine = engineFrom((attempt) => (attempts.push(attempt), Promise.resolve(pagefindOf(attempt, notes))));
  const found = await engine.ask(async (each) => {
    const { type } = await each.filters();
    if (type?.['Cases'] === 0) throw new Error('its parts are gone');
    return type;
  });
  expect(found).toEqual({ Cases: 1 });
  expect([attempts, notes]).toEqual([[0, 1], ['destroyed']]);
});
test('an engine that could not be loaded is loaded anew', async () => {
  const engine = engineFrom((attempt) =>
    attempt === 0 ? Promise.reject(new Error('404')) : Promise.resolve(pagefindOf(3)),
  );
  expect(await engine.ask((each) => each.filters())).toEqual({ type: { Cases: 3 } });
});
test('a second failure is the answer, and the next question starts anew', async () => {
  const attempts: number[] = [];
  const engine = engineFrom((attempt) => (attempts.push(attempt), Promise.reject(new Error(`attempt ${attempt}`))));
  await expect(engine.ask((each) => each.filters())).rejects.toThrow('attempt 1');
  engine.forget();
  await expect(engine.ask((each) => each.filters())).rejects.toThrow();
  expect(attempts).toEqual([0, 1, 1, 2]);
});
test('a search reads the best pages only and counts all', async () => {
  const notes: unknown[] = [];
  const engine = engineFrom(() => Promise.resolve(pagefindOf(5, notes)));
  const found = await search(engine, ['debt'], { type: 'Cases' }, 2);
  expect(found).toMatchObject({ total: 5, counts: { type: { Cases: 5 } } });
  expect(found.read.map(({ url }) => url)).toEqual(['/0/', '/1/']);
  // Without words, everything that the filters leave: for Pagefind that is null.
  await search(engine, [''], {}, 2);
  expect(notes).toEqual([
    ['debt', { filters: { type: 'Cases' } }],
    [null, { filters: {} }],
  ]);
});

describe('words that no page holds', () => {
  /** A Pagefind of these pages, which answers a word that none holds as Pagefind does: with words that begin like it. */
  const holding = (pages: Record<string, string>, reads: string[] = []): Engine =>
    engineFrom(() =>
      Promise.resolve({
        ...pagefindOf(0),
        search: (query) => {
          const words = (query ?? '').split(' ');
          const results = Object.entries(pages).flatMap(([url, text], at) => {
            const found = text.split(' ').filter((word) => words.some((each) => word[0] === each[0]));
            const isFound = words.every((each) => found.some((word) => word[0] === each[0]));
            const data = () => Promise.resolve((reads.push(url), page(url)));
            return isFound ? [{ id: url, score: 10 - at, found, data }] : [];
          });
          return Promise.resolve({ results, words, filters: { type: { States: results.length } } });
        },
      }),
    );
  test('are not found in words that only begin alike: Brexit is not Brazil, and its page is not even loaded', async () => {
    const reads: string[] = [];
    const found = await search(holding({ '/brazil/': 'brazil br' }, reads), ['brexit'], {}, 5);
    expect(found).toMatchObject({ total: 0, read: [] });
    expect(reads).toEqual([]);
  });
  test('are not counted: neither among the results nor beside a filter', async () => {
    const pages = { '/brazil/': 'brazil', '/brexit/': 'brexit' };
    expect(await search(holding(pages), ['brexit'], {}, 5)).toMatchObject({ total: 1, read: [{ url: '/brexit/' }] });
    expect(await countsOf(holding({ '/brazil/': 'brazil br' }), ['brexit'], {})).toEqual({});
  });
  test('leave the other words of the question to be found', async () => {
    const engine = holding({ '/extradition/': 'extradition x', '/bolivia/': 'extradition bo' });
    const found = await search(engine, ['extradite boss'], {}, 5);
    expect(found.loose).toBe(true);
    expect(found.read.map(({ url }) => url)).toContain('/extradition/');
  });
  test('are asked for in the words of the pages, where these are others', async () => {
    const engine = holding({ '/slavery/': 'slavery' });
    const found = await search(engine, ['esclavitud', 'slavery'], {}, 5);
    expect(found).toMatchObject({ total: 1, read: [{ url: '/slavery/' }] });
    expect(found.loose).toBeUndefined();
  });
});
