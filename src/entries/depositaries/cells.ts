/** Cells of lists of parties. Each says a value, nothing, or why it cannot be read. */
import { readDate, type Order } from './dates.ts';
import type { ActColumn } from './headings.ts';
import type { Fault, Said } from './list.ts';

export type CellFault = Omit<Fault, 'line'>;
export interface Cell {
  says: Said;
  fault?: CellFault;
}
/** `-`, `- -` and `/  /` stand for nothing. */
export const isBlank = (text: string): boolean => /^[\s\-–—/.]*$/.test(text);

export const notADate = (written: string, what: string): CellFault => ({
  message: `"${written}" (${what}) is not a date that can be read in one way only.`,
  fix: 'write it as 2003-09-29, or leave it blank if the list gives no day',
});

/** A cell that holds one date or nothing. */
export function dateCell(text: string, key: 'date' | 'inForce' | 'signed' | 'ended', order?: Order): Cell {
  const written = withoutFootnotes(text);
  if (isBlank(written)) return { says: {} };
  const date = readDate(written, order);
  return date === undefined ? { says: {}, fault: notADate(text, key) } : { says: { [key]: date } };
}

/** `4 Mar 2003 1, 7`: the numbers of footnotes behind a date or behind the letter of an act. */
const withoutFootnotes = (text: string): string =>
  text
    .replace(/[\u00b9\u00b2\u00b3\u2070-\u2079*†]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^(.*(?:\d{4}|[A-Za-z]))(?:\s+\[?\d{1,2}\]?,?)+\s*$/, '$1')
    .trim();

/**
 * A cell of a column of acts: `24 Sep 2003`, `7 Jun 2004 a`, `[30 Apr 2018 d]`. A date in square brackets means something
 * else than a date without them; which, a footnote says, so that a person must read it.
 */
export function actCell(text: string, column: Extract<ActColumn, { kind: 'acts' }>, order?: Order): Cell {
  const written = withoutFootnotes(text);
  if (isBlank(written)) return { says: {} };
  const inBrackets = /^\[(.*)\]$/.exec(written);
  const [, day = '', letter] = /^(.*?\d)\s*([A-Za-z]{1,2})?$/.exec((inBrackets?.[1] ?? written).trim()) ?? [];
  const date = readDate(day, order);
  if (date === undefined) return { says: {}, fault: notADate(text, 'date') };
  const action = letter === undefined ? column.plain : column.letters.get(letter);
  if (letter !== undefined && action === undefined)
    return {
      says: {},
      fault: {
        message: `the letter "${letter}" behind ${day.trim()} is none of those that the heading explains.`,
        fix: 'find out which act it is, and write the date into a column "date" and the act into a column "action"',
      },
    };
  return {
    says: {
      date,
      ...(action === undefined ? {} : { action }),
      ...(inBrackets ? { doubt: `its date stands in square brackets (${text}): a note of the page says why` } : {}),
    },
  };
}

/** What several cells of a line say together, and the first thing that cannot be read in them. */
export function together(cells: readonly Cell[]): { says: Said; faults: CellFault[] } {
  return {
    says: Object.assign({}, ...cells.map(({ says }) => says)) as Said,
    faults: cells.flatMap(({ fault }) => (fault ? [fault] : [])).slice(0, 1),
  };
}
