/** The graph between entries: written once, read from both ends. Pure. */
import { kept } from './kept.ts';
import { definitionOf, isCollection, type Target } from '../schema/collections.ts';

export interface Edge {
  /** `collection/id` */
  from: string;
  to: string;
  /** Path in the fields of the entry that states it. */
  path: (string | number)[];
  /** The article of the target that is named, if one is. */
  article?: string;
}
type Fields = Readonly<Record<string, unknown>>;
type Path = Edge['path'];
const isFields = (value: unknown): value is Fields =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** What every collection may hold. */
const OF_ALL = { 'sources[].ref': 'sources' } as const;
const relationsOf = (collection: string): Readonly<Record<string, Target>> => ({
  ...(isCollection(collection) ? definitionOf(collection).relations : {}),
  ...OF_ALL,
});

/** The values to which a path such as `provisions[].forms[]` leads, each with where it stands and the fields around it. */
function valuesAt(
  around: unknown,
  steps: readonly string[],
  path: Path = [],
): { value: unknown; path: Path; around: Fields }[] {
  const [step, ...rest] = steps;
  if (step === undefined || !isFields(around)) return [];
  const field = step.replace(/\[\]$/, '');
  const value = around[field];
  const found: { value: unknown; path: Path }[] = !step.endsWith('[]')
    ? [{ value, path: [...path, field] }]
    : Array.isArray(value)
      ? value.map((item: unknown, index) => ({ value: item, path: [...path, field, index] }))
      : [];
  return found.flatMap((each) => (rest.length === 0 ? [{ ...each, around }] : valuesAt(each.value, rest, each.path)));
}

const edgesFrom = kept((data: Fields, collection: string, id: string): readonly Edge[] => {
  const from = `${collection}/${id}`;
  return Object.entries(relationsOf(collection)).flatMap(([relation, target]) =>
    valuesAt(data, relation.split('.')).flatMap(({ value, path, around }): Edge[] => {
      if (typeof value !== 'string') return [];
      if (typeof target === 'string') return [{ from, to: target === '*' ? value : `${target}/${value}`, path }];
      const to = `${target.to}/${value}`;
      const articles = around[target.articles];
      return [
        { from, to, path },
        ...(Array.isArray(articles) ? articles : []).map((article, at) => ({
          from,
          to,
          path: [...path.slice(0, -1), target.articles, at],
          article: String(article),
        })),
      ];
    }),
  );
});
/** The edges that one entry states. Values of the wrong type are left to the schema to report. */
export const edgesOf = (collection: string, id: string, data: Fields): readonly Edge[] =>
  edgesFrom(data, collection, id);

/**
 * The collection to which a field of a collection leads, if its items are named after what they lead to. Items that hold
 * more than a name, such as what an instrument displaces and by which article, are not.
 * @param field such as `frameworks`
 */
export function targetOf(collection: string, field: string): string | undefined {
  for (const [path, target] of Object.entries(relationsOf(collection))) {
    if (path === field || path === `${field}[]`) return typeof target === 'string' ? target : target.to;
    if (typeof target === 'object' && path.split(/[[.]/)[0] === field) return target.to;
  }
  return undefined;
}
