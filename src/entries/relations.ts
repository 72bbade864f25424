/** The graph between entries: written once, read from both ends. Pure. */
export interface Edge {
  /** `collection/id` */
  from: string;
  to: string;
  /** Front matter path in the entry that states it. */
  path: (string | number)[];
  article?: string;
}
type Data = Record<string, unknown>;

/** Which front matter field points into which collection. */
export const RELATIONS: Record<string, Record<string, string>> = {
  frameworks: { parent: 'frameworks', amends: 'frameworks', replaces: 'frameworks' },
  organisations: { frameworks: 'frameworks', mechanisms: 'mechanisms' },
  mechanisms: { frameworks: 'frameworks', answers: 'challenges', forms: 'forms' },
  challenges: { frameworks: 'frameworks', forms: 'forms' },
  recommendations: { addresses: 'challenges', frameworks: 'frameworks', mechanisms: 'mechanisms' },
  cases: {
    jurisdictions: 'jurisdictions',
    frameworks: 'frameworks',
    mechanisms: 'mechanisms',
    challenges: 'challenges',
    forms: 'forms',
  },
  topics: {
    frameworks: 'frameworks',
    organisations: 'organisations',
    mechanisms: 'mechanisms',
    challenges: 'challenges',
    recommendations: 'recommendations',
    cases: 'cases',
    glossary: 'glossary',
  },
  glossary: { seeAlso: 'glossary', frameworks: 'frameworks' },
  declarations: { framework: 'frameworks', jurisdiction: 'jurisdictions', towards: 'jurisdictions' },
  participation: { within: 'frameworks' },
};

/** The edges one entry states. Values of the wrong type are left to the schema to report. */
export function edgesOf(collection: string, id: string, data: Data): Edge[] {
  const from = `${collection}/${id}`;
  const edges: Edge[] = [];
  for (const [field, target] of Object.entries(RELATIONS[collection] ?? {})) {
    const value = data[field];
    const list = Array.isArray(value) ? value : value === undefined ? [] : [value];
    list.forEach((item: unknown, index) => {
      const path = Array.isArray(value) ? [field, index] : [field];
      if (typeof item === 'string') edges.push({ from, to: `${target}/${item}`, path });
      else if (item !== null && typeof item === 'object' && 'framework' in item) {
        const ref = item as { framework: unknown; articles?: unknown };
        const to = `${target}/${String(ref.framework)}`;
        edges.push({ from, to, path: [...path, 'framework'] });
        if (Array.isArray(ref.articles))
          ref.articles.forEach((article, at) =>
            edges.push({ from, to, path: [...path, 'articles', at], article: String(article) }),
          );
      }
    });
  }
  if (Array.isArray(data['sources']))
    (data['sources'] as ({ ref?: unknown } | null)[]).forEach((source, index) => {
      if (typeof source?.ref === 'string')
        edges.push({ from, to: `sources/${source.ref}`, path: ['sources', index, 'ref'] });
    });
  if (Array.isArray(data['displaces']))
    (data['displaces'] as ({ framework?: unknown } | null)[]).forEach((each, index) => {
      if (typeof each?.framework === 'string')
        edges.push({ from, to: `frameworks/${each.framework}`, path: ['displaces', index, 'framework'] });
    });
  if (collection === 'frameworks' && Array.isArray(data['provisions']))
    (data['provisions'] as { forms?: unknown }[]).forEach((provision, index) => {
      if (Array.isArray(provision?.forms))
        provision.forms.forEach((form, at) =>
          edges.push({ from, to: `forms/${String(form)}`, path: ['provisions', index, 'forms', at] }),
        );
    });
  if (collection === 'starting-text' && Array.isArray(data['claims']))
    (data['claims'] as { carriedBy?: unknown }[]).forEach((claim, index) => {
      if (Array.isArray(claim?.carriedBy))
        claim.carriedBy.forEach((to, at) =>
          edges.push({ from, to: String(to), path: ['claims', index, 'carriedBy', at] }),
        );
    });
  return edges;
}
