/** What a script says of itself that is no function of its own: `command.ts` is for those that are. */
import { asksForHelp } from './command.ts';

/** Prints the help and ends when `--help` or `-h` was typed; the first thing that a script does. */
export function helpWhenAsked(help: string): void {
  if (!asksForHelp(process.argv.slice(2))) return;
  console.log(help.trim());
  process.exit(0);
}

/** Says what is wrong with how a script was called, with its help, and ends. */
export function misused(message: string, help: string): never {
  console.error(`${message}\n\n${help.trim()}`);
  process.exit(2);
}
