/** What can be mended without changing what an entry means. Pure: text in, text and a list of what was done out. */
import { isDeepStrictEqual } from 'node:util';
import { stringify } from 'csv-stringify/sync';
import { isMap, isScalar, parseDocument } from 'yaml';
import { readDate } from '../../entries/depositaries/dates.ts';
import { INVISIBLE } from '../../entries/check/rules/invisible-characters.ts';
import { splitFrontMatter } from '../../entries/read.ts';
import { byState, parseTable } from '../../entries/table.ts';
import { COLLECTIONS, type CollectionName } from '../../schema/collections.ts';

export interface Mended {
  text: string;
  /** One sentence for each thing done. */
  done: string[];
}
/** One kind of mending. Returns the text unchanged when there is nothing to do or it cannot be done safely. */
type Step = (text: string, file: string) => { text: string; done: string };

const lineEnds: Step = (text) => ({ text: text.replace(/\r\n?/g, '\n'), done: 'line ends made \\n' });
const lastLine: Step = (text) => ({
  text: text === '' ? text : text.replace(/\n*$/, '\n'),
  done: 'one line end at the end of the file',
});

const ODD_SPACES = /[\u2000-\u200a\u202f\u205f]/gu;
const invisible: Step = (text) => {
  const spaced = text.replace(ODD_SPACES, ' ');
  return {
    text: [...spaced].filter((character) => !INVISIBLE.test(character)).join(''),
    done: 'invisible characters removed, odd spaces made plain',
  };
};

/** The part of a file that holds its fields. */
const fieldsOf = (text: string, file: string): string | undefined =>
  file.endsWith('.mdx') ? splitFrontMatter(text)?.yaml : file.endsWith('.yaml') ? text : undefined;

/** Dates that can be read in one way only: "24 November 2026" and "2026/11/24" become 2026-11-24. */
const isoDate = (written: string): string | undefined => {
  const yearFirst = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(written);
  const [, year = '', month = '', day = ''] = yearFirst ?? [];
  const candidate = yearFirst ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : written;
  return candidate === written && /^\d/.test(written) && written.includes('-') ? undefined : readDate(candidate);
};
const DATE_FIELD = /^(\s*(?:- )?(?:date|read|reviewed|asAt|from|to): +)(['"]?)([^'"#{}\n]+?)\2[ \t]*$/gm;
const dates: Step = (text, file) => {
  const yaml = fieldsOf(text, file);
  if (yaml === undefined) return { text, done: '' };
  const mended = yaml.replace(DATE_FIELD, (whole, head: string, _quote, value: string) => {
    const date = isoDate(value.trim());
    return date === undefined || date === value ? whole : `${head}'${date}'`;
  });
  return { text: text.replace(yaml, () => mended), done: 'dates written as 2026-11-24' };
};

/** The fields in the order of the schema, each with the comments above it. */
const fieldOrder: Step = (text, file) => {
  const collection = file.split('/')[0] as CollectionName;
  const yaml = fieldsOf(text, file);
  if (yaml === undefined || !Object.hasOwn(COLLECTIONS, collection)) return { text, done: '' };
  const document = parseDocument(yaml);
  if (document.errors.length > 0 || !isMap(document.contents)) return { text, done: '' };
  const keys = document.contents.items.flatMap(({ key }) =>
    isScalar(key) && key.range ? [{ name: String(key.value), start: key.range[0] }] : [],
  );
  if (keys.length !== document.contents.items.length) return { text, done: '' };
  /** A comment directly above a field goes with it. */
  const startOf = (offset: number) => {
    let start = yaml.lastIndexOf('\n', offset - 1) + 1;
    for (;;) {
      const before = yaml.lastIndexOf('\n', start - 2) + 1;
      if (start === 0 || !yaml.slice(before, start).startsWith('#')) return start;
      start = before;
    }
  };
  const starts = keys.map(({ start }) => startOf(start));
  const blocks = keys.map(({ name }, index) => {
    const block = yaml.slice(starts[index], starts[index + 1] ?? yaml.length);
    return { name, block: block.endsWith('\n') ? block : `${block}\n` };
  });
  const order = Object.keys(COLLECTIONS[collection].schema.shape);
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  const sorted = [...blocks].sort((a, b) => place(a.name) - place(b.name));
  if (sorted.every((block, index) => block === blocks[index])) return { text, done: '' };
  const head = yaml.slice(0, starts[0]);
  const mended = head + sorted.map(({ block }) => block).join('');
  if (!isDeepStrictEqual(parseDocument(mended).toJS(), document.toJS())) return { text, done: '' };
  return {
    text: text.replace(yaml, () => (yaml.endsWith('\n') ? mended : mended.replace(/\n$/, ''))),
    done: 'fields put in the order of the schema',
  };
};

/** Rows of a participation table by State. */
const rowOrder: Step = (text, file) => {
  if (!/^participation\/[^/]+\.csv$/.test(file)) return { text, done: '' };
  try {
    const rows = parseTable(text).map(({ cells }) => cells);
    const columns = text.split('\n', 1)[0]?.split(',') ?? [];
    const sorted = [...rows].sort(byState);
    return sorted.every((row, index) => row === rows[index])
      ? { text, done: '' }
      : { text: stringify(sorted, { header: true, columns }), done: 'rows put in the order of the States' };
  } catch {
    return { text, done: '' };
  }
};

const STEPS: readonly Step[] = [lineEnds, invisible, dates, fieldOrder, rowOrder, lastLine];

/** @param file path relative to the content folder */
export function mend(file: string, text: string): Mended {
  const done: string[] = [];
  const mended = STEPS.reduce((sofar, step) => {
    const result = step(sofar, file);
    if (result.text !== sofar) done.push(result.done);
    return result.text;
  }, text);
  return { text: mended, done };
}
