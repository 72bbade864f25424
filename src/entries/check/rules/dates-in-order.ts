/** Events come in the order in which they can happen. Dates of different precision are compared as far as both go. */
import { PreciseDate } from '../../../schema/shared.ts';
import { kept } from '../../kept.ts';
import type { Problem } from '../../problem.ts';
import { lookBelow, valueAt, type Content, type Entry, type Path, type Table } from '../../read.ts';

const later = (a: unknown, b: unknown): boolean => {
  const [first, second] = [asDate(a), asDate(b)];
  if (first === undefined || second === undefined) return false;
  const shared = Math.min(first.length, second.length);
  return first.slice(0, shared) > second.slice(0, shared);
};
/** What is no date is said once, by the schema. */
const asDate = (value: unknown): string | undefined => {
  const read = PreciseDate.safeParse(value);
  return read.success ? read.data : undefined;
};

const ORDERS: Partial<Record<string, readonly [first: string[], second: string[], why: string][]>> = {
  frameworks: [
    [['adopted', 'date'], ['inForce', 'date'], 'an instrument cannot enter into force before it was adopted'],
  ],
  declarations: [[['date'], ['until'], 'a declaration cannot end before it counts']],
  cases: [[['years', 'from'], ['years', 'to'], 'a case cannot end before it began']],
  'key-figures': [[['year'], ['published'], 'a number cannot be published before the year that it is about']],
};
/** Days on which somebody did something, wherever they stand, and what to write there. */
const PAST: Readonly<Record<string, string>> = {
  reviewed: 'write the day on which the entry was last checked',
  read: 'write the day on which the source was read',
  asAt: 'write the day to which the source goes',
};
/** Fields of a collection that tell of what has happened. */
const HAPPENED: Partial<Record<string, readonly Path[]>> = {
  frameworks: [['adopted', 'date']],
  cases: [
    ['years', 'from'],
    ['years', 'to'],
  ],
  declarations: [['date']],
  organisations: [['members', 'asOf']],
  sources: [['date']],
  'key-figures': [['published']],
};
/** Where the fields of these names are, however deep. */
function namedOf(value: unknown, names: readonly PropertyKey[]): Path[] {
  const found: Path[] = [];
  lookBelow(value, (_, path, key) => {
    if (names.includes(key)) found.push(path());
  });
  return found;
}
/** Two fields that stand side by side, wherever that is. */
const BESIDE: readonly (readonly [first: string, second: string, why: string])[] = [
  ['date', 'read', 'a document cannot be read before it is there'],
  ['since', 'until', 'a law cannot end before it began'],
];
/** The first and the second, where both are, with their order. */
const besides = ({ collection, data }: Entry): (readonly [first: Path, second: Path, why: string])[] => {
  const beside = (path: Path): [Path, Path, string][] =>
    BESIDE.filter(([, second]) => path.at(-1) === second).map(([first, second, why]) => [
      [...path.slice(0, -1), first],
      [...path.slice(0, -1), second],
      why,
    ]);
  return [...(ORDERS[collection] ?? []), ...namedOf(data, ['read', 'until']).flatMap(beside)];
};
const pastOf = ({ collection, data }: Entry): Path[] => [
  ...namedOf(data, Object.keys(PAST)),
  ...(HAPPENED[collection] ?? []),
];
/** Days of acts in tables whose description does not say how far the list goes: the other rule knows those that do. */
const ACTS: Partial<Record<string, readonly string[]>> = {
  acceptances: ['date'],
  bilateral: ['signed'],
  memberships: ['from'],
};
/** Nothing here was read on paper before the project was thought of: an earlier year is a slip of the hand. */
const FIRST_READ = '2015';

const inEntry = kept((entry: Entry, today: string): Problem[] => {
  const problems = besides(entry)
    .filter(([first, second]) => later(valueAt(entry.data, first), valueAt(entry.data, second)))
    .map(([first, second, why]) => ({
      file: entry.file,
      ...entry.at(second),
      rule: 'dates-in-order',
      message: `${why}: ${asDate(valueAt(entry.data, second)) ?? ''} is before ${asDate(valueAt(entry.data, first)) ?? ''}.`,
      fix: 'correct whichever date is wrong',
    }));
  for (const path of pastOf(entry))
    if (later(valueAt(entry.data, path), today))
      problems.push({
        file: entry.file,
        ...entry.at(path),
        rule: 'dates-in-order',
        message: `"${String(path.at(-1))}" is in the future: ${asDate(valueAt(entry.data, path)) ?? ''}.`,
        fix: PAST[String(path.at(-1))] ?? 'write the day as the source prints it',
      });
  for (const path of namedOf(entry.data, ['read', 'reviewed']))
    if (later(FIRST_READ, valueAt(entry.data, path)))
      problems.push({
        file: entry.file,
        ...entry.at(path),
        rule: 'dates-in-order',
        message: `"${String(path.at(-1))}" is before anybody worked on this: ${asDate(valueAt(entry.data, path)) ?? ''}.`,
        fix: PAST[String(path.at(-1))] ?? 'correct the year',
      });
  return problems;
});
const inTable = kept((table: Table, today: string): Problem[] =>
  table.rows.flatMap(({ cells, at }): Problem[] => [
    ...(ACTS[table.folder] ?? [])
      .filter((column) => later(cells[column], today))
      .map((column) => ({
        file: table.file,
        ...at(column),
        rule: 'dates-in-order',
        message: `"${column}" is in the future: ${cells[column] ?? ''}.`,
        fix: 'write the day of the act as the source prints it',
      })),
    ...(
      [
        ['signed', 'date', 'a State cannot be bound before it signed'],
        ['date', 'inForce', 'an instrument cannot be in force for a State before its act'],
        ['inForce', 'ended', 'an instrument cannot end for a State before it was in force'],
        // Compared above where the entry into force is known.
        ...(cells['inForce'] === undefined
          ? ([['date', 'ended', 'an instrument cannot end for a State before its act']] as const)
          : []),
        ['from', 'until', 'a membership cannot end before it began'],
        // Notes that carry on the treaty of an empire look back, and say so.
        ...(table.folder === 'bilateral' && !/continued|succe|before the signature/i.test(cells['note'] ?? '')
          ? ([['signed', 'inForce', 'a treaty cannot be in force before it was signed']] as const)
          : []),
      ] as const
    )
      .filter(([first, second]) => later(cells[first], cells[second]))
      .map(([first, second, why]) => ({
        file: table.file,
        ...at(second),
        rule: 'dates-in-order',
        message: `${why}: ${second} ${cells[second] ?? ''} is before ${first} ${cells[first] ?? ''}.`,
        fix: 'correct whichever date is wrong',
      })),
  ]),
);

export const datesInOrder = ({ entries, tables, today }: Content): Problem[] => [
  ...entries.flatMap((entry) => inEntry(entry, today)),
  ...tables.flatMap((table) => inTable(table, today)),
];
