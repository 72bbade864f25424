/** Which entries a reader of one is led to from its foot: every relation, read from both ends. Pure. */
import { edgesOf } from '../entries/relations.ts';
import { SECTIONS, type Section } from '../schema/collections.ts';

export interface Link {
  section: Section;
  id: string;
  title: string;
}
/** Key (`collection/id`) of an entry → those related to it, by their keys. */
export type Relations = ReadonlyMap<string, ReadonlyMap<string, Link>>;

/** The relations between entries that have a page. What leads elsewhere, or to the entry itself, is none. */
export function relationsAmong(
  entries: readonly { collection: Section; id: string; data: { title: string } }[],
): Relations {
  const links = new Map(
    entries.map(({ collection, id, data }): [string, Link] => [
      `${collection}/${id}`,
      { section: collection, id, title: data.title },
    ]),
  );
  const related = new Map([...links.keys()].map((key) => [key, new Map<string, Link>()]));
  const join = (a: string, b: string) => {
    const [from, to] = [links.get(a), links.get(b)];
    if (!from || !to || a === b) return;
    related.get(a)?.set(b, to);
    related.get(b)?.set(a, from);
  };
  for (const { collection, id, data } of entries)
    for (const { from, to } of edgesOf(collection, id, { ...data })) join(from, to);
  return related;
}

/** Everything related to an entry by section, in the order of the site, and by title within one. */
export function relatedIn(relations: Relations, key: string): [Section, Link[]][] {
  const links = [...(relations.get(key)?.values() ?? [])];
  return SECTIONS.map((name): [Section, Link[]] => [
    name,
    links.filter(({ section }) => section === name).sort((a, b) => a.title.localeCompare(b.title, 'en')),
  ]).filter(([, list]) => list.length > 0);
}
