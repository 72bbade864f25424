/** The charts of coverage as the page, its pictures and its tables show them: worked out once. */
import { sentence } from '../schema/vocabulary.ts';
import { inWords } from '../law/dates.ts';
import { NAME, TODAY } from '../settings.ts';
import { percentWords } from './chart.ts';
import { coverageCharts, FIRST_YEAR, FLOOR_UNTIL, LINES, type CoverageChart, type Line } from './coverage.ts';
import { FAMILIES } from './families.ts';
import type { LineChart } from './line-chart.ts';
import { load, titlesOf } from './load.ts';
import { loadWorld } from './world.ts';

let charts: Promise<CoverageChart[]> | undefined;
export const loadCharts = (): Promise<CoverageChart[]> =>
  (charts ??= (async () =>
    coverageCharts(
      await loadWorld(),
      await load('jurisdictions'),
      new Set((await load('frameworks')).flatMap(({ id, data }) => (data.level === 'global' ? [id] : []))),
      TODAY,
    ))());

/** What stands at the end of each line, and what it means. */
export const NAMES: Readonly<Record<Line, readonly [short: string, meaning: string]>> = {
  any: ['any', 'any treaty on which the request can rest'],
  covering: ['covers', 'one that is known to cover the example below'],
  nearer: ['nearer', 'one made for a region, another circle, or the two States'],
};
/** “Mutual legal assistance, within Europe”. */
export async function chartTitle({ form, region }: CoverageChart): Promise<string> {
  const name = (await titlesOf('forms')).get(form) ?? form;
  if (!region) return name;
  return `${name}: ${FAMILIES.find(({ id }) => id === region)?.title ?? sentence(region)}`;
}
/** “98% of pairs have any treaty, …”: what the last point says. */
export function lastInWords({ points, floors }: CoverageChart): string {
  const last = points.at(-1);
  return LINES.map(
    (line) => `${floors.includes(line) ? 'at least ' : ''}${percentWords(last?.[line] ?? 0)} ${NAMES[line][1]}`,
  ).join('; ');
}
export async function drawn(chart: CoverageChart): Promise<LineChart> {
  const years = chart.points.map(({ year }) => year);
  return {
    title: await chartTitle(chart),
    description: `Share of pairs of ${chart.states} States at the end of each year, ${FIRST_YEAR} to ${TODAY}. On the last day: ${lastInWords(chart)}.`,
    credit: [
      `Pairs of ${chart.states} States. A treaty is not yet cooperation.`,
      `${NAME}, ${inWords(TODAY)}, CC BY 4.0`,
    ],
    years,
    ticks: [FIRST_YEAR, FLOOR_UNTIL, 2010, years.at(-1) ?? 0],
    floorUntil: FLOOR_UNTIL,
    lines: LINES.map((line) => ({
      name: NAMES[line][0],
      values: chart.points.map((point) => point[line]),
      floor: chart.floors.includes(line),
    })),
  };
}
