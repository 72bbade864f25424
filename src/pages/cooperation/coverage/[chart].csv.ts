/** The numbers behind one chart of coverage. */
import { stringify } from 'csv-stringify/sync';
import { linesOfChart, type CoverageChart } from '../../../site/coverage.ts';
import { loadCharts } from '../../../site/coverage-page.ts';

export const getStaticPaths = async () =>
  (await loadCharts()).map((chart) => ({ params: { chart: chart.id }, props: { chart } }));

export const GET = ({ props: { chart } }: { props: { chart: CoverageChart } }) =>
  new Response(stringify(linesOfChart(chart)), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
