/** Two runs of Pagefind over the same pages give one index, whatever order its hash maps had. */
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { expect, test } from 'vitest';
import { inOneOrder } from '../../../src/publish/search/deterministic-index.ts';
import type { IndexFile } from '../../../src/publish/search/index-file.ts';

const packed = (value: unknown) => gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), encode(value)]));
const read = (content: Uint8Array | undefined) =>
  decode(gunzipSync(content ?? new Uint8Array()).subarray('pagefind_dcd'.length)) as unknown[];
type Value = [string, number[]];
const run = (values: Value[], hashes: [type: string, form: string, meta: string], formFirst: boolean): IndexFile[] => {
  const [type, form, meta] = hashes;
  const list = [
    ['form', `en_${form}`],
    ['type', `en_${type}`],
  ];
  return [
    { path: 'pagefind.js', content: Buffer.from('x') },
    { path: `filter/en_${type}.pf_filter`, content: packed(['type', values]) },
    { path: `filter/en_${form}.pf_filter`, content: packed(['form', [['Extradition', [2]]]]) },
    {
      path: `pagefind.en_${meta}.pf_meta`,
      content: packed(['1.6.0', [['en_8f3dbfa', 5]], [], formFirst ? list : list.toReversed(), [], ['title']]),
    },
    {
      path: 'pagefind-entry.json',
      content: Buffer.from(
        JSON.stringify({ version: '1.6.0', languages: { en: { hash: `en_${meta}`, page_count: 3 } } }),
      ),
    },
  ];
};
const CASES: Value = ['Cases', [0]];
const FORMS: Value = ['Forms', [1, 2]];
const ONE = run([CASES, FORMS], ['aaaaaaa', 'bbbbbbb', '1111111111'], true);
const OTHER = run([FORMS, CASES], ['ccccccc', 'ddddddd', '2222222222'], false);

test('the order of a run leaves no trace', () => {
  const bytes = (files: IndexFile[]) =>
    inOneOrder(files)
      .map(({ path, content }) => `${path} ${Buffer.from(content).toString('hex')}`)
      .sort();
  expect(bytes(OTHER)).toEqual(bytes(ONE));
});
test('what one file says of another leads to it, and nothing is lost', () => {
  const files = new Map(inOneOrder(OTHER).map(({ path, content }) => [path, content]));
  expect(files.size).toBe(OTHER.length);
  const entry = JSON.parse(Buffer.from(files.get('pagefind-entry.json') ?? []).toString()) as {
    languages: { en: { hash: string; page_count: number } };
  };
  expect(entry.languages.en.page_count).toBe(3);
  const meta = read(files.get(`pagefind.${entry.languages.en.hash}.pf_meta`));
  const lists = (meta[3] as [string, string][]).map(([, name]) => read(files.get(`filter/${name}.pf_filter`)));
  expect(lists).toEqual([
    ['form', [['Extradition', [2]]]],
    ['type', [CASES, FORMS]],
  ]);
});
test('an index of another shape is refused, not guessed at', () => {
  expect(() => inOneOrder([])).toThrow(/not as 1\.6 writes it/);
  const changed = ONE.map((file) =>
    file.path.endsWith('pf_meta') ? { ...file, content: packed({ version: '2.0' }) } : file,
  );
  expect(() => inOneOrder(changed)).toThrow(/not as 1\.6 writes it/);
  expect(() => inOneOrder(ONE.filter(({ path }) => !path.includes('aaaaaaa')))).toThrow(/list of files/);
});
