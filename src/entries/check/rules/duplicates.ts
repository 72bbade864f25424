/** One thing has one entry: two would be mended in turn and drift apart. */
import { definitionOf } from '../../../schema/collections.ts';
import type { Problem } from '../../problem.ts';
import { valueAt, type Content, type Entry, type Path } from '../../read.ts';

/** What makes two entries of a collection one thing, besides the title of those that have a page. */
const SAME: Readonly<Record<string, readonly (readonly Path[])[]>> = {
  // Two treaties may have one title; they are told apart by their day.
  frameworks: [[['officialTitle'], ['adopted', 'date']]],
  cases: [[['citation'], ['forum']]],
  jurisdictions: [[['iso3']]],
  'key-figures': [[['title'], ['year']]],
};
const letters = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number'
    ? String(value)
        .normalize('NFKD')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()
    : undefined;
const signsOf = ({ collection, data }: Entry): { paths: readonly Path[]; sign: string }[] =>
  [...(definitionOf(collection).holds === undefined ? [] : [[['title']]]), ...(SAME[collection] ?? [])].flatMap(
    (paths) => {
      const parts = paths.map((path) => letters(valueAt(data, path)));
      return parts.every((part) => part) ? [{ paths, sign: `${collection} ${paths.join()} ${parts.join(' | ')}` }] : [];
    },
  );

export const duplicates = ({ entries }: Content): Problem[] => {
  const first = new Map<string, Entry>();
  return entries.flatMap((entry): Problem[] => {
    const said = signsOf(entry).flatMap(({ paths, sign }): Problem[] => {
      const other = first.get(sign);
      if (!other) first.set(sign, entry);
      return other
        ? [
            {
              file: entry.file,
              ...entry.at(paths[0] ?? []),
              rule: 'duplicates',
              message: `content/${other.file} has the same ${paths.map((path) => path.map(String).join('.')).join(' and ')}.`,
              fix: `put what is new here into content/${other.file}, with formerIds: [${entry.id}], and delete this file; or give each its own title, where they are two things`,
            },
          ]
        : [];
    });
    return said.slice(0, 1);
  });
};
