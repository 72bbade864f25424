/** Every State and every treaty in the data: what the page shows and the table for download holds. */
import { possibleParties } from './load.ts';
import { loadWorld } from './world.ts';
import { TODAY } from '../settings.ts';
import { statusIn } from '../law/between.ts';
import { inForceOn, type InForce } from '../law/entry-into-force.ts';
import { isBilateral } from '../law/model.ts';

export type Mark = 'in force' | 'signed' | 'not in force' | 'not established';
const MARKS: Record<InForce, Mark> = { yes: 'in force', no: 'not in force', 'not-established': 'not established' };

export async function matrix() {
  const world = await loadWorld();
  const columns = world.instruments.filter(({ id, treaty }) => treaty && !isBilateral(id));
  const rows = (await possibleParties()).map(({ id, data }) => ({
    id,
    title: data.title,
    region: data.region,
    marks: columns.map((instrument): Mark => {
      const status = statusIn(world, instrument, id);
      return status.kind === 'signed-only' ? 'signed' : MARKS[inForceOn(status, TODAY)];
    }),
  }));
  return { columns, rows };
}
