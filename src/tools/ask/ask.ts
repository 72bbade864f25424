/** `npm run ask` as a function: one answer of the law, from the content as it is written. */
import { join } from 'node:path';
import { readFiles } from '../../entries/files.ts';
import { readContent } from '../../entries/read.ts';
import { worldContentOf } from '../../entries/typed.ts';
import { worldOf } from '../../entries/world.ts';
import { answerTo } from '../../law/answer.ts';
import { publicAnswer } from '../../publish/answer.ts';
import { answerText, askedIn, Unreadable, usageOf } from '../../publish/ask.ts';
import { helpWhenAsked, type Caller } from '../run/command.ts';

export function ask({ typed, folder, today, say, complain }: Caller): number {
  helpWhenAsked(usageOf('npm run ask', 'npm run --silent ask --'), typed);
  let known: ReturnType<typeof worldContentOf> | undefined;
  /** Read once, and only for a question whose other words are understood. */
  const content = () => (known ??= worldContentOf(readContent(readFiles(join(folder, 'content')), today).content));
  try {
    const { question, json } = askedIn(
      typed,
      () => content().jurisdictions.map(({ id, data }) => ({ ...data, id })),
      today,
    );
    const names = new Map(content().jurisdictions.map(({ id, data }) => [id, data.title]));
    const world = worldOf(content());
    const answer = publicAnswer(world, question, answerTo(world, question), names);
    say(json ? JSON.stringify(answer, null, 2) : answerText(answer, names));
    return 0;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    complain(error.message);
    return 2;
  }
}
