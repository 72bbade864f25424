/**
 * What the law rests on holds together: a basis was read, a list is as long as it says, nothing in it comes after its own
 * day, and a party to a protocol is a party to its parent.
 */
import { definitionOf } from '../../../schema/collections.ts';
import { isParty } from '../../../schema/participation.ts';
import { PreciseDate } from '../../../schema/shared.ts';
import { UNBOUND_ACTIONS } from '../../../schema/vocabulary.ts';
import { kept } from '../../kept.ts';
import type { Problem } from '../../problem.ts';
import { isThere, valueAt, type Content, type Entry, type Place, type Table } from '../../read.ts';

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** A basis on which a request can rest by itself must be one that somebody has read. */
export const unreadBases = ({ entries }: Pick<Content, 'entries'>): Problem[] =>
  entries
    .filter(({ collection }) => collection === 'frameworks')
    .flatMap((entry) => {
      const list = entry.data['provisions'];
      return (Array.isArray(list) ? list : []).flatMap((provision, index): Problem[] =>
        valueAt(provision, ['role']) === 'direct-basis' &&
        valueAt(provision, ['verification', 'level']) === 'unverified'
          ? [
              {
                file: entry.file,
                ...entry.at(['provisions', index, 'role']),
                rule: 'read-bases',
                message: `article ${String(valueAt(provision, ['article']))} is called a direct basis, and nobody has read it.`,
                fix: 'read the article and cite it, or write role: conditional-basis',
              },
            ]
          : [],
      );
    });

/** What stands beside a table of parties, and the table. */
interface List {
  entry: Entry;
  table: Table | undefined;
}
/** Whether every row can be counted: one that cannot be read is said once, and not again by what is counted. */
const isSound = (table: Table, content: Content): boolean =>
  fitsItsColumns(table) && statesOf(table).every((state) => isThere(content, `jurisdictions/${state}`));
const fitsItsColumns = kept(({ folder, rows }: Table): boolean =>
  rows.every(({ cells }) => definitionOf(folder).rows?.safeParse(cells).success === true),
);
const statesOf = kept(({ rows }: Table): readonly string[] =>
  rows.map(({ cells }) => (cells['state'] ?? '').toLowerCase()),
);
const listsOf = kept(({ entries, tables }: Content): readonly List[] => {
  const own = new Map(tables.filter(({ folder }) => folder === 'participation').map((table) => [table.id, table]));
  return entries
    .filter(({ collection }) => collection === 'participation')
    .map((entry) => ({ entry, table: own.get(entry.id) }));
});

/** A table that lost its rows would make strangers of all parties. */
const emptied = ({ tables }: Content): Problem[] =>
  tables
    .filter(({ rows }) => rows.length === 0)
    .map(({ file, folder, id }) => ({
      file,
      line: 1,
      column: 1,
      rule: 'list-length',
      message: 'the table has no rows.',
      fix:
        folder === 'participation'
          ? `bring its rows back; where no list could be read, delete the table, and say in ${id}.yaml with completeness: partial and a remark what was tried`
          : 'bring its rows back, or delete the file',
    }));

/** Another count is a warning that a row is missing or too many: it is explained or mended. */
const miscounted = kept((content: Content): Problem[] => {
  // A territory is bound through its State, and nobody counts it as a party.
  const territories = new Set(
    content.entries
      .filter(({ collection, data }) => collection === 'jurisdictions' && data['territoryOf'] !== undefined)
      .map(({ id }) => id.toUpperCase()),
  );
  return listsOf(content).flatMap(({ entry, table }): Problem[] => {
    const stated = valueAt(entry.data, ['count', 'parties']);
    if (
      typeof stated !== 'number' ||
      !table ||
      !isSound(table, content) ||
      text(valueAt(entry.data, ['count', 'why'])) !== undefined
    )
      return [];
    const asAt = text(entry.data['asAt']) ?? '';
    // What is known of later acts is no part of the list that was counted.
    const later = ({ date, listed }: Record<string, string>) => (date ?? listed ?? '') > asAt;
    const parties = table.rows.filter(
      ({ cells }) => isParty(cells) && !later(cells) && !territories.has(cells['state'] ?? ''),
    ).length;
    return parties === stated
      ? []
      : [
          {
            file: entry.file,
            ...entry.at(['count', 'parties']),
            rule: 'list-length',
            message: `the table shows ${parties} parties, and the source cited here counts ${stated}.`,
            fix: 'add or correct rows, or say in count.why what makes the difference',
          },
        ];
  });
});

