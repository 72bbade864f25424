/** The closed questions that decide coverage. Their answers stay in the page: never sent, stored or put into the address. */
import type { Answer } from '../../law/answer.ts';
import type { CaseFacts } from '../../law/model.ts';
import { fill } from '../../schema/fill.ts';
import { CONDITIONS, type CoverageCondition } from '../../schema/vocabulary.ts';
import { el } from '../elements.ts';
import type { AnswerContext } from './context.ts';

/** Conditions in two parts: what decides is asked; what the laws decided already can be said otherwise. */
export interface ToAsk {
  open: readonly CoverageCondition[];
  decided: readonly CoverageCondition[];
}
/** The conditions to ask about: those on which a basis depends and those that were answered, and those that laws decided. */
export function conditionsToAsk(answer: Answer, facts: CaseFacts): ToAsk {
  const coverages = [...answer.use, ...answer.onlyIf, ...answer.notForThis].flatMap(({ coverage }) => coverage ?? []);
  const open = new Set(coverages.flatMap((each) => (each.kind === 'covers-if' ? each.open : [])));
  const byLaw = new Set(coverages.flatMap((each) => (each.kind === 'not-known' ? [] : each.byLaw)));
  const asked = (condition: CoverageCondition) => open.has(condition) || facts[condition] !== undefined;
  return {
    open: CONDITIONS.filter(asked),
    decided: CONDITIONS.filter((condition) => byLaw.has(condition) && !asked(condition)),
  };
}

const CHOICES = [
  ['yes', true],
  ['no', false],
  ['not-known', undefined],
] as const;

/**
 * The questions in a few words each, beside what depends on them; the whole question unfolds, and is what a screen reader says.
 * @param change called with the answers after each change, and with the id of the control that has the focus
 */
export function factsForm(
  { words: { answer: says, conditions: questions, conditionsShort: short } }: AnswerContext,
  { open, decided }: ToAsk,
  facts: CaseFacts,
  change: (facts: CaseFacts, focus: string) => void,
): HTMLElement[] {
  if (open.length + decided.length === 0) return [];
  const names = { yes: says.answerYes, no: says.answerNo, 'not-known': says.answerNotKnown };
  const question = (condition: CoverageCondition): HTMLElement =>
    el(
      'fieldset',
      {},
      el('legend', { class: 'unseen' }, questions[condition]),
      el('details', {}, el('summary', {}, short[condition]), el('p', { class: 'meta' }, questions[condition])),
      el(
        'span',
        {},
        ...CHOICES.map(([choice, value]) => {
          const id = `fact-${condition}-${choice}`;
          const box = el('input', {
            type: 'radio',
            id,
            name: `fact-${condition}`,
            ...(facts[condition] === value && { checked: '' }),
          });
          box.addEventListener('change', () => {
            change({ ...facts, [condition]: value }, id);
          });
          return el('label', {}, box, ' ', names[choice]);
        }),
      ),
    );
  return [
    el(
      'div',
      { class: 'case-facts' },
      ...open.map(question),
      ...(decided.length > 0
        ? [el('details', {}, el('summary', {}, fill(says.more, { count: decided.length })), ...decided.map(question))]
        : []),
      el('p', { class: 'meta' }, says.factsNote),
    ),
  ];
}
