/** One chart of coverage, as a picture to look at and to take. */
import type { CoverageChart } from '../../../site/coverage.ts';
import { drawn, loadCharts } from '../../../site/coverage-page.ts';
import { lineChart, type ChartColours } from '../../../site/line-chart.ts';
import { token, type Theme } from '../../../styles/tokens.ts';

const coloursOf = (theme: Theme): ChartColours => ({
  ground: token('paper', theme),
  ink: token('ink', theme),
  soft: token('soft', theme),
  hairline: token('line', theme),
  shade: token('tint', theme),
  lines: [token('soft', theme), token('accent', theme), token('seal', theme)],
});
const COLOURS = { light: coloursOf('light'), dark: coloursOf('dark'), print: coloursOf('print') };

export const getStaticPaths = async () =>
  (await loadCharts()).map((chart) => ({ params: { chart: chart.id }, props: { chart } }));

export const GET = async ({ props: { chart } }: { props: { chart: CoverageChart } }) =>
  new Response(lineChart(await drawn(chart), COLOURS), { headers: { 'Content-Type': 'image/svg+xml' } });
