/** An entry of a few lines sends its reader elsewhere. Advice, never a refusal. */
import { definitionOf } from '../../../schema/collections.ts';
import { kept } from '../../kept.ts';
import type { Problem } from '../../problem.ts';
import type { Content, Entry } from '../../read.ts';

const short = kept((entry: Entry): Problem[] => {
  const { enough = 0 } = definitionOf(entry.collection);
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
export const thin = ({ entries }: Content): Problem[] => entries.flatMap((entry) => short(entry));
