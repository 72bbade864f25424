/** One instrument: its official page asked for, read, and compared with its table. Writes nothing. */
import { compare, inWords, type Comparison } from '../../entries/depositaries/compare.ts';
import type { Depositary } from '../../entries/depositaries/index.ts';
import type { UnionAct } from '../../entries/depositaries/eur-lex.ts';
import { reading, type Reading } from '../../entries/depositaries/list.ts';
import { invalidRows, readAgain, renewedDescription, renewedTable } from '../../entries/depositaries/renewed.ts';
import type { WhoIs } from '../../entries/depositaries/states.ts';
import type { Cells } from '../../entries/depositaries/compare.ts';
import { isParty } from '../../schema/participation.ts';
import type { Client } from './client.ts';

/** An instrument as it stands in the content. */
export interface Instrument {
  id: string;
  title: string;
  /** Address of its official status page. */
  status: string;
  table: readonly Cells[];
  /** Text of the description beside the table; undefined where there is none. */
  description?: string;
  /** Of an act of the Union: from when the content says that it applies. */
  applies?: string;
  /** Text of the source that the page is, if an earlier run described it. */
  source?: string;
  /** Why the table shows another number of parties than a source counts, if somebody has said so. */
  miscounted?: string;
}
/** What the comparison needs to know besides. */
export interface Setting {
  ask: Client;
  who: WhoIs;
  territories: ReadonlySet<string>;
  today: string;
  /** Whether what the table says otherwise gives way: only where a person looks. */
  correct: boolean;
}
export interface Outcome {
  id: string;
  title: string;
  /** `same` and `changed`: the page was read and agrees, or adds something. `refused`: nothing of it was taken. */
  result: 'same' | 'changed' | 'refused';
  /** In a sentence. */
  said: string;
  /** The difference, a line a fact, and what a person should look at. */
  lines: string[];
  /** Path below the project → new text. Empty unless something changed. */
  files: ReadonlyMap<string, string>;
  /** Marks of the declarations that the page shows, by code. */
  declarations?: Record<string, string>;
}

/** What comes from outside and is shown: one line of plain characters, and not too long. */
const LONGEST = 300;
export const shownText = (text: string): string => {
  const plain = text
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain;
};

const outcome = (
  { id, title }: Instrument,
  result: Outcome['result'],
  said: string,
  lines: readonly string[] = [],
  files: Outcome['files'] = new Map(),
): Outcome => ({ id, title, result, said: shownText(said), lines: lines.map(shownText), files });

/** Every answer that the depositary's reader needs, or why they did not come. */
async function answers(
  depositary: Depositary,
  status: string,
  ask: Client,
): Promise<{ ok: true; texts: string[] } | { ok: false; why: string }> {
  const first = depositary.first(new URL(status));
  if (!first) return { ok: false, why: 'its status page is not one that is known' };
  const page = await ask(first);
  if (!page.ok) return page;
  const more = depositary.next ? depositary.next(page.text, new URL(status)) : [];
  if (!more)
    return { ok: false, why: 'the page does not say where its list is: it may have changed, or keep programs out' };
  const texts = [page.text];
  for (const question of more) {
    const answer = await ask(question);
    if (!answer.ok) return answer;
    texts.push(answer.text);
  }
  return { ok: true, texts };
}

/** Id of the shared source that the official page of an instrument is. */
export const sourceOf = (id: string): string => `status-${id}`;
const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
/** The source, with the day on which the page was last read. */
const sourceText = ({ title, status, source }: Instrument, producer: string, today: string): string =>
  source === undefined ? newSource(title, status, producer, today) : readAgain(source, today);
const newSource = (title: string, status: string, producer: string, today: string): string =>
  [
    `title: ${quoted(`Status of ${title}`)}`,
    `producer: ${quoted(producer)}`,
    `url: ${status}`,
    `read: '${today}'`,
    'kind: official',
    `note: ${quoted('Read by program: npm run refresh. It is a live page; the day is that of the last comparison.')}`,
    '',
  ].join('\n');

/** Why nothing of a list is taken although it could be read. */
function objections({ questions, leftOut, corrections, rows }: Comparison, correct: boolean): string[] {
  return [
    ...leftOut.map(
      (state) => `${state} is in the table and not on the page. If it has left, write "ended" into its row.`,
    ),
    ...questions.map(({ state, why }) => `${state}: ${why}.`),
    ...(correct
      ? []
      : corrections.map(
          ({ state, column, from, to }) =>
            `${state}: the table says ${column} ${from}, the page ${to}. Find out which is right; npm run refresh -- --correct takes the page.`,
        )),
    ...invalidRows(rows),
  ];
}

/** Parties as a depositary counts them: those on its list, and not members of an organisation that it does not name. */
const partiesIn = (rows: readonly Cells[], territories: ReadonlySet<string>, named: ReadonlySet<string>) =>
  rows.filter(
    (row) =>
      isParty(row) &&
      !territories.has(row['state'] ?? '') &&
      (row['action'] !== 'membership' || named.has(row['state'] ?? '')),
  ).length;

