/** What the charts draw and say, worked out at build time. Pure. */

export interface Frame {
  width: number;
  height: number;
  /** Room for the axes and their labels. */
  left: number;
  right: number;
  top: number;
  bottom: number;
}
type Range = readonly [from: number, to: number];
type Scale = (value: number) => number;
/** Takes one end of `domain` to one end of `range`, and what lies between to its share of the way. */
const scale =
  ([from, to]: Range, [start, end]: Range): Scale =>
  (value) =>
    start + ((value - from) / (to - from)) * (end - start);

export interface Plot {
  /** Where a value stands along each axis, in units of the drawing. */
  x: Scale;
  y: Scale;
  /** The `points` of a polyline through some values, in their order. */
  line: (points: readonly (readonly [x: number, y: number])[]) => string;
}
/** The plot inside a frame, between the least and the greatest value of each axis. */
export function plotIn({ width, height, left, right, top, bottom }: Frame, across: Range, up: Range): Plot {
  const x = scale(across, [left, width - right]);
  const y = scale(up, [height - bottom, top]);
  return { x, y, line: (points) => points.map(([a, b]) => `${x(a).toFixed(1)},${y(b).toFixed(1)}`).join(' ') };
}

/** A share from 0 to 1 in whole per cent; a little is not said to be nothing, nor nearly all to be all. */
export const percentWords = (share: number): string =>
  share > 0 && share < 0.005 ? 'under 1%' : share < 1 && share >= 0.995 ? 'over 99%' : `${Math.round(share * 100)}%`;

export interface Accessions {
  /** Every year from the first day to the year after the last, with how many there were by its end. */
  points: [year: number, count: number][];
  /** The years to name: at most eight, at even distances. */
  ticks: number[];
  total: number;
  /** The years of the first day, of the day by which half had come, and of the last. */
  first: string;
  half: string;
  last: string;
}
/** The most years that fit below a chart. */
const MOST_TICKS = 8;
/** How parties came to an instrument. @param days `YYYY-MM-DD`, one a party, at least one */
export function accessionsOf(days: readonly string[]): Accessions {
  const years = days.map((day) => day.slice(0, 4)).sort();
  const [first = '', last = '', half = ''] = [years[0], years.at(-1), years[Math.floor((years.length - 1) / 2)]];
  const from = Number(first);
  const points = Array.from(
    { length: Math.max(Number(last) + 1, from + 1) - from + 1 },
    (_, index): [number, number] => [from + index, years.filter((year) => Number(year) <= from + index).length],
  );
  const step = Math.max(1, Math.ceil(points.length / MOST_TICKS));
  return {
    points,
    ticks: points.map(([year]) => year).filter((_, index) => index % step === 0),
    total: years.length,
    first,
    half,
    last,
  };
}
