/**
 * Pagefind keeps the words of an index in chunks of some 25 kB, and a search loads one for each of its words. Here they are
 * cut smaller, so that a search loads little beside what it asks for. Pure.
 */
import { encode } from 'cborg';
import { isOfKind, packed, renamed, unknown, unpacked, type IndexFile } from './index-file.ts';

/** Bytes before compression after which a chunk ends; a third of it travels. */
const CHUNK = 8_000;
/** Words that begin with the same letters stay together: who typed the beginning of one finds the others. */
const BEGINNING = 4;

type Word = [word: string, ...pages: unknown[]];
const isWords = (value: unknown): value is Word[] =>
  Array.isArray(value) && value.length > 0 && value.every((each) => Array.isArray(each) && typeof each[0] === 'string');
type Chunk = [from: string, to: string, name: string];
const isChunks = (value: unknown): value is Chunk[] =>
  Array.isArray(value) && value.every((each) => Array.isArray(each) && each.length === 3);

function cut(words: readonly Word[]): Word[][] {
  const chunks: Word[][] = [];
  let [size, beginning] = [CHUNK, ''];
  for (const word of words) {
    const own = word[0].slice(0, BEGINNING);
    if (size >= CHUNK && own !== beginning) {
      chunks.push([]);
      size = 0;
    }
    chunks.at(-1)?.push(word);
    size += encode(word).length;
    beginning = own;
  }
  return chunks;
}

/** As little of the last word of a chunk and of the first of the next as tells them apart, which is what Pagefind writes. */
function apart(last?: Word, next?: Word): [to: string, from: string] {
  const [one, other] = [[...(last?.[0] ?? '')], [...(next?.[0] ?? '')]];
  const same = one.findIndex((letter, at) => letter !== other[at]);
  const length = (same < 0 ? one.length : same) + 1;
  return [one.slice(0, length).join(''), other.slice(0, length).join('')];
}

/** @throws Error when the index is not as Pagefind 1.6 writes it */
export function inSmallChunks(files: readonly IndexFile[]): IndexFile[] {
  const [isChunk, isMeta] = [isOfKind(/^index\/[^/]+\.pf_index$/), isOfKind(/\.pf_meta$/)];
  const old = new Map(files.filter(isChunk).map(({ path, content }) => [path, content]));
  const made: IndexFile[] = [];
  const metas = files.filter(isMeta).map(({ path, content }) => {
    const [version, pages, chunks, ...rest] = unpacked(content, 'description');
    if (!isChunks(chunks)) throw unknown('list of chunks');
    const smaller = chunks.flatMap(([from, to, name]): Chunk[] => {
      const [words, ...others] = unpacked(old.get(`index/${name}.pf_index`) ?? new Uint8Array(), 'chunk');
      const [first = '', last = ''] = isWords(words) ? [words[0]?.[0], words.at(-1)?.[0]] : [];
      if (!isWords(words) || others.length > 0 || !first.startsWith(from) || !last.startsWith(to))
        throw unknown('chunk');
      const cuts = cut(words);
      return cuts.map((each, at): Chunk => {
        const bytes = packed([each]);
        const own = renamed(name, bytes);
        made.push({ path: `index/${own}.pf_index`, content: bytes });
        return [
          at === 0 ? from : apart(cuts[at - 1]?.at(-1), each[0])[1],
          at === cuts.length - 1 ? to : apart(each.at(-1), cuts[at + 1]?.[0])[0],
          own,
        ];
      });
    });
    return { path, content: packed([version, pages, smaller, ...rest]) };
  });
  return [...files.filter((file) => !isChunk(file) && !isMeta(file)), ...made, ...metas];
}