function compared(instrument: Instrument, depositary: Depositary, read: Reading, setting: Setting): Outcome {
  const { today, territories, correct } = setting;
  const source = sourceOf(instrument.id);
  const result = compare(instrument.table, read.listed, source, territories);
  const notes = [
    ...read.notes.map((note) => `! ${note}`),
    ...result.notEntered.map(({ state, why }) => `! ${state}: has left (${why}), and has no row.`),
  ];
  const against = objections(result, correct);
  const here = partiesIn(result.rows, territories, new Set(read.listed.map(({ state }) => state)));
  if (
    against.length === 0 &&
    read.parties !== undefined &&
    here !== read.parties &&
    instrument.miscounted === undefined
  )
    against.push(
      `the page counts ${read.parties} parties, and with its acts the table would show ${here}. Its notes say who left.`,
    );
  if (against.length > 0)
    return outcome(
      instrument,
      'refused',
      `refused: ${against[0] ?? ''}${against.length > 1 ? ` And ${against.length - 1} more.` : ''}`,
      [...against.map((line) => `× ${line}`), ...inWords(result), ...notes],
    );
  const { added, changes, corrections } = result;
  const changed = new Set([...changes, ...corrections].map(({ state }) => state)).size;
  const asAt = read.asAt !== undefined && read.asAt <= today ? read.asAt : today;
  let description: string;
  try {
    description = renewedDescription(instrument.description, {
      asAt,
      source,
      read: today,
      supports: 'the whole table, compared with it; rows of the table that name it',
      parties: read.parties ?? here,
    });
  } catch (error) {
    return outcome(instrument, 'refused', `refused: ${error instanceof Error ? error.message : String(error)}.`);
  }
  const files = new Map<string, string>([
    [`content/sources/${source}.yaml`, sourceText(instrument, depositary.name, today)],
  ]);
  if (added.length + changed > 0) files.set(`content/participation/${instrument.id}.csv`, renewedTable(result.rows));
  files.set(`content/participation/${instrument.id}.yaml`, description);
  const isNew = description !== instrument.description || added.length + changed > 0;
  const parties = `${here} ${here === 1 ? 'party' : 'parties'}`;
  const said =
    added.length + changed === 0 ? `agrees: ${parties}.` : `${added.length} added, ${changed} changed: ${parties}.`;
  return outcome(
    instrument,
    isNew ? 'changed' : 'same',
    said,
    [...inWords(result), ...notes],
    isNew ? files : new Map(),
  );
}

/** An act of the Union has no list: what is compared is whether it applies, and from when. */
function comparedAct(instrument: Instrument, act: UnionAct | undefined): Outcome {
  if (!act)
    return outcome(
      instrument,
      'refused',
      'refused: the page does not describe an act; it may keep programs out. Open it.',
    );
  if (!act.inForce)
    return outcome(instrument, 'refused', 'refused: EUR-Lex says that the act is not in force. Look at its rule.');
  const { applies } = instrument;
  const known = applies === undefined || act.applies.length === 0 || act.applies.some((day) => day.startsWith(applies));
  return known
    ? outcome(
        instrument,
        'same',
        `agrees: in force${act.applies[0] ? `, days on the page: ${act.applies.join(', ')}` : ''}.`,
      )
    : outcome(
        instrument,
        'same',
        `in force. The rule here begins on ${applies}; the page names ${act.applies.join(', ')}. Look which is meant.`,
      );
}

/** States whose declarations are new, other or gone since the last run, in words. Their texts are for a person to read. */
export function declarationNews(
  before: Readonly<Record<string, string>> | undefined,
  now: Readonly<Record<string, string>>,
  status: string,
): string[] {
  const states = Object.keys(now);
  if (!before)
    return states.length === 0
      ? []
      : [`! ${states.length} have declarations on the page. From now on what is new is named.`];
  const names = [...new Set([...states, ...Object.keys(before)])].sort();
  return names
    .filter((state) => before[state] !== now[state])
    .map((state) => {
      const what = before[state] === undefined ? 'are new' : now[state] === undefined ? 'are gone' : 'have changed';
      return `! ${state}: its declarations ${what}. Read them at ${status} and describe what changes an answer.`;
    });
}

/** Asks, reads and compares. Whatever goes wrong is an outcome that changes nothing. */
export async function refreshed(instrument: Instrument, depositary: Depositary, setting: Setting): Promise<Outcome> {
  const got = await answers(depositary, instrument.status, setting.ask);
  if (!got.ok) return outcome(instrument, 'refused', `refused: ${got.why}.`);
  if (depositary.kind === 'act') return comparedAct(instrument, depositary.read(got.texts));
  const page = depositary.read(got.texts);
  const read = reading(page, setting.who, setting.today);
  const [fault] = read.faults;
  if (fault)
    return outcome(
      instrument,
      'refused',
      `refused: ${fault.message}${read.faults.length > 1 ? ` And ${read.faults.length - 1} more.` : ''}`,
      read.faults.map(({ line, message, fix }) => `× line ${line}: ${message} ${fix}`),
    );
  if (read.listed.length === 0) return outcome(instrument, 'refused', 'refused: the page lists nobody.');
  return { ...compared(instrument, depositary, read, setting), declarations: read.declarations };
}
