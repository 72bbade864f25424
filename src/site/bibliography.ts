/** Every document that an entry cites, once, with the entries that cite it. */
import { loadAll } from './load.ts';
import { ownSources } from './sources.ts';

export interface CitedDocument {
  url: string;
  title: string;
  producer: string;
  /** Path → title of the entries that cite it. */
  by: Map<string, string>;
}
/** The heading under which a document stands: the first letter of its producer, or `0-9` for the rest. */
export const letterOf = ({ producer }: { producer: string }): string => {
  const letter = producer
    .normalize('NFD')
    .replace(/^(the|der|die|das|le|la|el) /i, '')
    .charAt(0)
    .toLowerCase();
  return /[a-z]/.test(letter) ? letter : '0-9';
};

let documents: Promise<CitedDocument[]> | undefined;
/** By producer, then title. */
export const bibliography = (): Promise<CitedDocument[]> =>
  (documents ??= (async () => {
    const known = new Map<string, CitedDocument>();
    for (const entry of await loadAll())
      if ('sources' in entry.data)
        for (const { url, title, producer } of await ownSources(entry.data.sources)) {
          const document = known.get(url) ?? { url, title, producer, by: new Map<string, string>() };
          document.by.set(`/${entry.collection}/${entry.id}/`, entry.data.title);
          known.set(url, document);
        }
    return [...known.values()].sort(
      (a, b) => a.producer.localeCompare(b.producer, 'en') || a.title.localeCompare(b.title, 'en'),
    );
  })());
