/** On what was measured: a figure without it says nothing. */
import { readFileSync } from 'node:fs';
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
