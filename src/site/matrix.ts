/** Every State and every treaty in the data: what the page shows and the table for download holds. Pure. */
import { isConcerned, statusIn } from '../law/bond.ts';
import { inForceOn, type InForce } from '../law/entry-into-force.ts';
import { isBilateral, type Instrument, type World } from '../law/model.ts';

export type Mark = 'in force' | 'signed' | 'not in force' | 'not on list' | 'not established';
const MARKS: Record<InForce, Mark> = {
  yes: 'in force',
  no: 'not in force',
  'not-on-list': 'not on list',
  'not-established': 'not established',
};

export interface Matrix {
  /** Treaties of more than two States. */
  columns: Instrument[];
  /** One mark a column each. */
  rows: { id: string; title: string; region: string | undefined; marks: Mark[] }[];
}
/** @param parties everyone who can be party to a treaty, in the order of the rows @param on `YYYY-MM-DD` */
export function matrixOf(
  world: World,
  parties: readonly { id: string; data: { title: string; region?: string | undefined } }[],
  on: string,
): Matrix {
  const columns = world.instruments.filter(({ id, treaty }) => treaty && !isBilateral(id));
  return {
    columns,
    rows: parties.map(({ id, data: { title, region } }) => ({
      id,
      title,
      region,
      marks: columns.map((instrument): Mark => {
        const status = statusIn(world, instrument, id);
        // What is not open to a State is not in force for it, whatever a list leaves out.
        if (!isConcerned(world, instrument, id, status, on)) return 'not in force';
        return status.kind === 'signed-only' ? 'signed' : MARKS[inForceOn(status, on)];
      }),
    })),
  };
}
/** The matrix as lines of a table for download, the names of the columns first. */
export const linesOf = ({ columns, rows }: Matrix): string[][] => [
  ['state', 'name', ...columns.map(({ id }) => id)],
  ...rows.map(({ id, title, marks }) => [id, title, ...marks]),
];
