/** A participation table has its description, names each State once, and cites sources that exist. */
import { nearest } from '../../nearest.ts';
import type { Problem } from '../../problem.ts';
import type { Content } from '../../read.ts';

/** The shared source of a row, and every State it names, exist. */
function rowProblems({ tables, byKey, entries }: Content): Problem[] {
  const sources = entries.filter((entry) => entry.collection === 'sources').map((entry) => entry.id);
  return tables.flatMap((table) =>
    table.rows.flatMap(({ line, cells }): Problem[] => {
      const problem = (message: string, fix: string) => ({
        file: table.file,
        line,
        column: 1,
        rule: 'participation',
        message,
        fix,
      });
      const states = [cells['state'], cells['a'], cells['b']].filter((state) => state !== undefined);
      const lost = states.filter((state) => !byKey.has(`jurisdictions/${state.toLowerCase()}`));
      const source = cells['source'];
      const guess = source && !sources.includes(source) ? nearest(source, sources) : undefined;
      return [
        ...lost.map((state) =>
          problem(
            `there is no jurisdiction "${state}".`,
            'write a code that has a file in content/jurisdictions, or EU',
          ),
        ),
        ...(source && !sources.includes(source)
          ? [
              problem(
                `there is no shared source "${source}", so this row has no support.`,
                guess ? `write "${guess}"` : `add content/sources/${source}.yaml`,
              ),
            ]
          : []),
      ];
    }),
  );
}

/** A table without a description has no as-at date; a description without a table says nothing. */
function pairProblems({ tables, byKey, entries }: Content): Problem[] {
  const descriptions = entries.filter((entry) => entry.collection === 'participation');
  const described = new Set(descriptions.map(({ id }) => id));
  const participations = tables.filter(({ folder }) => folder === 'participation');
  const tabled = new Set(participations.map(({ id }) => id));
  return [...participations, ...descriptions].flatMap(({ id, file }): Problem[] => {
    const problem = (message: string, fix: string) => ({
      file,
      line: 1,
      column: 1,
      rule: 'participation',
      message,
      fix,
    });
    return [
      ...(byKey.has(`frameworks/${id}`) ? [] : [problem(`there is no framework "${id}".`, 'name the file after one')]),
      ...(described.has(id)
        ? []
        : [
            problem('the table has no description: its as-at date is unknown.', `add content/participation/${id}.yaml`),
          ]),
      ...(tabled.has(id) ? [] : [problem('the description has no table.', `add content/participation/${id}.csv`)]),
    ];
  });
}

/** One row a State (or a bilateral treaty): two rows would leave its position unclear. */
const twiceProblems = ({ tables }: Content): Problem[] =>
  tables.flatMap((table) => {
    const key = (cells: Record<string, string>) => cells[table.folder === 'bilateral' ? 'id' : 'state'];
    const all = table.rows.map(({ cells }) => key(cells));
    return table.rows.flatMap(({ line, cells }, index): Problem[] =>
      all.indexOf(key(cells)) === index
        ? []
        : [
            {
              file: table.file,
              line,
              column: 1,
              rule: 'participation',
              message: `"${key(cells) ?? ''}" has two rows, so its position is not clear.`,
              fix: 'keep one, and put the earlier act into its note',
            },
          ],
    );
  });

export const participation = (content: Content): Problem[] => [
  ...pairProblems(content),
  ...rowProblems(content),
  ...twiceProblems(content),
];
