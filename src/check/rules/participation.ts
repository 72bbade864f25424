/** A participation table has its description, names States that exist once each, and cites a source that exists. */
import { nearest } from '../nearest.ts';
import type { Problem } from '../problem.ts';
import type { Content } from '../read.ts';

export function participation({ tables, byKey, entries }: Content): Problem[] {
  const described = new Set(entries.filter((e) => e.collection === 'participation').map((e) => e.id));
  const tabled = new Set(tables.map((table) => table.id));
  const sources = entries.filter((e) => e.collection === 'sources').map((e) => e.id);
  const problems: Problem[] = [];
  for (const { id, file } of [...tables, ...entries.filter((e) => e.collection === 'participation')]) {
    const put = (message: string, fix: string) =>
      problems.push({ file, line: 1, column: 1, rule: 'participation', message, fix });
    if (!byKey.has(`frameworks/${id}`)) put(`there is no framework "${id}".`, 'name the file after a framework');
    if (!described.has(id))
      put(
        'the table has no description: as-at date and completeness are unknown.',
        `add content/participation/${id}.yaml`,
      );
    if (!tabled.has(id)) put('the description has no table.', `add content/participation/${id}.csv`);
  }
  for (const table of tables) {
    const seen = new Set<string>();
    for (const { line, cells } of table.rows) {
      const put = (message: string, fix: string) =>
        problems.push({ file: table.file, line, column: 1, rule: 'participation', message, fix });
      const state = cells['state'] ?? '';
      const source = cells['source'] ?? '';
      if (state && !byKey.has(`jurisdictions/${state.toLowerCase()}`))
        put(
          `there is no jurisdiction "${state}".`,
          'write an ISO 3166-1 alpha-3 code that has a file in content/jurisdictions, or EU',
        );
      if (seen.has(state))
        put(
          `"${state}" has two rows, so its position is not clear.`,
          'keep one row a State; put the earlier act into the note',
        );
      seen.add(state);
      if (source && !sources.includes(source)) {
        const guess = nearest(source, sources);
        put(
          `there is no shared source "${source}".`,
          guess ? `write "${guess}"` : `add content/sources/${source}.yaml`,
        );
      }
    }
  }
  return problems;
}
