/** How a basis is named in one line: a protocol with its parent, the articles a request can rest on, what is left open. */
import { leftOpen, type Basis } from '../../law/answer.ts';
import { carries } from '../../law/bond.ts';
import type { Coverage } from '../../law/coverage.ts';
import { laterSpan, type Span } from '../../law/dates.ts';
import { spanWords } from '../../law/describe.ts';
import type { World } from '../../law/model.ts';
import { fill } from '../../schema/fill.ts';
import { listFormat } from '../../schema/lists.ts';
import { pinpoints } from '../../schema/pinpoints.ts';
import { el, filled } from '../elements.ts';
import { basisId, conditionsIn, dayIn, listed, titleNode, type AnswerContext } from './context.ts';

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
/** A number such that texts compare as the numbers in them do. A collator does it too, and takes a phone 50 ms to make. */
const inOrder = (article: string): string => article.replace(/\d+/g, (number) => number.padStart(6, '0'));
/** The same without paragraphs, each once: `18(1)`, `18(3)` are 18. */
export const articlesOf = (asked: Asked, basis: Basis): string[] =>
  [...new Set(carryingArticles(asked, basis).map((each) => each.replace(/\(.*$/, '')))].sort((a, b) =>
    inOrder(a) < inOrder(b) ? -1 : 1,
  );

/** "Art. 5", "Arts 5, 7"; nothing for none. Each number stands isolated, so that none turns an Arabic line around. */
export function articlesNamed(context: AnswerContext, articles: readonly string[]): (Node | string)[] {
  const { answer: says } = context.words;
  if (articles.length === 0) return [];
  const numbers = el(
    'bdi',
    {},
    ...pinpoints(articles, context.words.locale).map(({ type, value }) =>
      type === 'element' ? el('bdi', {}, value) : value,
    ),
  );
  return articles.length === 1
    ? filled(says.articleShort, { article: numbers })
    : filled(says.articlesShort, { articles: numbers });
}

/** As it stands inside a sentence: a matter is written as a choice is, with a capital. */
const lowered = ({ words }: AnswerContext, text: string): string =>
  text.charAt(0).toLocaleLowerCase(words.locale) + text.slice(1);

/** What must still be true of the case, and what it must be about; blank where nothing is left open. */
export function openIn(context: AnswerContext, basis: Basis): string {
  const { answer: says } = context.words;
  const open = leftOpen(basis);
  const { only } = basis;
  return [
    ...(only === undefined
      ? []
      : [
          only.length > 0
            ? fill(says.onlyFor, {
                matters: listed(
                  context,
                  only.map((each) => lowered(context, context.matterOf(each))),
                ),
              })
            : says.onlyForOther,
        ]),
    ...(open.length > 0 ? [fill(says.ifMet, { conditions: conditionsIn(context, open) })] : []),
  ].join(' · ');
}

/** Why something does not cover the case: the article that says so, and the conditions that are not met. */
export function excludedNote(
  context: AnswerContext,
  { article, unmet }: Extract<Coverage, { kind: 'does-not-cover' }>,
): (Node | string)[] {
  const reasons = [
    articlesNamed(context, article === '' ? [] : [article]),
    unmet.length > 0 ? [fill(context.words.answer.unmet, { conditions: conditionsIn(context, unmet) })] : [],
  ];
  return reasons.filter((each) => each.length > 0).flatMap((each, index) => (index > 0 ? [', ', ...each] : each));
}

/** Whether the basis covers the case, in the words of its group. */
export function coverageNote(context: AnswerContext, basis: Basis): (Node | string)[] {
  const { coverage } = basis;
  switch (coverage?.kind) {
    case 'does-not-cover':
      return excludedNote(context, coverage);
    case 'not-known':
      return [context.words.answer.coverageUnknown];
    default: {
      const open = openIn(context, basis);
      return open === '' ? [] : [open];
    }
  }
}

/** A link to where the basis stands with its reasons. */
export const jump = (context: AnswerContext, basis: Basis): HTMLElement =>
  el('a', { href: `#${basisId(basis)}` }, titleNode(context, basis.instrument));

/** Items with a mark between them. */
const between = (parts: readonly (readonly (Node | string)[])[]): (Node | string)[] =>
  parts.filter((part) => part.length > 0).flatMap((part, index) => (index === 0 ? part : [' · ', ...part]));

/** Elements as the reader's language lists them: "A, B and C". */
function listedElements({ words }: AnswerContext, items: readonly (readonly (Node | string)[])[]): (Node | string)[] {
  const parts = listFormat(words.locale).formatToParts(items.map((_, index) => String(index)));
  return parts.flatMap(({ type, value }) => (type === 'element' ? [...(items[Number(value)] ?? [])] : [value]));
}

/** A day in few words: that it is not established stands with the reasons. */
export const shortSpan = (context: AnswerContext, span: Span): string =>
  spanWords(span, (date) => dayIn(context, date), context.words.answer.atTheLatestShort);
/** "since 1 May 2001", with the end where one is known. */
export function sinceIn(context: AnswerContext, { since, until }: Pick<Basis, 'since' | 'until'>): string {
  const { answer: says } = context.words;
  const date = shortSpan(context, since);
  return until ? fill(says.sinceUntil, { date, end: shortSpan(context, until) }) : fill(says.since, { date });
}

/** A line of the verdict: the instrument and its articles, since when, and what must be known of it. */
export function lineItem(context: AnswerContext, { basis, through }: Line): HTMLElement {
  const { answer: says } = context.words;
  const [protocol] = through;
  const excluded = basis.coverage?.kind === 'does-not-cover';
  /** The articles of each instrument beside it; of one that does not cover the case the article that says so. */
  const named = (each: Basis): Node => {
    const own = excluded ? [] : articlesNamed(context, articlesOf(context, each));
    return el('span', {}, jump(context, each), ...(own.length > 0 ? [' ', el('span', { class: 'art' }, ...own)] : []));
  };
  const title = protocol
    ? filled(says.through, {
        instrument: named(basis),
        protocol: el(
          'span',
          {},
          ...listedElements(
            context,
            through.map((each) => [named(each)]),
          ),
        ),
      })
    : [named(basis)];
  const since = protocol ? { ...basis, since: laterSpan(basis.since, protocol.since) } : basis;
  return el(
    'li',
    {},
    ...title,
    ' ',
    el(
      'span',
      { class: 'meta' },
      ...between([[sinceIn(context, since)], basis.read ? [] : [says.textNotRead], coverageNote(context, basis)]),
    ),
  );
}
