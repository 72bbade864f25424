/**
 * Reads a list of parties as a depositary prints it: CSV, or a table copied from the status page (tab-separated).
 * Anything unclear becomes a problem; nothing is guessed.
 */
import iso from 'i18n-iso-countries';
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import { parse } from 'csv-parse/sync';
import { nearest } from '../../entries/nearest.ts';
import type { Problem } from '../../entries/problem.ts';
import type { ACTIONS } from '../../schema/vocabulary.ts';
import { PreciseDate } from '../../schema/shared.ts';

iso.registerLocale(english);

export type Action = (typeof ACTIONS)[number];
/** What the list says of one State. Blank cells are left out. */
export interface Listed {
  /** 1-based line of the list. */
  line: number;
  /** ISO 3166-1 alpha-3, or EU. */
  state: string;
  /** Only when the list says it. */
  action?: Action;
  date?: string;
  inForce?: string;
  signed?: string;
  ended?: string;
}
/** A jurisdiction of the content, with every name by which a list may call it. */
export interface Named {
  code: string;
  names: readonly string[];
}

type Column = 'state' | 'action' | 'date' | 'inForce' | 'signed' | 'ended';
/** Headings of the UN, ILO, Council of Europe, Hague Conference and OAS status pages, in lower case, and our own. */
const HEADINGS: Record<Column, readonly string[]> = {
  state: [
    'state',
    'states',
    'participant',
    'country',
    'party',
    'parties',
    'state party',
    'contracting party',
    'member',
  ],
  action: ['action', 'act', 'type', 'instrument'],
  date: [
    'date',
    'ratification',
    'ratification or accession',
    'ratification/accession',
    'ratification, accession',
    'date of ratification',
    'deposit',
  ],
  inForce: ['inforce', 'entry into force', 'entry into force for the state', 'eif', 'in force'],
  signed: ['signed', 'signature', 'date of signature', 's'],
  ended: ['ended', 'denunciation', 'withdrawal', 'denounced'],
};
const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/\(.*?\)|\[.*?\]|\d+$/g, ' ')
    .toLowerCase()
    .replace(/[^a-z]+/g, '');

/** "Ratification, Acceptance(A), Approval(AA), Accession(a), Succession(d)" is the date column of the UN's tables. */
const columnOf = (heading: string): Column | undefined => {
  const text = heading.trim().toLowerCase();
  const found = (Object.keys(HEADINGS) as Column[]).find((column) => HEADINGS[column].includes(text));
  return found ?? (/^ratification, ?acceptance/.test(text) || /^accession ?\(a\)/.test(text) ? 'date' : undefined);
};

/** The letter that the UN's tables put behind a date. Case matters: `A` accepts, `a` accedes. */
const SUFFIXES: Record<string, Action> = { A: 'acceptance', AA: 'approval', a: 'accession', d: 'succession' };
const WORDS: Record<string, Action> = {
  ratification: 'ratification',
  ratified: 'ratification',
  r: 'ratification',
  accession: 'accession',
  acceded: 'accession',
  acceptance: 'acceptance',
  approval: 'approval',
  succession: 'succession',
  membership: 'membership',
  party: 'party',
  signature: 'signature-only',
  'signature-only': 'signature-only',
};
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * A date as status pages write it: `2003-09-29`, `29 Sep 2003`, `29 September 2003`; `29/09/2003` only when the
 * reader of the list said that days come first. Undefined when it is none of these or no such day exists.
 */
export function readDate(text: string, dayFirst: boolean): string | undefined {
  const written = text.trim();
  const words = /^(\d{1,2}) ([a-z]{3})[a-z]*\.? (\d{4})$/i.exec(written);
  const numbers = dayFirst ? /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(written) : null;
  const day = (year = '', month: number | string = '', date = '') =>
    `${year}-${String(month).padStart(2, '0')}-${date.padStart(2, '0')}`;
  const candidate = words
    ? day(words[3], MONTHS.indexOf((words[2] ?? '').toLowerCase()) + 1, words[1])
    : numbers
      ? day(numbers[3], numbers[2] ?? '', numbers[1])
      : written;
  return PreciseDate.safeParse(candidate).success ? candidate : undefined;
}

const delimiterOf = (heading: string) => ['\t', ';', ','].find((mark) => heading.includes(mark)) ?? ',';

/**
 * @param text the list, its first line the headings
 * @param file its name, for messages
 * @param jurisdictions what a State may be called
 * @param dayFirst whether `03/04/2005` is 3 April
 */
