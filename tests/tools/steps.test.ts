/** Commands run side by side, a line a step, and a failure ends the rest. */
import { mkdtempSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { runSteps, show, type Step } from '../../src/tools/run/steps.ts';
import * as steps from '../../src/tools/test/steps.ts';

const root = mkdtempSync(join(tmpdir(), 'comity-steps-'));
afterAll(() => rmSync(root, { recursive: true }));
afterEach(() => vi.restoreAllMocks());
const said = () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  return () => log.mock.calls.map(([line]) => String(line).replace(/\d+\.\d s/, 'n s'));
};
/** A command that every terminal understands: double quotes only. */
const node = (name: string, code: string, env?: Step['env']): Step => ({
  name,
  command: `node -e "${code}"`,
  ...(env && { env }),
});

test('a step says that it passed, and what it said', async () => {
  const lines = said();
  const one = node('one', 'console.log(process.env.WORD)', { WORD: 'hello' });
  expect(await runSteps([one, { ...node('two', ''), after: [one] }])).toBe(true);
  expect(lines().slice(0, 2)).toEqual(['✓ one: n s\n    hello', '✓ two: n s']);
});
test('each begins when what it follows has passed and a place is free, the first named first', async () => {
  said();
  const begun = join(root, 'begun').replaceAll('\\', '/');
  const begins = (name: string, then = '') => node(name, `fs.appendFileSync('${begun}', '${name} '); ${then}`);
  // It ends when the last has begun.
  const first = begins('first', `while (!fs.readFileSync('${begun}', 'utf8').includes('last'));`);
  const waits: Step = { ...begins('waits'), after: [first] };
  // What is not among the steps is not waited for.
  const other: Step = { ...begins('other'), after: [node('elsewhere', '')] };
  expect(await runSteps([waits, first, other, begins('last')], 2)).toBe(true);
  expect(readFileSync(begun, 'utf8')).toMatch(/^(first other|other first) last waits $/);
});
test('at the end it says what each has cost, in all and from beginning to end', async () => {
  const lines = said();
  const idle = node('idle', 'setTimeout(() => {}, 2000)');
  const busy = node('busy', 'const end = Date.now() + 2000; while (Date.now() < end);');
  await runSteps([idle, busy], 2);
  const table = lines().at(-1) ?? '';
  const row = (name: string) => new RegExp(`^${name} +(\\d+) +(\\S+)$`, 'm').exec(table)?.slice(1).map(Number) ?? [];
  const [[idleFor = 0, idleWork = 0], [busyFor = 0, busyWork = 0]] = [row('idle'), row('busy')];
  expect([idleFor, busyFor].every((seconds) => seconds >= 2)).toBe(true);
  expect(row('sum')[0]).toBeGreaterThanOrEqual(4);
  expect(table).toMatch(/^from beginning to end +\d+$/m);
  // Only Linux tells how much work it was.
  if (process.platform === 'linux') expect([idleWork, busyWork > idleWork]).toEqual([0, true]);
});
test('after a failure nothing new begins, what runs is ended, and only the failure is told', async () => {
  const lines = said();
  const mark = join(root, 'began');
  const began = performance.now();
  const bad = node('bad', "console.error('broken'); process.exit(3)");
  const passed = await runSteps(
    [
      bad,
      node('long', 'setTimeout(() => {}, 60000)'),
      { ...node('next', `require('fs').writeFileSync('${mark}', '')`), after: [bad] },
      node('last', `require('fs').writeFileSync('${mark}', '')`),
    ],
    2,
  );
  expect(passed).toBe(false);
  expect(lines()).toEqual(['✗ bad: n s\n    broken']);
  expect(existsSync(mark)).toBe(false);
  expect(performance.now() - began).toBeLessThan(30_000);
});
test('every step of npm test waits only for steps of npm test', () => {
  const all = Object.values(steps).filter((each): each is Step => 'command' in each);
  for (const { name, after = [] } of all) for (const before of after) expect(all, name).toContain(before);
});
test('a command that is shown gives its exit code', async () => {
  expect(await show(node('x', 'process.exit(4)'))).toBe(4);
});
