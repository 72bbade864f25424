/**
 * `npm run --silent ask -- --from rou --to gbr --need extradition [--about trafficking-for-forced-labour]
 * [--fact transnational=yes] [--on 2019-06-01] [--json]`: what one State can ask of another, on which article, since
 * when, and why. Input that cannot be read gets one sentence on standard error and exit code 2.
 */
import { resolve } from 'node:path';
import { readFiles } from '../entries/files.ts';
import { readContent } from '../entries/read.ts';
import { worldContentOf } from '../entries/typed.ts';
import { worldOf } from '../entries/world.ts';
import { answerTo } from '../law/answer.ts';
import { publicAnswer } from '../publish/answer.ts';
import { answerText, askedIn, Unreadable, usageOf } from '../publish/ask.ts';
import { TODAY } from '../settings.ts';
import { helpWhenAsked } from './run/help.ts';

helpWhenAsked(usageOf('npm run ask', 'npm run --silent ask --'));

let read: ReturnType<typeof worldContentOf> | undefined;
/** Read once, and only for a question whose other words are understood. */
const content = () => (read ??= worldContentOf(readContent(readFiles(resolve('content')), TODAY).content));
try {
  const { question, json } = askedIn(
    process.argv.slice(2),
    () => content().jurisdictions.map(({ id, data }) => ({ ...data, id })),
    TODAY,
  );
  const names = new Map(content().jurisdictions.map(({ id, data }) => [id, data.title]));
  const world = worldOf(content());
  const answer = publicAnswer(world, question, answerTo(world, question), names);
  console.log(json ? JSON.stringify(answer, null, 2) : answerText(answer, names));
} catch (error) {
  if (!(error instanceof Unreadable)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
