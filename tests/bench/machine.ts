/** On what was measured: a figure without it says nothing. */
import { existsSync, readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';

const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  devDependencies: Record<string, string>;
};
/** The version of a package that this project pins. */
export const versionOf = (name: string): string => devDependencies[name] ?? '';
/** Processor, memory, and the versions of what was measured. */
export const machine = (...packages: readonly string[]): string =>
  [
    `${cpus().length} × ${cpus()[0]?.model ?? 'processor'}`,
    `${Math.round(totalmem() / 2 ** 30)} GiB`,
    `Node ${process.version}`,
    ...packages.map((name) => `${name} ${versionOf(name)}`),
  ].join(', ');

/** Processor seconds of all programs that this one has started and that have ended, with theirs; 0 where there is no /proc. */
export function processorSeconds(): number {
  if (!existsSync('/proc/self/stat')) return 0;
  // What follows the name, which may have blanks: the 14th and 15th, in hundredths of a second (proc(5): cutime, cstime).
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[13]) + Number(fields[14])) / 100;
}
