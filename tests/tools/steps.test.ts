/** Commands run one after another or side by side, a line a step, and a failure ends the rest. */
import { mkdtempSync, existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { show, sideBySide, type Step } from '../../src/tools/run/steps.ts';

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
  expect(await sideBySide([node('one', 'console.log(process.env.WORD)', { WORD: 'hello' }), node('two', '')])).toBe(
    true,
  );
  expect(lines()).toEqual(['✓ one: n s\n    hello', '✓ two: n s']);
});
test('after a failure nothing new begins, what runs is ended, and only the failure is told', async () => {
  const lines = said();
  const mark = join(root, 'began');
  const began = performance.now();
  const passed = await sideBySide(
    [
      node('bad', "console.error('broken'); process.exit(3)"),
      node('next', `require('fs').writeFileSync('${mark}', '')`),
    ],
    [node('long', 'setTimeout(() => {}, 60000)')],
  );
  expect(passed).toBe(false);
  expect(lines()).toEqual(['✗ bad: n s\n    broken']);
  expect(existsSync(mark)).toBe(false);
  expect(performance.now() - began).toBeLessThan(30_000);
});
test('a command that is shown gives its exit code', async () => {
  expect(await show(node('x', 'process.exit(4)'))).toBe(4);
});
