/** Calls a command as a person does, within this process. */
import { called, type Command } from '../../src/tools/run/command.ts';

export interface Said {
  stdout: string;
  stderr: string;
  /** Both, in the order in which they were said. */
  output: string;
  status: number;
}
/**
 * @param folder the folder of the project
 * @param typed what is typed behind the name of the command
 * @param given what else the caller has: answers, one after another; the day
 */
export async function call(
  command: Command,
  folder: string,
  typed: readonly string[],
  given: { answers?: readonly string[]; today?: string } = {},
): Promise<Said> {
  const answers = [...(given.answers ?? [])];
  const said = { stdout: '', stderr: '', output: '' };
  const tell = (stream: 'stdout' | 'stderr') => (text: string) => {
    said[stream] += `${text}\n`;
    said.output += `${text}\n`;
  };
  const status = await called(command, {
    typed,
    folder,
    today: given.today ?? new Date().toISOString().slice(0, 10),
    say: tell('stdout'),
    complain: tell('stderr'),
    answer: (question) => {
      tell('stdout')(question);
      return Promise.resolve(answers.shift());
    },
    person: false,
  });
  return { ...said, status };
}
