/**
 * `npm run bench:growth`: how the costs of law, data and history grow with the content. Each thing that can grow is
 * multiplied alone; processor time and bytes are measured at each size, and the growth between the first size and the last
 * is named: flat, linear, or worse. Then pages are built from twice the content and from 10,000 treaties, and weighed; it ends
 * with an error when one is over its budget. Last the translated pages are built in twelve languages. Whole builds are
 * multiplied by `npm run bench:scale`.
 */
import { resolve } from 'node:path';
import { readFiles } from '../../src/entries/files.ts';
import { historyOf } from '../../src/entries/history/changes.ts';
import type { Day } from '../../src/entries/history/git.ts';
import { readContent } from '../../src/entries/read.ts';
import { worldContentOf } from '../../src/entries/typed.ts';
import type { WorldContent } from '../../src/entries/world.ts';
import { answerTo } from '../../src/law/answer.ts';
import { basesByPair } from '../../src/law/pairs.ts';
import { FORMS } from '../../src/schema/vocabulary.ts';
import { filesOf, heaviest } from './answer-files.ts';
import { machine } from './machine.ts';
import { multipliedInstruments, multipliedLaw } from './multiplied.ts';
import { costOfLanguages, weighGrown } from './pages.ts';

const DAY = '2026-11-26';
const files = readFiles(resolve('content'));
const content = worldContentOf(readContent(files, DAY).content);

/** Milliseconds of processor time. */
function spent(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
const RUNS = 200;
interface Costs {
  /** Milliseconds of one answer about the two heaviest States, from a world that was asked before. */
  answer: number;
  /** Bytes, gzip, of the four files that the heaviest answer loads. */
  bytes: number;
  /** Milliseconds for every pair of States and every form. */
  pairs: number;
}
function costsOf(of: WorldContent): Costs {
  const made = filesOf(of);
  const [[from, fromBytes] = ['', 0], [to, toBytes] = ['', 0]] = heaviest(made.states);
  const [[need, needBytes] = ['extradition' as const, 0]] = heaviest(made.needs);
  const [[, treatyBytes] = ['', 0]] = heaviest(made.treaties);
  const ask = () => answerTo(made.world, { from, to, need, on: DAY, about: 'trafficking-for-forced-labour' });
  ask();
  const states = of.jurisdictions.map(({ id }) => id);
  return {
    answer: spent(() => Array.from({ length: RUNS }, ask)) / RUNS,
    bytes: fromBytes + toBytes + needBytes + treatyBytes,
    pairs: spent(() => FORMS.forEach((form) => basesByPair(made.world, states, form, DAY))),
  };
}

/** Years of work on the content: each day some files are changed, in turn. */
function daysOf(commits: number): Day[] {
  const texts = [...files].filter(
    (file): file is [string, string] => /\.(mdx|yaml)$/.test(file[0]) && file[1] !== undefined,
  );
  const days = Math.ceil(commits / 5.5);
  const first: Day = { day: '2020-01-01', at: '2020-01-01T12:00:00Z', written: files, removed: [] };
  return [
    first,
    ...Array.from({ length: days }, (_, index): Day => {
      const day = new Date(Date.UTC(2020, 0, 2 + index)).toISOString().slice(0, 10);
      const written = new Map(
        Array.from({ length: Math.round(commits / days) }, (_, nth) => {
          const [path, text] = texts[(index * 7 + nth) % texts.length] as [string, string];
          return [path, text.replace(/^(title: .*?)('?)$/m, `$1 ${index}$2`)] as const;
        }),
      );
      return { day, at: `${day}T12:00:00Z`, written, removed: [] };
    }),
  ];
}

/** How a cost grows with what is multiplied, from the exponent between the two ends. */
function growth(sizes: readonly number[], costs: readonly number[]): string {
  const [a = 1, b = 1] = [sizes[0], sizes.at(-1)];
  const [x = 1, y = 1] = [costs[0], costs.at(-1)];
  const exponent = Math.log(y / x) / Math.log(b / a);
  return exponent < 0.25 ? 'flat' : exponent <= 1.15 ? 'linear' : `worse (power ${exponent.toFixed(1)})`;
}
const rows: Record<string, string>[] = [];
function report(
  what: string,
  sizes: readonly number[],
  measured: readonly Partial<Costs & { history: number }>[],
): void {
  const numbers = (of: (costs: Partial<Costs & { history: number }>) => number | undefined, digits: number) => {
    const found = measured.map(of).filter((each) => each !== undefined);
    return found.length === 0
      ? ''
      : `${found.map((each) => each.toFixed(digits)).join(' → ')}: ${growth(sizes, found)}`;
  };
  const row = {
    grows: `${what}: ${sizes.join(' → ')}`,
    'one answer, ms': numbers(({ answer }) => answer, 2),
    'its files, bytes gzip': numbers(({ bytes }) => bytes, 0),
    'all pairs, ms': numbers(({ pairs }) => pairs, 0),
    'history, ms': numbers(({ history }) => history, 0),
  };
  rows.push(row);
  console.log(`bench:growth: ${row.grows} measured`);
}

const { length: instruments } = content.frameworks;
const { length: treaties } = content.bilateral;
const { length: declared } = content.declarations;
const axes: [what: string, sizes: number[], make: (size: number) => WorldContent][] = [
  ['instruments', [1, 2, 4].map((times) => times * instruments), (size) => multipliedInstruments(content, size)],
  ['treaties between two States', [treaties, 5000, 10_000], (size) => multipliedLaw(content, size, declared)],
  ['declarations', [declared, 1000, 2000], (size) => multipliedLaw(content, treaties, size)],
];
for (const [what, sizes, make] of axes)
  report(
    what,
    sizes,
    sizes.map((size) => costsOf(make(size))),
  );
const commits = [2500, 5000, 10_000];
report(
  'commits of the content',
  commits,
  commits.map((size) => {
    const days = daysOf(size);
    return { history: spent(() => historyOf(days)) };
  }),
);
console.table(rows);
const weighed = weighGrown();
console.table(weighed);
console.table(costOfLanguages());
if (weighed.some(({ within }) => within === 'no')) process.exitCode = 1;
console.log(`bench:growth: ${machine('astro', 'pagefind')}; processor time, on the content of ${DAY}`);
