/** For whom and for what an instrument is, as its page says it. Pure. */
import type { DataOf } from '../schema/collections.ts';
import { provisionAnchors } from '../schema/frameworks.ts';

type Framework = DataOf<'frameworks'>;
type Line = Framework['covers'][number];

/** Lines of coverage that differ only in the matter. */
export interface CoverageGroup extends Omit<Line, 'matter'> {
  matters: Line['matter'][];
}
/** On what a check rests. A note on it is for who opens the source, and keeps no two lines apart. */
const basisOf = (verification: Line['verification']): string =>
  verification.level === 'unverified' ? verification.reason : `${verification.level} ${verification.source}`;

/** What is covered in the same way, under the same article and conditions, is told once; in the order of the lines. */
export const coverageGroups = (lines: readonly Line[]): CoverageGroup[] =>
  [
    ...Map.groupBy(lines, ({ how, article, when, verification }) =>
      JSON.stringify([how, article, when, basisOf(verification)]),
    ),
  ]
    .map(([, group]) => group)
    .flatMap(([first, ...rest]) => {
      if (!first) return [];
      const { matter, ...same } = first;
      return [{ ...same, matters: [matter, ...rest.map((line) => line.matter)] }];
    });

/** Names of matters as one line: `Forced labour, slavery or servitude`. */
export const mattersInWords = (matters: readonly Line['matter'][], names: Readonly<Record<string, string>>): string =>
  matters
    .map((matter) => names[matter] ?? matter)
    .map((name, index) => (index === 0 ? name : name.replace(/^./, (letter) => letter.toLowerCase())))
    .join(', ');

/** `36` as `article 36`; what names its kind itself, such as `recital 44`, as it is. */
export const articleInWords = (article: string, unit = 'article'): string =>
  /^\d/.test(article) ? `${unit} ${article}` : article;

/** How a matter is covered, in words. */
export const COVERAGE_WORDS: Readonly<Record<Line['how'], string>> = {
  listed: 'By name',
  threshold: 'By the length of the penalty',
  any: 'Whatever the offence',
  none: 'Not covered',
};

/** The place on its page where an article is told, for the articles that are: `2(a)` stands with article 2. */
export function placeOfArticle({ unit, provisions }: Framework): (article: string) => string | undefined {
  const anchors = provisionAnchors(
    unit,
    provisions.map(({ article }) => article),
  );
  const places = new Map<string, string>();
  for (const [index, { own, whole }] of anchors.entries()) {
    const article = provisions[index]?.article ?? '';
    places.set(article, own);
    const number = article.replace(/[\s(].*$/, '');
    if (!places.has(number)) places.set(number, whole ?? own);
  }
  return (article) => places.get(article) ?? places.get(article.replace(/[\s(,].*$/, ''));
}

/** Whom an instrument is open to, in words. @param titles of organisations and of jurisdictions, by id */
export function openToWords(
  openTo: Framework['openTo'],
  titles: { organisation: (id: string) => string; jurisdiction: (id: string) => string },
): string | undefined {
  switch (openTo?.kind) {
    case undefined:
      return undefined;
    case 'any':
      return 'any State';
    case 'members':
      return `members of the ${titles.organisation(openTo.of)}`;
    case 'listed':
      return openTo.states.map(titles.jurisdiction).join(', ');
  }
}
