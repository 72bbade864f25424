/** The only reader of the authored files: raw values with their places, before any schema. Everything else starts from what it returns. */
import { CsvError } from 'csv-parse/sync';
import { isMap, isPair, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import { COLLECTION_NAMES, definitionOf, isCollection, type CollectionName } from '../schema/collections.ts';
import { provisionAnchors } from '../schema/frameworks.ts';
import { Id } from '../schema/shared.ts';
import type { z } from 'zod';
import type { Files } from './files.ts';
import { nearest } from './nearest.ts';
import { kept, keptOfText } from './kept.ts';
import { keepParsed, parsedBefore } from './parsed.ts';
import { byPlace, type Place, type Problem } from './problem.ts';
import { idOf } from './slug.ts';
import { readTable, type Row, type Table as Columned } from './table.ts';
import { FENCED, faultOf, mergeMark, openQuote } from './yaml-faults.ts';

export type Path = readonly PropertyKey[];
export type { Place };
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
  /** The headings, with their places. */
  columns: Columned['columns'];
  rows: readonly Row[];
}
/** Everything a rule may look at. */
export interface Content {
  entries: readonly Entry[];
  byKey: ReadonlyMap<string, Entry>;
  /**
   * What is there and could not be read, as `collection/id`, with `.csv` for a table: it is mended where it stands, and
   * nobody is told that it does not exist. A collection by its name alone, where nobody knows what is in it.
   */
  unread: ReadonlySet<string>;
  tables: readonly Table[];
  /** Every file that could be read, as text. */
  texts: ReadonlyMap<string, string>;
  /** `YYYY-MM-DD`: the day the check is run. */
  today: string;
}

