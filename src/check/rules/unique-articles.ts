/** An article is listed once, so that its anchor means one thing. */
import { articlesOf, type Content } from '../read.ts';
import type { Problem } from '../problem.ts';

export const uniqueArticles = ({ entries }: Content): Problem[] =>
  entries.flatMap((entry) =>
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
    ),
  );
