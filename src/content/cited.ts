/** What a citation of an entry, or of one of its articles, names. */
import type { CollectionEntry } from 'astro:content';
import type { Cited } from '../cite/cited.ts';
import { provisionAnchor } from '../schema/collections.ts';
import { url } from '../site.ts';
import type { Section } from './load.ts';
import { TODAY } from './world.ts';

/** An entry speaks as of its last review; a State's page is computed anew and speaks as of the day of the build. */
export const citedOf = ({ collection, id, data }: CollectionEntry<Section>): Cited => ({
  key: `${collection}/${id}`,
  title: data.title,
  url: new URL(url(`/${collection}/${id}/`), import.meta.env.SITE).href,
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