/** Content of which no field is read: letters, bodies and cells, of whatever collection. */
export interface PlainContent {
  texts: Content['texts'];
  entries: readonly Pick<Entry, 'file' | 'body' | 'bodyLine' | 'data' | 'at'>[];
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

/** Of a file in which a merge was begun and not ended. */
const UNMERGED = {
  message: 'the marks of a merge are still in the file.',
  fix: 'keep the lines that are right, and delete the lines <<<<<<<, ======= and >>>>>>>',
};

interface Parsed {
  doc: Document;
  counter: LineCounter;
}
/**
 * What was parsed last. Whole documents are too large to be held for every file, and who asks where a field is written
 * mostly asks of the file that was just read.
 */
let latest: (Parsed & { yaml: string }) | undefined;
/** `parsed.ts` keeps what this finds: other options are another number there. */
function documentOf(yaml: string): Parsed {
  if (latest?.yaml === yaml) return latest;
  const counter = new LineCounter();
  const doc = parseDocument(yaml, { lineCounter: counter, uniqueKeys: true, stringKeys: true, prettyErrors: false });
  latest = { yaml, doc, counter };
  return latest;
}

/** The fields of one file, or the first thing that keeps anybody from reading them: what follows from it is no second problem. */
export function readFields(
  yaml: string,
  lineOffset: number,
): { data: Record<string, unknown>; at: Entry['at'] } | (Place & Pick<Problem, 'rule' | 'message' | 'fix'>) {
  const refuse = (rule: string, message: string, fix: string, line = 1 + lineOffset, column = 1) => ({
    rule,
    message,
    fix,
    line,
    column,
  });
  const merging = mergeMark(yaml);
  if (merging) return refuse('yaml', UNMERGED.message, UNMERGED.fix, merging + lineOffset);
  let data = parsedBefore(yaml);
  const isNew = data === undefined;
  if (isNew) {
    const { doc, counter } = documentOf(yaml);
    const first = [...doc.errors].sort((a, b) => a.pos[0] - b.pos[0])[0];
    const open = first && openQuote(yaml);
    if (open)
      return refuse(
        'yaml',
        'a quotation mark is opened and never closed.',
        'close it at the end of the value',
        open.line + lineOffset,
        open.column,
      );
    if (first) {
      const { line, col } = counter.linePos(first.pos[0]);
      const { message, fix } = faultOf(first.code, yaml.split(/\r?\n/)[line - 1] ?? '');
      return refuse('yaml', message, fix, line + lineOffset, col);
    }
    try {
      data = doc.toJS({ maxAliasCount: 0 });
    } catch {
      const line = yaml.split('\n').findIndex((each) => /(^|[\s[{,:-])\*[\w-]/.test(each));
      return refuse(
        'yaml',
        'YAML aliases (*name) are not allowed: a reader of the file must see the value.',
        'write the value out',
        Math.max(0, line) + 1 + lineOffset,
      );
    }
  }
  if (data === null || typeof data !== 'object' || Array.isArray(data))
    return refuse(
      'front-matter',
      'the fields are not a list of "name: value" lines.',
      'begin with a line "title:" and the title',
    );
  if (depthOf(data) > DEEPEST)
    return refuse(
      'front-matter',
      `the fields are nested more than ${DEEPEST} deep.`,
      'write them flat, as in other entries',
    );
  if (isNew) keepParsed(yaml, data);
  let at: Entry['at'] | undefined;
  return {
    data: data as Record<string, unknown>,
    // Nobody asks where a field is written unless something is to be said of it.
    at: (path, name) => {
      if (!at) {
        const { doc, counter } = documentOf(yaml);
        at = placesIn(doc, counter, lineOffset);
      }
      return at(path, name);
    },
  };
}

function readEntry(file: string, collection: CollectionName, text: string, problems: Problem[]): Entry | undefined {
  const name = file.slice(collection.length + 1);
  const ext = definitionOf(collection).file;
  const id = name.replace(/\.[^.]+$/, '');
  const refuse = (problem: Pick<Problem, 'rule' | 'message' | 'fix'> & Partial<Place>): undefined => {
    problems.push({ file, line: 1, column: 1, ...problem });
  };
  const misnamed = nameFault(id, ext);
  if (!name.endsWith(`.${ext}`))
    return refuse({
      rule: 'file-name',
      message: `files in ${collection} end in .${ext}.`,
      fix: `rename it to ${misnamed ? idOf(id) || 'a-name' : id}.${ext}`,
    });
  if (misnamed) return refuse(misnamed);
  const parts = ext === 'mdx' ? splitFrontMatter(text) : { yaml: text, body: '', bodyLine: 1 };
  if (!parts) return refuse({ rule: 'front-matter', ...unclosed(text) });
  const merging = mergeMark(parts.body);
  if (merging) return refuse({ ...UNMERGED, rule: 'front-matter', line: merging + parts.bodyLine - 1 });
  const fields = readFields(parts.yaml, ext === 'mdx' ? 1 : 0);
  if ('rule' in fields) return refuse(fields);
  return { file, collection, id, key: `${collection}/${id}`, ...fields, body: parts.body, bodyLine: parts.bodyLine };
}

/** Why there is no front matter, and where the line that is missing belongs. */
function unclosed(text: string): Place & { message: string; fix: string } {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const first = lines.findIndex((line) => line.trim() !== '');
  if (lines[first]?.startsWith('```')) return { line: first + 1, column: 1, ...FENCED };
  const begun = lines.findIndex((line) => line.trim() === '---');
  if (begun > first && lines[begun + 1] !== undefined && /^[\w-]+:/.test(lines[begun + 1] ?? ''))
    return {
      line: first + 1,
      column: 1,
      message: 'something stands above the line --- with which the fields begin.',
      fix: 'delete what stands above it',
    };
  if (
    /^[\w-]+:/.test(lines[first + 1] ?? '') &&
    /^[-–—_*]+$/.test(lines[first]?.trim() ?? '') &&
    lines[first]?.trim() !== '---'
  )
    return {
      line: first + 1,
      column: 1,
      message: `"${lines[first]}" is not the line with which the fields begin.`,
      fix: 'write ---, three hyphens, in its place',
    };
  if (lines[first]?.trim() !== '---')
    return {
      line: 1,
      column: 1,
      message: 'the file does not begin with a closed front matter block.',
      fix: 'begin with a line ---, then the fields, then a line ---',
    };
  if (first > 0 || lines[0] !== '---')
    return {
      line: 1,
      column: 1,
      message: 'the first line is not --- alone, so the fields are not found.',
      fix: 'make --- the first line, with nothing above it and nothing beside it',
    };
  const end = lines.findIndex((line, index) => index > 0 && line.trim() === '');
  return {
    line: Math.max(1, end) + 1,
    column: 1,
    message: 'the fields have no end: the line --- after them is missing.',
    fix: 'write a line --- between the fields and the text',
  };
}

/** Files that a system or a program leaves behind, and that nobody wrote. */
const LEFT_BEHIND = /^(?:\.DS_Store|Thumbs\.db|desktop\.ini|~\$.*|\._.*|.*\.(?:tmp|bak|orig|swp)|.*~)$/i;
/** Endings of programs that write no plain text. */
const OF_OFFICE = /\.(?:docx?|odt|pdf|rtf|xlsx?|ods|pages|numbers)$/i;
/** What is to be done with a file that has another ending, or a name that a program made. */
function endingFault(name: string, ext: string): Pick<Problem, 'rule' | 'message' | 'fix'> | undefined {
  const base = name.split('/').at(-1) ?? name;
  const problem = (message: string, fix: string) => ({ rule: 'file-name', message, fix });
  if (LEFT_BEHIND.test(base)) return problem('a program left this file behind, and it is no entry.', 'delete it');
  if (OF_OFFICE.test(base))
    return problem(
      'this is the file of a word processor or a spreadsheet, not plain text.',
      `copy its text into a file that ends in .${ext}`,
    );
  const copied = /^(.*?)(?: \(\d+\)| - Copy| copy| - Copie| - copia)\.(mdx|yaml|csv)$/i.exec(base);
  if (copied)
    return problem(
      'this is a second download or copy of a file.',
      `put it in place of ${copied[1]}.${copied[2]}, and delete this one; or name it after what it is about`,
    );
  const hidden = /^(.*\.(?:mdx|yaml|csv))\.txt$/i.exec(base)?.[1];
  return hidden === undefined ? undefined : problem(`files here end in .${ext}.`, `rename it to ${hidden}`);
}

/** Why a file name cannot be an id. */
function nameFault(id: string, ext: string): Pick<Problem, 'rule' | 'message' | 'fix'> | undefined {
  const parsed = Id.safeParse(id);
  if (parsed.success) return undefined;
  const better = idOf(id) || 'a-name';
  return {
    rule: 'file-name',
    message: `"${id.slice(0, 100)}" cannot be an id, which is the page's address: it ${parsed.error.issues[0]?.message ?? 'is wrong'}.`,
    fix: `rename the file to ${Id.safeParse(better).success ? better : `${better.slice(0, 80)}-entry`}.${ext}`,
  };
}

/** What is wrong with a table that cannot be read, in words of people who write in a spreadsheet. */
function csvFault(error: unknown, text: string): Pick<Problem, 'message' | 'fix' | 'line'> {
  const line = error instanceof CsvError && typeof error['lines'] === 'number' ? error['lines'] : 1;
  const code = error instanceof CsvError ? error.code : '';
  const columns = (text.split(/\r?\n/, 1)[0] ?? '').split(',').length;
  const record = error instanceof CsvError && Array.isArray(error['record']) ? error['record'].length : undefined;
  if (/QUOTE/.test(code))
    return {
      line,
      message: 'the table cannot be read: a quotation mark opens or closes in the wrong place.',
      fix: 'put the whole cell in "quotes", and write a quotation mark inside it twice: ""',
    };
  return {
    line,
    message: `the table cannot be read: ${record === undefined ? 'a row does not fit the first line' : `this row has ${record} cells, and the first line ${columns}`}.`,
    fix: 'give every row the columns of the first line, and put a cell that holds a comma in "quotes"',
  };
}

/** The rows of a table, or why they cannot be read. */
export function readRows(
  file: string,
  text: string,
): { columns: Columned['columns']; rows: readonly Row[]; problems: Problem[] } {
  const refuse = (problem: Pick<Problem, 'message' | 'fix' | 'line'>) => ({
    columns: [],
    rows: [],
    problems: [{ file, column: 1, rule: 'csv', ...problem }],
  });
  const merging = mergeMark(text);
  if (merging) return refuse({ ...UNMERGED, line: merging });
  const head = text.split(/\r?\n/, 1)[0] ?? '';
  const other = [';', '\t'].find((mark) => !head.includes(',') && head.includes(mark));
  if (other)
    return refuse({
      line: 1,
      message: `the cells are parted by ${other === ';' ? 'semicolons' : 'tabs'}, not by commas.`,
      fix: 'save the table as CSV with commas between the cells',
    });
  try {
    return { ...readTable(text), problems: [] };
  } catch (error) {
    return refuse(csvFault(error, text));
  }
}

/** Rows that say nothing: only commas, or the first line again. What is wrong with each is said once. */
function idleRows(file: string, { columns, rows }: Columned): Map<Row, Problem> {
  return new Map(
    rows.flatMap((row) => {
      const cells = Object.entries(row.cells);
      const heading = cells.length > 1 && cells.every(([name, cell]) => name === cell);
      if (columns.length < 2 || (cells.length > 0 && !heading)) return [];
      const message = heading ? 'the first line of the table stands here again.' : 'this row is empty.';
      return [[row, { file, line: row.line, column: 1, rule: 'csv', message, fix: 'delete this line' }] as const];
    }),
  );
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
/** A letter that was lost when a file in another encoding was read as UTF-8; a NUL is half a letter of UTF-16. */
const LOST_LETTER = /[\uFFFD\u0000]/;
function encodingProblem(file: string, text: string): Problem | undefined {
  const lost = LOST_LETTER.exec(text);
  if (!lost) return undefined;
  const before = text.slice(0, lost.index).split('\n');
  return {
    file,
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
    rule: 'encoding',
    message: 'the file is not UTF-8: the letter here cannot be read.',
    fix: 'save it again as UTF-8 from the program that wrote it (in Excel: CSV UTF-8), and delete nothing before that',
  };
}
/** Why a file is not looked into at all. @param text undefined for what is not a plain file */
export function unreadable(file: string, text: string | undefined): Problem | undefined {
  if (text === undefined)
    return nameProblem(file, 'this is not a plain file.', 'put the file itself here, not a link to it');
  return Buffer.byteLength(text) > LARGEST_BYTES
    ? nameProblem(file, `the file is larger than ${LARGEST_BYTES / 1024} kB.`, 'split it, or link to what it quotes')
    : encodingProblem(file, text);
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
 * Reads one file anew, with objects of its own.
 * @param file path relative to the content folder: `cases/siliadin.mdx`
 * @param text undefined for what is not a plain file
 */
export function readAnew(file: string, text: string | undefined): ReadFile {
  const folder = file.split('/')[0] ?? '';
  const refuse = (message: string, fix: string): ReadFile => ({ problems: [nameProblem(file, message, fix)] });
  const named =
    isCollection(folder) && file.includes('/')
      ? endingFault(file, file.endsWith('.csv') ? 'csv' : definitionOf(folder).file)
      : undefined;
  if (named) return { problems: [{ file, line: 1, column: 1, ...named }] };
  const refused = unreadable(file, text);
  if (refused || text === undefined) return { problems: refused ? [refused] : [] };
  if (!isCollection(folder))
    return refuse(`"${folder}" is not a collection.`, `move the file to one of: ${COLLECTION_NAMES.join(', ')}`);
  const problems: Problem[] = [];
  const { file: ending, rows } = definitionOf(folder);
  if (rows && file.endsWith('.csv')) {
    const id = file.slice(folder.length + 1).replace(/\.csv$/, '');
    const misnamed = nameFault(id, 'csv');
    if (misnamed) return { text, problems: [{ file, line: 1, column: 1, ...misnamed }] };
    const table = readRows(file, text);
    if (table.problems.length > 0) return { text, problems: table.problems };
    const idle = idleRows(file, table);
    return {
      table: { file, folder, id, columns: table.columns, rows: table.rows.filter((row) => !idle.has(row)) },
      text,
      problems: [...idle.values()],
    };
  }
  if (ending === 'csv') return refuse(`files in ${folder} end in .csv.`, 'save the table as CSV');
  return { entry: readEntry(file, folder, text, problems), text, problems };
}

/**
 * Reads one file; as long as its text is the same, a process reads it once. Whoever asks again gets the same objects, to
 * look at and not to change.
 */
export const readFile = keptOfText(readAnew);

/** By which names others may point at a file that could not be read. */
function keysOf(file: string): string[] {
  const [folder = '', ...rest] = file.split('/');
  if (rest.length === 0) return [folder];
  const name = rest.join('/');
  if (name.endsWith('.csv')) return [`${folder}/${name}`];
  const id = name.replace(/\.[^.]+$/, '');
  return [`${folder}/${id}`, `${folder}/${idOf(id)}`];
}
/** Former `collection/id` → the present one. */
export type Renamed = ReadonlyMap<string, string>;
export const renamedIn = ({ entries }: Pick<Content, 'entries'>): Renamed =>
  new Map(
    entries.flatMap(({ collection, key, data }) => {
      const former = data['formerIds'];
      return (Array.isArray(former) ? (former as unknown[]) : []).map(
        (id) => [`${collection}/${String(id)}`, key] as const,
      );
    }),
  );
/** Whether there is an entry of that name, readable or not. */
export const isThere = ({ byKey, unread }: Pick<Content, 'byKey' | 'unread'>, key: string): boolean =>
  byKey.has(key) || unread.has(key) || unread.has(key.replace(/\/.*/, ''));

/**
 * Reads every file of a content folder.
 * @param today `YYYY-MM-DD`: the day the check is run
 * @param read how one file is read
 * @returns what could be read, and a problem for each file that could not
 */
export function readContent(files: Files, today: string, read = readFile): { content: Content; problems: Problem[] } {
  const all = [...files].map(([file, text]) => {
    const found = read(file, text);
    const wrong = found.table ? headingProblems(found.table) : [];
    return wrong.length === 0
      ? { file, ...found }
      : { file, ...found, table: undefined, problems: [...found.problems, ...wrong] };
  });
  const entries = all.flatMap(({ entry }) => entry ?? []);
  const lost = all.filter(({ entry, table }) => !entry && !table);
  return {
    content: {
      entries,
      byKey: new Map(entries.map((entry) => [entry.key, entry])),
      unread: new Set(lost.flatMap(({ file }) => keysOf(file))),
      tables: all.flatMap(({ table }) => table ?? []),
      texts: new Map(all.flatMap(({ file, text }) => (text === undefined ? [] : [[file, text] as const]))),
      today,
    },
    problems: all.flatMap(({ problems }) => problems).sort(byPlace),
  };
}
/** A heading that nobody knows says nothing of any row: said once, and not once a row. */
function headingProblems({ file, folder, columns, rows }: Table): Problem[] {
  const shape: Readonly<Record<string, z.ZodType>> = definitionOf(folder).rows?.shape ?? {};
  const known = Object.keys(shape);
  const names = columns.map(({ name }) => name);
  // A table without a first line is one that was emptied.
  if (names.length === 0 && rows.length === 0) return [];
  const problem = (place: Place, message: string, fix: string): Problem => ({
    file,
    line: place.line,
    column: place.column,
    rule: 'csv',
    message,
    fix,
  });
  const free = known.filter((name) => !names.includes(name));
  const unnamed = columns.filter(({ name }) => name === '');
  const [blank] = unnamed;
  if (blank)
    return [
      problem(
        blank,
        `${unnamed.length === 1 ? 'a column has' : `${unnamed.length} columns have`} no name: a spreadsheet left commas at the ends of the lines.`,
        `delete ${unnamed.length === 1 ? 'the last comma' : `the last ${unnamed.length} commas`} of every line`,
      ),
    ];
  const strange = columns.filter(({ name }) => !known.includes(name));
  const guesses = strange.map(({ name }) => nearest(name, free) ?? nearest(name.toLowerCase(), free));
  const missing = free.filter((name) => shape[name]?.safeParse(undefined).success === false && !guesses.includes(name));
  return [
    ...strange.map((column, index) =>
      problem(
        column,
        `there is no column "${column.name}" in a table of ${folder}.`,
        (guesses[index] ?? (strange.length === 1 && missing.length === 1))
          ? `write "${guesses[index] ?? missing[0]}"`
          : `${free.length > 0 ? `write one of: ${free.join(', ')}; or ` : ''}delete the column, with its cells`,
      ),
    ),
    ...columns
      .filter(({ name }, index) => names.indexOf(name) !== index)
      .map((column) => problem(column, `the column "${column.name}" is there twice.`, 'delete one of the two')),
    ...(strange.length > 0 ? [] : missing).map((name) =>
      problem(
        { line: 1, column: 1 },
        `the column "${name}" is missing.`,
        `add "${name}" to the first line, and a cell for it to every row`,
      ),
    ),
  ];
}

/** A text in data of any shape, and where it stands. */
interface Placed {
  text: string;
  path: Path;
}
/**
 * Looks at everything below a value, outermost first, in the order of the file. Several rules do it with each entry, so
 * that a path is only a copy where somebody wants one.
 * @param see is told each value, a way to its path, and the last step of it
 */
export function lookBelow(
  value: unknown,
  see: (item: unknown, path: () => PropertyKey[], key: PropertyKey) => void,
): void {
  const at: PropertyKey[] = [];
  const path = () => [...at];
  const look = (within: unknown): void => {
    if (within === null || typeof within !== 'object') return;
    const keys: readonly PropertyKey[] = Array.isArray(within) ? [...within.keys()] : Object.keys(within);
    for (const key of keys) {
      const item = (within as Record<PropertyKey, unknown>)[key];
      at.push(key);
      see(item, path, key);
      look(item);
      at.pop();
    }
  };
  look(value);
}
const textsOf = kept((value: object): readonly Placed[] => {
  const texts: Placed[] = [];
  lookBelow(value, (item, path) => {
    if (typeof item === 'string') texts.push({ text: item, path: path() });
  });
  return texts;
});
/** Every text below a value, with its path from there. Several rules ask it of each entry. */
export const textsIn = (value: unknown): readonly Placed[] =>
  typeof value === 'string'
    ? [{ text: value, path: [] }]
    : value !== null && typeof value === 'object'
      ? textsOf(value)
      : [];
/** What stands at a path in data of any shape. */
export const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, step) =>
      value !== null && typeof value === 'object' ? (value as Record<PropertyKey, unknown>)[step] : undefined,
    data,
  );
/** The number of an article without the word before it: others that name it name the same. */
export const bareArticle = (written: string): string => written.replace(/^(?:articles?|arts?\.?|§)\s*(?=\d)/i, '');
/** The articles of a framework. */
export function articlesOf(entry: Entry | undefined): string[] {
  const list = entry?.data['provisions'];
  return Array.isArray(list)
    ? list.map((item: { article?: unknown } | null) => bareArticle(String(item?.article)))
    : [];
}
/** The anchors a link may use on a framework's page. */
export const anchorsOf = (entry: Entry | undefined): string[] =>
  provisionAnchors(typeof entry?.data['unit'] === 'string' ? entry.data['unit'] : 'article', articlesOf(entry)).flatMap(
    ({ own, whole }) => (whole === undefined ? [own] : [own, whole]),
  );
