/** What is to be written, from the answers: an entry, or a row with what its table needs beside it. Pure. */
import { newEntry } from '../../entries/draft/entry.ts';
import { newLanguage } from '../../entries/draft/language.ts';
import { questionsFor, type Question } from '../../entries/draft/questions.ts';
import { treatyId, withRow } from '../../entries/draft/rows.ts';
import type { NameOf } from '../../entries/draft/words.ts';
import type { Files } from '../../entries/files.ts';
import { valueAt, type Content } from '../../entries/read.ts';
import { idOf } from '../../entries/slug.ts';
import { definitionOf, type CollectionName } from '../../schema/collections.ts';
import { Id } from '../../schema/shared.ts';
import { latestToday } from '../../settings.ts';
import type { Refuse } from '../run/command.ts';

/** A file of the content, with what it held. */
export interface Written {
  file: string;
  text: string;
  before: string | undefined;
}
/** Makes what is to be written for the files as they are now: somebody else may have written to the same table. */
export type Make = (files: Files) => Written[];

export interface Order {
  collection: CollectionName;
  /** By flag. */
  values: ReadonlyMap<string, unknown>;
  /** The name that was asked for. */
  id: string | undefined;
  content: Content;
  names: NameOf;
  /** `YYYY-MM-DD`. */
  today: string;
  refuse: Refuse;
}

/** The id of an entry: what was asked for, or what its title gives. */
function idFor({ collection, values, id, names }: Order): string {
  const text = (flag: string) => (typeof values.get(flag) === 'string' ? String(values.get(flag)) : '');
  if (collection === 'national-law') return text('id');
  if (id !== undefined) return id;
  if (collection === 'languages') return text('locale').split('-')[0] ?? '';
  if (collection === 'jurisdictions') {
    const meant = names('jurisdictions', text('title'));
    return 'id' in meant ? meant.id : idOf(text('title'));
  }
  return idOf(text('title') || [text('jurisdiction'), text('framework')].join(' '));
}
export function entryMaker(order: Order): Make {
  const { collection, values, content, names, today, refuse } = order;
  const id = idFor(order);
  const valid = Id.safeParse(id);
  if (!valid.success) refuse(`--id ${valid.error.issues[0]?.message ?? ''}.`);
  const file = `${collection}/${id}.${definitionOf(collection).file}`;
  return (files) => {
    if (files.has(file)) refuse(`content/${file} exists already. Choose another --id, or edit that entry.`);
    const text =
      collection === 'languages'
        ? newLanguage(content, values)
        : newEntry(collection, questionsFor(collection, names), values, today);
    return [{ file, text, before: undefined }];
  };
}

/** The description of a table, which names every source of its rows: readers see them below the table. */
function withSource(text: string, source: string, content: Content): string {
  const named = text
    .split('\n')
    .some((line) => /^\s*- (?:ref|key): (.*)$/.exec(line)?.[1]?.replace(/^['"]|['"]$/g, '') === source);
  if (named) return text;
  const read = content.byKey.get(`sources/${source}`)?.data['read'];
  const lines = [
    `- ref: ${source}`,
    `  read: '${typeof read === 'string' ? read : latestToday()}'`,
    '  supports: rows of the table that name it',
  ];
  return text.replace(
    /^sources:[ \t]*\n([ \t]*)(?=- )/m,
    (_, indent: string) => `sources:\n${lines.map((line) => `${indent}${line}\n`).join('')}${indent}`,
  );
}
/** What stands beside a new table. */
function description(
  { collection, values, content, today }: Order,
  asked: readonly Question[],
  table: string,
  source: string | undefined,
): string {
  const made = new Map(values);
  const extra: Question[] = [];
  const say = (flag: string, value: unknown) => {
    made.set(flag, value);
    extra.push({ path: [flag], flag, meaning: '', example: '', several: false, choices: [], read: () => ({ value }) });
  };
  if (collection === 'bilateral') {
    const title = valueAt(content.byKey.get(`jurisdictions/${table}`)?.data, ['title']);
    say('title', `Treaties of ${typeof title === 'string' ? title : table}`);
  }
  if (collection === 'participation')
    say('sources', [{ ref: source, read: today, supports: 'rows of the table that name it' }]);
  return newEntry(collection, [...asked, ...extra], made, today);
}

/**
 * @param cells what was asked of a row
 * @param asked what is asked of a table that does not exist yet
 */
export function rowMaker(order: Order, cells: readonly Question[], asked: readonly Question[]): Make {
  const { collection, values, id, content, refuse } = order;
  const row = Object.fromEntries(
    cells.flatMap(({ flag }) => {
      const value = values.get(flag);
      return typeof value === 'string' ? [[flag, value]] : [];
    }),
  );
  const ofTreaties = collection === 'bilateral';
  const table = ofTreaties ? (id ?? (row['a'] ?? '').toLowerCase()) : String(values.get('table'));
  const taken = new Set(
    content.tables
      .filter(({ folder }) => folder === 'bilateral')
      .flatMap(({ rows }) => rows.map((each) => each.cells['id'] ?? '')),
  );
  const [file, beside] = [`${collection}/${table}.csv`, `${collection}/${table}.yaml`];
  return (files) => {
    const result = withRow(collection, files.get(file), ofTreaties ? { id: treatyId(row, taken), ...row } : row);
    if ('wrong' in result) return refuse(`content/${file}: ${result.wrong}.`);
    const written = { file, text: result.text, before: files.get(file) };
    if (definitionOf(collection).file === 'csv') return [written];
    const said = files.get(beside);
    const text =
      said === undefined
        ? description(order, asked, table, row['source'])
        : collection === 'participation'
          ? withSource(said, row['source'] ?? '', content)
          : said;
    return text === said ? [written] : [{ file: beside, text, before: said }, written];
  };
}
