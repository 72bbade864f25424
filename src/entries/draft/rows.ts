/** A new row of a table: what to ask for, and where it goes. Pure. */
import type { z } from 'zod';
import { definitionOf, type CollectionName } from '../../schema/collections.ts';
import type { FieldNote } from '../../schema/field.ts';
import { rowText, writtenTable } from '../written-table.ts';
import { valueOf, type Question } from './questions.ts';
import { choiceFor, type NameOf } from './words.ts';

/** Columns that hold the code of a State. */
const STATES = ['state', 'a', 'b', 'acceding', 'accepting'];
/** What a column means, and an example. */
const COLUMNS: Readonly<Record<string, readonly [meaning: string, example: string]>> = {
  state: ['Which State?', 'Mexico'],
  a: ['One of the two States: the one on whose list the treaty stands.', 'Mexico'],
  b: ['The other State.', 'Spain'],
  acceding: ['The State that acceded.', 'Albania'],
  accepting: ['The State that accepted its accession.', 'Argentina'],
  action: ['What it did. A State that has only signed is signature-only.', 'ratification'],
  kind: ['What the treaty is about. One row for each form: a treaty on two has two rows.', 'extradition'],
  title: ['The treaty, as readers would call it.', 'Mexico–Spain: extradition'],
  date: ['The day of the act: when the instrument was deposited, not when it entered into force.', '2003-03-04'],
  signed: ['The day of signature.', '2000-12-13'],
  inForce: ['The first day in force, if the source states it.', '2003-09-29'],
  ended: ['The first day on which it no longer binds, if it ended.', '2021-01-01'],
  listed: ['The day of a source that shows it bound, where the day of the act is not known.', '2014-01-01'],
  listedInForce: ['The day of a list that shows it in force, where its own day is not known.', '2026-04-17'],
  from: ['The first day as a member.', '2004-05-01'],
  until: ['The first day on which it is no longer a member.', '2020-02-01'],
  actsUntil: ['The first day on which acts of the organisation no longer bind it, where that is later.', '2021-01-01'],
  supplements: ['The id of the treaty that it amends or carries out.', ''],
  supersededBy: ['The id of the treaty that has taken its place.', ''],
  note: ['What a reader must know, in your own words.', 'extended to Guernsey in 2004'],
  source: ['The source you read: its id in content/sources, its title or its address.', 'untc'],
};
type Cells = Readonly<Record<string, string>>;
const rowsOf = (collection: CollectionName) => definitionOf(collection).rows?.shape as Record<string, z.ZodType>;

/**
 * What to ask for a row.
 * @param names how names of entries are understood
 * @param own the sources that a row may cite, where those of its table alone count
 */
export const rowQuestions = (collection: CollectionName, names: NameOf, own?: readonly string[]): Question[] =>
  Object.entries(rowsOf(collection))
    .filter(([column]) => column !== 'id')
    .map(([column, schema]): Question => {
      const note = schema.meta() as Partial<FieldNote> | undefined;
      const [meaning = column, example = ''] = COLUMNS[column] ?? [];
      const optional = schema.safeParse(undefined).success;
      const read = (answer: string): ReturnType<Question['read']> => {
        if (optional && answer === '') return { value: undefined };
        if (column === 'source' && own) {
          const meant = choiceFor(answer, own);
          return 'wrong' in meant ? meant : { value: meant.id };
        }
        const target = STATES.includes(column) ? 'jurisdictions' : column === 'source' ? 'sources' : undefined;
        const meant = valueOf(schema, answer, target, names);
        return 'value' in meant && STATES.includes(column) ? { value: String(meant.value).toUpperCase() } : meant;
      };
      const choices = schema._zod.def.type === 'enum' ? (schema as z.ZodEnum).options.map(String) : [];
      return {
        path: [column],
        flag: column,
        meaning: (note?.description ?? meaning) + (optional ? ' Leave empty what is not established.' : ''),
        example: typeof note?.good === 'string' ? note.good : example,
        several: false,
        choices: column === 'source' && own ? own : choices,
        optional,
        read,
      };
    });

/** How a form is called in the id of a treaty. */
const SHORT: Readonly<Record<string, string>> = {
  'mutual-legal-assistance': 'mla',
  'transfer-of-sentenced-persons': 'transfer',
  'labour-inspection': 'labour',
  'law-enforcement-cooperation': 'police',
  'service-of-documents': 'service',
  'civil-evidence': 'evidence',
  'victim-protection': 'trafficking',
};
/** The id of a treaty between two States, from what its row says: `mex-esp-extradition-1978`. */
export function treatyId(
  { a = '', b = '', kind = '', signed = '', inForce = '' }: Cells,
  taken: ReadonlySet<string>,
): string {
  const year = (signed || inForce).slice(0, 4) || 'undated';
  const id = `${a}-${b}-${SHORT[kind] ?? kind}-${year}`.toLowerCase();
  if (!taken.has(id)) return id;
  let number = 2;
  while (taken.has(`${id}-${number}`)) number++;
  return `${id}-${number}`;
}

/** By what the rows of a table are told apart and ordered. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  participation: ['state'],
  acceptances: ['acceding', 'accepting'],
  bilateral: ['id'],
};
/**
 * A table with one row more, where it belongs; the other rows stay as they are written.
 * @param text the table, if there is one
 */
export function withRow(
  collection: CollectionName,
  text: string | undefined,
  row: Cells,
): { text: string } | { wrong: string } {
  const known = Object.keys(rowsOf(collection));
  const table = text === undefined ? { heading: `${known.join(',')}\n`, columns: known, rows: [] } : writtenTable(text);
  if (!table) return { wrong: 'the table cannot be read: npm run check says why' };
  const { heading, columns, rows } = table;
  const lost = Object.keys(row).find((column) => !columns.includes(column));
  if (lost !== undefined)
    return { wrong: `the table has no column "${lost}": add it to its first line, and a comma to every other line` };
  const key = KEYS[collection];
  const keyOf = (cells: Cells) => (key ?? ['state']).map((column) => cells[column] ?? '').join(' ');
  const same = key ? rows.find(({ cells }) => keyOf(cells) === keyOf(row)) : undefined;
  if (same) return { wrong: `${keyOf(row)} has a row already, in line ${same.line}: correct that one` };
  const later = rows.findIndex(({ cells }) => keyOf(cells).localeCompare(keyOf(row), 'en') > 0);
  const at = later < 0 ? rows.length : later;
  const raws = rows.map(({ raw }) => (raw.endsWith('\n') ? raw : `${raw}\n`));
  return { text: heading + [...raws.slice(0, at), rowText(columns, row), ...raws.slice(at)].join('') };
}
