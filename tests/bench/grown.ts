/**
 * The authored files multiplied, to build a larger site from them. The copies are no repetition of the originals, which
 * gzip would take out: their texts are as long and use the same words, each drawn by chance. They hold no phrase, so that
 * they pack worse than what people write: what is measured with them is an upper bound.
 */
import { parse as parseTable } from 'csv-parse/sync';
import { stringify as writeTable } from 'csv-stringify/sync';
import { parse, stringify } from 'yaml';
import type { Files } from '../../src/entries/files.ts';
import { splitFrontMatter } from '../../src/entries/read.ts';

/** Numbers from 0 to below 1, the same ones each time. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
const next = chance(20261127);
const pick = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)] as T;
const shuffled = <T>(all: readonly T[]): T[] =>
  all
    .map((each) => [next(), each] as const)
    .sort(([a], [b]) => a - b)
    .map(([, each]) => each);

/** A text is a sentence, or a title: what an id, a day or an address is never taken for. */
const isText = (value: string): boolean => value.split(' ').length > 3 && !value.includes('://');
const wordsOf = (text: string): string[] => text.match(/[\p{L}-]{2,}/gu) ?? [];
/** As many words as a text has, from those that texts of its kind use. */
const alike = (text: string, words: readonly string[]): string => {
  const drawn = wordsOf(text).map(() => pick(words).toLowerCase());
  const [first = '', ...rest] = drawn;
  return [first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(' ');
};
type Words = Map<string, string[]>;
/** Every word under each field. */
function collect(value: unknown, field: string, into: Words): void {
  if (typeof value === 'string' && isText(value)) into.set(field, [...(into.get(field) ?? []), ...wordsOf(value)]);
  else if (Array.isArray(value)) for (const each of value) collect(each, field, into);
  else if (value !== null && typeof value === 'object')
    for (const [name, each] of Object.entries(value)) collect(each, name, into);
}
/** Texts by which the site sorts: who adopted an instrument decides its family. */
const KEPT = new Set(['body']);
function rewritten(value: unknown, field: string, words: Words): unknown {
  if (KEPT.has(field)) return value;
  if (typeof value === 'string') return isText(value) ? alike(value, words.get(field) ?? ['word']) : value;
  if (Array.isArray(value)) return value.map((each) => rewritten(each, field, words));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, rewritten(each, name, words)]));
}

type Row = Record<string, string>;
const rowsOf = (table: string): Row[] => parseTable(table, { columns: true });
const inFolder = (files: Files, folder: string, ending: string): [id: string, text: string][] =>
  [...files].flatMap(([path, text]): [string, string][] =>
    path.startsWith(`${folder}/`) && path.endsWith(ending) && text !== undefined
      ? [[path.slice(folder.length + 1, -ending.length), text]]
      : [],
  );
/** Copies of the entries of a collection: none has an old name, which leads to its original. */
function copiesOf(files: Files, folder: string, times: number): [path: string, text: string][] {
  const ending = inFolder(files, folder, '.mdx').length > 0 ? '.mdx' : '.yaml';
  const originals = inFolder(files, folder, ending).map(([id, text]) => {
    const parts = ending === '.mdx' ? splitFrontMatter(text) : { yaml: text, body: '' };
    return { id, fields: parse(parts?.yaml ?? '') as Record<string, unknown>, body: parts?.body ?? '' };
  });
  const words: Words = new Map();
  for (const { fields, body } of originals) {
    collect(fields, '', words);
    collect(body, 'prose', words);
  }
  return Array.from({ length: times - 1 }, (_, nth) => nth + 2).flatMap((nth) =>
    originals.map(({ id, fields, body }): [string, string] => {
      const made = rewritten('formerIds' in fields ? { ...fields, formerIds: [] } : fields, '', words);
      // Words of its own in its address too: an id of a copy must not repeat its original's.
      const name = id.replace(/[a-z]{4,}/g, (word) => shuffled([...word]).join(''));
      return ending === '.mdx'
        ? [
            `${folder}/${name}-x${nth}.mdx`,
            `---\n${stringify(made)}---\n\n${alike(body, words.get('prose') ?? ['word'])}\n`,
          ]
        : [`${folder}/${name}-x${nth}.yaml`, stringify(made)];
    }),
  );
}

