/** What changed in the facts, day by day: the content of one evening against that of the evening before. Pure. */
import { readFile } from '../read.ts';
import { difference, recordsOf, type Change, type Records } from './difference.ts';
import type { Day } from './git.ts';

/** A change, with the entries whose readers it concerns. */
export interface Fact extends Change {
  /** `collection/id`; first the entry on whose page the record is shown. */
  concerns: readonly string[];
}
export interface Counts {
  entries: number;
  provisions: number;
  /** Rows of who is bound, and of treaties between two States. */
  rows: number;
}
export interface DayOfFacts {
  /** `YYYY-MM-DD` in UTC. */
  day: string;
  /** When its last commit was made. */
  at: string;
  facts: readonly Fact[];
  /** As the content stood at the end of the day. */
  counts: Counts;
}
/** What one file holds. Every file is one record or one table. */
type Snapshot = Records;

/** Words of the interface are no facts. */
const NOT_FACTS = /^languages\//;

const snapshotOf = (path: string, text: string | undefined): Snapshot | undefined => {
  const { entry, table } = readFile(path, text);
  return entry || table ? { entries: entry ? [entry] : [], tables: table ? [table] : [] } : undefined;
};
const together = (files: readonly (Snapshot | undefined)[]): Snapshot => ({
  entries: files.flatMap((file) => file?.entries ?? []),
  tables: files.flatMap((file) => file?.tables ?? []),
});
const countsOf = ({ entries, tables }: Snapshot): Counts => ({
  entries: entries.length,
  provisions: entries.reduce(
    (sum, { data }) => sum + (Array.isArray(data['provisions']) ? data['provisions'].length : 0),
    0,
  ),
  rows: tables.reduce((sum, { rows }) => sum + rows.length, 0),
});

/** Counts after a change of some files: the others are not counted again. */
const changed = (counts: Counts, before: Counts, after: Counts): Counts => ({
  entries: counts.entries - before.entries + after.entries,
  provisions: counts.provisions - before.provisions + after.provisions,
  rows: counts.rows - before.rows + after.rows,
});

/** Present name of every record file that had another: `glossary/old` → `glossary/new`, and the table of an instrument. */
function presentNames({ entries }: Snapshot): Map<string, string> {
  const names = new Map<string, string>();
  for (const { collection, id, data } of entries)
    for (const former of Array.isArray(data['formerIds']) ? (data['formerIds'] as unknown[]) : []) {
      if (typeof former !== 'string') continue;
      names.set(`${collection}/${former}`, `${collection}/${id}`);
      if (collection === 'frameworks') names.set(`participation/${former}`, `participation/${id}`);
    }
  return names;
}
const underPresentNames = ({ entries, tables }: Snapshot, names: ReadonlyMap<string, string>): Snapshot => ({
  entries: entries.map((entry) => ({ ...entry, key: names.get(entry.key) ?? entry.key })),
  tables: tables.map((table) => ({
    ...table,
    id: names.get(`${table.folder}/${table.id}`)?.split('/')[1] ?? table.id,
  })),
});
const namesOf = ({ entries, tables }: Snapshot): string[] => [
  ...entries.map(({ key }) => key),
  ...tables.map(({ folder, id }) => `${folder}/${id}`),
];
const isUnder = (record: string, name: string): boolean => record === name || record.startsWith(`${name} `);

const state = (code: unknown): string => `jurisdictions/${String(code).toLowerCase()}`;
/** The entries whose readers a record concerns: a row of participation the instrument and the State. */
function concernsOf(record: string, data: Readonly<Record<string, unknown>> | undefined): string[] {
  const [, collection = '', id = ''] = /^([^/]+)\/(\S+)/.exec(record) ?? [];
  if (collection === 'participation')
    return [`frameworks/${id}`, ...(data?.['state'] === undefined ? [] : [state(data['state'])])];
  if (collection === 'bilateral') return [state(data?.['a']), state(data?.['b'])];
  if (collection === 'declarations')
    return [`frameworks/${String(data?.['framework'])}`, state(data?.['jurisdiction'])];
  return [record];
}

function factsBetween(before: Snapshot, after: Snapshot, names: ReadonlyMap<string, string>): Fact[] {
  const [was, is] = [underPresentNames(before, names), underPresentNames(after, names)];
  const present = new Set(namesOf(is));
  // A file that goes because its entry has another name now takes no fact away.
  const renamed = namesOf(before)
    .map((name) => names.get(name))
    .filter((name) => name !== undefined && !present.has(name));
  const [old, now] = [recordsOf(was), recordsOf(is)];
  return difference(was, is)
    .filter(({ record }) => !renamed.some((name) => name !== undefined && isUnder(record, name)))
    .map((change) => ({
      ...change,
      concerns: concernsOf(change.record, (now.get(change.record) ?? old.get(change.record))?.data),
    }));
}

/**
 * @param days oldest first
 * @returns the days on which a fact changed, oldest first. A file that cannot be read counts as it last could.
 */
export function historyOf(days: readonly Day[]): DayOfFacts[] {
  const files = new Map<string, Snapshot>();
  let counts: Counts = { entries: 0, provisions: 0, rows: 0 };
  const steps = days.map(({ day, at, written, removed }) => {
    const next: [path: string, snapshot: Snapshot | undefined][] = [
      ...removed.map((path): [string, undefined] => [path, undefined]),
      ...[...written].flatMap(([path, text]): [string, Snapshot][] => {
        const snapshot = NOT_FACTS.test(path) ? undefined : snapshotOf(path, text);
        return snapshot ? [[path, snapshot]] : [];
      }),
    ];
    const before = together(next.map(([path]) => files.get(path)));
    const after = together(next.map(([, snapshot]) => snapshot));
    counts = changed(counts, countsOf(before), countsOf(after));
    for (const [path, snapshot] of next) {
      if (snapshot) files.set(path, snapshot);
      else files.delete(path);
    }
    return {
      day,
      at,
      before,
      after,
      counts,
    };
  });
  const names = presentNames(together([...files.values()]));
  return steps
    .map(({ day, at, before, after, counts }) => ({ day, at, counts, facts: factsBetween(before, after, names) }))
    .filter(({ facts }) => facts.length > 0);
}
