/** The offer to prepare a request: a button for each basis. What the request is made of is loaded when one is pressed. */
import type { Answer } from '../../../law/answer.ts';
import { fill } from '../../../schema/fill.ts';
import { el } from '../../elements.ts';
import { titleIn, type AnswerContext } from '../context.ts';
import { linesOf } from '../lines.ts';
import { sorted } from '../verdict.ts';
import type { Rest } from './view.ts';

/**
 * @param holder where the request is put: it outlives the answer around it, so that nothing typed is lost when a question
 * about the case is answered
 * @param failed called where the data could not be loaded
 */
export function requestOffer(
  context: AnswerContext,
  answer: Answer,
  language: string,
  holder: HTMLElement,
  failed: () => void,
): HTMLElement[] {
  const { query, inSentence, words, world } = context;
  const { request: says } = words;
  const prepare = (label: string, rest: Rest): HTMLElement => {
    const button = el('button', { type: 'button' }, fill(says.prepare, { instrument: label }));
    button.addEventListener('click', () => {
      void (async () => {
        const { requestView } = await import('./view.ts');
        holder.replaceChildren(await requestView(context, rest, language));
        holder.querySelector<HTMLElement>('h3')?.focus();
      })().catch(failed);
    });
    return el('p', {}, button);
  };
  const { use, onlyIf, toRead } = sorted(answer);
  const offers = [use, onlyIf, toRead]
    .flatMap((bases) => linesOf(world, bases))
    .map((line) => prepare(titleIn(context, line.basis.instrument), { line }));
  const { help } = answer;
  if (help?.withoutTreaty === 'yes' || help?.withoutTreaty === 'reciprocity')
    offers.push(prepare(fill(words.law.lawOf, { state: inSentence(query.to) }), { help }));
  const [first, ...others] = offers;
  if (!first) return [];
  return [
    el('p', { class: 'meta' }, says.prepareNote),
    first,
    ...(others.length > 0
      ? [el('details', {}, el('summary', {}, `${says.otherBases} (${others.length})`), ...others)]
      : []),
    holder,
  ];
}
