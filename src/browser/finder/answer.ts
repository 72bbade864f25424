/** The finder's answer on the screen: the verdict, then what stands behind each line. Text is only ever added as text. */
import type { Answer, Basis, Judged } from '../../law/answer.ts';
import { givesBasis } from '../../law/bond.ts';
import { fill } from '../../schema/fill.ts';
import { el, list } from '../elements.ts';
import { basisCard, declarationNotes, type Place } from './basis.ts';
import { CHECKLIST, dayIn, instrumentLink, linkIn, statesIn, titleIn, type AnswerContext } from './context.ts';
import { helpBlock, lawsBlock } from './laws.ts';
import { excludedNote } from './lines.ts';
import { headline, sorted, verdictGroups } from './verdict.ts';

/** A part of the answer, with what it is called in the list of parts. */
interface Part {
  id: string;
  heading: string;
  count?: number;
  element: HTMLElement;
}
/** A part with its heading, or nothing when nothing stands in it. */
const part = (id: string, heading: string, items: readonly HTMLElement[], count?: number): Part[] =>
  items.length
    ? [
        {
          id,
          heading,
          ...(count !== undefined && { count }),
          element: el('section', { id }, el('h2', {}, heading), ...items),
        },
      ]
    : [];
/** A list that is folded away until it is asked for, with the number of its lines. */
const folded = (id: string, heading: string, items: readonly HTMLElement[], note?: string): HTMLElement[] =>
  items.length
    ? [
        el(
          'details',
          { id },
          el('summary', {}, `${heading} (${items.length})`),
          note === undefined ? undefined : el('p', { class: 'meta' }, note),
          el('ul', {}, ...items),
        ),
      ]
    : [];

/** The answer as a sentence, and for which day and case it is. */
function head(context: AnswerContext, answer: Answer): HTMLElement[] {
  const { names, query, words } = context;
  const { answer: says } = words;
  return [
    el('h2', { tabindex: '-1', id: 'answer-title', class: 'headline' }, ...headline(context, answer)),
    el(
      'p',
      { class: 'meta' },
      `${fill(says.onDay, { date: dayIn(context, query.on) })} `,
      query.about ? `${fill(says.aboutCase, names)} ` : '',
      linkIn(context, `/forms/${query.need}/`, fill(says.howItWorks, names)),
    ),
  ];
}

/** What is said where no request can rest on anything: nothing for these two, or nothing for anybody. */
export const noBasisIn = ({ world, query, names, words: { answer: says } }: AnswerContext): string =>
  world.instruments.some((instrument) => givesBasis(instrument, query.need))
    ? says.noBasis
    : fill(says.nothingForNeed, names);

/** What is said of those of the two of whom only instruments speak that name them. */
export const namedOnlyIn = ({ world, query, nameOf, words: { answer: says } }: AnswerContext): string[] =>
  [query.from, query.to]
    .filter((state) => world.namedOnly.has(state))
    .map((state) => fill(says.namedOnly, { state: nameOf(state) }));

/** Each instrument in force between the two, with its articles and reasons. */
function basisParts(context: AnswerContext, answer: Answer): Part[] {
  const { duties, outsideTreaties } = answer;
  const { answer: says } = context.words;
  const cards = (bases: readonly Basis[], place: Place) => bases.map((basis) => basisCard(context, basis, place));
  const { use, onlyIf, toRead, notForThis } = sorted(answer);
  const bases = [
    ...cards(use, 'use'),
    ...cards(onlyIf, 'only-if'),
    ...cards(toRead, 'check-first'),
    ...cards(notForThis, 'not-for-this'),
  ];
  return [
    ...part('bases', says.bases, bases, bases.length),
    ...part('duties', says.dutyOrFramework, cards(duties, 'supporting'), duties.length),
    ...part('outside-treaties', says.outsideTreaties, [
      ...helpBlock(context, answer),
      ...cards(outsideTreaties, 'supporting'),
    ]),
  ];
}

/** What a declaration of the requested State took away. */
const removedPart = (context: AnswerContext, removed: Answer['removed']): Part[] =>
  part(
    'taken-away',
    context.words.answer.takenAway,
    removed.map(({ instrument, by }) =>
      el(
        'article',
        { class: 'basis not-for-this' },
        el('h3', {}, instrumentLink(context, instrument)),
        ...declarationNotes(context, by),
      ),
    ),
    removed.length,
  );

/** What another instrument replaces between the two, or does if it binds both. */
const replacedPart = (context: AnswerContext, replaced: Answer['replaced']): Part[] =>
  part(
    'replaced',
    context.words.answer.replaced,
    replaced.map(({ instrument, by, certain }) => {
      const { replacedBy, replacedIf } = context.words.answer;
      return el(
        'p',
        {},
        instrumentLink(context, instrument),
        `: ${fill(certain ? replacedBy : replacedIf, { instrument: titleIn(context, by) })}`,
      );
    }),
    replaced.length,
  );

