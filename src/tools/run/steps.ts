/**
 * Runs commands side by side, one more than there are cores, a line a step, on every system. Commands are written as in
 * `package.json`: npm has put the project's own programs and Node first on the path.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { performance } from 'node:perf_hooks';

export interface Step {
  /** What the line calls it. */
  name: string;
  /** As it would be typed in a terminal; without quotes, which systems understand differently. */
  command: string;
  /** What is added to the environment. */
  env?: Readonly<Record<string, string>>;
  /** What must have passed before it begins. */
  after?: readonly Step[];
}
/** What a step cost. */
interface Cost {
  name: string;
  seconds: number;
  /** Seconds of work of all cores; undefined where the system does not tell. */
  cpu: number | undefined;
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

/** Linux counts time in hundredths of a second. */
const TICKS = 100;
/**
 * Seconds of work of all processes that this one has started and seen end, with all that those had started; undefined
 * where the system does not say.
 */
export function workOfEnded(): number | undefined {
  try {
    const stat = readFileSync('/proc/self/stat', 'utf8');
    // The name of the program comes second, in brackets, and may hold anything.
    const [user, system] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(13, 15)
      .map(Number);
    return ((user ?? 0) + (system ?? 0)) / TICKS;
  } catch {
    return undefined;
  }
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
 * Runs steps side by side, each as soon as what it follows has passed and a place is free; of those that could begin, the
 * one that is named first. Prints a line for each that passed, with what it said; at the first that fails, what that one
 * said, and ends the others. At the end it prints what each cost.
 * @param atOnce how many run at the same time: one more than there are cores, as some wait for a browser or the disk
 * @returns whether all passed
 */
export async function runSteps(steps: readonly Step[], atOnce = availableParallelism() + 1): Promise<boolean> {
  let failed = false;
  const endAll = () => running.forEach(end);
  // Who interrupts this process means what it has started, too.
  const interrupted = () => {
    endAll();
    process.exit(130);
  };
  for (const signal of SIGNALS) process.once(signal, interrupted);

  const start = performance.now();
  const since = (from: number) => (performance.now() - from) / 1000;
  const costs: Cost[] = [];
  const passed = new Set<Step>();
  let worked = workOfEnded();
  async function go(step: Step): Promise<void> {
    const began = performance.now();
    const { code, output } = await keep(step);
    const total = workOfEnded();
    const cpu = total === undefined || worked === undefined ? undefined : total - worked;
    worked = total;
    // Another step failed first, and this one was ended for it.
    if (failed) return;
    costs.push({ name: step.name, seconds: since(began), cpu });
    const mark = code === 0 ? '✓' : '✗';
    console.log(`${mark} ${step.name}: ${since(began).toFixed(1)} s${output ? `\n${indented(output)}` : ''}`);
    if (code === 0) {
      passed.add(step);
      return;
    }
    failed = true;
    endAll();
  }
  const waiting = new Set(steps);
  const begun = new Set<Promise<void>>();
  // What is not asked for here is taken to have passed.
  const ready = ({ after = [] }: Step) => after.every((before) => passed.has(before) || !steps.includes(before));
  for (;;) {
    while (!failed && begun.size < atOnce) {
      const next = [...waiting].find(ready);
      if (next === undefined) break;
      waiting.delete(next);
      const run: Promise<void> = go(next).finally(() => begun.delete(run));
      begun.add(run);
    }
    if (begun.size === 0) break;
    await Promise.race(begun);
  }
  for (const signal of SIGNALS) process.off(signal, interrupted);
  if (!failed && costs.length > 1) console.log(`\n${table(costs, since(start))}`);
  return !failed;
}
/** What each step cost, the dearest first. */
function table(costs: readonly Cost[], wall: number): string {
  const sum = (of: (cost: Cost) => number) => costs.reduce((all, cost) => all + of(cost), 0);
  const rows = costs.toSorted((a, b) => b.seconds - a.seconds);
  const whole: Cost = {
    name: 'sum',
    seconds: sum(({ seconds }) => seconds),
    cpu: costs.some(({ cpu }) => cpu === undefined) ? undefined : sum(({ cpu }) => cpu ?? 0),
  };
  const width = Math.max(...rows.map(({ name }) => name.length));
  const cell = (number: number | undefined) => (number === undefined ? '–' : number.toFixed(0)).padStart(8);
  const line = ({ name, seconds, cpu }: Cost) => `${name.padEnd(width)}${cell(seconds)}${cell(cpu)}`;
  return [
    `${'step'.padEnd(width)} seconds   work`,
    ...[...rows, whole].map(line),
    `from beginning to end${cell(wall).padStart(width - 13)}`,
  ].join('\n');
}
const indented = (text: string): string => text.replaceAll(/^(?=.)/gm, '    ');
