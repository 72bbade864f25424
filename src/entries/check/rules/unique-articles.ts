/** An article is listed once, under its present number or a former one, so that its anchor means one thing. */
import { provisionAnchor } from '../../../schema/frameworks.ts';
import { anchorsOf, articlesOf, bareArticle, valueAt, type Content, type Entry } from '../../read.ts';
import { kept } from '../../kept.ts';
import type { Problem } from '../../problem.ts';

/** The word is said by the unit of the instrument: "Art. 1" would be the article "Art. 1". */
const worded = (entry: Entry): Problem[] =>
  listOf(entry).flatMap((item, index): Problem[] => {
    const article = valueAt(item, ['article']);
    return typeof article === 'string' && article !== bareArticle(article)
      ? [
          {
            file: entry.file,
            ...entry.at(['provisions', index, 'article']),
            rule: 'unique-articles',
            message: 'the number of this provision is written with its word.',
            fix: `write "${bareArticle(article)}"`,
          },
        ]
      : [];
  });
const listOf = (entry: Entry): unknown[] =>
  Array.isArray(entry.data['provisions']) ? (entry.data['provisions'] as unknown[]) : [];

/** Former numbers whose anchor is that of a present article, or of another former one. */
function ambiguous(entry: Entry): Problem[] {
  const taken = new Set(anchorsOf(entry));
  const unit = typeof entry.data['unit'] === 'string' ? entry.data['unit'] : 'article';
  return articlesOf(entry).flatMap((_, index) => {
    const former = valueAt(entry.data, ['provisions', index, 'formerArticles']);
    return (Array.isArray(former) ? (former as unknown[]) : []).flatMap((article, at): Problem[] => {
      const anchor = provisionAnchor(unit, String(article));
      const free = !taken.has(anchor);
      taken.add(anchor);
      return free
        ? []
        : [
            {
              file: entry.file,
              ...entry.at(['provisions', index, 'formerArticles', at]),
              rule: 'unique-articles',
              message: `former article ${String(article)} is also the number of another, so a link to it could mean either.`,
              fix: 'remove it from formerArticles here',
            },
          ];
    });
  });
}

const listedTwice = (entry: Entry): Problem[] =>
  articlesOf(entry).flatMap((article, index, all): Problem[] =>
    all.indexOf(article) === index
      ? []
      : [
          {
            file: entry.file,
            ...entry.at(['provisions', index]),
            rule: 'unique-articles',
            message: `article ${article} is listed twice, so a link to it could mean either.`,
            fix: 'merge the two, or name the paragraphs: "14(1)", "14(2)"',
          },
        ],
  );

const inEntry = kept((entry: Entry): Problem[] => [...listedTwice(entry), ...ambiguous(entry), ...worded(entry)]);
export const uniqueArticles = ({ entries }: Content): Problem[] => entries.flatMap((entry) => inEntry(entry));
