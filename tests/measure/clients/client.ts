/** A program that reads the site, and how it is run. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

export interface Outcome {
  version: string;
  result: string;
  /** Undefined where the client is not on this machine. */
  passed: boolean | undefined;
}
export interface Client {
  name: string;
  /** @param place where the site is served, without its last slash, and an empty folder */
  look: (place: { origin: string; folder: string }) => Promise<Outcome> | Outcome;
}
export interface Run {
  code: number;
  output: string;
}
/** Runs a program to its end. @returns what it printed on both channels; undefined where there is no such program */
export async function run(
  command: string,
  args: readonly string[],
  options: { cwd?: string; minutes?: number; input?: string } = {},
): Promise<Run | undefined> {
  try {
    const done = promisify(execFile)(command, [...args], {
      ...(options.cwd !== undefined && { cwd: options.cwd }),
      timeout: (options.minutes ?? 10) * 60_000,
      maxBuffer: 2 ** 28,
    });
    if (options.input !== undefined) done.child.stdin?.end(options.input);
    const { stdout, stderr } = await done;
    return { code: 0, output: stdout + stderr };
  } catch (error) {
    const {
      code,
      stdout = '',
      stderr = '',
      killed,
    } = error as {
      code?: number | string;
      stdout?: string;
      stderr?: string;
      killed?: boolean;
    };
    if (code === 'ENOENT') return undefined;
    return { code: killed ? 124 : Number(code ?? 1), output: stdout + stderr };
  }
}
/** The first number with dots that a program prints when it is asked for its version; undefined where it is absent. */
export async function versionOf(command: string, ...args: string[]): Promise<string | undefined> {
  const said = await run(command, args.length > 0 ? args : ['--version']);
  return said && (/\d+(?:\.\d+)+/.exec(said.output)?.[0] ?? '');
}
export const absent = (why: string): Outcome => ({ version: '', result: why, passed: undefined });
/** Runs a program of the npm registry, fetched when it is run. */
export const npx = (pkg: string, args: readonly string[], cwd: string, minutes?: number): Promise<Run | undefined> =>
  run('npx', ['--yes', pkg, ...args], { cwd, ...(minutes !== undefined && { minutes }) });
/** Installs packages of the npm registry into a folder, for those that have no program of their own. */
export async function install(folder: string, ...packages: string[]): Promise<void> {
  const done = await run('npm', [
    'install',
    '--prefix',
    folder,
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
    ...packages,
  ]);
  if (done?.code !== 0) throw new Error(`npm could not fetch ${packages.join(', ')}`);
}
