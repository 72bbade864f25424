/** The matrix as a table for download. */
import { matrix } from '../../cooperation/matrix.ts';

const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

export const GET = async () => {
  const { columns, rows } = await matrix();
  const lines = [
    ['state', 'name', ...columns.map(({ id }) => id)],
    ...rows.map(({ id, title, marks }) => [id, title, ...marks]),
  ];
  return new Response(lines.map((line) => line.map(cell).join(',')).join('\n') + '\n', {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
};
