/** The collections, sorted and read once, and the relations between them from both ends. */
import { getCollection, type CollectionEntry } from 'astro:content';
import { definitionOf, SECTIONS, type Section } from '../schema/collections.ts';
import { LEVELS, REGIONS } from '../schema/vocabulary.ts';
import { sentence } from './addresses.ts';
import { edgesOf } from '../entries/relations.ts';

/** The way in for each purpose: what stands at the foot of every page. */
export const GROUPS: Readonly<Record<string, readonly (readonly [path: string, label: string])[]>> = {
  'Who can ask whom': [
    ['/cooperation/', 'Find a basis'],
    ['/jurisdictions/', 'States'],
    ['/cooperation/matrix/', 'Table of participation'],
    ['/cooperation/bilateral/', 'Bilateral treaties'],
    ['/cooperation/coverage/', 'How coverage grew'],
  ],
  'The law': [
    ['/frameworks/', 'Instruments'],
    ['/forms/', 'Forms of cooperation'],
    ['/compare/', 'Side by side'],
    ['/glossary/', 'Glossary'],
  ],
  'In practice': [
    ['/cases/', 'Cases'],
    ['/mechanisms/', 'Mechanisms'],
    ['/organisations/', 'Organisations'],
    ['/key-figures/', 'Key figures'],
  ],
  'What should change': [
    ['/challenges/', 'Challenges'],
    ['/recommendations/', 'Recommendations'],
    ['/cooperation/reform/', 'Reform lab'],
    ['/topics/', 'Topics'],
  ],
  'This site': [
    ['/about/', 'About and method'],
    ['/changes/', 'What changed'],
    ['/about/status/', 'How fresh, how sure'],
    ['/about/data/', 'Data and API'],
    ['/sources/', 'Sources'],
    ['/about/starting-text/', 'The starting text, checked'],
    ['/contribute/', 'Contribute'],
    ['/offline/', 'Offline'],
    ['/about/accessibility/', 'Accessibility'],
  ],
};
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

/** Every entry that has a page. */
export const loadAll = async (): Promise<CollectionEntry<Section>[]> => (await Promise.all(SECTIONS.map(load))).flat();

/** The entries before and after one, in the order of its section. */
export async function neighboursOf<S extends Section>(section: S, id: string) {
  const all = await load(section);
  const at = all.findIndex((entry) => entry.id === id);
  return { before: all[at - 1], after: all[at + 1] };
}

const titles = new Map<Section, Promise<ReadonlyMap<string, string>>>();
/** The titles of a section by id. */
export function titlesOf(section: Section): Promise<ReadonlyMap<string, string>> {
  const known =
    titles.get(section) ?? load(section).then((all) => new Map(all.map(({ id, data }) => [id, data.title])));
  titles.set(section, known);
  return known;
}
const ORDER_OF_GROUPS: readonly string[] = [...LEVELS, ...REGIONS];
/** Entries under the headings of their index, in the order in which the vocabulary lists them, else by name. */
export function grouped<S extends Section>(
  section: S,
  entries: readonly CollectionEntry<S>[],
): [heading: string, CollectionEntry<S>[]][] {
  const field = definitionOf(section).groupedBy;
  if (!field) return [['', [...entries]]];
  const groups = Map.groupBy(entries, ({ data }) => {
    const value = (data as Record<string, unknown>)[field];
    return typeof value === 'string' ? value : 'other';
  });
  const place = (id: string) => (ORDER_OF_GROUPS.includes(id) ? ORDER_OF_GROUPS.indexOf(id) : Infinity);
  return [...groups]
    .sort(([a], [b]) => (place(a) === place(b) ? a.localeCompare(b, 'en') : place(a) - place(b)))
    .map(([id, list]) => [sentence(id), list]);
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
  const all = await loadAll();
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
  return SECTIONS.map((name): [Section, Link[]] => [
    name,
    links.filter((link) => link.section === name).sort((a, b) => a.title.localeCompare(b.title, 'en')),
  ]).filter(([, list]) => list.length > 0);
}
