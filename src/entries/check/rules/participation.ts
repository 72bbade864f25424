/** A table has its description, names each State once, and cites sources and States that exist. */
import { kept } from '../../kept.ts';
import { nearest } from '../../nearest.ts';
import type { Problem } from '../../problem.ts';
import { isThere, valueAt, type Content, type Entry, type Place, type Table } from '../../read.ts';
import { statesIn } from '../../states.ts';
import { stateAdvice } from './values.ts';

/** Columns that hold a State. */
const STATE_COLUMNS = ['state', 'a', 'b', 'acceding', 'accepting'];
const sourceKeysOf = (entry: Entry | undefined): string[] => {
  const list = valueAt(entry?.data, ['sources']);
  return Array.isArray(list) ? list.map((source) => String(valueAt(source, ['key']) ?? valueAt(source, ['ref']))) : [];
};

/** Every State that a table names, in small letters, once. */
const statesNamed = kept(({ rows }: Table): readonly string[] => [
  ...new Set(rows.flatMap(({ cells }) => STATE_COLUMNS.flatMap((column) => cells[column]?.toLowerCase() ?? []))),
]);

/** The source of a row, and every State it names, exist. */
function rowProblems(content: Content): Problem[] {
  const { tables, byKey, entries } = content;
  const states = statesIn(content);
  const shared = new Set(entries.filter((entry) => entry.collection === 'sources').map((entry) => entry.id));
  return tables.flatMap((table) => {
    // A list of members cites what stands beside it; other tables cite shared publications.
    const own = table.folder === 'memberships';
    const sources = own ? new Set(sourceKeysOf(byKey.get(`memberships/${table.id}`))) : shared;
    // Where the description cannot be read, nobody knows its sources.
    if (own && !byKey.has(`memberships/${table.id}`)) return [];
    const cited = table.folder === 'participation' ? byKey.get(`participation/${table.id}`) : undefined;
    const named = cited && Array.isArray(cited.data['sources']) ? new Set(sourceKeysOf(cited)) : undefined;
    const told = new Set<string>();
    const strange = new Set(statesNamed(table).filter((state) => !isThere(content, `jurisdictions/${state}`)));
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
        return state !== undefined && strange.has(state.toLowerCase()) ? [{ column, state }] : [];
      });
      const source = cells['source'];
      const unsupported = source && !sources.has(source) && (own || !isThere(content, `sources/${source}`));
      const guess = unsupported ? nearest(source, [...sources]) : undefined;
      // Readers see the sources of a table below it: those that its description names.
      // Said at the first row of each.
      const unnamed = source && !unsupported && named && !named.has(source) && !told.has(source);
      if (unnamed) told.add(source);
      return [
        ...lost.map(({ column, state }) => {
          return problem(column, `there is no jurisdiction "${state}".`, stateAdvice(state, states));
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
        ...(unnamed
          ? [
              problem(
                'source',
                `participation/${table.id}.yaml does not name "${source}" among its sources.`,
                `add it there: - { ref: ${source}, read: '${content.today}', supports: rows of the table that name it }, with the day you read it`,
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

/** A list of members stands beside what says whose they are. */
const undescribed = (content: Content): Problem[] =>
  content.tables
    .filter(({ folder, id }) => folder === 'memberships' && !isThere(content, `memberships/${id}`))
    .map(({ file, id }) => ({
      file,
      line: 1,
      column: 1,
      rule: 'participation',
      message: 'the table has no description: whose members these are, and who says so, is not known.',
      fix: `add content/memberships/${id}.yaml`,
    }));

/** Nobody makes a treaty with itself, or accepts its own accession. */
const withItself = ({ tables }: Content): Problem[] =>
  tables.flatMap(({ file, rows }) =>
    rows.flatMap(({ cells, at }) =>
      (
        [
          ['a', 'b'],
          ['acceding', 'accepting'],
        ] as const
      ).flatMap(([one, other]): Problem[] =>
        cells[one] !== undefined && cells[one] === cells[other]
          ? [
              {
                file,
                ...at(other),
                rule: 'participation',
                message: `${cells[one]} stands in both columns, ${one} and ${other}.`,
                fix: 'write the other State in one of them',
              },
            ]
          : [],
      ),
    ),
  );

/** A State that has only signed has done nothing else. */
const onlySigned = ({ tables }: Content): Problem[] =>
  tables
    .filter(({ folder }) => folder === 'participation')
    .flatMap(({ file, rows }) =>
      rows.flatMap(({ cells, at }): Problem[] => {
        const column = ['date', 'inForce', 'ended'].find((each) => cells[each] !== undefined);
        return cells['action'] === 'signature-only' && column !== undefined
          ? [
              {
                file,
                ...at(column),
                rule: 'participation',
                message: `${cells['state'] ?? 'this State'} has only signed, and ${column} says that it was bound.`,
                fix: 'move the day to "signed"; or write the action by which it was bound',
              },
            ]
          : [];
      }),
    );

/** An acceptance is between two parties. A table of acts that goes less far than that of acceptances says nothing. */
const strangers = ({ tables, byKey }: Content): Problem[] =>
  tables
    .filter(({ folder }) => folder === 'acceptances')
    .flatMap(({ file, id, rows }) => {
      const parties = tables.find((table) => table.folder === 'participation' && table.id === id);
      const complete = valueAt(byKey.get(`participation/${id}`)?.data, ['absenceMeansNonParty']) === true;
      const known = new Set(parties?.rows.map(({ cells }) => cells['state']));
      return !parties || !complete
        ? []
        : rows.flatMap(({ cells, at }) =>
            ['acceding', 'accepting'].flatMap((column): Problem[] =>
              cells[column] === undefined || known.has(cells[column])
                ? []
                : [
                    {
                      file,
                      ...at(column),
                      rule: 'participation',
                      message: `the list of ${id} calls ${cells[column]} no party.`,
                      fix: `correct the code, or add its row to content/participation/${id}.csv`,
                    },
                  ],
            ),
          );
    });

/** One row a State (or a bilateral treaty): two rows would leave its position unclear. */
const twiceProblems = ({ tables }: Content): Problem[] => {
  // A treaty between two States has one row in all the tables of treaties; a State has one row a table.
  const groups = Map.groupBy(tables, ({ folder, file }) => (folder === 'bilateral' ? folder : file));
  return [...groups.values()].flatMap((group) => {
    const seen = new Map<string, string>();
    return group.flatMap((table) =>
      table.rows.flatMap(({ cells, at }): Problem[] => {
        const whole = JSON.stringify(cells);
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
        const before = seen.get(key);
        if (key === '' || before === undefined) {
          seen.set(key, whole);
          return [];
        }
        return [
          {
            file: table.file,
            ...at(cells['id'] === undefined ? 'state' : 'id'),
            rule: 'participation',
            message:
              before === whole
                ? `this row of "${key}" is there twice.`
                : `"${key}" has two rows, so its position is not clear.`,
            fix: before === whole ? 'delete one of the two' : 'keep one, and put the earlier act into its note',
          },
        ];
      }),
    );
  });
};

const idStart = (cells: Readonly<Record<string, string>>): string =>
  `${[cells['a'], cells['b']]
    .filter((code) => code !== undefined)
    .join('-')
    .toLowerCase()}-`;

/** One treaty stands in the tables once, from whichever side it is told. */
const sameTreaty = ({ tables }: Content): Problem[] => {
  const known = new Map<string, string>();
  return tables
    .filter(({ folder }) => folder === 'bilateral')
    .flatMap(({ file, rows }) =>
      rows.flatMap(({ cells, at }): Problem[] => {
        // Of a year alone, two treaties may be.
        if (cells['signed']?.length !== 10 || cells['id'] === undefined) return [];
        const sign = `${[cells['a'], cells['b']].sort().join(' ')} ${cells['kind']} ${cells['signed']}`;
        const other = known.get(sign);
        if (other === undefined) known.set(sign, cells['id']);
        return other === undefined || other === cells['id']
          ? []
          : [
              {
                file,
                ...at('id'),
                rule: 'participation',
                message: `"${other}" is a treaty of the same States, kind and day.`,
                fix: 'delete one of the two rows, and put what is new in it into the other; or correct its day',
              },
            ];
      }),
    );
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
        // That both are one State is said once, elsewhere.
        .filter(({ cells }) => cells['a'] !== cells['b'] && !cells['id']?.startsWith(idStart(cells)))
        .map(({ cells, at }) =>
          problem(
            file,
            at('id'),
            `the id "${cells['id']}" does not begin with the States in columns a and b.`,
            `begin it with "${idStart(cells)}", or correct the States`,
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
  ...sameTreaty(content),
  ...undescribed(content),
  ...withItself(content),
  ...onlySigned(content),
  ...strangers(content),
  ...pairProblems(content),
  ...rowProblems(content),
  ...twiceProblems(content),
];
