/** The collections, sorted and read once, and the relations between them from both ends. */
import { getCollection, type CollectionEntry } from 'astro:content';
import { edgesOf } from './relations.ts';

/** Collections that have an index and a page per entry, in reading order, with what a reader calls them. */
export const SECTIONS = {
  topics: 'Topics',
  frameworks: 'Instruments',
  forms: 'Forms',
  organisations: 'Organisations',
  mechanisms: 'Mechanisms',
  challenges: 'Challenges',
  recommendations: 'Recommendations',
  cases: 'Cases',
  jurisdictions: 'States',
  glossary: 'Glossary',
} as const;
export type Section = keyof typeof SECTIONS;
export const SECTION_NAMES = Object.keys(SECTIONS) as Section[];

const order = (entry: { data: { title: string } }) => ('order' in entry.data ? Number(entry.data.order) : 0);
const cache = new Map<Section, Promise<CollectionEntry<Section>[]>>();
/** Every entry of a section, by its order or title. */
export function load<S extends Section>(section: S): Promise<CollectionEntry<S>[]> {
  if (!cache.has(section))
    cache.set(
      section,
      getCollection(section).then((all) =>
        all.sort((a, b) => order(a) - order(b) || a.data.title.localeCompare(b.data.title, 'en')),
      ),
    );
  return cache.get(section) as unknown as Promise<CollectionEntry<S>[]>;
}

const titles = new Map<Section, Promise<ReadonlyMap<string, string>>>();
/** The titles of a section by id. */
export function titlesOf(section: Section): Promise<ReadonlyMap<string, string>> {
  const known =
    titles.get(section) ?? load(section).then((all) => new Map(all.map(({ id, data }) => [id, data.title])));
  titles.set(section, known);
  return known;
}
/** The jurisdictions that can be party to a treaty: States and the Union. */
export const possibleParties = async (): Promise<CollectionEntry<'jurisdictions'>[]> =>
  (await load('jurisdictions')).filter(({ data }) => data.kind !== 'territory');

export interface Link {
  section: Section;
  id: string;
  title: string;
}
let graph: Promise<Map<string, Map<string, Link>>> | undefined;
const build = async () => {
  const all = (await Promise.all(SECTION_NAMES.map(load))).flat();
  const links = new Map<string, Link>(
    all.map((entry) => [
      `${entry.collection}/${entry.id}`,
      { section: entry.collection, id: entry.id, title: entry.data.title },
    ]),
  );
  const related = new Map<string, Map<string, Link>>([...links.keys()].map((key) => [key, new Map<string, Link>()]));
  const join = (a: string, b: string) => {
    const [from, to] = [links.get(a), links.get(b)];
    if (!from || !to || a === b) return;
    related.get(a)?.set(b, to);
    related.get(b)?.set(a, from);
  };
  for (const entry of all) for (const edge of edgesOf(entry.collection, entry.id, entry.data)) join(edge.from, edge.to);
  return related;
};
/** Everything related to an entry, whichever end states it, grouped by section. */
export async function relatedTo(section: Section, id: string): Promise<[Section, Link[]][]> {
  graph ??= build();
  const links = [...((await graph).get(`${section}/${id}`)?.values() ?? [])];
  return SECTION_NAMES.map((name): [Section, Link[]] => [
    name,
    links.filter((link) => link.section === name).sort((a, b) => a.title.localeCompare(b.title, 'en')),
  ]).filter(([, list]) => list.length > 0);
}
