/** A table has its description, names each State once, and cites sources and States that exist. */
import { nearest } from '../../nearest.ts';
import type { Problem } from '../../problem.ts';
import { isThere, valueAt, type Content, type Entry, type Place } from '../../read.ts';
import { stateMeant } from './values.ts';

/** Columns that hold a State. */
const STATE_COLUMNS = ['state', 'a', 'b', 'acceding', 'accepting'];
const sourceKeysOf = (entry: Entry | undefined): string[] => {
  const list = valueAt(entry?.data, ['sources']);
  return Array.isArray(list) ? list.map((source) => String(valueAt(source, ['key']) ?? valueAt(source, ['ref']))) : [];
};

/** The source of a row, and every State it names, exist. */
function rowProblems(content: Content): Problem[] {
  const { tables, byKey, entries } = content;
  const states = new Map(
    entries
      .filter(({ collection }) => collection === 'jurisdictions')
      .map(({ id, data }) => [id.toUpperCase(), String(data['title'])]),
  );
  const shared = entries.filter((entry) => entry.collection === 'sources').map((entry) => entry.id);
  return tables.flatMap((table) => {
    // A list of members cites what stands beside it; other tables cite shared publications.
    const own = table.folder === 'memberships';
    const sources = own ? sourceKeysOf(byKey.get(`memberships/${table.id}`)) : shared;
    // Where the description cannot be read, nobody knows its sources.
    if (own && !byKey.has(`memberships/${table.id}`) && isThere(content, `memberships/${table.id}`)) return [];
    return table.rows.flatMap(({ cells, at }): Problem[] => {
      const problem = (column: string, message: string, fix: string) => ({
        file: table.file,
        ...at(column),
        rule: 'participation',
        message,
        fix,
      });
      const lost = STATE_COLUMNS.flatMap((column) => {
        const state = cells[column];
        return state === undefined || isThere(content, `jurisdictions/${state.toLowerCase()}`)
          ? []
          : [{ column, state }];
      });
      const source = cells['source'];
      const unsupported = source && !sources.includes(source) && (own || !isThere(content, `sources/${source}`));
      const guess = unsupported ? nearest(source, sources) : undefined;
      return [
        ...lost.map(({ column, state }) => {
          const meant = stateMeant(state, states);
          return problem(
            column,
            `there is no jurisdiction "${state}".`,
            meant ? `write ${meant}` : 'write a code that has a file in content/jurisdictions, or EU',
          );
        }),
        ...(unsupported
          ? [
              problem(
                'source',
                own
                  ? `the description beside the table has no source "${source}", so this row has no support.`
                  : `there is no shared source "${source}", so this row has no support.`,
                guess
                  ? `write "${guess}"`
                  : own
                    ? `add it to content/memberships/${table.id}.yaml`
                    : `add content/sources/${source}.yaml`,
              ),
            ]
          : []),
      ];
    });
  });
}

/** A table without a description has no as-at date; a description without a table says nothing. */
function pairProblems(content: Content): Problem[] {
  const { tables, byKey, entries, unread } = content;
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
      ...(isThere(content, `frameworks/${id}`)
        ? []
        : [problem(`there is no framework "${id}".`, 'name the file after one')]),
      ...(described.has(id) || isThere(content, `participation/${id}`)
        ? []
        : [
            problem('the table has no description: its as-at date is unknown.', `add content/participation/${id}.yaml`),
          ]),
      ...(tabled.has(id) ||
      unread.has(`participation/${id}.csv`) ||
      // Where the description cannot be read, it may have a rule.
      !described.has(id) ||
      valueAt(byKey.get(`participation/${id}`)?.data, ['rule']) !== undefined ||
      // An honest gap: no list could be read, and the description says what was tried.
      (valueAt(byKey.get(`participation/${id}`)?.data, ['completeness']) === 'partial' &&
        valueAt(byKey.get(`participation/${id}`)?.data, ['remark']) !== undefined)
        ? []
        : [problem('the description has no table and no rule.', `add content/participation/${id}.csv`)]),
    ];
  });
}

