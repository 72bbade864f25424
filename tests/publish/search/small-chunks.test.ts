/** An index is cut so that a search loads little: no word is lost, and each is found where the list of chunks says. */
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { expect, test } from 'vitest';
import type { IndexFile } from '../../../src/publish/search/index-file.ts';
import { inSmallChunks } from '../../../src/publish/search/small-chunks.ts';

const packed = (value: unknown) => gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), encode(value)]));
const read = (content: Uint8Array | undefined) =>
  decode(gunzipSync(content ?? new Uint8Array()).subarray('pagefind_dcd'.length)) as unknown[];

type Word = [string, [number, number[]][], []];
/** A word that stands on so many pages. */
const word = (text: string, pages: number): Word => [
  text,
  Array.from({ length: pages }, (_, page) => [page, [-25, page, 1000 + page]]),
  [],
];
const FIRST = [word('abduct', 900), word('abductor', 500), word('asset', 900), word('assist', 500)];
const SECOND = [word('bail', 1), word('bond', 1)];
const index = (chunks: readonly (readonly Word[])[], named = chunks): IndexFile[] => [
  { path: 'pagefind.js', content: Buffer.from('x') },
  ...chunks.map((words, at) => ({ path: `index/en_000000${at}.pf_index`, content: packed([words]) })),
  {
    path: 'pagefind.en_1234567890.pf_meta',
    content: packed([
      '1.6.0',
      [['en_8f3dbfa', 5, '']],
      named.map((words, at) => [words[0]?.[0], words.at(-1)?.[0], `en_000000${at}`]),
      [],
      [[], ['title']],
    ]),
  },
];
const cut = inSmallChunks(index([FIRST, SECOND]));
const chunks = read(cut.find(({ path }) => path.endsWith('.pf_meta'))?.content)[2] as [string, string, string][];
const wordsOf = (name: string) => read(cut.find(({ path }) => path === `index/${name}.pf_index`)?.content)[0] as Word[];

test('no word is lost, and none comes twice', () => {
  expect(chunks.flatMap(([, , name]) => wordsOf(name))).toEqual([...FIRST, ...SECOND]);
});
/** The chunks that Pagefind loads for a word, as `request_indexes` of its engine chooses them. */
function chosen(term: string): string[] {
  const strict = chunks.filter(([from, to]) => from <= term && term <= to);
  const loose = chunks.filter(([from, to]) => {
    const begins = (bound: string) => [term, bound].map((each) => each.slice(0, Math.min(term.length, bound.length)));
    const [[pre = '', first = ''], [post = '', last = '']] = [begins(from), begins(to)];
    return pre >= first && post <= last;
  });
  return (strict.length > 0 ? strict : loose).map(([, , name]) => name);
}
test('each word is in a chunk that is loaded for it, and no other is', () => {
  for (const [text] of [...FIRST, ...SECOND]) {
    const loaded = chosen(text);
    expect(loaded).toHaveLength(1);
    expect(wordsOf(loaded[0] ?? '').map(([each]) => each)).toContain(text);
  }
});
test('a chunk ends when it is large, and never between words that begin alike', () => {
  expect(chunks.map(([, , name]) => wordsOf(name).map(([text]) => text))).toEqual([
    ['abduct', 'abductor'],
    ['asset'],
    ['assist'],
    ['bail', 'bond'],
  ]);
  expect(chunks.map(([from, to]) => `${from}–${to}`)).toEqual(['abduct–ab', 'as–asse', 'assi–assist', 'bail–bond']);
});
test('what is no chunk is as it was, and no old chunk is left', () => {
  expect(cut.filter(({ path }) => path.startsWith('index/'))).toHaveLength(4);
  const [version, pages, , ...rest] = read(cut.find(({ path }) => path.endsWith('.pf_meta'))?.content);
  expect([version, pages, ...rest]).toEqual(['1.6.0', [['en_8f3dbfa', 5, '']], [], [[], ['title']]]);
  expect(cut.find(({ path }) => path === 'pagefind.js')?.content.toString()).toBe('x');
});
test('the same index is cut in the same way, and the name of a chunk tells its content', () => {
  const paths = (files: IndexFile[]) => files.map(({ path }) => path).sort();
  expect(paths(inSmallChunks(index([FIRST, SECOND])))).toEqual(paths(cut));
  const other = inSmallChunks(index([[...FIRST.slice(0, 3), word('assist', 901)], SECOND]));
  expect(paths(other).filter((path) => !paths(cut).includes(path))).toHaveLength(1);
});
test('an index of another shape is refused, not guessed at', () => {
  expect(() => inSmallChunks(index([FIRST, SECOND], [SECOND, FIRST]))).toThrow(/not as 1\.6 writes it/);
});
