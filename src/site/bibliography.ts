/** The documents that the site's entries cite. */
import { documentsCitedIn, type CitedDocument, type CitingEntry } from './cited-documents.ts';
import { loadAll } from './load.ts';
import { ownSources } from './sources.ts';

const citingEntries = async (): Promise<CitingEntry[]> =>
  Promise.all(
    (await loadAll()).map(async ({ collection, id, data }) => ({
      path: `/${collection}/${id}/`,
      title: data.title,
      sources: 'sources' in data ? await ownSources(data.sources) : [],
    })),
  );
let documents: Promise<CitedDocument[]> | undefined;
/** Worked out once. By producer, then title. */
export const bibliography = (): Promise<CitedDocument[]> => (documents ??= citingEntries().then(documentsCitedIn));
