/** What a citation of an entry, of one of its articles or of what it is about names. */
import type { CollectionEntry } from 'astro:content';
import type { Cited } from '../publish/cite/cited.ts';
import type { Reference } from '../publish/cite/formats.ts';
import { caseWork, instrumentWork, lawWorks, type Work } from '../publish/cite/works.ts';
import { provisionAnchor } from '../schema/frameworks.ts';
import { absolute } from './addresses.ts';
import { ownSources } from './sources.ts';
import { nationalLaws, partyLists } from './world.ts';
import type { Section } from '../schema/collections.ts';
import { TODAY } from '../settings.ts';

type Entry = CollectionEntry<Section>;

/** An entry speaks as of its last review; a State's page is computed anew and speaks as of the day of the build. */
export const citedOf = ({ collection, id, data }: Entry): Cited => ({
  key: `${collection}/${id}`,
  title: data.title,
  url: absolute(`/${collection}/${id}/`),
  date: 'reviewed' in data ? data.reviewed : TODAY,
});

/** The page that lists who is bound by an instrument, as at the day of its list; a rule is applied on the day of the build. */
export function citedParties(id: string, title: string): Cited | undefined {
  const list = partyLists.find((each) => each.id === id)?.data;
  if (!list) return undefined;
  const path = `frameworks/${id}/participation`;
  return {
    key: path,
    title: `${title}: who is bound`,
    url: absolute(`/${path}/`),
    date: list.rule ? TODAY : list.asAt,
  };
}

/** The instrument, judgment or laws that an entry is about, as they are cited themselves. */
export async function worksOf(entry: Entry): Promise<Work[]> {
  const { collection, id, data } = entry;
  if (collection === 'frameworks' && 'officialTitle' in data) return [instrumentWork(id, data) ?? []].flat();
  if (collection === 'cases' && 'outcome' in data)
    return [caseWork(id, data, await ownSources(data.sources)) ?? []].flat();
  const law = collection === 'jurisdictions' ? nationalLaws.get(id) : undefined;
  return law ? lawWorks({ id, title: data.title }, law, await ownSources(law.sources)) : [];
}

/** The entry's page, who is bound, what the entry is about, and each of its articles. */
export async function referencesOf(entry: Entry): Promise<Reference[]> {
  const whole = citedOf(entry);
  const works = await worksOf(entry);
  if (!('provisions' in entry.data)) return [whole, ...works];
  const { unit, provisions } = entry.data;
  return [
    whole,
    ...[citedParties(entry.id, whole.title) ?? []].flat(),
    ...works,
    ...provisions.map(({ article, heading }) => {
      const anchor = `#${provisionAnchor(unit, article)}`;
      const title = `${whole.title}, ${unit} ${article}${heading ? `: ${heading}` : ''}`;
      return { ...whole, key: whole.key + anchor, title, url: whole.url + anchor };
    }),
  ];
}
