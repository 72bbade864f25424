/**
 * A table of parties and its description as they stand after a list was taken over. The description is written by people,
 * so that only the facts that changed are written anew; every other letter of it stays.
 */
import { stringify } from 'csv-stringify/sync';
import { isMap, isNode, isScalar, isSeq, parseDocument, type Document } from 'yaml';
import { participationRow } from '../../schema/participation.ts';
import type { Cells } from './compare.ts';

export const COLUMNS = Object.keys(participationRow.shape);

/** What of the rows the schema refuses, by State. */
export const invalidRows = (rows: readonly Cells[]): string[] =>
  rows.flatMap((row) => {
    const parsed = participationRow.safeParse(row);
    return parsed.success
      ? []
      : [`${row['state'] ?? '?'}: ${parsed.error.issues.map(({ message }) => message).join('; ')}`];
  });
export const renewedTable = (rows: readonly Cells[]): string =>
  stringify([...rows], { header: true, columns: COLUMNS });

/** What a list says of the whole table. */
export interface Renewal {
  /** Left out where the list does not show the whole. */
  asAt?: string;
  /** Id of the shared source that the list is. */
  source: string;
  /** The day on which it was read. */
  read: string;
  supports: string;
  /** How many parties the list shows. */
  parties?: number;
}

type Path = readonly (string | number)[];
const quoted = (value: string | number) => (typeof value === 'number' ? String(value) : `'${value}'`);

/** A value in place of another, and nothing else of the text. */
function withValue(text: string, path: Path, value: string | number): string {
  const document = parseDocument(text);
  if (document.getIn(path) === value) return text;
  const node = document.getIn(path, true);
  if (!isScalar(node) || !node.range) throw new Error(`there is no ${path.join('.')} to renew`);
  const [start, end] = node.range;
  return text.slice(0, start) + quoted(value) + text.slice(end);
}
/** Where a field of the top level begins: its key. */
function startOf(document: Document, key: string): number | undefined {
  if (!isMap(document.contents)) return undefined;
  const pair = document.contents.items.find(({ key: each }) => isScalar(each) && each.value === key);
  return isNode(pair?.key) ? pair.key.range?.[0] : undefined;
}
/** Fields that stand behind the count. */
const BEHIND_COUNT = ['declarations', 'sources'];
function withCount(text: string, { parties, read, source }: Renewal): string {
  if (parties === undefined) return text;
  const document = parseDocument(text);
  if (document.has('count'))
    return [
      { path: ['count', 'parties'], value: parties },
      { path: ['count', 'date'], value: read },
      { path: ['count', 'source'], value: source },
    ].reduce((sofar, { path, value }) => withValue(sofar, path, value), text);
  const at = BEHIND_COUNT.map((key) => startOf(document, key)).find((start) => start !== undefined) ?? text.length;
  return `${text.slice(0, at)}count:\n  parties: ${parties}\n  date: '${read}'\n  source: ${source}\n${text.slice(at)}`;
}
function withSource(text: string, { source, read, supports }: Renewal): string {
  const document = parseDocument(text);
  const sources = document.get('sources', true);
  const at = isSeq(sources)
    ? sources.items.findIndex((_, index) => document.getIn(['sources', index, 'ref']) === source)
    : -1;
  if (at >= 0) return withValue(text, ['sources', at, 'read'], read);
  if (!isSeq(sources) || !sources.range) throw new Error('there is no list of sources to renew');
  const [first] = sources.items;
  const item = (indent: string) =>
    [`- ref: ${source}`, `  read: '${read}'`, `  supports: ${supports}`].map((line) => `${indent}${line}`).join('\n');
  // An empty list is written [] on the line of its key.
  if (!isNode(first) || !first.range) {
    const [start, end] = sources.range;
    return `${text.slice(0, start).trimEnd()}\n${item('')}${text.slice(end)}`;
  }
  const lineStart = text.lastIndexOf('\n', first.range[0]) + 1;
  const indent = /^ */.exec(text.slice(lineStart))?.[0] ?? '';
  const end = text.slice(0, sources.range[1]).trimEnd().length;
  return `${text.slice(0, end)}\n${item(indent)}${text.slice(end)}`;
}

/** The description of a source, read again on a day. */
export const readAgain = (text: string, day: string): string => withValue(text, ['read'], day);

const EMPTY = "asAt: ''\ncompleteness: partial\nabsenceMeansNonParty: false\nsources: []\n";
/**
 * @param text the description as it stands; undefined where there is none yet
 * @throws Error when the description is not one that can be renewed
 */
export function renewedDescription(text: string | undefined, renewal: Renewal): string {
  const { asAt = renewal.read } = renewal;
  const start = text ?? withValue(EMPTY, ['asAt'], asAt);
  const dated = renewal.asAt === undefined ? start : withValue(start, ['asAt'], renewal.asAt);
  const renewed = withSource(withCount(dated, renewal), renewal);
  const { errors } = parseDocument(renewed);
  if (errors.length > 0) throw new Error(`the description would be damaged: ${errors[0]?.message ?? ''}`);
  return renewed;
}
