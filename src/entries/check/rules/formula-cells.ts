/** A table opened in a spreadsheet must not compute anything: a cell that begins like a formula is one. */
import { kept } from '../../kept.ts';
import type { Problem } from '../../problem.ts';
import type { PlainContent } from '../../read.ts';

const FORMULA = /^[=+\-@\t\r]/;

const inTable = kept((table: PlainContent['tables'][number]): Problem[] =>
  table.rows.flatMap(({ cells, at }) =>
    Object.entries(cells)
      .filter(([, value]) => FORMULA.test(value))
      .map(([column, value]): Problem => ({
        file: table.file,
        ...at(column),
        rule: 'formula-cells',
        message: `the cell "${column}" begins with "${value.slice(0, 1)}", so a spreadsheet would run it.`,
        fix: 'begin the cell with a word',
      })),
  ),
);
export const formulaCells = ({ tables }: PlainContent): Problem[] => tables.flatMap((table) => inTable(table));
