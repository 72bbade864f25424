import { test } from 'vitest';
import { readFiles } from '../../src/entries/files.ts';
import { checkFiles } from '../../src/entries/check/run.ts';
import { copies, originals } from './multiplied.ts';

const real = readFiles('content');
const SIZES = [originals.length, 1000, 5000, 10_000];

test(`check: ${real.size} files, and with the MDX entries multiplied`, async ({ bench }) => {
  for (const entries of SIZES) {
    const files = new Map(real);
    for (const { collection, id, text } of copies(entries)) files.set(`${collection}/${id}.mdx`, text);
    await bench(`${entries} MDX entries`, () => {
      checkFiles(files, '2026-11-24');
    }).run({ iterations: 3, time: 0, warmup: false });
  }
}, 600_000);
