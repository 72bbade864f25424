/** How far treaties reach: the charts of the page "How treaties came to link States", and their numbers. Pure. */
import type { World } from '../law/model.ts';
import { BETWEEN, pairMarks, shareWith, type ExampleCase } from '../law/pairs.ts';
import { MAIN_NEEDS } from '../schema/needs.ts';
import { REGIONS, type FormId } from '../schema/vocabulary.ts';

interface Jurisdiction {
  id: string;
  data: { kind: string; region?: string | undefined };
}
/** The States among the jurisdictions: a share of pairs counts neither the Union nor territories. */
export const statesAmong = <J extends Jurisdiction>(jurisdictions: readonly J[]): J[] =>
  jurisdictions.filter(({ data }) => data.kind === 'state');

/** The States of each region that has at least two, in the order of the vocabulary: one alone has nobody to pair with. */
export const statesByRegion = (
  jurisdictions: readonly Jurisdiction[],
): { region: (typeof REGIONS)[number]; ids: string[] }[] =>
  REGIONS.map((region) => ({
    region,
    ids: statesAmong(jurisdictions)
      .filter(({ data }) => data.region === region)
      .map(({ id }) => id),
  })).filter(({ ids }) => ids.length > 1);

/**
 * The case for which a treaty must hold: an adult trafficked for forced labour by a group, across a border, in conduct that
 * both laws punish with a maximum of four years or more. Whatever is not assumed here leaves the case uncovered.
 */
export const EXAMPLE: ExampleCase = {
  about: 'trafficking-for-forced-labour',
  facts: {
    transnational: true,
    'organised-group': true,
    'child-victim': false,
    'dual-criminality': true,
    'maximum-penalty-4-years': true,
    'criminal-court-may-follow': true,
  },
};

/** The lines of a chart: any treaty, one that covers the example, one of the region, of another circle or of the two. */
export const LINES = ['any', 'covering', 'nearer'] as const;
export type Line = (typeof LINES)[number];
export interface CoveragePoint extends Record<Line, number> {
  year: number;
}
export interface CoverageChart {
  /** Its address: the form, and the region where it is of one. */
  id: string;
  form: FormId;
  /** Undefined for all pairs of States. */
  region: string | undefined;
  states: number;
  /** The share of pairs at the end of each year, and on the last day, from 0 to 1. */
  points: CoveragePoint[];
  /** Lines whose first year is known for fewer than half of the pairs they count: they may run too low, and rise too late. */
  floors: Line[];
}
/** What is known of earlier years is too little to draw. */
export const FIRST_YEAR = 1990;
/** Before this year, treaties that have ended since are not in the data. */
export const FLOOR_UNTIL = 2000;
/** The form that is shown region by region. */
const BY_REGION: FormId = 'mutual-legal-assistance';

/**
 * A chart for each main need, and for one of them a chart for each region.
 * @param worldwide ids of the instruments that are open to States everywhere
 * @param on the last day, `YYYY-MM-DD`, which stands for its year
 */
export function coverageCharts(
  world: World,
  jurisdictions: readonly Jurisdiction[],
  worldwide: ReadonlySet<string>,
  on: string,
): CoverageChart[] {
  const states = statesAmong(jurisdictions).map(({ id }) => id);
  const placesOf = (ids: readonly string[]) => ids.map((id) => states.indexOf(id));
  const groups = [
    { region: undefined, places: placesOf(states) },
    ...statesByRegion(jurisdictions).map(({ region, ids }) => ({ region, places: placesOf(ids) })),
  ];
  const charts = MAIN_NEEDS.flatMap((form) =>
    groups
      .filter(({ region }) => region === undefined || form === BY_REGION)
      .map(({ region, places }) => ({
        id: region ? `${form}-${region}` : form,
        form,
        region,
        states: places.length,
        places,
        points: [] as CoveragePoint[],
        floors: [] as Line[],
      })),
  );
  const last = Number(on.slice(0, 4));
  // Year by year, all needs of one: what is worked out for a day serves every need.
  for (let year = FIRST_YEAR; year <= last; year++)
    for (const form of MAIN_NEEDS) {
      // Only of the last day it is said whether first years are known.
      const now = year === last;
      const marks = pairMarks(world, states, form, now ? on : `${year}-12-31`, EXAMPLE, worldwide, now);
      for (const chart of charts.filter((each) => each.form === form)) {
        const share = (mark: number) => shareWith(marks, chart.places, mark);
        chart.points.push({
          year,
          any: share(BETWEEN.any),
          covering: share(BETWEEN.covering),
          nearer: share(BETWEEN.nearer),
        });
        if (now) chart.floors = LINES.filter((line) => share(BETWEEN[`${line}Dated`]) * 2 < share(BETWEEN[line]));
      }
    }
  return charts.map(({ id, form, region, states: size, points, floors }) => ({
    id,
    form,
    region,
    states: size,
    points,
    floors,
  }));
}

/** The numbers of a chart as lines of a table for download. */
export const linesOfChart = ({ points, floors }: CoverageChart): (string | number)[][] => [
  ['year', ...LINES.map((line) => (floors.includes(line) ? `${line}_floor` : line))],
  ...points.map((point) => [point.year, ...LINES.map((line) => point[line].toFixed(4))]),
];