/** Cases twice, three times…: files to add. */
export const moreCases = (files: Files, times: number): Map<string, string> => new Map(copiesOf(files, 'cases', times));
/** Declarations, as many times. */
export const moreDeclarations = (files: Files, times: number): Map<string, string> =>
  new Map(copiesOf(files, 'declarations', times));

/** Instruments with the tables of their parties, as many times. In a copy other States have the days of a State. */
export function moreInstruments(files: Files, times: number): Map<string, string> {
  const added = new Map<string, string>();
  const frameworks = inFolder(files, 'frameworks', '.mdx').map(([id]) => id);
  const copies = copiesOf(files, 'frameworks', times);
  for (const [at, [path, text]] of copies.entries()) {
    added.set(path, text);
    const original = frameworks[at % frameworks.length] ?? '';
    const copy = path.slice('frameworks/'.length, -'.mdx'.length);
    for (const ending of ['csv', 'yaml']) {
      const table = files.get(`participation/${original}.${ending}`);
      if (table === undefined) continue;
      const rows = ending === 'csv' ? rowsOf(table) : [];
      const states = shuffled(rows.map(({ state }) => state));
      added.set(
        `participation/${copy}.${ending}`,
        ending === 'yaml'
          ? table
          : writeTable(
              rows.map((row, index) => ({ ...row, state: states[index] })),
              { header: true },
            ),
      );
    }
  }
  return added;
}

const ROWS_OF_A_TABLE = 1000;
/**
 * Treaties between two States, until there are as many as named: files to add. States have as many times more of them as
 * all together, so that the State with most has most; with whom, chance decides.
 */
export function moreTreaties(files: Files, size: number): Map<string, string> {
  const all = inFolder(files, 'bilateral', '.csv').flatMap(([, text]) => rowsOf(text));
  const notes = all.flatMap(({ note = '' }) => wordsOf(note));
  const others = all.map(({ b = '' }) => b);
  const added = Array.from({ length: Math.max(0, size - all.length) }, (_, index): Row => {
    const row = all[index % all.length] as Row;
    const { a = '', id = '', note = '', signed = '' } = row;
    let b = pick(others);
    while (b === a) b = pick(others);
    return {
      ...row,
      b,
      id: `${a.toLowerCase()}-${b.toLowerCase()}-${id.split('-').slice(2).join('-')}-x${index}`,
      signed: signed && `${1950 + Math.floor(next() * 70)}${signed.slice(4)}`,
      supplements: '',
      supersededBy: '',
      note: note && alike(note, notes),
    };
  });
  // In tables of their own: one of all of them would be larger than a file may be.
  return new Map(
    [...Map.groupBy(added, (row) => Math.floor(added.indexOf(row) / ROWS_OF_A_TABLE))].flatMap(([table, rows]) => [
      [`bilateral/more-${table}.csv`, writeTable(rows, { header: true, columns: Object.keys(all[0] ?? {}) })],
      [`bilateral/more-${table}.yaml`, stringify({ title: `More treaties ${table}` })],
    ]),
  );
}

/** Further languages, by their codes, in which this site is not written: files to add, with French words and names. */
const FURTHER = ['de', 'it', 'pt', 'nl', 'pl', 'ro', 'tr', 'id', 'vi', 'uk', 'hi', 'bn'];
/** Languages of the interface and of the names of States, until there are as many as named. */
export function moreLanguages(files: Files, size: number): Map<string, string> {
  const codes = FURTHER.slice(0, Math.max(0, size - inFolder(files, 'languages', '.yaml').length));
  const added = new Map(
    inFolder(files, 'jurisdictions', '.yaml').map(([id, text]): [string, string] => {
      const fields = parse(text) as { names?: Record<string, unknown> };
      const french = fields.names?.['fr'];
      const names = { ...fields.names, ...(french ? Object.fromEntries(codes.map((code) => [code, french])) : {}) };
      return [`jurisdictions/${id}.yaml`, stringify({ ...fields, names }, { aliasDuplicateObjects: false })];
    }),
  );
  const words = parse(files.get('languages/fr.yaml') ?? '') as Record<string, unknown>;
  for (const code of codes)
    added.set(`languages/${code}.yaml`, stringify({ ...words, title: code.toUpperCase(), locale: code }));
  return added;
}
