/** Law moves: what was last looked at long ago is a place to start and not an answer. Advice, never a refusal. */
import { monthsBetween } from '../../../law/dates.ts';
import type { Problem } from '../../problem.ts';
import { valueAt, type Content } from '../../read.ts';

/** Months after which a list of parties, or an entry, is worth another look. */
export const STALE_MONTHS = { participation: 12, entry: 24 } as const;

export const stale = ({ entries, byKey, today }: Content): Problem[] =>
  entries.flatMap((entry): Problem[] => {
    const isTable = entry.collection === 'participation';
    const field = isTable ? 'asAt' : 'reviewed';
    const day = entry.data[field];
    const limit = isTable ? STALE_MONTHS.participation : STALE_MONTHS.entry;
    if (typeof day !== 'string' || day.length !== 10) return [];
    const months = monthsBetween(day, today);
    if (months < limit) return [];
    const status = valueAt(byKey.get(`frameworks/${entry.id}`)?.data, ['links', 'status']);
    return [
      {
        file: entry.file,
        ...entry.at([field]),
        rule: 'stale',
        message: `"${field}" is ${months} months ago (${day}).`,
        fix: isTable
          ? `compare it with ${typeof status === 'string' ? status : 'the depositary'} and run npm run participation`
          : 'check the entry against its sources and write today',
      },
    ];
  });
