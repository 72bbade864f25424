/** What changed in which record between two states of the content: facts, not lines. Pure. */
import { isDeepStrictEqual } from 'node:util';
import type { Content } from '../read.ts';

export interface Change {
  /** `frameworks/untoc`, or `participation/untoc MEX` for the row of a State. */
  record: string;
  kind: 'added' | 'removed' | 'changed';
  /** Where in the record: `provisions › 18 › paraphrase`. Blank for the record itself. */
  field: string;
  /** As written; undefined where there was or is nothing. */
  from: string | undefined;
  to: string | undefined;
}

/** Items of a list are the same item when they share the first of these that they have. */
const NAMES = ['article', 'key', 'ref', 'framework', 'number', 'name'];
const nameOf = (item: unknown, index: number): string => {
  if (item === null || typeof item !== 'object') return String(item);
  const named = NAMES.map((name) => (item as Record<string, unknown>)[name]).find((value) => value !== undefined);
  return typeof named === 'string' || typeof named === 'number' ? String(named) : `item ${index + 1}`;
};
/** Items by name; a name that comes again gets its number, so that no item hides another. */
function itemsOf(list: readonly unknown[]): Map<string, unknown> {
  const items = new Map<string, unknown>();
  const seen = new Map<string, number>();
  list.forEach((item, index) => {
    const name = nameOf(item, index);
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    items.set(times === 1 ? name : `${name} (${times})`, item);
  });
  return items;
}
const parts = (value: unknown): Map<string, unknown> | undefined =>
  Array.isArray(value)
    ? itemsOf(value)
    : value !== null && typeof value === 'object'
      ? new Map(Object.entries(value))
      : undefined;
const shown = (value: unknown): string | undefined =>
  value === undefined ? undefined : typeof value === 'string' ? value : JSON.stringify(value);

function differences(record: string, before: unknown, after: unknown, path: readonly string[] = []): Change[] {
  if (isDeepStrictEqual(before, after)) return [];
  const [a, b] = [parts(before), parts(after)];
  if (a && b)
    return [...new Set([...a.keys(), ...b.keys()])].flatMap((name) =>
      differences(record, a.get(name), b.get(name), [...path, name]),
    );
  const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  return [{ record, kind, field: path.join(' › '), from: shown(before), to: shown(after) }];
}
const words = (body: string) => body.split(/\s+/).filter(Boolean).length;

/** What a difference looks at. */
export type Records = Pick<Content, 'entries' | 'tables'>;
/** Every record by name: its fields, and its text. */
export const recordsOf = ({ entries, tables }: Records): Map<string, { data: Record<string, unknown>; body: string }> =>
  new Map([
    ...entries.map(({ key, data, body }) => [key, { data, body: body.trim() }] as const),
    ...tables.flatMap(({ folder, id, rows }) =>
      rows.map(
        ({ cells }) => [`${folder}/${id} ${cells['state'] ?? cells['id'] ?? ''}`, { data: cells, body: '' }] as const,
      ),
    ),
  ]);

/** Changes by record, in the order of their names. */
export function difference(before: Records, after: Records): Change[] {
  const [was, is] = [recordsOf(before), recordsOf(after)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .sort((a, b) => a.localeCompare(b, 'en'))
    .flatMap((record): Change[] => {
      const [old, now] = [was.get(record), is.get(record)];
      if (!old) return [{ record, kind: 'added', field: '', from: undefined, to: undefined }];
      if (!now) return [{ record, kind: 'removed', field: '', from: undefined, to: undefined }];
      const text: Change[] =
        old.body === now.body
          ? []
          : [
              {
                record,
                kind: 'changed',
                field: 'text',
                from: `${words(old.body)} words`,
                to: `${words(now.body)} words`,
              },
            ];
      return [...differences(record, old.data, now.data), ...text];
    });
}
