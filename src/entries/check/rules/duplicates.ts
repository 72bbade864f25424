/** One thing has one entry: two would be mended in turn and drift apart. */
import { edgesOf } from '../../relations.ts';
import { definitionOf } from '../../../schema/collections.ts';
import { kept } from '../../kept.ts';
import type { Problem } from '../../problem.ts';
import { valueAt, type Content, type Entry, type Path } from '../../read.ts';
import { linkedFrom } from './prose.ts';

/** What makes two entries of a collection one thing, besides the title of those that have a page. */
const SAME: Readonly<Record<string, readonly (readonly Path[])[]>> = {
  // Two treaties may have one title; they are told apart by their day.
  frameworks: [[['officialTitle'], ['adopted', 'date']]],
  cases: [[['citation'], ['forum']]],
  'key-figures': [[['title'], ['year']]],
  declarations: [[['framework'], ['jurisdiction'], ['text']]],
  sources: [[['title'], ['url']]],
};
/** Whether what tells it from others is a title that its author chose. */
const hasTitle = ({ data }: Entry): boolean => typeof data['title'] === 'string';
const letters = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number'
    ? String(value)
        .normalize('NFKD')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()
    : undefined;
const signsOf = kept(({ collection, data }: Entry): { paths: readonly Path[]; sign: string }[] =>
  [...(definitionOf(collection).holds === undefined ? [] : [[['title']]]), ...(SAME[collection] ?? [])].flatMap(
    (paths) => {
      const parts = paths.map((path) => letters(valueAt(data, path)));
      return parts.every((part) => part) ? [{ paths, sign: `${collection} ${paths.join()} ${parts.join(' | ')}` }] : [];
    },
  ),
);
const titleOf = kept(({ collection, data }: Entry): string => `${collection} ${letters(data['title']) ?? ''}`);

/** What other entries name: of two that are one thing, the one that nobody names yet is the newcomer. */
const namedIn = (entries: readonly Entry[]): ReadonlySet<string> =>
  new Set(
    entries.flatMap((entry) => [
      ...edgesOf(entry.collection, entry.id, entry.data).map(({ to }) => to),
      ...linkedFrom(entry),
    ]),
  );

const twins = ({ entries }: Content): Problem[] => {
  const first = new Map<string, Entry>();
  let named: ReadonlySet<string> | undefined;
  return entries.flatMap((entry): Problem[] => {
    const said = signsOf(entry).flatMap(({ paths, sign }): Problem[] => {
      const before = first.get(sign);
      if (!before) first.set(sign, entry);
      if (!before) return [];
      named ??= namedIn(entries);
      const [newcomer, other] = named.has(entry.key) && !named.has(before.key) ? [before, entry] : [entry, before];
      return [
        {
          file: newcomer.file,
          ...newcomer.at(paths[0] ?? []),
          rule: 'duplicates',
          message: `content/${other.file} has the same ${paths.map((path) => path.map(String).join('.')).join(' and ')}.`,
          fix: hasTitle(entry)
            ? `put what is new here into content/${other.file} and delete this file; or give each its own title, where they are two things`
            : `put what is new here into content/${other.file} and delete this file`,
        },
      ];
    });
    return said.slice(0, 1);
  });
};

/** A name by which one thing is also known is not the title of another. */
const otherNames = ({ entries }: Content): Problem[] => {
  const titled = new Map(entries.map((entry) => [titleOf(entry), entry]));
  return entries.flatMap((entry) => {
    const names = entry.data['alsoKnownAs'];
    return (Array.isArray(names) ? (names as unknown[]) : []).flatMap((name, index): Problem[] => {
      const other = titled.get(`${entry.collection} ${letters(name) ?? ''}`);
      return other && other !== entry
        ? [
            {
              file: entry.file,
              ...entry.at(['alsoKnownAs', index]),
              rule: 'duplicates',
              message: `"${String(name)}" is the title of content/${other.file}.`,
              fix: 'delete this line: who types it wants the other page',
            },
          ]
        : [];
    });
  });
};

export const duplicates = (content: Content): Problem[] => [...twins(content), ...otherNames(content)];
