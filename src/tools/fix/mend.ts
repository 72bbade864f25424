/**
 * What can be mended without changing what a file means. Pure: text in, text, what was done and what was left out. Each
 * step is undone when the file means anything else after it; where nobody can know what was meant, nothing is done.
 */
import { isDeepStrictEqual } from 'node:util';
import { isScalar, parseDocument } from 'yaml';
import type { z } from 'zod';
import { readOneWay } from '../../entries/depositaries/dates.ts';
import { keptOfText } from '../../entries/kept.ts';
import { readFields, splitFrontMatter } from '../../entries/read.ts';
import { byState, parseTable } from '../../entries/table.ts';
import { writtenCells, writtenTable, type WrittenRow } from '../../entries/written-table.ts';
import { ADDRESSES, cleanAddress } from '../../schema/clean-address.ts';
import { definitionOf, isCollection } from '../../schema/collections.ts';

export interface Mended {
  text: string;
  /** One sentence for each thing done. */
  done: string[];
  /** What a person must decide, with its line. */
  left: string[];
}
/** One kind of mending. Returns the text unchanged when there is nothing to do or it cannot be done safely. */
interface Step {
  done: string;
  mend: (text: string, file: string) => string;
  /** What is between the two meanings: nothing but what this step is for. */
  blind?: (value: string) => string;
}

const lineEnds: Step = {
  done: 'line ends made \\n',
  mend: (text) => text.replace(/\r\n?/g, '\n'),
  blind: (value) => value.replace(/\r\n?/g, '\n'),
};
const lastLine: Step = {
  done: 'one line end at the end of the file',
  mend: (text) => (text === '' ? text : text.replace(/\n*$/, '\n')),
};

/** Characters without width that stand for nothing in any text: soft hyphen, marks of direction, byte order marks. */
const IDLE = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/gu;
const ODD_SPACES = /[\u2000-\u200a\u2028\u2029\u202f\u205f]/gu;
const plain = (value: string) => value.replace(ODD_SPACES, ' ').replace(IDLE, '');
const invisible: Step = { done: 'invisible characters removed, odd spaces made plain', mend: plain, blind: plain };

const cleaned = (value: string) => value.replace(ADDRESSES, cleanAddress);
const visits: Step = {
  done: 'session tokens and tracking taken out of addresses, letters beyond ASCII in them encoded',
  mend: cleaned,
  blind: cleaned,
};
const whole = (value: string) => value.normalize('NFC');
const composed: Step = { done: 'letters written as two signs made one', mend: whole, blind: whole };

/** The part of a file that holds its fields. */
const fieldsOf = (text: string, file: string): string | undefined =>
  file.endsWith('.mdx') ? splitFrontMatter(text)?.yaml : file.endsWith('.yaml') ? text : undefined;

const AMBIGUOUS = /^\d{1,2}([/.-])\d{1,2}\1\d{4}$/;
/** The day that a field should hold instead of what is written; undefined where there is none, or more than one. */
const dayOf = (written: string): string | undefined => {
  const day = readOneWay(written);
  return day === written ? undefined : day;
};

/** The paths at which a schema refuses what is written, in every branch of a choice. */
function refused(schema: z.ZodType, data: unknown): PropertyKey[][] {
  const paths = (issues: readonly z.core.$ZodIssue[], base: PropertyKey[]): PropertyKey[][] =>
    issues.flatMap((issue) => {
      const path = [...base, ...issue.path];
      return issue.code === 'invalid_union' ? issue.errors.flatMap((branch) => paths(branch, path)) : [path];
    });
  const result = schema.safeParse(data);
  return result.success ? [] : paths(result.error.issues, []);
}

interface DateIn {
  from: number;
  to: number;
  written: string;
  day?: string;
}
/** Where a field of an entry holds a date in another form, and what the schema says to that. */
const datesIn = keptOfText((file, yaml): DateIn[] => {
  const [collection = ''] = file.split('/');
  const fields = isCollection(collection) ? readFields(yaml, 0) : undefined;
  if (!isCollection(collection) || !fields || 'rule' in fields) return [];
  const paths = refused(definitionOf(collection).schema, fields.data);
  if (paths.length === 0) return [];
  const document = parseDocument(yaml, { stringKeys: true });
  const found = new Map<number, DateIn>();
  for (const path of paths) {
    const node = path.length > 0 ? document.getIn(path, true) : undefined;
    if (!isScalar(node) || typeof node.value !== 'string' || !node.range) continue;
    const day = dayOf(node.value);
    if (day !== undefined || AMBIGUOUS.test(node.value.trim()))
      found.set(node.range[0], {
        from: node.range[0],
        to: node.range[1],
        written: node.value,
        ...(day !== undefined && { day }),
      });
  }
  return [...found.values()].sort((a, b) => b.from - a.from);
});
/** Without aliases, which no entry may hold and which can be made to grow without end. */
function toJs(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    return undefined;
  }
}

