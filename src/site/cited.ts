/** What a citation of an entry, or of one of its articles, names. */
import type { CollectionEntry } from 'astro:content';
import type { Cited } from '../publish/cite/cited.ts';
import type { LinkedDataInput } from '../publish/cite/linked-data.ts';
import { provisionAnchor } from '../schema/frameworks.ts';
import { absolute } from './addresses.ts';
import type { Section } from '../schema/collections.ts';
import { TODAY } from '../settings.ts';

/** An entry speaks as of its last review; a State's page is computed anew and speaks as of the day of the build. */
export const citedOf = ({ collection, id, data }: CollectionEntry<Section>): Cited => ({
  key: `${collection}/${id}`,
  title: data.title,
  url: absolute(`/${collection}/${id}/`),
  date: 'reviewed' in data ? data.reviewed : TODAY,
});

/** The entry, and after it each of its articles. */
export function allCitedOf(entry: CollectionEntry<Section>): Cited[] {
  const whole = citedOf(entry);
  if (!('provisions' in entry.data)) return [whole];
  const { unit, provisions } = entry.data;
  return [
    whole,
    ...provisions.map(({ article, heading }) => {
      const anchor = `#${provisionAnchor(unit, article)}`;
      const title = `${whole.title}, ${unit} ${article}${heading ? `: ${heading}` : ''}`;
      return { ...whole, key: whole.key + anchor, title, url: whole.url + anchor };
    }),
  ];
}

/** An entry for linked data. @param sources its sources as a reader sees them */
export function linkedDataInputOf(
  entry: CollectionEntry<Section>,
  sources: readonly { url: string }[],
): LinkedDataInput {
  const { collection, data } = entry;
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
      },
    }),
    ...(collection === 'organisations' && 'url' in data && { officialSite: data.url }),
  };
}
