/** Events come in the order in which they can happen. Dates of different precision are compared as far as both go. */
import type { Problem } from '../../problem.ts';
import { valueAt, type Content } from '../../read.ts';

const later = (a: unknown, b: unknown): boolean => {
  const [first, second] = [asText(a), asText(b)];
  if (first === undefined || second === undefined) return false;
  const shared = Math.min(first.length, second.length);
  return first.slice(0, shared) > second.slice(0, shared);
};
const asText = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;

const ORDERS: Partial<Record<string, readonly [first: string[], second: string[], why: string][]>> = {
  frameworks: [
    [['adopted', 'date'], ['inForce', 'date'], 'an instrument cannot enter into force before it was adopted'],
  ],
  declarations: [[['date'], ['until'], 'a declaration cannot end before it counts']],
  cases: [[['years', 'from'], ['years', 'to'], 'a case cannot end before it began']],
};
export const datesInOrder = ({ entries, tables, today }: Content): Problem[] => [
  ...entries.flatMap((entry): Problem[] => {
    const problems = (ORDERS[entry.collection] ?? [])
      .filter(([first, second]) => later(valueAt(entry.data, first), valueAt(entry.data, second)))
      .map(([first, second, why]) => ({
        file: entry.file,
        ...entry.at(second),
        rule: 'dates-in-order',
        message: `${why}: ${asText(valueAt(entry.data, second)) ?? ''} is before ${asText(valueAt(entry.data, first)) ?? ''}.`,
        fix: 'correct whichever date is wrong',
      }));
    if (later(entry.data['reviewed'], today))
      problems.push({
        file: entry.file,
        ...entry.at(['reviewed']),
        rule: 'dates-in-order',
        message: `"reviewed" is in the future: ${asText(entry.data['reviewed']) ?? ''}.`,
        fix: 'write the day on which the entry was last checked',
      });
    return problems;
  }),
  ...tables.flatMap((table) =>
    table.rows.flatMap(({ line, cells }): Problem[] =>
      (
        [
          ['signed', 'date', 'a State cannot be bound before it signed'],
          ['date', 'inForce', 'an instrument cannot be in force for a State before its act'],
          ['inForce', 'ended', 'an instrument cannot end for a State before it was in force'],
        ] as const
      )
        .filter(([first, second]) => later(cells[first], cells[second]))
        .map(([first, second, why]) => ({
          file: table.file,
          line,
          column: 1,
          rule: 'dates-in-order',
          message: `${why}: ${second} ${cells[second] ?? ''} is before ${first} ${cells[first] ?? ''}.`,
          fix: 'correct whichever date is wrong',
        })),
    ),
  ),
];