/** What the data does not show either way, and what is known not to be in force. */
function unclearPart(context: AnswerContext, { mayApply, notOnList, notInForce }: Answer): Part[] {
  const { answer: says } = context.words;
  const line = (instrument: string, text: string) => el('li', {}, instrumentLink(context, instrument), ` ${text}`);
  /** What would be no help here even if it bound both says why. */
  const judged = ({ instrument, coverage }: Judged, text = '') => {
    const why = coverage?.kind === 'does-not-cover' ? excludedNote(context, coverage) : undefined;
    return el(
      'li',
      {},
      instrumentLink(context, instrument),
      text === '' ? '' : ` ${text}`,
      why && el('span', { class: 'meta' }, ` ${says.coversNot}`, ...(why.length > 0 ? [': ', ...why] : [])),
    );
  };
  return part('unclear', says.unclear, [
    ...folded(
      'may-apply',
      says.mayApply,
      mayApply.map((each) => judged(each)),
      says.mayApplyNote,
    ),
    ...folded(
      'not-on-list',
      says.notOnList,
      notOnList.map((each) =>
        judged(
          each,
          fill(says.notOnListOf, { states: statesIn(context, each.states), date: dayIn(context, each.asAt) }),
        ),
      ),
    ),
    ...folded(
      'not-in-force',
      says.notInForce,
      notInForce
        .filter(({ rank }) => rank !== 'outside-treaties')
        .map(({ instrument, states }) =>
          line(instrument, fill(says.notBoundOnDay, { states: statesIn(context, states) })),
        ),
    ),
  ]);
}

/** What a reader can do where no basis was found: see what would make one, and say what is missing here. */
function changePart(context: AnswerContext, { use, onlyIf }: Answer): Part[] {
  if (use.length + onlyIf.length > 0) return [];
  const { query, inSentence, words } = context;
  const { answer: says } = words;
  return part('change', says.wouldChange, [
    list([
      ...[query.from, query.to].map((state) =>
        linkIn(context, `/cooperation/reform/?state=${state}`, fill(says.tryReform, { state: inSentence(state) })),
      ),
      linkIn(context, '/contribute/', says.reportMissing),
    ]),
  ]);
}

/** What to look at before a request goes out. */
const checklist = ({ words: { answer: says } }: AnswerContext): Part[] =>
  part('before', says.beforeYouSend, [
    list(
      CHECKLIST.map((item) => says[item]),
      'checks',
    ),
  ]);

/** What stands in the answer, with numbers; at the side of a wide screen it stays in sight. */
const jumpList = ({ words: { answer: says } }: AnswerContext, parts: readonly Omit<Part, 'element'>[]): HTMLElement =>
  el(
    'nav',
    { class: 'toc', 'aria-labelledby': 'in-this-answer' },
    el('h2', { id: 'in-this-answer' }, says.inThisAnswer),
    list(
      parts.map(({ id, heading, count }) =>
        el(
          'span',
          {},
          el('a', { href: `#${id}` }, heading),
          count === undefined ? undefined : el('span', { class: 'meta' }, ` ${count}`),
        ),
      ),
    ),
  );

/** What is on the page but folded away opens when a link leads to it. */
export function unfold(place: HTMLElement, hash: string): void {
  const target = hash.length > 1 && place.querySelector(`#${CSS.escape(hash.slice(1))}`);
  if (target instanceof HTMLDetailsElement) target.open = true;
}

/** The answer as elements, best basis first. */
export interface Shown {
  verdict: HTMLElement[];
  /** What stands behind it: built apart, so that the verdict need not wait for it. */
  rest: () => HTMLElement;
}
/**
 * @param facts the questions about the case, beside what depends on them
 * @param request what prepares the request, where there is a basis for one
 */
export function show(
  context: AnswerContext,
  answer: Answer,
  facts: readonly HTMLElement[],
  request: readonly HTMLElement[],
): Shown {
  const { answer: says, request: kit, law } = context.words;
  const groups = verdictGroups(context, answer, facts);
  const found = answer.use.length + answer.onlyIf.length > 0;
  const rest = (): HTMLElement => {
    const parts = [
      ...lawsBlock(context, answer).map((element) => ({ id: 'laws', heading: law.crimeInBoth, element })),
      ...part('request', kit.heading, request),
      ...basisParts(context, answer),
      ...removedPart(context, answer.removed),
      ...replacedPart(context, answer.replaced),
      ...unclearPart(context, answer),
      ...changePart(context, answer),
      ...checklist(context),
    ];
    const named = groups.map(({ id, ...group }) => ({ ...group, id: `verdict-${id}` }));
    return el(
      'div',
      { class: 'entry' },
      jumpList(context, [...named, ...parts]),
      el('div', { class: 'body' }, ...parts.map(({ element }) => element)),
    );
  };
  return {
    verdict: [
      ...head(context, answer),
      ...(found ? [] : [el('p', { class: 'note' }, noBasisIn(context))]),
      ...namedOnlyIn(context).map((sentence) => el('p', { class: 'note' }, sentence)),
      el('div', { class: 'verdict' }, ...groups.map(({ element }) => element)),
      ...(found ? [el('p', { class: 'meta' }, says.order)] : []),
    ],
    rest,
  };
}
