/** Every State and every treaty as a table for download. */
import { stringify } from 'csv-stringify/sync';
import { TODAY } from '../../settings.ts';
import { possibleParties } from '../../site/load.ts';
import { columnsOf, linesOf, matrixOf } from '../../site/matrix.ts';
import { loadWorld } from '../../site/world.ts';

export const GET = async () => {
  const world = await loadWorld();
  return new Response(
    stringify(linesOf(matrixOf(world, columnsOf(world), await possibleParties(), TODAY)), { escape_formulas: true }),
    { headers: { 'Content-Type': 'text/csv; charset=utf-8' } },
  );
};