const shapeOf = (file: string): z.ZodType | undefined => {
  const [collection = ''] = file.split('/');
  return file.endsWith('.csv') && isCollection(collection) ? definitionOf(collection).rows : undefined;
};
/** Cells of a row that the schema refuses and that hold a date. */
function dateCells(row: WrittenRow, schema: z.ZodType): { column: number; written: string; day?: string }[] {
  const filled = Object.fromEntries(Object.entries(row.cells).filter(([, value]) => value !== ''));
  const names = Object.keys(row.cells);
  return refused(schema, filled).flatMap(([name]) => {
    const written = filled[String(name)];
    if (written === undefined) return [];
    const day = dayOf(written);
    const column = names.indexOf(String(name));
    return day !== undefined ? [{ column, written, day }] : AMBIGUOUS.test(written) ? [{ column, written }] : [];
  });
}

const dates: Step = {
  done: 'dates written as 2026-11-24',
  mend: (text, file) => {
    const yaml = fieldsOf(text, file);
    const schema = shapeOf(file);
    if (yaml !== undefined) {
      const mended = datesIn(file, yaml).reduce(
        (sofar, { from, to, day }) => (day === undefined ? sofar : `${sofar.slice(0, from)}'${day}'${sofar.slice(to)}`),
        yaml,
      );
      return mended === yaml ? text : text.replace(yaml, () => mended);
    }
    const table = schema && writtenTable(text);
    if (!schema || !table) return text;
    const mended = table.rows.map((row) => {
      const days = dateCells(row, schema).filter(({ day }) => day !== undefined);
      const cells = writtenCells(row.raw);
      if (days.length === 0 || cells.length !== Object.keys(row.cells).length) return row.raw;
      for (const { column, day } of days) cells[column] = day ?? '';
      return `${cells.join(',')}${row.raw.endsWith('\n') ? '\n' : ''}`;
    });
    return table.heading + mended.join('');
  },
  blind: (value) => dayOf(value) ?? value,
};

/** Rows of a participation table by State; each keeps its own text. */
const rowOrder: Step = {
  done: 'rows put in the order of the States',
  mend: (text, file) => {
    const table = /^participation\/[^/]+\.csv$/.test(file) ? writtenTable(text) : undefined;
    if (!table?.rows.every(({ raw }) => raw.endsWith('\n'))) return text;
    const sorted = [...table.rows].sort((a, b) => byState(a.cells, b.cells));
    return table.heading + sorted.map(({ raw }) => raw).join('');
  },
};

/** What a file means, for a comparison; undefined where nobody can say. The order of rows means nothing. */
function meaningOf(file: string, text: string, blind: (value: string) => string): unknown {
  const seen = (value: unknown): unknown =>
    typeof value === 'string'
      ? blind(value)
      : Array.isArray(value)
        ? value.map(seen)
        : value !== null && typeof value === 'object' && !(value instanceof Date)
          ? Object.fromEntries(Object.entries(value).map(([name, each]) => [blind(name), seen(each)]))
          : value;
  if (file.endsWith('.csv'))
    try {
      return parseTable(text)
        .map(({ cells }) => JSON.stringify(seen(cells)))
        .sort();
    } catch {
      return undefined;
    }
  const yaml = fieldsOf(text, file);
  const document = yaml === undefined ? undefined : parseDocument(yaml, { stringKeys: true });
  if (!document || document.errors.length > 0) return undefined;
  return [seen(toJs(document)), blind(splitFrontMatter(text)?.body ?? '').trimEnd()];
}

// A last line comes before the order of rows, which needs one.
const STEPS: readonly Step[] = [lineEnds, invisible, composed, visits, lastLine, dates, rowOrder];

/**
 * Letters that were lost when the file was saved in another encoding, control characters that may stand for a letter or a
 * break, and joiners that change how a word is written. Only the author knows what was meant.
 */
const DOUBTFUL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200c\u200d\ufff9-\uffff]/gu;
const lineOf = (text: string, offset: number) => text.slice(0, offset).split('\n').length;
function leftIn(file: string, text: string): string[] {
  const lost = [...text.matchAll(DOUBTFUL)].map(({ index, 0: letter }) =>
    letter === '\ufffd'
      ? `line ${lineOf(text, index)} has lost a letter (U+FFFD): write it again from your own copy`
      : `line ${lineOf(text, index)} holds U+${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}: write what was meant, or delete it`,
  );
  const says = (line: number, written: string) =>
    `line ${line}: ${written} can be two days: write it as 2003-09-24, year first`;
  const yaml = fieldsOf(text, file);
  const schema = shapeOf(file);
  const before = yaml === undefined ? 0 : text.indexOf(yaml);
  return [
    ...lost,
    ...(yaml === undefined ? [] : datesIn(file, yaml))
      .filter(({ day }) => day === undefined)
      .map(({ from, written }) => says(lineOf(text, before + from), written)),
    ...(schema ? (writtenTable(text)?.rows ?? []) : []).flatMap((row) =>
      schema
        ? dateCells(row, schema).flatMap(({ written, day }) => (day === undefined ? [says(row.line, written)] : []))
        : [],
    ),
  ];
}

/** @param file path relative to the content folder */
export function mend(file: string, text: string): Mended {
  const done: string[] = [];
  const mended = STEPS.reduce((sofar, step) => {
    const after = step.mend(sofar, file);
    if (after === sofar) return sofar;
    const blind = step.blind ?? ((value: string) => value);
    const meant = meaningOf(file, sofar, blind);
    if (meant !== undefined && !isDeepStrictEqual(meant, meaningOf(file, after, blind))) return sofar;
    done.push(step.done);
    return after;
  }, text);
  return { text: mended, done, left: leftIn(file, mended) };
}
