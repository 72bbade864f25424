/** The finder's answer on the screen: the verdict, then every line with its reason. Text is only ever added as text. */
import type { Answer, Basis } from '../../law/answer.ts';
import { givesBasis } from '../../law/bond.ts';
import { fill } from '../../schema/fill.ts';
import { el, list } from '../elements.ts';
import { basisCard, declarationNotes } from './basis.ts';
import { CHECKLIST, dayIn, instrumentLink, linkIn, statesIn, titleIn, type AnswerContext } from './context.ts';
import { helpBlock, lawsBlock } from './laws.ts';
import { verdict } from './verdict.ts';

/** A part with its heading, or nothing when nothing stands in it. */
const section = (heading: string, items: readonly HTMLElement[]): HTMLElement[] =>
  items.length ? [el('section', {}, el('h3', {}, heading), ...items)] : [];
/** A list that is folded away until it is asked for, with the number of its lines. */
const folded = (heading: string, items: readonly HTMLElement[], note?: string): HTMLElement[] =>
  items.length
    ? [
        el(
          'details',
          {},
          el('summary', {}, `${heading} (${items.length})`),
          note === undefined ? undefined : el('p', { class: 'meta' }, note),
          el('ul', {}, ...items),
        ),
      ]
    : [];

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
function baseParts(context: AnswerContext, answer: Answer): HTMLElement[] {
  const { use, onlyIf, notForThis, duties, outsideTreaties } = answer;
  const { answer: says } = context.words;
  const cards = (heading: string, bases: readonly Basis[]) =>
    section(
      heading,
      bases.map((basis) => basisCard(context, basis)),
    );
  const bases = [...use, ...onlyIf];
  return [
    ...cards(
      says.directBasis,
      bases.filter(({ rank }) => rank === 'direct-basis'),
    ),
    ...cards(
      says.conditionalBasis,
      bases.filter(({ rank }) => rank === 'conditional-basis'),
    ),
    ...cards(says.notForThis, notForThis),
    ...cards(says.dutyOrFramework, duties),
    ...section(says.outsideTreaties, [
      ...helpBlock(context, answer),
      ...outsideTreaties.map((basis) => basisCard(context, basis)),
    ]),
  ];
}

/** What a declaration of the requested State took away. */
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

/** What another instrument replaces between the two, or does if it binds both. */
const replacedParts = (context: AnswerContext, replaced: Answer['replaced']): HTMLElement[] =>
  section(
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
  );

/** What the data does not show either way. */
const unclearParts = (context: AnswerContext, { mayApply, notOnList, notInForce }: Answer): HTMLElement[] => {
  const { answer: says } = context.words;
  const line = (instrument: string, text: string) => el('li', {}, instrumentLink(context, instrument), ` ${text}`);
  return [
    ...folded(
      says.mayApply,
      mayApply.map(({ instrument }) => el('li', {}, instrumentLink(context, instrument))),
      says.mayApplyNote,
    ),
    ...folded(
      says.notOnList,
      notOnList.map(({ instrument, states, asAt }) =>
        line(instrument, fill(says.notOnListOf, { states: statesIn(context, states), date: dayIn(context, asAt) })),
      ),
    ),
    ...folded(
      says.notInForce,
      notInForce
        .filter(({ rank }) => rank !== 'outside-treaties')
        .map(({ instrument, states }) =>
          line(instrument, fill(says.notBoundOnDay, { states: statesIn(context, states) })),
        ),
    ),
  ];
};

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

/** The answer as elements, best basis first. @param facts the questions about the case, below the verdict */
export const show = (context: AnswerContext, answer: Answer, facts: readonly HTMLElement[]): HTMLElement[] => [
  ...headerParts(context),
  ...(answer.use.length + answer.onlyIf.length === 0 ? [el('p', { class: 'note' }, noBasisIn(context))] : []),
  ...namedOnlyIn(context).map((sentence) => el('p', { class: 'note' }, sentence)),
  ...verdict(context, answer),
  ...lawsBlock(context, answer),
  ...facts,
  ...baseParts(context, answer),
  ...removedParts(context, answer.removed),
  ...replacedParts(context, answer.replaced),
  ...unclearParts(context, answer),
  checklist(context),
];