/** Days of acts; what is only signed or stated for later may lie ahead. */
const ACT_COLUMNS: readonly string[] = ['date', 'signed'];
/** Every day in the rows of a list. What is no date is said once, by the schema. */
const daysIn = kept(({ rows }: Table) =>
  rows.flatMap((row) =>
    [...ACT_COLUMNS, 'inForce', 'ended'].flatMap((column) => {
      const day = PreciseDate.safeParse(row.cells[column]).data;
      return day === undefined ? [] : [{ column, day, row }];
    }),
  ),
);
/** Nothing is known of a day that has not come, and a list shows nothing that came after it. */
const laterThanItsList = (content: Content): Problem[] =>
  listsOf(content).flatMap(({ entry, table }) => {
    const asAt = text(entry.data['asAt']);
    return (table ? daysIn(table) : [])
      .filter(({ column }) => ACT_COLUMNS.includes(column))
      .flatMap(({ column, day, row: { cells, at } }): Problem[] => {
        const after = (limit: string) => day > limit.slice(0, day.length);
        const problem = (message: string, fix: string): Problem[] => [
          { file: table?.file ?? entry.file, ...at(column), rule: 'list-days', message, fix },
        ];
        if (after(content.today))
          return problem(`${column} ${day} is in the future.`, 'write the day of the act as the source prints it');
        // A later act may be known from elsewhere: its note says how.
        return asAt !== undefined && after(asAt) && cells['note'] === undefined
          ? problem(
              `${column} ${day} is after the day of the list, ${asAt}.`,
              `correct the day, write in ${entry.id}.yaml the asAt of the list that shows it, or say in note how it is known`,
            )
          : [];
      });
  });

/** Nobody can join, or make a declaration under, what is not yet adopted. */
const beforeAdoption = ({ entries, tables, byKey }: Content): Problem[] => {
  const adoptedOf = (id: string): string | undefined => {
    const day = PreciseDate.safeParse(valueAt(byKey.get(`frameworks/${id}`)?.data, ['adopted', 'date']));
    return day.success ? day.data : undefined;
  };
  const problemOf = (
    file: string,
    place: () => Place,
    name: string,
    day: string,
    id: string,
    adopted: string | undefined,
  ): Problem[] => {
    if (adopted === undefined) return [];
    const shared = Math.min(day.length, adopted.length);
    return day.slice(0, shared) < adopted.slice(0, shared)
      ? [
          {
            file,
            ...place(),
            rule: 'list-days',
            message: `${name} ${day} is before ${id} was adopted, ${adopted}.`,
            fix: 'correct the day, or put the row where its instrument is',
          },
        ]
      : [];
  };
  return [
    ...tables
      .filter(({ folder }) => folder === 'participation')
      .flatMap((table) => {
        const { file, id } = table;
        const adopted = adoptedOf(id);
        return daysIn(table).flatMap(({ column, day, row }) =>
          problemOf(file, () => row.at(column), column, day, id, adopted),
        );
      }),
    ...entries
      .filter(({ collection }) => collection === 'declarations')
      .flatMap(({ file, data, at }) => {
        const day = PreciseDate.safeParse(data['date']).data;
        const id = text(data['framework']) ?? '';
        return day === undefined ? [] : problemOf(file, () => at(['date']), 'date', day, id, adoptedOf(id));
      }),
  ];
};

/** The members of an organisation whose own act, or a rule, binds them: no row of theirs is in the list. */
const membersBoundBy = ({ data }: Entry, { tables }: Content): readonly string[] => {
  const organisations = [valueAt(data, ['bindsMembers', 'of']), valueAt(data, ['rule', 'members'])];
  return tables.filter(({ folder, id }) => folder === 'memberships' && organisations.includes(id)).flatMap(statesOf);
};

