/** The closed questions that decide coverage. Their answers stay in the page: never sent, stored or put into the address. */
import type { Answer } from '../../law/answer.ts';
import type { CaseFacts } from '../../law/model.ts';
import { CONDITIONS, type CoverageCondition } from '../../schema/vocabulary.ts';
import { el } from '../elements.ts';
import type { AnswerContext } from './context.ts';

/** The conditions to ask about: those on which a basis depends, those that laws decided, and those that were answered. */
export function conditionsToAsk(answer: Answer, facts: CaseFacts): CoverageCondition[] {
  const asked = new Set(
    [...answer.use, ...answer.onlyIf, ...answer.notForThis].flatMap(({ coverage }) =>
      coverage === undefined || coverage.kind === 'not-known'
        ? []
        : [...coverage.byLaw, ...(coverage.kind === 'covers-if' ? coverage.open : [])],
    ),
  );
  return CONDITIONS.filter((condition) => asked.has(condition) || facts[condition] !== undefined);
}

const CHOICES = [
  ['yes', true],
  ['no', false],
  ['not-known', undefined],
] as const;

/** @param change called with the answers after each change, and with the id of the control that has the focus */
export function factsForm(
  { words: { answer: says, conditions: questions } }: AnswerContext,
  asked: readonly CoverageCondition[],
  facts: CaseFacts,
  change: (facts: CaseFacts, focus: string) => void,
): HTMLElement[] {
  if (asked.length === 0) return [];
  const names = { yes: says.answerYes, no: says.answerNo, 'not-known': says.answerNotKnown };
  const question = (condition: CoverageCondition): HTMLElement =>
    el(
      'fieldset',
      {},
      el('legend', {}, questions[condition]),
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
    );
  return [
    el(
      'section',
      { class: 'case-facts' },
      el('h3', {}, says.facts),
      el('p', { class: 'meta' }, says.factsNote),
      ...asked.map(question),
    ),
  ];
}