/** One row a State (or a bilateral treaty): two rows would leave its position unclear. */
const twiceProblems = ({ tables }: Content): Problem[] => {
  // A treaty between two States has one row in all the tables of treaties; a State has one row a table.
  const groups = Map.groupBy(tables, ({ folder, file }) => (folder === 'bilateral' ? folder : file));
  return [...groups.values()].flatMap((group) => {
    const seen = new Set<string>();
    return group.flatMap((table) =>
      table.rows.flatMap(({ cells, at }): Problem[] => {
        // A State can leave an organisation and come back; an accession is accepted by one State after another.
        const key =
          cells['id'] ??
          [
            cells['state'],
            table.folder === 'memberships' ? cells['from'] : undefined,
            cells['acceding'],
            cells['accepting'],
          ]
            .filter((cell) => cell !== undefined)
            .join(' ');
        if (key === '' || !seen.has(key)) {
          seen.add(key);
          return [];
        }
        return [
          {
            file: table.file,
            ...at(cells['id'] === undefined ? 'state' : 'id'),
            rule: 'participation',
            message: `"${key}" has two rows, so its position is not clear.`,
            fix: 'keep one, and put the earlier act into its note',
          },
        ];
      }),
    );
  });
};

/** A treaty points at a treaty that is there, and what says how far treaties were looked for at a list that is there. */
const relatedTreaties = (content: Content): Problem[] => {
  const { tables, entries } = content;
  const treaties = tables.filter(({ folder }) => folder === 'bilateral');
  const ids = treaties.flatMap(({ rows }) => rows.map(({ cells }) => cells['id'] ?? ''));
  const descriptions = entries.filter(({ collection }) => collection === 'bilateral');
  const problem = (file: string, place: Place, message: string, fix: string): Problem => ({
    file,
    ...place,
    rule: 'participation',
    message,
    fix,
  });
  return [
    ...treaties.flatMap(({ file, rows }) =>
      rows.flatMap(({ cells, at }) =>
        ['supplements', 'supersededBy'].flatMap((column): Problem[] => {
          const named = cells[column];
          if (named === undefined || (named !== cells['id'] && ids.includes(named))) return [];
          const guess = nearest(named, ids);
          return [
            problem(
              file,
              at(column),
              named === cells['id']
                ? `"${named}" names itself in ${column}.`
                : `there is no treaty "${named}" for ${column}.`,
              guess && guess !== cells['id'] ? `write "${guess}"` : 'write the id of a row in content/bilateral',
            ),
          ];
        }),
      ),
    ),
    // Its page is found by the State that its id names first.
    ...treaties.flatMap(({ file, rows }) =>
      rows
        .filter(({ cells }) => cells['id'] !== undefined && cells['a'] !== undefined)
        .filter(({ cells }) => !cells['id']?.startsWith(`${cells['a']?.toLowerCase()}-`))
        .map(({ cells, at }) =>
          problem(
            file,
            at('id'),
            `the id "${cells['id']}" does not begin with the State in column a.`,
            `begin it with "${cells['a']?.toLowerCase()}-"`,
          ),
        ),
    ),
    ...treaties
      .filter(({ id }) => !isThere(content, `bilateral/${id}`))
      .map(({ file, id }) =>
        problem(
          file,
          { line: 1, column: 1 },
          'the table has no description: from which lists it was made is not known.',
          `add content/bilateral/${id}.yaml`,
        ),
      ),
    ...descriptions.flatMap(({ file, data, at }) => {
      const coverage = valueAt(data, ['coverage']);
      return (Array.isArray(coverage) ? coverage : []).flatMap((line, index): Problem[] => {
        const source = String(valueAt(line, ['source']));
        return isThere(content, `sources/${source}`)
          ? []
          : [
              problem(
                file,
                at(['coverage', index, 'source']),
                `there is no shared source "${source}".`,
                `add content/sources/${source}.yaml`,
              ),
            ];
      });
    }),
  ];
};

export const participation = (content: Content): Problem[] => [
  ...relatedTreaties(content),
  ...pairProblems(content),
  ...rowProblems(content),
  ...twiceProblems(content),
];
