/** The content multiplied, to see how the site grows. */
import { readdirSync, readFileSync } from 'node:fs';

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
const copied = COPIED.flatMap(read);
/** Every MDX entry of the project. */
export const originals: readonly Text[] = [...ONCE.flatMap(read), ...copied];

/** What must be added so that there are as many MDX entries in all: copies of the entries that can be copied, in turn. */
export const copies = (entries: number): Text[] =>
  Array.from({ length: Math.max(0, entries - originals.length) }, (_, index) => {
    const original = copied[index % copied.length] as Text;
    return { ...original, id: `${original.id}-copy-${Math.floor(index / copied.length) + 1}` };
  });