export function readStatusList(
  text: string,
  file: string,
  jurisdictions: readonly Named[],
  dayFirst: boolean,
): { listed: Listed[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const refuse = (line: number, message: string, fix: string): undefined => {
    problems.push({ file, line, column: 1, rule: 'status-list', message, fix });
  };
  let lines: { record: string[]; info: { lines: number } }[];
  try {
    const [heading = ''] = text.split('\n', 1);
    lines = parse(text, {
      bom: true,
      info: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      delimiter: delimiterOf(heading),
    }) as unknown as typeof lines;
  } catch (error) {
    refuse(1, `the list cannot be read: ${error instanceof Error ? error.message : String(error)}`, 'save it as CSV');
    return { listed: [], problems };
  }
  const [head, ...body] = lines;
  const columns = (head?.record ?? []).map(columnOf);
  const unknown = (head?.record ?? []).filter((heading, index) => heading && !columns[index]);
  if (
    !columns.includes('state') ||
    !columns.some((column) => column === 'date' || column === 'signed' || column === 'inForce')
  ) {
    refuse(
      1,
      `the first line must name the columns; of ${(head?.record ?? []).join(', ') || 'nothing'} no column is the State with its date.`,
      'head the columns state, date, and if you have them action, signed, inForce, ended',
    );
    return { listed: [], problems };
  }
  if (unknown.length)
    refuse(
      1,
      `it is not clear what the column "${unknown.join('", "')}" holds.`,
      `delete it, or call it one of: ${Object.keys(HEADINGS).join(', ')}`,
    );
  /** Where letters mark every other act, a date without one is a ratification. */
  const lettered = (head?.record ?? []).some((heading) => /\(a\)/.test(heading));
  const names = new Map(jurisdictions.flatMap(({ code, names }) => names.map((name) => [plain(name), code] as const)));
  const codes = new Set(jurisdictions.map(({ code }) => code));
  /** By our own names first; then by the names of ISO 3166-1 in English. */
  const codeOf = (name: string): string | undefined => {
    if (codes.has(name.toUpperCase())) return name.toUpperCase();
    const code = names.get(plain(name)) ?? iso.getAlpha3Code(name.replace(/\s*\(.*|\s*\d+$/g, ''), 'en');
    return code && codes.has(code) ? code : undefined;
  };
  const listed = body.flatMap(({ record, info: { lines: line } }): Listed[] => {
    const cell = (column: Column) => record[columns.indexOf(column)]?.trim() ?? '';
    if (record.length > columns.length) refuse(line, 'this line has more cells than the first.', 'give it the same');
    const name = cell('state');
    const state = codeOf(name);
    if (!state) {
      const guess = nearest(plain(name), [...names.keys()]);
      const meant = guess === undefined ? undefined : names.get(guess);
      return (
        refuse(
          line,
          `no jurisdiction is called "${name}".`,
          meant ? `write ${meant} if that is meant` : 'write its ISO 3166-1 alpha-3 code',
        ) ?? []
      );
    }
    const suffix = /^(.*\d)\s*(AA|A|a|d)$/.exec(cell('date'));
    const date = (column: Column): string | undefined => {
      const written = column === 'date' && suffix ? (suffix[1] ?? '') : cell(column);
      if (!written) return undefined;
      const read = readDate(written, dayFirst);
      if (!read)
        refuse(
          line,
          `"${written}" (${column}) is not a date that can be read in one way only.`,
          /^\d{1,2}[/.]/.test(written) ? 'add --day-first if days come before months here' : 'write it as 2003-09-29',
        );
      return read;
    };
    const act = date('date');
    const word = cell('action').toLowerCase();
    const named = word ? WORDS[word] : undefined;
    if (word && !named)
      refuse(line, `"${word}" is not an act that can be recorded.`, `write one of: ${Object.keys(WORDS).join(', ')}`);
    const others = { inForce: date('inForce'), signed: date('signed'), ended: date('ended') };
    const action = named ?? SUFFIXES[suffix?.[2] ?? ''] ?? (act && lettered ? 'ratification' : undefined);
    const said = Object.entries({ action, date: act, ...others }).filter(([, value]) => value !== undefined);
    if (said.length === 0) refuse(line, `nothing is said of ${name}.`, 'delete the line, or give a date');
    return [{ line, state, ...Object.fromEntries(said) }];
  });
  const seen = new Map<string, number>();
  for (const { state, line } of listed) {
    const first = seen.get(state);
    if (first !== undefined)
      refuse(line, `${state} is also on line ${first}, so its position is not clear.`, 'keep the line that applies');
    else seen.set(state, line);
  }
  return { listed, problems };
}
