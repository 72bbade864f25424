/** An entry of a few lines sends its reader elsewhere. Advice, never a refusal. */
import type { CollectionName } from '../../../schema/collections.ts';
import type { Problem } from '../../problem.ts';
import type { Content } from '../../read.ts';

/** Words of prose under which an entry of a collection says little that its fields do not. */
const ENOUGH: Partial<Record<CollectionName, number>> = {
  frameworks: 80,
  organisations: 120,
  mechanisms: 120,
  challenges: 120,
  recommendations: 100,
  cases: 120,
  topics: 400,
  glossary: 40,
  forms: 80,
};

export const thin = ({ entries }: Content): Problem[] =>
  entries.flatMap((entry): Problem[] => {
    const enough = ENOUGH[entry.collection] ?? 0;
    const words = entry.body.split(/\s+/).filter(Boolean).length;
    return words >= enough
      ? []
      : [
          {
            file: entry.file,
            line: entry.bodyLine,
            column: 1,
            rule: 'thin',
            message: `the text has ${words} words; a reader of ${entry.collection} gets more from ${enough} or more.`,
            fix: 'add what a practitioner would ask next, with its sources',
          },
        ];
  });
