/** The finder's answer on the screen: the verdict, then what stands behind each line. Text is only ever added as text. */
import type { Answer, Basis, Judged } from '../../law/answer.ts';
import { givesBasis } from '../../law/bond.ts';
import { fill } from '../../schema/fill.ts';
import { el, list } from '../elements.ts';
import type { Steps } from '../pieces.ts';
import { basisCard, declarationNotes, type Place } from './basis.ts';
import { CHECKLIST, dayIn, instrumentLink, linkIn, statesIn, titleIn, type AnswerContext } from './context.ts';
import { helpBlock, lawsItems } from './laws.ts';
import { excludedNote } from './lines.ts';
import { headline, sorted, verdictGroups } from './verdict.ts';

/** What stands in a part: made when its turn comes, so that no step of an answer takes long. */
type Item = () => HTMLElement;
/** A part of the answer, with what it is called in the list of parts. */
interface Part {
  id: string;
  heading: string;
  count?: number;
  items: readonly Item[];
}
/** A part with its heading, or nothing when nothing stands in it. */
const part = (id: string, heading: string, items: readonly Item[], count?: number): Part[] =>
  items.length ? [{ id, heading, ...(count !== undefined && { count }), items }] : [];
/** A list that is folded away until it is asked for, with the number of its lines. */
const folded = <T>(
  id: string,
  heading: string,
  all: readonly T[],
  line: (each: T) => HTMLElement,
  note?: string,
): Item[] =>
  all.length
    ? [
        () =>
          el(
            'details',
            { id },
            el('summary', {}, `${heading} (${all.length})`),
            note === undefined ? undefined : el('p', { class: 'meta' }, note),
            el('ul', {}, ...all.map(line)),
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
  const cards = (bases: readonly Basis[], place: Place) => bases.map((basis) => () => basisCard(context, basis, place));
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
      ...helpBlock(context, answer).map((element) => () => element),
      ...cards(outsideTreaties, 'supporting'),
    ]),
  ];
}

/** What a declaration of the requested State took away. */
const removedPart = (context: AnswerContext, removed: Answer['removed']): Part[] =>
  part(
    'taken-away',
    context.words.answer.takenAway,
    removed.map(
      ({ instrument, by }) =>
        () =>
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
    replaced.map(({ instrument, by, certain }) => () => {
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
    ...folded('may-apply', says.mayApply, mayApply, (each) => judged(each), says.mayApplyNote),
    ...folded('not-on-list', says.notOnList, notOnList, (each) =>
      judged(each, fill(says.notOnListOf, { states: statesIn(context, each.states), date: dayIn(context, each.asAt) })),
    ),
    ...folded(
      'not-in-force',
      says.notInForce,
      notInForce.filter(({ rank }) => rank !== 'outside-treaties'),
      ({ instrument, states }) =>
        el(
          'li',
          {},
          instrumentLink(context, instrument),
          ` ${fill(says.notBoundOnDay, { states: statesIn(context, states) })}`,
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
    () =>
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
    () =>
      list(
        CHECKLIST.map((item) => says[item]),
        'checks',
      ),
  ]);

/** What stands in the answer, with numbers; at the side of a wide screen it stays in sight. */
const jumpList = ({ words: { answer: says } }: AnswerContext, parts: readonly Omit<Part, 'items'>[]): HTMLElement =>
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

/** How many elements are added before they are painted: a slow phone lays out as many within half a long task. */
const A_FRAME = 80;

/** The answer as elements, best basis first. */
export interface Shown {
  /** Adds the verdict to an element; a slow phone paints the best of it before it lays out the rest. */
  verdict: (view: HTMLElement) => Steps;
  /** Adds what stands behind it to an element, with a stop after each piece: the verdict need not wait for it. */
  rest: (view: HTMLElement) => Steps;
}
/**
 * @param facts the questions about the case, beside what depends on them
 * @param request what prepares the request, where there is a basis for one
 */
export function* show(
  context: AnswerContext,
  answer: Answer,
  facts: readonly HTMLElement[],
  request: () => readonly HTMLElement[],
): Steps<Shown> {
  const { answer: says, request: kit, law } = context.words;
  const groups = yield* verdictGroups(context, answer, facts);
  const found = answer.use.length + answer.onlyIf.length > 0;
  function* rest(view: HTMLElement): Steps {
    const ready = (elements: readonly HTMLElement[]): Item[] => elements.map((element) => () => element);
    const parts = [
      ...part('laws', law.crimeInBoth, lawsItems(context, answer)),
      ...part('request', kit.heading, ready(request())),
      ...basisParts(context, answer),
      ...removedPart(context, answer.removed),
      ...replacedPart(context, answer.replaced),
      ...unclearPart(context, answer),
      ...changePart(context, answer),
      ...checklist(context),
    ];
    const named = groups.map(({ id, ...group }) => ({ ...group, id: `verdict-${id}` }));
    const body = el('div', { class: 'body' });
    view.append(el('div', { class: 'entry' }, jumpList(context, [...named, ...parts]), body));
    yield;
    let unpainted = 0;
    for (const { id, heading, items } of parts) {
      const section = el('section', { id }, el('h2', {}, heading));
      body.append(section);
      for (const item of items) {
        const element = item();
        section.append(element);
        unpainted += element.getElementsByTagName('*').length;
        yield unpainted > A_FRAME ? 'frame' : undefined;
        if (unpainted > A_FRAME) unpainted = 0;
      }
    }
  }
  function* verdict(view: HTMLElement): Steps {
    const [best, ...others] = groups.map(({ element }) => element);
    const verdict = el('div', { class: 'verdict' }, best);
    view.append(
      ...head(context, answer),
      ...(found ? [] : [el('p', { class: 'note' }, noBasisIn(context))]),
      ...namedOnlyIn(context).map((sentence) => el('p', { class: 'note' }, sentence)),
      verdict,
    );
    yield 'frame';
    const [second, ...last] = others;
    if (second) verdict.append(second);
    if (last.length > 0) yield 'frame';
    verdict.append(...last);
    if (found) view.append(el('p', { class: 'meta' }, says.order));
  }
  return { verdict, rest };
}
