/** The collections, sorted and read once, and the relations between them from both ends. */
import { getCollection, type CollectionEntry, type CollectionKey } from 'astro:content';
import { SECTIONS, type Section } from '../schema/collections.ts';
import { relatedIn, relationsAmong, type Link, type Relations } from './related.ts';
import { remembered } from '../schema/remembered.ts';

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
const collected = remembered((collection: CollectionKey) => getCollection(collection));
/** Every entry of a collection. Astro copies all of it for whoever asks, so it is asked once. */
export const every = <C extends CollectionKey>(collection: C): Promise<readonly CollectionEntry<C>[]> =>
  collected(collection) as unknown as Promise<readonly CollectionEntry<C>[]>;
const collectedById = remembered(
  async (collection: CollectionKey) => new Map((await every(collection)).map((each) => [each.id, each])),
);
/** Every entry of a collection by its id. */
export const byId = <C extends CollectionKey>(collection: C): Promise<ReadonlyMap<string, CollectionEntry<C>>> =>
  collectedById(collection) as unknown as Promise<ReadonlyMap<string, CollectionEntry<C>>>;
/** An entry by its id. */
export const one = async <C extends CollectionKey>(
  collection: C,
  id: string,
): Promise<CollectionEntry<C> | undefined> => (await byId(collection)).get(id);
const order = (entry: { data: { title: string } }) => ('order' in entry.data ? Number(entry.data.order) : 0);
const inOrder = remembered(async (section: Section) =>
  (await every(section)).toSorted((a, b) => order(a) - order(b) || a.data.title.localeCompare(b.data.title, 'en')),
);
/** Every entry of a section, by its order or title. */
export const load = <S extends Section>(section: S): Promise<CollectionEntry<S>[]> =>
  inOrder(section) as unknown as Promise<CollectionEntry<S>[]>;

/** Every entry that has a page. */
export const loadAll = async (): Promise<CollectionEntry<Section>[]> => (await Promise.all(SECTIONS.map(load))).flat();

/** The titles of a section by id. */
export const titlesOf = remembered(
  async (section: Section): Promise<ReadonlyMap<string, string>> =>
    new Map((await load(section)).map(({ id, data }) => [id, data.title])),
);
/** The jurisdictions that can be party to a treaty: States and the Union. */
export const possibleParties = async (): Promise<CollectionEntry<'jurisdictions'>[]> =>
  (await load('jurisdictions')).filter(({ data }) => data.kind !== 'territory');

let relations: Promise<Relations> | undefined;
/** Everything related to an entry, whichever end states it, by section. */
export const relatedTo = async (section: Section, id: string): Promise<[Section, Link[]][]> =>
  relatedIn(await (relations ??= loadAll().then(relationsAmong)), `${section}/${id}`);
