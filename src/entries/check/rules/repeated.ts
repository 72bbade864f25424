/** Nothing is said twice in one list, no place in an order is taken twice, and no word means two things. */
import { kept } from '../../kept.ts';
import type { Problem } from '../../problem.ts';
import { lookBelow, valueAt, type Content, type Entry, type Path } from '../../read.ts';

/** Every list below a value, with its path. */
function listsIn(value: unknown): { list: readonly unknown[]; path: Path }[] {
  const lists: { list: readonly unknown[]; path: Path }[] = [];
  lookBelow(value, (item, path) => {
    if (Array.isArray(item)) lists.push({ list: item, path: path() });
  });
  return lists;
}
/** By what two items are one: all that they say, whatever the capitals; a claim by its number. */
const signOf = (item: unknown, path: Path): string =>
  path.at(-1) === 'claims' ? `number ${String(valueAt(item, ['number']))}` : JSON.stringify(item).toLowerCase();

const itemsTwice = (entry: Entry): Problem[] =>
  listsIn(entry.data).flatMap(({ list, path }) => {
    const seen = new Set<string>();
    return list.flatMap((item, index): Problem[] => {
      const sign = signOf(item, path);
      // Of articles another rule speaks.
      if (item === null || path.at(-1) === 'provisions' || !seen.has(sign)) {
        seen.add(sign);
        return [];
      }
      return [
        {
          file: entry.file,
          ...entry.at([...path, index]),
          rule: 'repeated',
          message:
            path.at(-1) === 'claims'
              ? `the ${sign} is taken by a claim above.`
              : `this item of "${String(path.findLast((step) => typeof step === 'string'))}" is there twice.`,
          fix: path.at(-1) === 'claims' ? 'write the next free number' : 'delete one of the two',
        },
      ];
    });
  });

const ordersTwice = ({ entries }: Content): Problem[] => {
  const taken = new Map<string, Entry>();
  return entries.flatMap((entry): Problem[] => {
    const order = entry.data['order'];
    if (typeof order !== 'number') return [];
    const other = taken.get(`${entry.collection} ${order}`);
    if (!other) taken.set(`${entry.collection} ${order}`, entry);
    return other
      ? [
          {
            file: entry.file,
            ...entry.at(['order']),
            rule: 'repeated',
            message: `content/${other.file} has the order ${order} too.`,
            fix: 'write a number that no other entry has',
          },
        ]
      : [];
  });
};

/** A word that somebody searches for leads to one entry. */
const wordsTwice = (entry: Entry): Problem[] => {
  const words = entry.collection === 'synonyms' ? entry.data['words'] : undefined;
  const leads = new Map<string, string>();
  return (Array.isArray(words) ? (words as unknown[]) : []).flatMap((item, index) => {
    const says = valueAt(item, ['says']);
    return (Array.isArray(says) ? (says as unknown[]) : []).flatMap((word, at): Problem[] => {
      const plain = String(word).toLowerCase();
      const target = valueAt(item, ['to']);
      const to = typeof target === 'string' ? target : '';
      const other = leads.get(plain);
      if (other === undefined) leads.set(plain, to);
      return other === undefined || other === to
        ? []
        : [
            {
              file: entry.file,
              ...entry.at(['words', index, 'says', at]),
              rule: 'repeated',
              message: `"${String(word)}" leads to ${other} already.`,
              fix: 'keep it where most people who type it want to go',
            },
          ];
    });
  });
};

const inOne = kept((entry: Entry): Problem[] => [...itemsTwice(entry), ...wordsTwice(entry)]);
export const repeated = (content: Content): Problem[] => [
  ...content.entries.flatMap((entry) => inOne(entry)),
  ...ordersTwice(content),
];
