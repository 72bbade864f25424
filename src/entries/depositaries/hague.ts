/**
 * Hague Conference on Private International Law: the status table of a Convention, its print page, and the table as copied.
 *
 * Address: https://www.hcch.net/en/instruments/conventions/status-table/?cid=17; the print page has `print/` before `?`.
 *
 * Traps:
 * - Months are Roman numbers: 23-X-1956.
 * - `A` is accession here, and acceptance elsewhere; `A*` is an accession that others must accept; `C` is continuation,
 *   which is succession in the words of this project; `Den` has no date in the table, which its page below gives.
 * - Headings carry the numbers of footnotes: `R/A/S2`, `Type3`, `EIF4`.
 * - The columns behind the entry into force are letters and numbers, and link to declarations and extensions.
 * - The page counts parties for which the Convention is not yet in force too.
 */
import { dateCell, together } from './cells.ts';
import { headingOf } from './headings.ts';
import { orderOf, type Action, type Page, type Row, type Said } from './list.ts';
import type { TableReader } from './tabular.ts';
import { counted, markOf } from './un.ts';

const TYPES: Readonly<Record<string, Action>> = {
  R: 'ratification',
  A: 'accession',
  'A*': 'accession',
  'A**': 'accession',
  C: 'succession',
  Su: 'succession',
  Acc: 'acceptance',
  Ac: 'acceptance',
  App: 'approval',
  Ap: 'approval',
};

export const hague: TableReader = {
  name: 'the Hague Conference on Private International Law',
  fits: (headings) => {
    const names = headings.map(headingOf);
    return names.includes('r/a/s') || names.includes('r/a/su')
      ? names.includes('eif') && names.includes('type')
      : false;
  },
  read: ({ headings, body }, told): Page => {
    const names = headings.map(headingOf);
    const cell = (cells: readonly string[], ...wanted: string[]) =>
      (cells[names.findIndex((name) => wanted.includes(name))] ?? '').trim();
    const { fault } = orderOf(
      body.flatMap(({ cells }) => [cell(cells, 's'), cell(cells, 'r/a/s', 'r/a/su'), cell(cells, 'eif')]),
      undefined,
      told,
    );
    if (fault) return { rows: [], faults: [fault] };
    const declared = names.findIndex((name) => name.startsWith('res/d'));
    const rows = body.flatMap(({ line, cells }): Row[] => {
      const name = cells[0] ?? '';
      if (cells.every((each) => each === '') || name === '') return [];
      const type = cell(cells, 'type');
      const action = TYPES[type];
      const { says, faults } = together([
        dateCell(cell(cells, 'r/a/s', 'r/a/su'), 'date'),
        dateCell(cell(cells, 's'), 'signed'),
        dateCell(cell(cells, 'eif'), 'inForce'),
      ]);
      const whole: Said = {
        ...says,
        ...(action && says.date !== undefined ? { action } : {}),
        ...(type === 'Den' ? { left: 'denounced; the page of the State says when' } : {}),
      };
      const unknown = {
        message: `the type "${type}" is none that is known (${Object.keys(TYPES).join(', ')}, Den).`,
        fix: 'read the legend below the table, and tell it in src/entries/depositaries/hague.ts',
      };
      return [{ line, name, says: whole, faults: type !== '' && !action && type !== 'Den' ? [unknown] : faults }];
    });
    return {
      rows,
      faults: [],
      declarations: new Map(
        body.flatMap(({ cells }): [string, string][] => {
          const letters = declared < 0 ? '' : cells.slice(declared).join(' ').trim();
          return letters === '' || letters === '-' ? [] : [[cells[0] ?? '', markOf(letters)]];
        }),
      ),
    };
  },
};

/** What the page says besides its table. */
export function haguePage(table: Page, text: string): Page {
  const parties = /Number of Contracting Parties to this Convention\s*:?\s*(\d+)/i.exec(
    text.replace(/<[^>]*>/g, ' '),
  )?.[1];
  return counted(parties === undefined ? table : { ...table, parties: Number(parties) });
}
export const hagueAddress = (status: URL): string | undefined =>
  status.hostname === 'www.hcch.net' &&
  status.pathname.includes('/status-table/') &&
  /^\d+$/.test(status.searchParams.get('cid') ?? '')
    ? status.href
    : undefined;
