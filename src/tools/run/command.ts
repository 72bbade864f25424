/**
 * A command is a function: what was typed, where the project lies and who answers come in; what it says and its exit code
 * go out. So tests call it as a person does, without a process for every question.
 */
import { createInterface, type Interface } from 'node:readline/promises';
import path from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { nearest } from '../../entries/nearest.ts';
import { openParsed, saveParsed } from '../../entries/parsed.ts';
import { TODAY } from '../../settings.ts';

export interface Caller {
  /** What was typed behind the name of the command. */
  typed: readonly string[];
  /** Folder of the project: the content lies in its `content`. */
  folder: string;
  /** `YYYY-MM-DD`. */
  today: string;
  /** One or more lines on standard output. */
  say: (text: string) => void;
  /** One or more lines on standard error. */
  complain: (text: string) => void;
  /** Shows a question and waits. Undefined when no more answers come. */
  answer: (question: string) => Promise<string | undefined>;
  /** Whether a person sits there, who can be asked what nobody foresaw. */
  person: boolean;
}
/** @returns the exit code */
export type Command = (caller: Caller) => number | Promise<number>;

/** Ends a command from within: with its help, which was asked for, or with what was wrong. */
export class Ended extends Error {
  readonly code: number;
  constructor(code: number, text: string) {
    super(text);
    this.code = code;
  }
}
/** Ends a command with what was wrong, a line each. */
export type Refuse = (...lines: string[]) => never;
/** @param last what such a command always says at the end: that nothing was done */
export const refusal =
  (last = ''): Refuse =>
  (...lines) => {
    throw new Ended(1, [...lines, ...(last ? [last] : [])].join('\n'));
  };
/** Ends a command that was called in a way that it does not understand: with why, and how it is called. */
export function notUnderstood(why: string, help: string, last = ''): never {
  throw new Ended(2, [why, '', help.trim(), ...(last ? ['', last] : [])].join('\n'));
}
/** Whether `--help` or `-h` was typed. */
export const asksForHelp = (typed: readonly string[]): boolean => {
  const options = typed.includes('--') ? typed.slice(0, typed.indexOf('--')) : typed;
  return options.includes('--help') || options.includes('-h');
};
/** Ends a command with its help when `--help` or `-h` was typed; the first thing that a command does. */
export function helpWhenAsked(help: string, typed: readonly string[]): void {
  if (asksForHelp(typed)) throw new Ended(0, help.trim());
}

/** Why options cannot be read, and what to write; Node speaks of positional arguments. */
function optionFault(error: unknown, known: readonly string[]): string {
  const { code, message } = error as { code?: string; message: string };
  const [, written = ''] = /'(-[^' ]*)/.exec(message) ?? [];
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const meant = nearest(written.replace(/^-+/, ''), known);
    return `There is no option ${written}.${meant === undefined ? '' : ` Did you mean --${meant}?`}`;
  }
  if (code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return message;
  return message.includes('does not take an argument')
    ? `Nothing is written behind ${written}: write ${written} alone.`
    : `A value is missing behind ${written}: write ${written} "…", or ${written}=-x for one that begins with a hyphen.`;
}
/**
 * Reads options and names as `parseArgs` does; what cannot be read ends the command with its help.
 * @param last what such a command always says at the end: that nothing was done
 */
export function optionsIn<T extends NonNullable<ParseArgsConfig['options']>>(
  typed: readonly string[],
  help: string,
  known: T,
  last?: string,
) {
  helpWhenAsked(help, typed);
  try {
    return parseArgs({ args: [...typed], allowPositionals: true, options: known });
  } catch (error) {
    return notUnderstood(optionFault(error, Object.keys(known)), help, last);
  }
}

/** Where answers come from, opened when the first is wanted: a person at a terminal, or a pipe with one a line. */
function answers(): { answer: Caller['answer']; close: () => void } {
  let opened: Interface | undefined;
  let lines: AsyncIterator<string> | undefined;
  const person = process.stdin.isTTY;
  // Plain lines and no drawing, so that a screen reader reads them in order.
  const answer = async (question: string) => {
    opened ??= createInterface({ input: process.stdin, ...(person ? { output: process.stdout } : {}) });
    if (person) return (await opened.question(question)).trim();
    lines ??= opened[Symbol.asyncIterator]();
    console.log(question);
    const next = await lines.next();
    return next.done ? undefined : next.value.trim();
  };
  return { answer, close: () => opened?.close() };
}
/**
 * Runs a command as it was typed in a terminal, in the folder that the terminal stands in. What the content's YAML says is
 * looked up where an earlier command kept it.
 */
export async function run(command: Command): Promise<void> {
  openParsed();
  const { answer, close } = answers();
  process.exitCode = await called(command, {
    typed: process.argv.slice(2),
    folder: process.cwd(),
    today: TODAY,
    say: console.log,
    complain: console.error,
    answer,
    person: process.stdin.isTTY,
  });
  close();
  saveParsed();
}

/** How paths are written that were typed in a folder. */
export const pathsIn = (folder: string) => ({
  relative: (from: string, to: string) => path.relative(from, to),
  sep: path.sep,
  resolve: (...parts: string[]) => path.resolve(folder, ...parts),
});

/** Runs a command to its end, whichever it is. @returns the exit code */
export async function called(command: Command, caller: Caller): Promise<number> {
  try {
    return await command(caller);
  } catch (error) {
    if (!(error instanceof Ended)) throw error;
    (error.code === 0 ? caller.say : caller.complain)(error.message);
    return error.code;
  }
}
