/** Answers to questions: given as flags, or asked for one by one. */
import type { Question } from '../../entries/draft/questions.ts';
import type { Caller, Refuse } from '../run/command.ts';
import { described, explained } from './questions.ts';

export interface Answers {
  /** By flag. */
  values: ReadonlyMap<string, unknown>;
  /** Asks what no flag has answered; ends when something is still missing. */
  ask: (questions: readonly Question[]) => Promise<void>;
}
/**
 * @param given what the flags say
 * @param all every question that a flag can answer
 */
export function answersOf(
  given: Readonly<Record<string, string | boolean | undefined>>,
  all: readonly Question[],
  { answer, say }: Pick<Caller, 'answer' | 'say'>,
  refuse: Refuse,
): Answers {
  const values = new Map<string, unknown>();
  // Who answers by flags has said all that is to be said: what may be left out is asked only of somebody who answers.
  const byFlags = all.some(({ flag }) => typeof given[flag] === 'string');

  /** @returns whether an answer came */
  async function asked(question: Question, place: string): Promise<boolean> {
    for (;;) {
      const said = await answer(`\n${place}. ${question.flag}: ${explained(question).join('\n')}\n> `);
      if (said === undefined) return false;
      const result = question.read(said);
      if ('value' in result) {
        values.set(question.flag, result.value);
        return true;
      }
      say(`${result.wrong}. Please try again.`);
    }
  }
  async function ask(questions: readonly Question[]): Promise<void> {
    const missing: string[] = [];
    for (const [index, question] of questions.entries()) {
      const { flag, optional = false } = question;
      if (question.when?.(values) === false) continue;
      const told = given[flag];
      if (typeof told === 'string') {
        const result = question.read(told);
        if ('wrong' in result) refuse(`--${flag}: ${result.wrong}.`, described(question));
        else values.set(flag, result.value);
        continue;
      }
      if (optional && byFlags) continue;
      if (!(await asked(question, `${index + 1} of ${questions.length}`)) && !optional) missing.push(flag);
    }
    if (missing.length > 0) refuse(`These are still needed: ${missing.map((flag) => `--${flag}`).join(', ')}`);
  }
  return { values, ask };
}
