/**
 * Runs commands one after another or side by side, a line a step, on every system. Commands are written as in
 * `package.json`: npm has put the project's own programs and Node first on the path.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { performance } from 'node:perf_hooks';

export interface Step {
  /** What the line calls it. */
  name: string;
  /** As it would be typed in a terminal; without quotes, which systems understand differently. */
  command: string;
  /** What is added to the environment. */
  env?: Readonly<Record<string, string>>;
}
const WINDOWS = process.platform === 'win32';
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
const running = new Set<ChildProcess>();
/** Ends a step with every process that it has started: the terminal's shell stands between. */
function end({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  if (WINDOWS) spawn('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore' });
  else
    try {
      process.kill(-pid);
    } catch {
      // It has just ended by itself.
    }
}

/**
 * Runs a command with its output shown as it comes. Who interrupts this process means the command, too: what follows it
 * here can still put things in order.
 * @returns its exit code
 */
export function show({ command, env }: Omit<Step, 'name'>): Promise<number> {
  return new Promise((done) => {
    const child = spawn(command, { shell: true, stdio: 'inherit', env: { ...process.env, ...env } });
    const pass = (signal: NodeJS.Signals) => child.kill(signal);
    const settle = (code: number) => {
      for (const signal of SIGNALS) process.off(signal, pass);
      done(code);
    };
    for (const signal of SIGNALS) process.on(signal, pass);
    child.on('error', () => settle(1)).on('exit', (code) => settle(code ?? 1));
  });
}

/** Runs a step and keeps its output until it ends, so that steps side by side do not mix theirs. */
function keep({ command, env }: Step): Promise<{ code: number; output: string }> {
  return new Promise((done) => {
    const child = spawn(command, {
      shell: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
      // A group of its own, which can be ended as a whole.
      detached: !WINDOWS,
    });
    const chunks: Buffer[] = [];
    const settle = (code: number) => {
      running.delete(child);
      done({ code, output: Buffer.concat(chunks).toString('utf8').trim() });
    };
    running.add(child);
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', () => settle(1)).on('close', (code) => settle(code ?? 1));
  });
}

/**
 * Runs several lists of steps side by side, the steps of each list one after another. Prints a line for each step that
 * passed, with what it said; at the first that fails, what that one said, and ends the others.
 * @returns whether all passed
 */
export async function sideBySide(...lanes: readonly (readonly Step[])[]): Promise<boolean> {
  let failed = false;
  const endAll = () => running.forEach(end);
  // Who interrupts this process means what it has started, too.
  const interrupted = () => {
    endAll();
    process.exit(130);
  };
  for (const signal of SIGNALS) process.once(signal, interrupted);
  const walk = async (lane: readonly Step[]): Promise<void> => {
    for (const step of lane) {
      if (failed) return;
      const began = performance.now();
      const { code, output } = await keep(step);
      // Another step failed first, and this one was ended for it.
      if (failed) return;
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      console.log(`${code === 0 ? '✓' : '✗'} ${step.name}: ${seconds} s${output ? `\n${indented(output)}` : ''}`);
      if (code === 0) continue;
      failed = true;
      endAll();
    }
  };
  await Promise.all(lanes.map(walk));
  for (const signal of SIGNALS) process.off(signal, interrupted);
  return !failed;
}
const indented = (text: string): string => text.replaceAll(/^(?=.)/gm, '    ');
