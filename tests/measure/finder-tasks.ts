/**
 * How long the finder holds a phone up: `npm run finder-tasks [-- --runs 7] [--detail]`. The first answer to a question, on
 * a phone's screen and at four times slower CPU, by link and by form: the tasks of the main thread, medians of several
 * runs. What counts is the CPU time of that thread, so that a busy machine changes less; `--detail` lists the tasks of the
 * last run in their order, each with what took longest in it.
 */
import { parseArgs } from 'node:util';
import type { Browser, CDPSession } from 'playwright-core';
import { machine } from '../bench/machine.ts';
import { launch, serve } from '../browser/served.ts';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '7' }, detail: { type: 'boolean', default: false } },
});
const RUNS = Number(values.runs);
const SLOWER = 4;
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true };
/** Milliseconds after which a task is a long one: https://web.dev/articles/long-tasks */
const LONG = 50;
const QUESTIONS = [
  ['Denmark–Germany', '/cooperation/', 'from=dnk&to=deu&need=extradition'],
  [
    'Romania–United Kingdom',
    '/cooperation/',
    'from=rou&to=gbr&need=mutual-legal-assistance&about=trafficking-for-forced-labour',
  ],
  [
    'Mexico–United States, Arabic',
    '/ar/cooperation/',
    'from=mex&to=usa&need=mutual-legal-assistance&about=forced-labour',
  ],
] as const;

/** As `Tracing.dataCollected` has them: microseconds. */
interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** CPU time of the thread. */
  tdur?: number;
  args: { name?: string; elementCount?: number };
}
/** A task of the main thread, and what it spent its time on. */
interface Task {
  at: number;
  ms: number;
  parts: string[];
  /** Whether the page's own scripts begin with it. */
  starts: boolean;
}
const end = ({ ts, dur = 0 }: TraceEvent): number => ts + dur;

/** The tasks of the main thread in the order of time. */
function tasksIn(events: readonly TraceEvent[]): Task[] {
  const threads = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const spans = events
    .filter(({ ph, pid, tid, tdur }) => ph === 'X' && tdur !== undefined && threads.has(`${pid} ${tid}`))
    .sort((a, b) => a.ts - b.ts || end(b) - end(a));
  const tasks: Task[] = [];
  let [until, last] = [0, ''];
  for (const { name, tdur = 0, args, ...span } of spans) {
    const thread = `${span.pid} ${span.tid}`;
    const ms = tdur / 1000;
    const isWithin = thread === last && end({ name, args, ...span }) <= until;
    if (!isWithin && /RunTask$/.test(name)) {
      tasks.push({ at: span.ts, ms, parts: [], starts: false });
      [until, last] = [end({ name, args, ...span }), thread];
      continue;
    }
    const task = tasks.at(-1);
    if (!isWithin || !task) continue;
    if (name === 'v8.evaluateModule') task.starts = true;
    if (ms >= 3 && !/RunTask$/.test(name)) task.parts.push(`${name} ${ms.toFixed(0)}`);
  }
  return tasks;
}
/** What the main thread did while something was done. */
async function traced(session: CDPSession, act: () => Promise<unknown>): Promise<Task[]> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const includedCategories = ['toplevel', 'devtools.timeline', 'v8', '__metadata'];
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories } });
  await act();
  const done = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await done;
  return tasksIn(events);
}
/** Waits for the whole answer, and what comes after it. Without Playwright, whose own scripts are long tasks. */
const isAnswered = (session: CDPSession) =>
  session.send('Runtime.evaluate', {
    awaitPromise: true,
    expression: `new Promise((done) => {
      const look = () => (document.querySelector('.dossier') ? setTimeout(done, 400) : setTimeout(look, 100));
      look();
    })`,
  });

async function byLink(browser: Browser, address: string, search: string): Promise<Task[]> {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  // A renderer that has shown a page already, as has that of a reader who follows a link.
  await page.goto(new URL('about/', address).href);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const tasks = await traced(session, async () => {
    await page.goto(address + search);
    await isAnswered(session);
  });
  await context.close();
  // The page without an answer is as slow as any other of its size: what the finder does begins with its script.
  return tasks.slice(tasks.findLastIndex(({ starts }) => starts));
}
async function byForm(browser: Browser, address: string, search: string): Promise<Task[]> {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await page.goto(address, { waitUntil: 'networkidle' });
  for (const [name, value] of new URLSearchParams(search)) await page.selectOption(`#${name}`, value);
  const button = page.locator('#finder button');
  await button.scrollIntoViewIfNeeded();
  const { x = 0, y = 0 } = (await button.boundingBox()) ?? {};
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.waitForTimeout(300);
  const tasks = await traced(session, async () => {
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: x + 9, y: y + 9 }] });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await isAnswered(session);
  });
  await context.close();
  return tasks;
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
const longestFirst = (tasks: readonly Task[]): number[] => tasks.map(({ ms }) => ms).sort((a, b) => b - a);

console.log(machine('playwright-core'));
const { origin, stop } = await serve();
const browser = await launch();
const rows: object[] = [];
for (const [question, path, search] of QUESTIONS)
  for (const [by, ask] of [
    ['link', byLink],
    ['form', byForm],
  ] as const) {
    const runs: Task[][] = [];
    while (runs.length < RUNS) runs.push(await ask(browser, origin + path, `?${search}`));
    if (values.detail)
      for (const { ms, parts } of runs.at(-1)?.filter(({ ms }) => ms >= 10) ?? [])
        console.log(`${question} by ${by}: ${ms.toFixed(0)} ms: ${parts.join(', ')}`);
    const sorted = runs.map(longestFirst);
    const nth = (place: number) => Math.round(median(sorted.map((tasks) => tasks[place] ?? 0)));
    const long = median(sorted.map((tasks) => tasks.filter((ms) => ms > LONG).length));
    const all = Math.round(median(sorted.map((tasks) => tasks.reduce((sum, ms) => sum + ms, 0))));
    rows.push({ question, by, longest: nth(0), second: nth(1), third: nth(2), [`over ${LONG} ms`]: long, all });
  }
console.log(`CPU milliseconds of the main thread, ${SLOWER} times slower, medians of ${RUNS} runs`);
console.table(rows);
await browser.close();
stop();
