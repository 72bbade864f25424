/** Shares over the years as an SVG document of its own: to look at, to take, and to quote. Pure. */
import { escapeHtml } from '../publish/html.ts';
import { percentWords, plotIn } from './chart.ts';

/** Colours of the ground, of text, of hairlines, and of the lines in their order. */
export interface ChartColours {
  ground: string;
  ink: string;
  soft: string;
  hairline: string;
  shade: string;
  lines: readonly string[];
}
export interface DrawnLine {
  /** What stands at its end, after the number. */
  name: string;
  values: readonly number[];
  /** Drawn with dashes: a floor, and no finding. */
  floor: boolean;
}
export interface LineChart {
  title: string;
  /** What the picture says, for those who cannot see it. */
  description: string;
  /** What it must not be quoted without, and whence it comes: two lines below it. */
  credit: readonly [string, string];
  /** One a value, at even distances. */
  years: readonly number[];
  /** Years to name. */
  ticks: readonly number[];
  /** Values before this year are a floor: the ground is shaded. */
  floorUntil: number;
  lines: readonly DrawnLine[];
}
export const CHART_SIZE = { width: 360, height: 232 } as const;
const FRAME = { ...CHART_SIZE, left: 6, right: 100, top: 36, bottom: 56 };
/** Between the labels at the ends of lines. */
const LEAST_DISTANCE = 15;

/** Where labels stand that would each stand at a line's end, moved apart so that none covers another. */
export function apart(places: readonly number[], least: number, lowest: number): number[] {
  const order = places.map((place, index) => ({ place, index })).sort((a, b) => a.place - b.place);
  for (const [at, each] of order.entries()) {
    const above = order[at - 1];
    if (above) each.place = Math.max(each.place, above.place + least);
  }
  // What was moved below the ground is moved up again, and what stands over it.
  for (const [at, each] of [...order.entries()].reverse())
    each.place = Math.min(each.place, (order[at + 1]?.place ?? lowest + least) - least);
  return order.sort((a, b) => a.index - b.index).map(({ place }) => place);
}
const style = ({ ground, ink, soft, hairline, shade, lines }: ChartColours) =>
  `.g{fill:${ground}}text{fill:${ink}}.s{fill:${soft}}.h{stroke:${hairline}}.f{fill:${shade}}` +
  lines.map((colour, index) => `.l${index}{stroke:${colour}}.t${index}{fill:${colour}}`).join('');

export function lineChart(
  chart: LineChart,
  colours: Readonly<Record<'light' | 'dark' | 'print', ChartColours>>,
): string {
  const { years, lines, ticks } = chart;
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  const { x, y, line } = plotIn(FRAME, [first, last], [0, 1]);
  const { width, height, left, right, top, bottom } = FRAME;
  const end = width - right;
  const labels = apart(
    lines.map(({ values }) => y(values.at(-1) ?? 0) + 4),
    LEAST_DISTANCE,
    height - bottom + 4,
  );
  const text = (at: number, up: number, words: string, more = '') =>
    `<text x="${at.toFixed(1)}" y="${up.toFixed(1)}"${more}>${escapeHtml(words)}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<title>${escapeHtml(chart.title)}</title>
<desc>${escapeHtml(chart.description)}</desc>
<style>text{font:12px system-ui,"Noto Sans",sans-serif}.b{font-weight:600}.c{font-size:10px}path{fill:none;stroke-width:2.5;stroke-linejoin:round}.l0{stroke-width:1.5}.d{stroke-dasharray:5 3}${style(colours.light)}
@media(prefers-color-scheme:dark){${style(colours.dark)}}@media print{${style(colours.print)}}</style>
<rect class="g" width="${width}" height="${height}"/>
${text(left, 16, chart.title, ' class="b"')}
<rect class="f" x="${left}" y="${top}" width="${(x(Math.max(first, chart.floorUntil)) - left).toFixed(1)}" height="${height - bottom - top}"/>
${[0, 0.5, 1].map((value) => `<line class="h" x1="${left}" x2="${end}" y1="${y(value)}" y2="${y(value)}"/>`).join('')}
${text(left + 4, top + 14, 'floor', ' class="s c"')}
${ticks.map((year) => text(x(year), height - bottom + 16, String(year), ` class="s" text-anchor="${year === first ? 'start' : year === last ? 'end' : 'middle'}"`)).join('')}
${lines.map(({ values, floor }, index) => `<path class="l${index}${floor ? ' d' : ''}" d="M${line(values.map((value, at) => [years[at] ?? 0, value])).replaceAll(' ', 'L')}"/>`).join('\n')}
${lines.map(({ name, values, floor }, index) => text(end + 6, labels[index] ?? 0, `${floor ? '≥ ' : ''}${percentWords(values.at(-1) ?? 0)} ${name}`, ` class="b t${index}"`)).join('\n')}
${chart.credit.map((words, index) => text(left, height - 20 + 13 * index, words, ' class="s c"')).join('\n')}
</svg>
`;
}
