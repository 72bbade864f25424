/**
 * `npm run interactions [-- /path/ …]`: the choices of a table of States and treaties on a phone whose processor is four
 * times slower: the longest task of the main thread and all of them, in milliseconds of processor time, so that another
 * program on the machine counts little. The median of three.
 */
import type { CDPSession } from 'playwright-core';
import { launch, serve } from '../browser/served.ts';

const PHONE = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true };
const [SLOWER, RUNS, SETTLED_MS, MOST_MS] = [4, 3, 1500, 100];
interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Microseconds of processor time. */
  tdur?: number;
  args?: { name?: string };
}

/** The tasks of the page's main thread while something is done. */
async function tasksOf(session: CDPSession, act: () => Promise<unknown>): Promise<number[]> {
  const events: TraceEvent[] = [];
  const take = ({ value }: { value: unknown[] }) => events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', take);
  await session.send('Tracing.start', { traceConfig: { includedCategories: ['toplevel'] } });
  await act();
  await new Promise((later) => setTimeout(later, SETTLED_MS));
  const complete = new Promise<unknown>((done) => session.once('Tracing.tracingComplete', done));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', take);
  const thread = ({ pid, tid }: TraceEvent) => `${pid}.${tid}`;
  const mains = new Set(events.filter(({ args }) => args?.name === 'CrRendererMain').map(thread));
  return events
    .filter((event) => event.name === 'ThreadControllerImpl::RunTask' && mains.has(thread(event)))
    .map(({ tdur = 0 }) => tdur / 1000);
}
const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;

const { origin, stop } = await serve();
const browser = await launch();
const typed = process.argv.slice(2);
let over = 0;
for (const path of typed.length > 0
  ? typed
  : ['', 'labour/', 'crime/'].map((family) => `/cooperation/matrix/${family}`)) {
  const measured = new Map<string, { longest: number[]; all: number[] }>();
  for (let run = 0; run < RUNS; run++) {
    const context = await browser.newContext(PHONE);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    const measure = async (what: string, act: () => Promise<unknown>) => {
      const tasks = await tasksOf(session, act);
      const before = measured.get(what) ?? { longest: [], all: [] };
      before.longest.push(Math.max(0, ...tasks));
      before.all.push(tasks.reduce((sum, each) => sum + each, 0));
      measured.set(what, before);
    };
    const choose = (box: string, place: number) => () => page.locator(`#${box}`).selectOption({ index: place });
    await measure('load', () => page.goto(origin + path));
    await measure('who is missing from the second treaty', choose('order', 3));
    await measure('fewest treaties first', choose('order', 1));
    await measure('by name', choose('order', 0));
    await measure('one region', choose('region', 2));
    await measure('who is missing there', choose('order', 3));
    await measure('by name there', choose('order', 0));
    await measure('all regions', choose('region', 0));
    await context.close();
  }
  const rows = [...measured].map(([what, { longest, all }]) => ({
    path,
    what,
    'longest task, ms': Math.round(median(longest)),
    'all tasks, ms': Math.round(median(all)),
  }));
  over += rows.filter((row) => row.what !== 'load' && row['longest task, ms'] > MOST_MS).length;
  console.table(rows);
}
await browser.close();
stop();
console.log(`interactions: processor ${SLOWER} times slower, ${over} choices over ${MOST_MS} ms`);
process.exitCode = over > 0 ? 1 : 0;
