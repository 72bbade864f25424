/** An annotated template of a collection: a new entry filled with the examples of its schema. */
import { newEntry } from './entry.ts';
import type { Addable } from '../../schema/collections.ts';
import { questionsFor } from './questions.ts';

/** @param today `YYYY-MM-DD` */
export function templateOf(collection: Addable, today: string): string {
  const questions = questionsFor(collection).filter(({ when }) => when === undefined);
  const answers = questions.flatMap(({ flag, example, choices, read }): [string, unknown][] => {
    const result = read(example || (choices[0] ?? 'to be written'));
    return 'value' in result ? [[flag, result.value]] : [];
  });
  return newEntry(collection, questions, new Map(answers), today);
}
