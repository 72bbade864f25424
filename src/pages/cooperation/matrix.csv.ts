/** The matrix as a table for download. */
import { stringify } from 'csv-stringify/sync';
import { matrix } from '../../site/matrix.ts';

export const GET = async () => {
  const { columns, rows } = await matrix();
  const lines = [
    ['state', 'name', ...columns.map(({ id }) => id)],
    ...rows.map(({ id, title, marks }) => [id, title, ...marks]),
  ];
  return new Response(stringify(lines, { escape_formulas: true }), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
};
