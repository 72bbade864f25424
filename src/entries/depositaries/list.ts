/**
 * What a list of parties says, whoever printed it: the one shape that every reader of a depositary hands on. A reader
 * takes text and returns rows; here names become jurisdictions, and what contradicts itself is refused.
 */
import type { ACTIONS } from '../../schema/vocabulary.ts';
import { provenOrder, type Order } from './dates.ts';
import type { WhoIs } from './states.ts';

export type Action = (typeof ACTIONS)[number];

/** What a list says of one State. What it does not say is left out. */
export interface Said {
  /** Only when the list says it. */
  action?: Action;
  /** What an act on this list is, where it does not say: for States whose act is not known better. */
  usual?: Action;
  date?: string;
  inForce?: string;
  signed?: string;
  ended?: string;
  /** The list shows that the State is bound no more, in these words, and not from which day. */
  left?: string;
  /** Why a person must look before the list is believed here, in words. */
  doubt?: string;
}
/** A line of a list, the name as printed. */
export interface Row {
  /** 1-based line of the text. */
  line: number;
  name: string;
  says: Said;
  /** What cannot be read in it, and what to write instead. */
  faults?: readonly Omit<Fault, 'line'>[];
}
/** What the list says of a jurisdiction. */
export interface Listed extends Said {
  line: number;
  /** ISO 3166-1 alpha-3, or EU. */
  state: string;
}
export interface Fault {
  line: number;
  message: string;
  fix: string;
}
/** What a reader makes of a text. */
export interface Page {
  rows: readonly Row[];
  /** What is wrong with the whole: then its rows are not taken. */
  faults: readonly Fault[];
  /** What a person should know; changes nothing. */
  notes?: readonly string[];
  /** How many parties the page itself counts. */
  parties?: number;
  /** The day that the page says it shows. */
  asAt?: string;
  /** Name of a participant → a mark that is another when its declarations are. Their texts are not kept. */
  declarations?: ReadonlyMap<string, string>;
  /** Whether it names States of which it says nothing, such as every member of the organisation. */
  namesAll?: boolean;
}
export interface Reading {
  listed: Listed[];
  /** With one of them nothing of the list is taken. */
  faults: Fault[];
  notes: string[];
  parties?: number;
  asAt?: string;
  /** By code. */
  declarations: Record<string, string>;
}

export const nothing = (faults: readonly Fault[] = []): Page => ({ rows: [], faults });
/** The whole text is not what the reader knows. */
export const refusal = (message: string, fix: string, line = 1): Page => nothing([{ line, message, fix }]);

const isSilent = (says: Said) =>
  (['date', 'inForce', 'signed', 'ended', 'left', 'doubt'] as const).every((key) => says[key] === undefined) &&
  says.action === undefined;

/** Dates that no list can show as past. What begins or ends later may be announced. */
function fromTheFuture(says: Said, until: string): string[] {
  return (['date', 'signed'] as const).flatMap((key) => {
    const day = says[key];
    return day !== undefined && day > until ? [`${key} ${day}`] : [];
  });
}

/**
 * Names become jurisdictions. A name without a row of its own is set aside with the reason; one that nobody knows, a
 * State on two lines and a day that has not come are faults. One fault a line: what follows from it is not told.
 * @param until the day that the list shows
 */
export function reading(page: Page, who: WhoIs, until: string): Reading {
  const faults: Fault[] = [...page.faults];
  const notes: string[] = [...(page.notes ?? [])];
  const listed: Listed[] = [];
  const firstLine = new Map<string, number>();
  for (const { line, name, says, faults: own = [] } of page.rows) {
    const meant = who(name);
    const [fault] = own;
    if (meant.kind === 'aside') notes.push(`line ${line}, ${name}: not taken, because ${meant.why}.`);
    else if (meant.kind === 'unclear')
      faults.push({ line, message: `"${name}" can mean more than one.`, fix: meant.fix });
    else if (meant.kind === 'unknown')
      faults.push({
        line,
        message: `no jurisdiction is called "${name}".`,
        fix: meant.suggestion
          ? `write ${meant.suggestion} if that is meant`
          : 'write its ISO 3166-1 alpha-3 code, such as MEX, if the State still exists; a State that is no more has no row, and its successors have lines of their own',
      });
    else if (firstLine.has(meant.code))
      faults.push({
        line,
        message: `${meant.code} is also on line ${firstLine.get(meant.code) ?? 0}, so its position is not clear.`,
        fix: 'keep the line of the act by which it is bound today',
      });
    else {
      firstLine.set(meant.code, line);
      const [late] = fromTheFuture(says, until);
      if (fault) faults.push({ line, ...fault });
      else if (late !== undefined)
        faults.push({
          line,
          message: `${name}: ${late} is after ${until}, the day that the list shows.`,
          fix: 'correct the date, or --as-at',
        });
      else if (!isSilent(says)) listed.push({ line, state: meant.code, ...says });
      else if (!page.namesAll)
        faults.push({ line, message: `nothing is said of ${name}.`, fix: 'give a date, or delete the line' });
    }
  }
  const declarations = Object.fromEntries(
    [...(page.declarations ?? [])].flatMap(([name, mark]) => {
      const meant = who(name);
      return meant.kind === 'jurisdiction' ? [[meant.code, mark]] : [];
    }),
  );
  return {
    listed,
    faults,
    notes,
    declarations,
    ...(page.parties === undefined ? {} : { parties: page.parties }),
    ...(page.asAt === undefined ? {} : { asAt: page.asAt }),
  };
}

const SAYS = { 'day-first': 'the day', 'month-first': 'the month' } as const;
/**
 * In which order the dates of a list are read, or why they are not: what the depositary is known to print, what a person
 * said, and what the dates prove must agree.
 * @param known how this depositary prints dates
 * @param told what the person who runs the command said
 */
export function orderOf(
  cells: readonly string[],
  known: Order | undefined,
  told: Order | undefined,
): { order?: Order; fault?: Fault } {
  const proven = provenOrder(cells);
  const fault = (message: string, fix: string) => ({ fault: { line: 1, message, fix } });
  if (known && told && known !== told)
    return fault(
      `this depositary prints ${SAYS[known]} first, and --${told} says ${SAYS[told]} does.`,
      `leave --${told} away: with it 7 January would become 1 July`,
    );
  if (proven === 'both')
    return fault(
      'some dates have the day first and some the month: one of them has a number over 12 in front, another behind.',
      'write all dates as 2003-09-29',
    );
  const order = known ?? told;
  if ((proven === 'day-first' || proven === 'month-first') && order && order !== proven)
    return fault(
      `a date shows that ${SAYS[proven]} comes first, not ${SAYS[order]}.`,
      known ? 'find out what the list is' : `say --${proven} if that is how the list prints dates`,
    );
  if (order) return { order };
  if (proven === 'unproven')
    return fault(
      'dates such as 03/04/2005 can be read in two ways, and no date of this list proves which.',
      'look how the page prints the 13th to the 31st of a month, then add --day-first or --month-first',
    );
  return proven === 'either' ? {} : { order: proven };
}
