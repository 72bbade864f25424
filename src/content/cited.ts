/** What a citation of an entry names. */
import type { CollectionEntry } from 'astro:content';
import type { Cited } from '../cite/cite.ts';
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
