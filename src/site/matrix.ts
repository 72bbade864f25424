/** Who is bound by what, since when: what the tables of States and instruments and their download hold. Pure. */
import { isConcerned, statusIn } from '../law/bond.ts';
import { inForceOn } from '../law/entry-into-force.ts';
import { isBilateral, type Instrument, type Status, type World } from '../law/model.ts';
import { REGIONS, sentence } from '../schema/vocabulary.ts';
import { FAMILIES } from './families.ts';

/** What a State is to a treaty on a day. */
export type Mark =
  /** Bound since some day of that year. */
  | { kind: 'bound'; year: string }
  /** Bound by that year at the latest. */
  | { kind: 'bound-by'; year: string }
  /** Bound from some day of that year on, which has not come. */
  | { kind: 'from'; year: string }
  /** Was bound, until some day of that year. */
  | { kind: 'ended'; year: string }
  /** Bound, and out of effect for a time. */
  | { kind: 'suspended' }
  /** Signed, and not bound when the list was made. */
  | { kind: 'signed' }
  /** Not on a list that is complete. */
  | { kind: 'not-on-list' }
  /** The data does not show it. */
  | { kind: 'not-known' }
  /** Not open to the State, or the State stands outside. */
  | { kind: 'none' };

function ofBound(status: Status & { kind: 'bound' }, on: string): Mark {
  const { since, until } = status;
  const [first, last] = [since.earliest.slice(0, 4), since.latest.slice(0, 4)];
  switch (inForceOn(status, on)) {
    case 'yes':
      return { kind: first === last ? 'bound' : 'bound-by', year: last };
    case 'no':
      if (on < since.earliest) return { kind: 'from', year: last };
      return until && on >= until.latest ? { kind: 'ended', year: until.latest.slice(0, 4) } : { kind: 'suspended' };
    default:
      return { kind: 'not-known' };
  }
}
/** @param on `YYYY-MM-DD` */
export function markOf(world: World, instrument: Instrument, state: string, on: string): Mark {
  const status = statusIn(world, instrument, state);
  // What is not open to a State does not bind it, whatever a list leaves out.
  if (status.kind === 'outside' || !isConcerned(world, instrument, state, status, on)) return { kind: 'none' };
  switch (status.kind) {
    case 'signed-only':
      return { kind: 'signed' };
    case 'not-on-list':
      return { kind: 'not-on-list' };
    case 'no-information':
      return { kind: 'not-known' };
    case 'bound':
      // Nobody is bound before the treaty itself begins.
      return instrument.begun && on < instrument.begun.earliest
        ? { kind: 'from', year: instrument.begun.latest.slice(0, 4) }
        : ofBound(status, on);
  }
}
export const isBound = ({ kind }: Mark): boolean => kind === 'bound' || kind === 'bound-by';

/** How a mark is printed. The sign says it; a colour only repeats it. */
export function signOf(mark: Mark): string {
  switch (mark.kind) {
    case 'bound':
      return mark.year;
    case 'bound-by':
      return `≤${mark.year}`;
    case 'from':
      return `from ${mark.year}`;
    case 'ended':
      return `to ${mark.year}`;
    case 'suspended':
      return 'paused';
    case 'signed':
      return 'signed';
    case 'not-on-list':
      return '–';
    case 'not-known':
      return '?';
    case 'none':
      return '';
  }
}

interface Party {
  id: string;
  data: { title: string; kind: string; region?: string | undefined };
}
export interface MatrixRow {
  id: string;
  title: string;
  /** Whether it is counted: the Union and what not all States treat as a State are not. */
  isState: boolean;
  region: string | undefined;
  /** One a column. */
  marks: Mark[];
}
export interface Matrix<I = Instrument> {
  columns: I[];
  rows: MatrixRow[];
}
/** Treaties of more than two States. */
export const columnsOf = ({ instruments }: World): Instrument[] =>
  instruments.filter(({ id, treaty }) => treaty && !isBilateral(id));
