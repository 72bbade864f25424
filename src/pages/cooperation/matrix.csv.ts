/** The matrix as a table for download. */
import { stringify } from 'csv-stringify/sync';
import { TODAY } from '../../settings.ts';
import { possibleParties } from '../../site/load.ts';
import { linesOf, matrixOf } from '../../site/matrix.ts';
import { loadWorld } from '../../site/world.ts';

export const GET = async () =>
  new Response(
    stringify(linesOf(matrixOf(await loadWorld(), await possibleParties(), TODAY)), { escape_formulas: true }),
    { headers: { 'Content-Type': 'text/csv; charset=utf-8' } },
  );
