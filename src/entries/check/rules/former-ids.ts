/** An old address leads to one entry, and to none while it is the address of another. */
import type { Problem } from '../../problem.ts';
import type { Content } from '../../read.ts';

export const formerIds = ({ entries, byKey }: Content): Problem[] => {
  const taken = new Map<string, string>();
  return entries.flatMap((entry) => {
    const former = entry.data['formerIds'];
    return (Array.isArray(former) ? (former as unknown[]) : []).flatMap((id, index): Problem[] => {
      const key = `${entry.collection}/${String(id)}`;
      const holder = byKey.get(key)?.file ?? taken.get(key);
      taken.set(key, holder ?? entry.file);
      return holder === undefined
        ? []
        : [
            {
              file: entry.file,
              ...entry.at(['formerIds', index]),
              rule: 'former-ids',
              message: `"${String(id)}" ${byKey.has(key) ? 'is the present id' : 'is also a former id'} of ${holder}.`,
              fix: 'name each former id in the one entry to which its old links should lead',
            },
          ];
    });
  });
};
