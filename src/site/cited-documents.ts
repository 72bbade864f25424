/** The documents that the entries cite, each once, with the entries that cite it. Pure. */

export interface CitedDocument {
  url: string;
  title: string;
  producer: string;
  /** Where it was read, if not at its address: the first copy that an entry names. */
  copy: string | undefined;
  /** Path → title of the entries that cite it. */
  by: Map<string, string>;
}
/** An entry with its sources as a reader sees them. */
export interface CitingEntry {
  /** Site path of its page. */
  path: string;
  title: string;
  sources: readonly { url: string; copy?: string | undefined; title: string; producer: string }[];
}

/** The address of a document; of one that is cited by the front page of its publisher, its title too. */
const identityOf = ({ url, title }: { url: string; title: string }): string =>
  /^https?:\/\/[^/]+\/?$/.test(url) ? `${url} ${title}` : url;

/** Every document once, by producer, then title. Two sources of one address are one document, named as it was first. */
export function documentsCitedIn(entries: readonly CitingEntry[]): CitedDocument[] {
  const known = new Map<string, CitedDocument>();
  for (const { path, title: entry, sources } of entries)
    for (const source of sources) {
      const { url, copy, title, producer } = source;
      const identity = identityOf(source);
      const document = known.get(identity) ?? { url, copy, title, producer, by: new Map<string, string>() };
      document.by.set(path, entry);
      document.copy ??= copy;
      known.set(identity, document);
    }
  return [...known.values()].sort(
    (a, b) => a.producer.localeCompare(b.producer, 'en') || a.title.localeCompare(b.title, 'en'),
  );
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
/** Documents under their letters, in the order of the alphabet. */
export const byLetter = (documents: readonly CitedDocument[]): [letter: string, documents: CitedDocument[]][] =>
  [...Map.groupBy(documents, letterOf)].sort(([a], [b]) => a.localeCompare(b, 'en'));

/** Those that the most entries cite, most first, then by title. */
export const mostCited = (documents: readonly CitedDocument[], most: number): CitedDocument[] =>
  documents.toSorted((a, b) => b.by.size - a.by.size || (a.title < b.title ? -1 : 1)).slice(0, most);