/** @param parties everyone who can be party to a treaty, in the order of the rows @param on `YYYY-MM-DD` */
export const matrixOf = (
  world: World,
  columns: readonly Instrument[],
  parties: readonly Party[],
  on: string,
): Matrix => ({
  columns: [...columns],
  rows: parties.map(({ id, data: { title, kind, region } }) => ({
    id,
    title,
    isState: kind === 'state',
    region,
    marks: columns.map((instrument) => markOf(world, instrument, id, on)),
  })),
});
const SILENT: readonly Mark['kind'][] = ['none', 'not-known'];
const ABSENT: readonly Mark['kind'][] = [...SILENT, 'not-on-list'];
/**
 * A matrix without the columns of which nothing is known, those with most parties first, and without the rows that none
 * of the rest is open to.
 * @param region leave out the rows of other regions too, unless a State there has joined or signed something
 */
export function withSomethingIn({ columns, rows }: Matrix, region?: string): Matrix & { unknown: Instrument[] } {
  const counted = columns.map((column, index) => ({
    column,
    index,
    bound: rows.filter(({ marks }) => marks[index] && isBound(marks[index])).length,
    known: rows.some(({ marks }) => marks[index] && !SILENT.includes(marks[index].kind)),
  }));
  const kept = counted.filter(({ known }) => known).sort((a, b) => b.bound - a.bound || a.index - b.index);
  return {
    columns: kept.map(({ column }) => column),
    unknown: counted.flatMap(({ column, known }) => (known ? [] : [column])),
    rows: rows
      .map((row) => ({ ...row, marks: kept.flatMap(({ index }) => row.marks[index] ?? []) }))
      .filter(
        (row) =>
          row.marks.some(({ kind }) => !ABSENT.includes(kind)) ||
          ((region ?? row.region) === row.region && row.marks.some(({ kind }) => kind !== 'none')),
      ),
  };
}

export interface RegionOfMatrix {
  /** Id of the region, or `elsewhere`. */
  id: string;
  title: string;
  rows: MatrixRow[];
  states: number;
  /** How many of its States are bound, a column each; undefined where the treaty is open to none of them. */
  bound: (number | undefined)[];
}
/** Rows by region, in the order of the vocabulary; last those that lie in none. @param home region to begin with */
export const byRegion = ({ columns, rows }: Matrix, home?: string): RegionOfMatrix[] =>
  [...REGIONS.toSorted((a, b) => Number(b === home) - Number(a === home)), undefined].flatMap(
    (region): RegionOfMatrix[] => {
      const own = rows.filter((row) => row.region === region);
      if (own.length === 0) return [];
      return [
        {
          id: region ?? 'elsewhere',
          title: FAMILIES.find(({ id }) => id === region)?.title ?? (region ? sentence(region) : 'Elsewhere'),
          rows: own,
          states: own.filter(({ isState }) => isState).length,
          bound: columns.map((_, index) => {
            const marks = own.flatMap((row) => (row.isState ? (row.marks[index] ?? []) : []));
            return marks.some(({ kind }) => kind !== 'none') ? marks.filter(isBound).length : undefined;
          }),
        },
      ];
    },
  );

/** A word for a cell of the download: signs do not survive every program. */
function wordOf(mark: Mark): string {
  switch (mark.kind) {
    case 'bound-by':
      return `by ${mark.year}`;
    case 'not-on-list':
      return 'not on list';
    case 'not-known':
      return 'not known';
    default:
      return signOf(mark);
  }
}
/** The matrix as lines of a table for download, the names of the columns first. */
export const linesOf = ({ columns, rows }: Matrix): string[][] => [
  ['state', 'name', ...columns.map(({ id }) => id)],
  ...rows.map(({ id, title, marks }) => [id, title, ...marks.map(wordOf)]),
];
