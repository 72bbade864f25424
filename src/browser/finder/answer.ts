/** The finder's answer on the screen: every line with its reason. Text is only ever added as text. */
import { isBasis, RANKS, type Answer, type Rank } from '../../law/between.ts';
import { isBilateral } from '../../law/model.ts';
import { fill } from '../../schema/fill.ts';
import { el, list } from '../elements.ts';
import { basisCard, declarationNotes } from './basis.ts';
import { CHECKLIST, dayIn, instrumentLink, linkIn, titleIn, type AnswerContext } from './context.ts';
import type { FinderWords } from './finder-words.ts';

const RANK_TITLES = {
  'direct-basis': 'directBasis',
  'conditional-basis': 'conditionalBasis',
  'duty-or-framework': 'dutyOrFramework',
  'outside-treaties': 'outsideTreaties',
} as const satisfies Record<Rank, keyof FinderWords['answer']>;

/** A part with its heading, or nothing when nothing stands in it. */
const section = (heading: string, items: readonly HTMLElement[]): HTMLElement[] =>
  items.length ? [el('section', {}, el('h3', {}, heading), ...items)] : [];
const listSection = (heading: string, items: readonly HTMLElement[]): HTMLElement[] =>
  section(heading, items.length ? [el('ul', {}, ...items)] : []);

/** Who asks whom for what, on which day. */
function headerParts(context: AnswerContext): HTMLElement[] {
  const { names, query, words } = context;
  const { answer: says } = words;
  return [
    el('h2', { tabindex: '-1', id: 'answer-title' }, fill(says.asks, names)),
    el('p', { class: 'actions' }, el('button', { type: 'button', id: 'print' }, says.print)),
    el(
      'p',
      { class: 'meta' },
      `${fill(says.onDay, { date: dayIn(context, query.on) })} `,
      linkIn(context, `/forms/${query.need}/`, fill(says.howItWorks, names)),
    ),
  ];
}

/** What is in force between the two, by rank; a note where no request can rest on any of it. */
function baseParts(context: AnswerContext, bases: Answer['bases']): HTMLElement[] {
  const { answer: says } = context.words;
  const ranked = RANKS.flatMap((rank) =>
    section(
      says[RANK_TITLES[rank]],
      bases.filter((basis) => basis.rank === rank).map((basis) => basisCard(context, basis)),
    ),
  );
  return bases.some(isBasis) ? ranked : [...ranked, el('p', { class: 'note' }, says.noBasis)];
}

/** What a declaration took away. */
const removedParts = (context: AnswerContext, removed: Answer['removed']): HTMLElement[] =>
  section(
    context.words.answer.takenAway,
    removed.map(({ instrument, by }) =>
      el(
        'article',
        { class: 'basis' },
        el('h4', {}, instrumentLink(context, instrument)),
        ...declarationNotes(context, by),
      ),
    ),
  );

/** What another instrument replaces between the two. */
const displacedParts = (context: AnswerContext, displaced: Answer['displaced']): HTMLElement[] =>
  section(
    context.words.answer.replaced,
    displaced.map(({ instrument, by }) =>
      el(
        'p',
        {},
        instrumentLink(context, instrument),
        `: ${fill(context.words.answer.replacedBy, { instrument: titleIn(context, by) })}`,
      ),
    ),
  );

/** What would give the form if it bound both: treaties that others made between two are of no use to a reader. */
const missingParts = (context: AnswerContext, missing: Answer['missing']): HTMLElement[] =>
  listSection(
    context.words.answer.notInForce,
    missing
      .filter(({ rank, instrument }) => rank !== 'outside-treaties' && !isBilateral(instrument))
      .map(({ instrument, notBound }) =>
        el(
          'li',
          {},
          instrumentLink(context, instrument),
          '. ',
          fill(context.words.answer.notBoundOnDay, { states: notBound.map(context.nameOf).join(', ') }),
        ),
      ),
  );

/** What the data does not show either way. */
const unclearParts = (context: AnswerContext, notEstablished: Answer['notEstablished']): HTMLElement[] =>
  listSection(
    context.words.answer.unclear,
    notEstablished.map(({ instrument }) => el('li', {}, instrumentLink(context, instrument))),
  );

/** What to look at before a request goes out. */
const checklist = ({ words: { answer: says } }: AnswerContext): HTMLElement =>
  el(
    'section',
    { class: 'checklist' },
    el('h3', {}, says.beforeYouSend),
    list(
      CHECKLIST.map((item) => says[item]),
      'checks',
    ),
  );

/** The answer as elements, best basis first. */
export const show = (context: AnswerContext, answer: Answer): HTMLElement[] => [
  ...headerParts(context),
  ...baseParts(context, answer.bases),
  ...removedParts(context, answer.removed),
  ...displacedParts(context, answer.displaced),
  ...missingParts(context, answer.missing),
  ...unclearParts(context, answer.notEstablished),
  checklist(context),
];
