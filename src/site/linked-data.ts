/** What the linked data of an entry says, from the entry. */
import type { CollectionEntry } from 'astro:content';
import { stateFile } from '../publish/api/addresses.ts';
import { identifiersOf } from '../publish/cite/identifiers.ts';
import type { LinkedDataInput } from '../publish/cite/linked-data.ts';
import type { Section } from '../schema/collections.ts';
import { absolute } from './addresses.ts';
import { citedOf } from './cited.ts';
import { ENTRIES, stateForms } from './languages.ts';

/** @param sources those of the entry as a reader sees them */
export async function linkedDataInputOf(
  entry: CollectionEntry<Section>,
  sources: readonly { url: string }[],
): Promise<LinkedDataInput> {
  const { collection, id, data } = entry;
  const { of = `of ${data.title}` } = (await stateForms(ENTRIES)).get(id) ?? {};
  return {
    cited: citedOf(entry),
    collection,
    description:
      'summary' in data ? data.summary : `What binds ${data.title}, since when, and with whom it can cooperate.`,
    alsoKnownAs: data.alsoKnownAs,
    sources: [...new Set(sources.map(({ url: address }) => address))],
    home: absolute('/'),
    ...('officialTitle' in data && {
      instrument: {
        officialTitle: data.officialTitle,
        kind: data.kind,
        body: data.body,
        adopted: data.adopted.date,
        inForce: data.inForce?.date,
        text: data.links.text,
        status: data.links.status,
        identifiers: identifiersOf(id, data.links),
      },
    }),
    ...('names' in data && {
      state: {
        data: `Treaty obligations ${of}`,
        isState: data.kind === 'state',
        code: data.iso3,
        json: absolute(`/${stateFile(id)}`),
      },
    }),
    ...(collection === 'organisations' && 'url' in data && { officialSite: data.url }),
  };
}
