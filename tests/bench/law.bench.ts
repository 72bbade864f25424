import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { basesBetween } from '../../src/law/between.ts';
import { decodeWorld, type CompactWorld } from '../../src/law/compact.ts';
import { basesByPair } from '../../src/law/coverage.ts';
import { FORMS } from '../../src/schema/vocabulary.ts';
import { DIST } from '../../src/settings.ts';

const text = readFileSync(`${DIST}/cooperation/data.json`, 'utf8');
const decode = () => decodeWorld(JSON.parse(text) as CompactWorld);
const states = [...new Set(decode().instruments.flatMap(({ statuses }) => [...statuses.keys()]))].sort();
const DAY = '2026-11-24';

test(`law: ${states.length} States, ${decode().instruments.length} instruments`, async ({ bench }) => {
  const world = decode();
  await bench('decode the data', decode).run();
  await bench('one answer of the finder', () => {
    basesBetween(world, 'mex', 'usa', 'mutual-legal-assistance', DAY);
  }).run();
  // The law remembers what it worked out for a world, so each run gets one of its own.
  await bench('all pairs of States, all forms, with the decoding', () => {
    const fresh = decode();
    FORMS.forEach((form) => basesByPair(fresh, states, form, DAY));
  }).run();
});
