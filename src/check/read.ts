/** Reads a content folder as written: raw values with their places, before any schema. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CsvError } from 'csv-parse/sync';
import { globSync } from 'tinyglobby';
import { isMap, isPair, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import { parseTable, type Row } from '../content/table.ts';
import { COLLECTIONS, provisionAnchors, type CollectionName } from '../schema/collections.ts';
import { Id } from '../schema/shared.ts';
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
  folder: string;
  id: string;
  rows: Row[];
}
/** Everything a rule may look at. */
export interface Content {
  entries: readonly Entry[];
  byKey: ReadonlyMap<string, Entry>;
  tables: readonly Table[];
  /** `YYYY-MM-DD`: the day the check is run. */
  today: string;
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

function readEntry(root: string, file: string, problems: Problem[]): Entry | undefined {
  const [folder = '', ...rest] = file.split('/');
  const name = rest.join('/');
  const collection = folder as CollectionName;
  const { ext } = COLLECTIONS[collection];
  const id = name.replace(/\.[^.]+$/, '');
  const refuse = (rule: string, message: string, fix: string, line = 1, column = 1): undefined => {
    problems.push({ file, line, column, rule, message, fix });
  };

  if (!name.endsWith(`.${ext}`))
    return refuse('file-name', `files in ${folder} end in .${ext}.`, `rename it to ${id}.${ext}`);
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
  const text = readFileSync(join(root, file), 'utf8');
  const parts = ext === 'mdx' ? splitFrontMatter(text) : { yaml: text, body: '', bodyLine: 1 };
  if (!parts)
    return refuse(
      'front-matter',
      'the file does not begin with a closed front matter block.',
      'begin with a line ---, then the fields, then a line ---',
    );
  const counter = new LineCounter();
  const lineOffset = ext === 'mdx' ? 1 : 0;
  const doc = parseDocument(parts.yaml, { lineCounter: counter, uniqueKeys: true });
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

function readTable(root: string, file: string, problems: Problem[]): Table | undefined {
  try {
    return {
      file,
      folder: file.split('/')[0] ?? '',
      id: file.replace(/^.*\/|\.csv$/g, ''),
      rows: parseTable(readFileSync(join(root, file), 'utf8')),
    };
  } catch (error) {
    const line = error instanceof CsvError && typeof error['lines'] === 'number' ? error['lines'] : 1;
    const message = error instanceof Error ? error.message : String(error);
    problems.push({
      file,
      line,
      column: 1,
      rule: 'csv',
      message: `the table cannot be read: ${message}`,
      fix: 'give every row the columns of the first line, and put a cell that holds a comma in "quotes"',
    });
    return undefined;
  }
}

/** Folders that hold tables; `participation` also holds the descriptions beside them. */
const TABLES: readonly string[] = ['participation', 'bilateral'];

/**
 * Reads every file under a content folder.
 * @param root absolute path of the folder that holds `frameworks/`, `cases/`…
 * @returns what could be read, and a problem for each file that could not
 */
export function readContent(root: string, today: string): { content: Content; problems: Problem[] } {
  const problems: Problem[] = [];
  const entries: Entry[] = [];
  const tables: Table[] = [];
  for (const file of globSync('**/*', { cwd: root, dot: true }).sort()) {
    const folder = file.split('/')[0] ?? '';
    const refuse = (message: string, fix: string) =>
      problems.push({ file, line: 1, column: 1, rule: 'file-name', message, fix });
    if (TABLES.includes(folder) && file.endsWith('.csv')) {
      const table = readTable(root, file, problems);
      if (table) tables.push(table);
    } else if (folder in COLLECTIONS) {
      const entry = readEntry(root, file, problems);
      if (entry) entries.push(entry);
    } else if (TABLES.includes(folder)) refuse(`files in ${folder} end in .csv.`, 'save the table as CSV');
    else refuse(`"${folder}" is not a collection.`, `move the file to one of: ${Object.keys(COLLECTIONS).join(', ')}`);
  }
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  return { content: { entries, byKey, tables, today }, problems: problems.sort(byPlace) };
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
