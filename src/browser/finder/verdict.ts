/** The answer in three lists, one line a basis: what to use, what under a condition, and what is not for this case. */
import { leftOpen, type Answer, type Basis } from '../../law/answer.ts';
import { carries } from '../../law/bond.ts';
import { laterSpan } from '../../law/dates.ts';
import type { World } from '../../law/model.ts';
import { fill } from '../../schema/fill.ts';
import { el, filled } from '../elements.ts';
import { basisId, conditionsIn, spanIn, titleIn, type AnswerContext } from './context.ts';

/** A basis with its protocols that are bases too. */
export interface Line {
  basis: Basis;
  through: readonly Basis[];
}
/** A protocol and its parent are one line, in the place of the better of the two. @param bases one group, best first */
export function linesOf(world: World, bases: readonly Basis[]): Line[] {
  const parentOf = new Map(world.instruments.map(({ id, parent }) => [id, parent]));
  const lines = new Map<string, Line>();
  for (const each of bases) {
    const parent = parentOf.get(each.instrument);
    const basis = bases.find(({ instrument }) => instrument === parent) ?? each;
    const line = lines.get(basis.instrument) ?? { basis, through: [] };
    lines.set(basis.instrument, each === basis ? line : { ...line, through: [...line.through, each] });
  }
  return [...lines.values()];
}

type Asked = Pick<AnswerContext, 'world' | 'query'>;
/** The articles on which a request can rest, without those that only support it, strongest first. */
export function carryingArticles({ world, query }: Asked, { instrument, articles }: Basis): string[] {
  const carrying = new Set(
    world.instruments
      .find(({ id }) => id === instrument)
      ?.provisions.filter(({ forms, role }) => forms.includes(query.need) && carries(role))
      .map(({ article }) => article),
  );
  return articles.filter((each) => carrying.has(each) && each !== '');
}
/** In the order of the text. */
const byNumber = new Intl.Collator('en', { numeric: true }).compare;
/** The same without paragraphs, each once: `18(1)`, `18(3)` are 18. */
export const articlesOf = (asked: Asked, basis: Basis): string[] =>
  [...new Set(carryingArticles(asked, basis).map((each) => each.replace(/\(.*$/, '')))].sort(byNumber);

/** Numbers read from left to right in every language. */
const numbers = (articles: readonly string[]) => el('bdi', { dir: 'ltr' }, articles.join(', '));
/** "Art. 5", "Arts 5, 7"; nothing for none. */
export function articlesNamed(
  { words: { answer: says } }: AnswerContext,
  articles: readonly string[],
): (Node | string)[] {
  if (articles.length === 0) return [];
  return articles.length === 1
    ? filled(says.articleShort, { article: numbers(articles) })
    : filled(says.articlesShort, { articles: numbers(articles) });
}

/** Whether the basis covers the case, in the words of its group. */
export function coverageNote(context: AnswerContext, basis: Basis): (Node | string)[] {
  const { answer: says } = context.words;
  const { coverage } = basis;
  switch (coverage?.kind) {
    case 'does-not-cover':
      return [
        ...articlesNamed(context, coverage.article === '' ? [] : [coverage.article]),
        ...(coverage.unmet.length > 0
          ? [
              coverage.article === '' ? '' : ', ',
              fill(says.unmet, { conditions: conditionsIn(context, coverage.unmet) }),
            ]
          : []),
      ];
    case 'not-known':
      return [says.coverageUnknown];
    default: {
      const open = leftOpen(basis);
      return open.length > 0 ? [fill(says.ifMet, { conditions: conditionsIn(context, open) })] : [];
    }
  }
}

const jump = (context: AnswerContext, basis: Basis): HTMLElement =>
  el('a', { href: `#${basisId(basis)}` }, titleIn(context, basis.instrument));

/** Items with a mark between them. */
const between = (parts: readonly (readonly (Node | string)[])[]): (Node | string)[] =>
  parts.filter((part) => part.length > 0).flatMap((part, index) => (index === 0 ? part : [' · ', ...part]));

/** Elements as the reader's language lists them: "A, B and C". */
function listedElements({ words }: AnswerContext, items: readonly (readonly (Node | string)[])[]): (Node | string)[] {
  const parts = new Intl.ListFormat(words.locale).formatToParts(items.map((_, index) => String(index)));
  return parts.flatMap(({ type, value }) => (type === 'element' ? [...(items[Number(value)] ?? [])] : [value]));
}

function lineItem(context: AnswerContext, { basis, through }: Line): HTMLElement {
  const { answer: says } = context.words;
  const [protocol] = through;
  const articles = (each: Basis) => articlesNamed(context, articlesOf(context, each));
  /** Where several instruments stand in a line, the articles of each beside it. */
  const named = (each: Basis): (Node | string)[] => {
    const own = articles(each);
    return [jump(context, each), ...(own.length > 0 ? [' (', ...own, ')'] : [])];
  };
  const title = protocol
    ? filled(says.through, {
        instrument: el('span', {}, ...named(basis)),
        protocol: el('span', {}, ...listedElements(context, through.map(named))),
      })
    : [jump(context, basis)];
  const since = spanIn(context, protocol ? laterSpan(basis.since, protocol.since) : basis.since);
  const excluded = basis.coverage?.kind === 'does-not-cover';
  return el(
    'li',
    {},
    ...title,
    ' ',
    el(
      'span',
      { class: 'meta' },
      ...between([
        [
          basis.until
            ? fill(says.sinceUntil, { date: since, end: spanIn(context, basis.until) })
            : fill(says.since, { date: since }),
        ],
        excluded || protocol ? [] : articles(basis),
        basis.read ? [] : [says.textNotRead],
        coverageNote(context, basis),
      ]),
    ),
  );
}

/** The three lists; a list in which nothing stands is left out. */
export function verdict(context: AnswerContext, { use, onlyIf, notForThis }: Answer): HTMLElement[] {
  const { answer: says } = context.words;
  const column = (heading: string, note: string, bases: readonly Basis[]): HTMLElement[] =>
    bases.length === 0
      ? []
      : [
          el(
            'section',
            {},
            el('h3', {}, heading),
            el('p', { class: 'meta' }, note),
            el('ul', {}, ...linesOf(context.world, bases).map((line) => lineItem(context, line))),
          ),
        ];
  const lists = [
    ...column(says.use, says.useNote, use),
    ...column(says.onlyIf, says.onlyIfNote, onlyIf),
    ...column(says.notForThis, says.notForThisNote, notForThis),
  ];
  return lists.length === 0 ? [] : [el('div', { class: 'verdict' }, ...lists), el('p', { class: 'meta' }, says.order)];
}
