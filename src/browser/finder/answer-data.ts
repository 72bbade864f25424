/** The answer as data: the object that `npm run ask -- --json` prints, made only when a reader asks for it. */
import type { Answer, Question } from '../../law/answer.ts';
import type { World } from '../../law/model.ts';
import { download } from '../download.ts';
import { el } from '../elements.ts';

/**
 * @param names names of States by id
 * @param failed called where the program that makes it could not be loaded
 */
export function dataButton(
  label: string,
  { world, question, answer }: { world: World; question: Question; answer: Answer },
  names: ReadonlyMap<string, string>,
  failed: () => void,
): HTMLElement {
  const button = el('button', { type: 'button', id: 'answer-data' }, label);
  const handOver = async (): Promise<void> => {
    const { publicAnswer } = await import('../../publish/answer.ts');
    const text = `${JSON.stringify(publicAnswer(world, question, answer, names), null, 2)}\n`;
    download('comity-answer.json', 'application/json', text);
  };
  button.addEventListener('click', () => {
    handOver().catch(failed);
  });
  return button;
}
