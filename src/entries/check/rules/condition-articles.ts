/** A condition names the provision that sets it, so that a reader can open it. */
import { articlesOf, type Content } from '../../read.ts';
import type { Problem } from '../../problem.ts';

export const conditionArticles = ({ entries }: Content): Problem[] =>
  entries.flatMap((entry) => {
    const list = entry.data['conditions'];
    if (!Array.isArray(list)) return [];
    const known = articlesOf(entry);
    return list.flatMap((condition: { article?: unknown } | null, index): Problem[] => {
      const article = condition?.article;
      return typeof article !== 'string' || known.includes(article)
        ? []
        : [
            {
              file: entry.file,
              ...entry.at(['conditions', index, 'article']),
              rule: 'condition-articles',
              message: `no provision of this entry is "${article}", so nobody could read where the condition stands.`,
              fix: known.length ? `write one of: ${known.join(', ')}` : 'add the provision first',
            },
          ];
    });
  });
