/** The only reader of the authored files: raw values with their places, before any schema. Everything else starts from what it returns. */
import { CsvError } from 'csv-parse/sync';
import { isMap, isPair, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import { parseTable, type Row } from './table.ts';
import { COLLECTION_NAMES, definitionOf, isCollection, type CollectionName } from '../schema/collections.ts';
import { provisionAnchors } from '../schema/frameworks.ts';
import { Id } from '../schema/shared.ts';
import type { Files } from './files.ts';
import { byPlace, type Problem } from './problem.ts';

export type Path = readonly PropertyKey[];
export interface Place {
  line: number;
  column: number;
}
/** One file of a collection. `data` is what the contributor wrote, of any shape. */
export interface Entry {
  file: string;
  collection: CollectionName;
  id: string;
  /** `collection/id`, by which relations and links name it. */
  key: string;
  data: Record<string, unknown>;
  /** Where a field is written; with `name`, where that key of the field is written. */
  at: (path: Path, name?: string) => Place;
  body: string;
  /** 1-based line of the file on which the body begins. */
  bodyLine: number;
}
export interface Table {
  file: string;
  folder: CollectionName;
  id: string;
  rows: Row[];
}
/** Everything a rule may look at. */
export interface Content {
  entries: readonly Entry[];
  byKey: ReadonlyMap<string, Entry>;
  tables: readonly Table[];
  /** Every file that could be read, as text. */
  texts: ReadonlyMap<string, string>;
  /** `YYYY-MM-DD`: the day the check is run. */
  today: string;
}

/** Content of which no field is read: letters, bodies and cells, of whatever collection. */
export interface PlainContent {
  texts: Content['texts'];
  entries: readonly Pick<Entry, 'file' | 'body' | 'bodyLine'>[];
  tables: readonly Pick<Table, 'file' | 'rows'>[];
}

const FENCE = /^---\r?\n([\s\S]*?)(?:^|\r?\n)---[ \t]*(?:\r?\n|$)/;

/** Splits an MDX file. Returns undefined when there is no closed front matter block at its head. */
export function splitFrontMatter(text: string): { yaml: string; body: string; bodyLine: number } | undefined {
  const whole = text.replace(/^\uFEFF/, '');
  const match = FENCE.exec(whole);
  if (!match) return undefined;
  return { yaml: match[1] ?? '', body: whole.slice(match[0].length), bodyLine: match[0].split('\n').length };
}

/** Finds the place of a path in a YAML document, or of its nearest ancestor that is written. */
function placesIn(doc: Document, counter: LineCounter, lineOffset: number): Entry['at'] {
  const offsetOf = (path: Path, name?: string): number => {
    for (let depth = path.length; depth >= 0; depth--) {
      const node = depth === 0 ? doc.contents : doc.getIn(path.slice(0, depth), true);
      if (name !== undefined && depth === path.length && isMap(node)) {
        const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === name);
        if (pair && isScalar(pair.key) && pair.key.range) return pair.key.range[0];
      }
      if (node && typeof node === 'object' && 'range' in node && Array.isArray(node.range))
        return Number(node.range[0]);
    }
    return 0;
  };
  return (path, name) => {
    const { line, col } = counter.linePos(offsetOf(path, name));
    return { line: Math.max(1, line) + lineOffset, column: Math.max(1, col) };
  };
}

/** No schema here is deeper; what is deeper is a mistake or an attack. */
const DEEPEST = 20;
/** Without recursion: hostile nesting must not exhaust the stack. */
function depthOf(value: unknown): number {
  let level = [value];
  let depth = 0;
  while (level.length > 0 && depth <= DEEPEST + 1) {
    level = level.flatMap((each): unknown[] => (each !== null && typeof each === 'object' ? Object.values(each) : []));
    depth++;
  }
  return depth;
}

function readEntry(file: string, collection: CollectionName, text: string, problems: Problem[]): Entry | undefined {
  const name = file.slice(collection.length + 1);
  const ext = definitionOf(collection).file;
  const id = name.replace(/\.[^.]+$/, '');
  const refuse = (rule: string, message: string, fix: string, line = 1, column = 1): undefined => {
    problems.push({ file, line, column, rule, message, fix });
  };

  if (!name.endsWith(`.${ext}`))
    return refuse('file-name', `files in ${collection} end in .${ext}.`, `rename it to ${id}.${ext}`);
  if (!Id.safeParse(id).success) {
    const better =
      id
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '') || 'a-name';
    return refuse(
      'file-name',
      `"${id}" cannot be an id: it must be lower-case letters, digits and single hyphens, because it is the page's address.`,
      `rename the file, for example ${better}.${ext}`,
    );
  }
  const parts = ext === 'mdx' ? splitFrontMatter(text) : { yaml: text, body: '', bodyLine: 1 };
  if (!parts)
    return refuse(
      'front-matter',
      'the file does not begin with a closed front matter block.',
      'begin with a line ---, then the fields, then a line ---',
    );
  const counter = new LineCounter();
  const lineOffset = ext === 'mdx' ? 1 : 0;
  const doc = parseDocument(parts.yaml, { lineCounter: counter, uniqueKeys: true, stringKeys: true });
  for (const error of doc.errors) {
    const { line, col } = counter.linePos(error.pos[0]);
    refuse(
      'yaml',
      `the fields cannot be read: ${error.message.split('\n')[0] ?? ''}`,
      'write one "field: value" a line, and put text that holds a colon in quotes',
      line + lineOffset,
      col,
    );
  }
  if (doc.errors.length) return undefined;
  let data: unknown;
  try {
    data = doc.toJS({ maxAliasCount: 0 });
  } catch {
    return refuse(
      'yaml',
      'YAML aliases (*name) are not allowed: a reader of the file must see the value.',
      'write the value out',
    );
  }
  if (data === null || typeof data !== 'object' || Array.isArray(data))
    return refuse('front-matter', 'the fields are not a list of "name: value" lines.', 'begin with title: …');
  if (depthOf(data) > DEEPEST)
    return refuse(
      'front-matter',
      `the fields are nested more than ${DEEPEST} deep.`,
      'write them flat, as in other entries',
    );
  return {
    file,
    collection,
    id,
    key: `${collection}/${id}`,
    data: data as Record<string, unknown>,
    at: placesIn(doc, counter, lineOffset),
    body: parts.body,
    bodyLine: parts.bodyLine,
  };
}

