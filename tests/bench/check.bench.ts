import { test } from 'vitest';
import { readFiles } from '../../src/entries/files.ts';
import { readAnew } from '../../src/entries/read.ts';
import { checkFiles } from '../../src/entries/check/run.ts';
import { LARGEST } from '../entries/largest.ts';
import { copies, originals } from './multiplied.ts';

const real = readFiles('content');
const SIZES = [originals.length, 1000, 5000, 10_000];

test(`check: ${real.size} files, and with the MDX entries multiplied`, async ({ bench }) => {
  for (const entries of SIZES) {
    const files = new Map(real);
    for (const { collection, id, text } of copies(entries)) files.set(`${collection}/${id}.mdx`, text);
    await bench(`${entries} MDX entries`, () => {
      checkFiles(files, '2026-11-24', { read: readAnew });
    }).run({ iterations: 3, time: 0, warmup: false });
  }
}, 600_000);
test('check: what costs the most of what is let through, alone', () => {
  const took = LARGEST.map(([what, file, text]) => {
    const before = performance.now();
    checkFiles(new Map([[file, text]]), '2026-11-24', { read: readAnew });
    return [what, performance.now() - before] as const;
  }).sort(([, a], [, b]) => b - a);
  for (const [what, ms] of took.slice(0, 3)) console.log(`${what}: ${ms.toFixed(0)} ms`);
});
