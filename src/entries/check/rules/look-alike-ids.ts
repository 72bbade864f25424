/** Two addresses that look the same send a reader to the wrong one. */
import type { Problem } from '../../problem.ts';
import type { Content } from '../../read.ts';

/** What remains of an id when letters that look alike are made one. */
const skeleton = (key: string) => key.replace(/0/g, 'o').replace(/[1i]/g, 'l').replace(/rn/g, 'm').replace(/vv/g, 'w');

export const lookAlikeIds = ({ entries }: Content): Problem[] => {
  const first = new Map<string, string>();
  return entries.flatMap((entry): Problem[] => {
    const other = first.get(skeleton(entry.key));
    first.set(skeleton(entry.key), other ?? entry.file);
    return other === undefined
      ? []
      : [
          {
            file: entry.file,
            line: 1,
            column: 1,
            rule: 'look-alike-ids',
            message: `this name can be taken for ${other}.`,
            fix: 'rename one of the two, or merge them',
          },
        ];
  });
};
