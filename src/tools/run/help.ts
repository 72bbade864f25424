/** What every command does the same: says what it is when asked, and what was wrong with how it was called. */
import { parseArgs, type ParseArgsConfig } from 'node:util';

/** Prints the help and ends when `--help` or `-h` was typed; the first thing that a command does. */
export function helpWhenAsked(help: string, typed: readonly string[] = process.argv.slice(2)): void {
  const options = typed.includes('--') ? typed.slice(0, typed.indexOf('--')) : typed;
  if (!options.includes('--help') && !options.includes('-h')) return;
  console.log(help.trim());
  process.exit(0);
}

/** Says what is wrong with how a command was called, with its help, and ends. */
export function misused(message: string, help: string): never {
  console.error(`${message}\n\n${help.trim()}`);
  process.exit(2);
}

/** Reads options and names as `parseArgs` does; what cannot be read ends with the help. */
export function options<T extends NonNullable<ParseArgsConfig['options']>>(help: string, known: T) {
  helpWhenAsked(help);
  try {
    return parseArgs({ allowPositionals: true, options: known });
  } catch (error) {
    return misused(error instanceof Error ? error.message : String(error), help);
  }
}
