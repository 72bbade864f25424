/**
 * ILO NORMLEX, "Ratifications of …": the page as HTML, and its table as copied.
 *
 * Address: https://normlex.ilo.org/dyn/nrmlx_en/f?p=NORMLEXPUB:11300:0::NO::P11300_INSTRUMENT_ID:312174
 *
 * Traps:
 * - States that left stand in the same list, with the date of their ratification: only the columns "Status" and "Note"
 *   say so. A denunciation takes effect a year after it was registered, so that its day is not the end.
 * - "Not in force" also stands where the instrument has not begun yet; then the note says when it will.
 * - The first cell may hold a note behind the name, which is a link.
 * - The page has one table for each status.
 */
import { dateCell, together } from './cells.ts';
import { readDate } from './dates.ts';
import { headingOf } from './headings.ts';
import { orderOf, type Page, type Row, type Said } from './list.ts';
import type { TableReader } from './tabular.ts';

const BEGINS = /enter(?:s|ed)? into force[^.]*? on (\d{1,2} \p{L}+ \d{4})/iu;

/** What "Status" and "Note" say together. */
function standing(status: string, note: string): Said | undefined {
  const begins = BEGINS.exec(note)?.[1];
  const inForce = begins === undefined ? undefined : readDate(begins);
  if (/^in force$/i.test(status)) return inForce === undefined ? {} : { inForce };
  if (!/^not in force$/i.test(status)) return undefined;
  if (inForce !== undefined && !/denounc|denunc/i.test(note)) return { inForce };
  return { left: note === '' ? 'not in force' : `not in force, "${note}"` };
}

export const ilo: TableReader = {
  name: 'ILO NORMLEX',
  fits: (headings) => {
    const names = headings.map(headingOf);
    return names[0] === 'country' && ['date', 'status'].every((name) => names.includes(name));
  },
  read: ({ headings, line: first, body }, told): Page => {
    const names = headings.map(headingOf);
    const known = ['country', 'date', 'status', 'note', 'notes', 'ended', ''];
    const strange = headings.find((_, index) => !known.includes(names[index] ?? ''));
    if (strange !== undefined)
      return {
        rows: [],
        faults: [
          {
            line: first,
            message: `it is not clear what the column "${strange}" holds.`,
            fix: 'the list has Country, Date, Status and Note; keep all four, and add "ended" for a State that has left',
          },
        ],
      };
    const cell = (cells: readonly string[], ...wanted: string[]) =>
      cells[names.findIndex((name) => wanted.includes(name))] ?? '';
    const { order, fault } = orderOf(
      body.flatMap(({ cells }) => [cell(cells, 'date'), cell(cells, 'ended')]),
      undefined,
      told,
    );
    if (fault) return { rows: [], faults: [fault] };
    const rows = body.flatMap(({ line, cells, links }): Row[] => {
      const name = links?.[0] || cells[0] || '';
      if (name === '' || cell(cells, 'date') === '') return [];
      const said = standing(cell(cells, 'status'), cell(cells, 'note', 'notes'));
      const { says, faults } = together([
        dateCell(cell(cells, 'date'), 'date', order),
        dateCell(cell(cells, 'ended'), 'ended', order),
      ]);
      const unknown = {
        message: `"${cell(cells, 'status')}" is no status that is known (In Force, Not in force).`,
        fix: 'look at the page; add a column "ended" if it means that the State has left',
      };
      const whole: Said = { usual: 'ratification', ...says, ...said };
      // Whoever adds the day of the end has looked.
      if (whole.ended !== undefined) delete whole.left;
      return [{ line, name, says: whole, faults: said === undefined ? [unknown] : faults }];
    });
    return { rows, faults: [] };
  },
};

export const iloAddress = (status: URL): string | undefined =>
  /(^|\.)normlex\.ilo\.org$/.test(status.hostname) && /P11300_INSTRUMENT_ID:\d+/.test(decodeURIComponent(status.search))
    ? status.href
    : undefined;
