/** The content multiplied, to see how the site grows. */
import { readdirSync, readFileSync } from 'node:fs';
import { readExceptions } from '../../src/entries/check/exceptions.ts';
import type { WorldContent } from '../../src/entries/world.ts';

/** Collections whose entries are prose and can be multiplied without a second copy of a treaty. */
const COPIED = ['organisations', 'mechanisms', 'challenges', 'recommendations', 'cases', 'glossary'] as const;
/** There once, whatever the number. */
const ONCE = ['frameworks', 'forms', 'topics'] as const;
export const PROSE = [...ONCE, ...COPIED];

export interface Text {
  collection: string;
  id: string;
  /** The whole file. */
  text: string;
}
const read = (collection: string): Text[] =>
  readdirSync(`content/${collection}`)
    .sort()
    .map((file) => ({
      collection,
      id: file.replace('.mdx', ''),
      text: readFileSync(`content/${collection}/${file}`, 'utf8'),
    }));
/** What was allowed for one file is not allowed for its copies. */
const allowed = new Set(readExceptions().map(({ file }) => file));
const others = COPIED.flatMap(read);
const copied = others.filter(({ collection, id }) => !allowed.has(`${collection}/${id}.mdx`));
/** Every MDX entry of the project. */
export const originals: readonly Text[] = [...ONCE.flatMap(read), ...others];

/** What must be added so that there are as many MDX entries in all: copies of the entries that can be copied, in turn. */
export const copies = (entries: number): Text[] =>
  Array.from({ length: Math.max(0, entries - originals.length) }, (_, index) => {
    const original = copied[index % copied.length] as Text;
    const number = Math.floor(index / copied.length) + 1;
    // Two entries with one title, or one citation, are one thing to the check.
    const text = original.text.replaceAll(/^((?:title|citation): (?:>-\n +)?['"]?)/gm, `$1Copy ${number} of `);
    return { ...original, text, id: `${original.id}-copy-${number}` };
  });

/** What the law works on, with treaties between two States and declarations copied until there are as many as named. */
export function multipliedLaw(content: WorldContent, treaties: number, declarations: number): WorldContent {
  const states = content.jurisdictions.filter(({ data }) => data.kind === 'state').map(({ id }) => id);
  const pairs = states.flatMap((a, at) => states.slice(at + 1).map((b) => [a, b] as const));
  // A step that shares no factor with the number of pairs, so that copies fall on all States alike.
  const pairAt = (index: number) => pairs[(index * 7919) % pairs.length] ?? ['', ''];
  return {
    ...content,
    bilateral: Array.from({ length: treaties }, (_, index) => {
      const original = content.bilateral[index % content.bilateral.length];
      if (!original || index < content.bilateral.length) return original;
      const [a, b] = pairAt(index);
      const id = `${a}-${b}-${original.kind}-copy-${index}`;
      return { ...original, id, a: a.toUpperCase(), b: b.toUpperCase() };
    }).filter((row) => row !== undefined),
    declarations: Array.from({ length: declarations }, (_, index) => {
      const original = content.declarations[index % content.declarations.length];
      if (!original || index < content.declarations.length) return original;
      const jurisdiction = states[(index * 31) % states.length] ?? '';
      return { id: `${original.id}-copy-${index}`, data: { ...original.data, jurisdiction } };
    }).filter((entry) => entry !== undefined),
  };
}

/** What the law works on, with instruments and the tables of their parties copied until there are as many as named. */
export function multipliedInstruments(content: WorldContent, size: number): WorldContent {
  const times = Math.ceil(size / content.frameworks.length);
  const copied = <E extends { id: string }>(entries: readonly E[], of: (entry: E, mark: string) => E): E[] =>
    Array.from({ length: times }, (_, nth) =>
      nth === 0 ? entries : entries.map((entry) => of({ ...entry, id: `${entry.id}-copy-${nth}` }, `-copy-${nth}`)),
    ).flat();
  return {
    ...content,
    participation: copied(content.participation, (entry) => entry),
    acceptances: copied(content.acceptances, (entry) => entry),
    // A copy is the protocol of the copy of its convention.
    frameworks: copied(content.frameworks, (entry, mark) => ({
      ...entry,
      data: { ...entry.data, ...(entry.data.parent && { parent: `${entry.data.parent}${mark}` }) },
    })),
  };
}
