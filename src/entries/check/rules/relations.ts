/** A relation leads to an entry that exists, names an article that is listed, and is written once. */
import { edgesOf } from '../../relations.ts';
import { idOf } from '../../slug.ts';
import { statesIn } from '../../states.ts';
import { nearest } from '../../nearest.ts';
import type { Problem } from '../../problem.ts';
import { articlesOf, isThere, renamedIn, type Content } from '../../read.ts';
import { stateMeant } from './values.ts';

/** More articles than these are looked up on the page of the instrument. */
const SHORT = 30;
function articleAdvice(written: string, known: readonly string[]): string {
  const plain = written.replace(/^(?:articles?|arts?\.?|§)\s*/i, '').replace(/\s/g, '');
  if (known.includes(plain)) return `write "${plain}"`;
  const number = /\d+/.exec(plain)?.[0];
  const parts = known.filter((article) => /\d+/.exec(article)?.[0] === number);
  if (number !== undefined && parts.length > 0) return `write one of: ${parts.join(', ')}`;
  return known.length <= SHORT
    ? `write one of: ${known.join(', ')}`
    : `write one of the ${known.length} that content/frameworks describes, such as ${known.slice(0, 5).join(', ')}`;
}

export const relations = (content: Content): Problem[] => {
  const { entries, byKey } = content;
  const renamed = renamedIn(content);
  return entries.flatMap((entry) =>
    edgesOf(entry.collection, entry.id, entry.data).flatMap((edge): Problem[] => {
      const problem = (rule: string, message: string, fix: string): Problem[] => [
        { file: entry.file, ...entry.at(edge.path), rule, message, fix },
      ];
      const [collection = '', id = ''] = edge.to.split('/');
      const target = byKey.get(edge.to);
      if (edge.to === entry.key) return problem('relations', 'an entry cannot point at itself.', 'delete this line');
      if (!target) {
        // The forms are a closed list, of which the schema speaks; an article is lost with its instrument.
        if (collection === 'forms' || edge.article !== undefined || isThere(content, edge.to)) return [];
        const ids = entries.filter((other) => other.collection === collection).map((other) => other.id);
        const state = collection === 'jurisdictions' ? stateMeant(id, statesIn(content))?.toLowerCase() : undefined;
        const guess = state ?? renamed.get(edge.to)?.split('/')[1] ?? nearest(id, ids) ?? nearest(idOf(id), ids);
        return problem(
          'relations',
          `there is no ${collection} entry "${id}", so the link would lead nowhere.`,
          guess
            ? `write "${guess}"`
            : `write the name of a file in content/${collection}, without its ending; or add content/${collection}/${id} first`,
        );
      }
      if (edge.article !== undefined && !articlesOf(target).includes(edge.article))
        return problem(
          'relations',
          `${id} has no provision "${edge.article}".`,
          `${articleAdvice(edge.article, articlesOf(target))}; or add the provision to content/frameworks/${id}.mdx first`,
        );
      const mirrored =
        edge.path[0] === 'seeAlso' &&
        edge.from < edge.to &&
        edgesOf(target.collection, target.id, target.data).some((back) => back.to === entry.key);
      return mirrored
        ? problem(
            'written-once',
            `this relation is also written in ${target.file}: a relation has one home and shows from both ends.`,
            'delete one of the two',
          )
        : [];
    }),
  );
};