/** The rows of a table, or why they cannot be read. */
export function readRows(file: string, text: string): { rows: Row[]; problems: Problem[] } {
  try {
    return { rows: parseTable(text), problems: [] };
  } catch (error) {
    const line = error instanceof CsvError && typeof error['lines'] === 'number' ? error['lines'] : 1;
    const message = error instanceof Error ? error.message : String(error);
    const problem = {
      file,
      line,
      column: 1,
      rule: 'csv',
      message: `the table cannot be read: ${message}`,
      fix: 'give every row the columns of the first line, and put a cell that holds a comma in "quotes"',
    };
    return { rows: [], problems: [problem] };
  }
}

/** Larger than any entry here; a file of this size is no entry. */
const LARGEST_BYTES = 256 * 1024;

const nameProblem = (file: string, message: string, fix: string): Problem => ({
  file,
  line: 1,
  column: 1,
  rule: 'file-name',
  message,
  fix,
});
/** Why a file is not looked into at all. @param text undefined for what is not a plain file */
export function unreadable(file: string, text: string | undefined): Problem | undefined {
  if (text === undefined)
    return nameProblem(file, 'this is not a plain file.', 'put the file itself here, not a link to it');
  return Buffer.byteLength(text) > LARGEST_BYTES
    ? nameProblem(file, `the file is larger than ${LARGEST_BYTES / 1024} kB.`, 'split it, or link to what it quotes')
    : undefined;
}

/** What one file holds: an entry or a table, or why it could not be read. */
export interface ReadFile {
  entry?: Entry | undefined;
  table?: Table | undefined;
  /** The text, where it is one of a collection that can be looked at. */
  text?: string;
  problems: readonly Problem[];
}

/**
 * Reads one file.
 * @param file path relative to the content folder: `cases/siliadin.mdx`
 * @param text undefined for what is not a plain file
 */
export function readFile(file: string, text: string | undefined): ReadFile {
  const folder = file.split('/')[0] ?? '';
  const refuse = (message: string, fix: string): ReadFile => ({ problems: [nameProblem(file, message, fix)] });
  const refused = unreadable(file, text);
  if (refused || text === undefined) return { problems: refused ? [refused] : [] };
  if (!isCollection(folder))
    return refuse(`"${folder}" is not a collection.`, `move the file to one of: ${COLLECTION_NAMES.join(', ')}`);
  const problems: Problem[] = [];
  const { file: ending, rows } = definitionOf(folder);
  if (rows && file.endsWith('.csv')) {
    const table = readRows(file, text);
    if (table.problems.length > 0) return { text, problems: table.problems };
    return { table: { file, folder, id: file.replace(/^.*\/|\.csv$/g, ''), rows: table.rows }, text, problems };
  }
  if (ending === 'csv') return refuse(`files in ${folder} end in .csv.`, 'save the table as CSV');
  return { entry: readEntry(file, folder, text, problems), text, problems };
}

/** A reader that reads a file again only when its text is another: for a server that looks at the folder after each edit. */
export function rememberingReader(): typeof readFile {
  const known = new Map<string, { text: string | undefined; read: ReadFile }>();
  return (file, text) => {
    const before = known.get(file);
    if (before?.text === text && before) return before.read;
    const read = readFile(file, text);
    known.set(file, { text, read });
    return read;
  };
}

/**
 * Reads every file of a content folder.
 * @param today `YYYY-MM-DD`: the day the check is run
 * @param read how one file is read
 * @returns what could be read, and a problem for each file that could not
 */
export function readContent(files: Files, today: string, read = readFile): { content: Content; problems: Problem[] } {
  const all = [...files].map(([file, text]) => ({ file, ...read(file, text) }));
  const entries = all.flatMap(({ entry }) => entry ?? []);
  return {
    content: {
      entries,
      byKey: new Map(entries.map((entry) => [entry.key, entry])),
      tables: all.flatMap(({ table }) => table ?? []),
      texts: new Map(all.flatMap(({ file, text }) => (text === undefined ? [] : [[file, text] as const]))),
      today,
    },
    problems: all.flatMap(({ problems }) => problems).sort(byPlace),
  };
}

/** What stands at a path in data of any shape. */
export const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, step) =>
      value !== null && typeof value === 'object' ? (value as Record<PropertyKey, unknown>)[step] : undefined,
    data,
  );
/** The articles of a framework, as written. */
export function articlesOf(entry: Entry | undefined): string[] {
  const list = entry?.data['provisions'];
  return Array.isArray(list) ? list.map((item: { article?: unknown } | null) => String(item?.article)) : [];
}
/** The anchors a link may use on a framework's page. */
export const anchorsOf = (entry: Entry | undefined): string[] =>
  provisionAnchors(typeof entry?.data['unit'] === 'string' ? entry.data['unit'] : 'article', articlesOf(entry)).flatMap(
    ({ own, whole }) => (whole === undefined ? [own] : [own, whole]),
  );
