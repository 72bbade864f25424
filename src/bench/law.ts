/** `npm run bench`: how long the law functions take on the built data, as the median of ten runs in milliseconds. */
import { readFileSync } from 'node:fs';
import { basesBetween } from '../law/between.ts';
import { decodeWorld, type CompactWorld } from '../law/compact.ts';
import { basesByPair } from '../law/coverage.ts';
import { FORMS } from '../schema/vocabulary.ts';

const text = readFileSync('dist/cooperation/data.json', 'utf8');
const decode = () => decodeWorld(JSON.parse(text) as CompactWorld);
const world = decode();
const states = [...new Set(world.instruments.flatMap(({ standings }) => [...standings.keys()]))].sort();

const median = (run: () => unknown): number => {
  const times = Array.from({ length: 10 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return Number((times[5] ?? 0).toFixed(2));
};
console.log(
  `${states.length} States, ${world.instruments.length} instruments, Node ${process.version}, ${process.arch}`,
);
console.table({
  'all pairs of States, all forms': {
    ms: median(() => FORMS.map((form) => basesByPair(world, states, form, '2026-11-24'))),
  },
  'one answer of the finder': {
    ms: median(() => basesBetween(world, 'mex', 'usa', 'mutual-legal-assistance', '2026-11-24')),
  },
  'decode the data': { ms: median(decode) },
});