/** A declaration is made with an act, and a complete list that shows none is wrong, or the State is another. */
const declaredByStrangers = (content: Content): Problem[] => {
  const short = new Set(miscounted(content).map(({ file }) => /^participation\/(.*)\.yaml$/.exec(file)?.[1]));
  const lists = new Map(
    listsOf(content)
      .filter(({ entry, table }) => table && isSound(table, content) && entry.data['absenceMeansNonParty'] === true)
      // A table that lost rows is told so once.
      .filter(({ entry }) => !short.has(entry.id))
      .map(({ entry, table }) => [
        entry.id,
        new Set([...(table ? statesOf(table) : []), ...membersBoundBy(entry, content)]),
      ]),
  );
  return content.entries
    .filter(({ collection }) => collection === 'declarations')
    .flatMap(({ file, data, at }): Problem[] => {
      const [framework, state] = [text(data['framework']) ?? '', text(data['jurisdiction']) ?? ''];
      const list = lists.get(framework);
      return list === undefined || state === '' || list.has(state) || !isThere(content, `jurisdictions/${state}`)
        ? []
        : [
            {
              file,
              ...at(['jurisdiction']),
              rule: 'declarations-of-parties',
              message: `the list of ${framework} knows no act of ${state}, so it cannot have declared anything.`,
              fix: `correct the State or the instrument, or add the row to content/participation/${framework}.csv`,
            },
          ];
    });
};

/** What States are bound by binds. */
const unbinding = ({ entries }: Content): Problem[] =>
  entries
    .filter(
      ({ collection, data }) =>
        collection === 'frameworks' && data['kind'] === 'convention' && data['binding'] === false,
    )
    .map(({ file, at }) => ({
      file,
      ...at(['binding']),
      rule: 'conventions-bind',
      message: 'a convention binds its parties, and this one is said not to.',
      fix: 'write binding: true; or the kind that it is, such as arrangement',
    }));

/** A protocol supplements one that does not supplement it in turn: the convention of the two says so wrongly. */
const circular = ({ entries, byKey }: Content): Problem[] =>
  entries
    .filter(({ collection, data }) => collection === 'frameworks' && typeof data['parent'] === 'string')
    .filter(({ id, key, data }) => {
      const parent = byKey.get(`frameworks/${text(data['parent']) ?? ''}`);
      const wronger = data['kind'] !== parent?.data['kind'] ? data['kind'] !== 'protocol' : key < (parent?.key ?? '');
      return parent?.id !== id && parent?.data['parent'] === id && wronger;
    })
    .map(({ file, at, data }) => ({
      file,
      ...at(['parent']),
      rule: 'protocol-names-parent',
      message: `${text(data['parent']) ?? ''} names this one as its parent, so it cannot be the parent of this one.`,
      fix: 'delete this line',
    }));

/** A party to a protocol must be a party to the parent (UNTOC art. 37(2)); a complete list that denies it is wrong. */
const orphans = (content: Content): Problem[] => {
  const lists = new Map(listsOf(content).map((list) => [list.entry.id, list]));
  return content.entries
    .filter(({ collection }) => collection === 'frameworks')
    .flatMap((framework) => {
      const parent = lists.get(text(framework.data['parent']) ?? '');
      const own = lists.get(framework.id)?.table;
      if (text(parent && content.byKey.get(`frameworks/${parent.entry.id}`)?.data['parent']) === framework.id)
        return [];
      if (!parent?.table || !own || parent.entry.data['absenceMeansNonParty'] !== true) return [];
      if (!isSound(parent.table, content) || !isSound(own, content)) return [];
      const bound = new Set(
        parent.table.rows
          .filter(({ cells }) => !UNBOUND_ACTIONS.includes(cells['action'] ?? ''))
          .map(({ cells }) => cells['state']),
      );
      return own.rows
        .filter(({ cells }) => isParty(cells) && !bound.has(cells['state']))
        .map(({ cells, at }): Problem => ({
          file: own.file,
          ...at('state'),
          rule: 'protocol-parents',
          message: `${cells['state'] ?? ''} is a party to this protocol, and the list of ${parent.entry.id} calls it none.`,
          fix: `add its row to content/participation/${parent.entry.id}.csv, or correct this one`,
        }));
    });
};

/** Which convention a protocol supplements: nobody becomes a party to it alone. */
const unparented = ({ entries }: Content): Problem[] =>
  entries
    .filter(({ collection, data }) => collection === 'frameworks' && data['kind'] === 'protocol' && !('parent' in data))
    .map((entry) => ({
      file: entry.file,
      ...entry.at(['kind']),
      rule: 'protocol-names-parent',
      message: 'a protocol supplements a convention, and this one does not say which.',
      fix: 'add a line "parent:" with the id of the convention in content/frameworks',
    }));

export const lists = (content: Content): Problem[] => [
  ...unparented(content),
  ...circular(content),
  ...unbinding(content),
  ...beforeAdoption(content),
  ...declaredByStrangers(content),
  ...unreadBases(content),
  ...emptied(content),
  ...miscounted(content),
  ...laterThanItsList(content),
  ...orphans(content),
];
