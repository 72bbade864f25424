/**
 * Treaty Database of the Kingdom of the Netherlands (Verdragenbank): the table of the parties of a treaty, in English and in
 * Dutch, and the treaty as XML. A second source for every treaty of the Kingdom, and the depositary of those of The Hague.
 *
 * Addresses: https://treatydatabase.overheid.nl/en/Treaty/Details/004235_b.html, and in Dutch
 * https://verdragenbank.overheid.nl/nl/Verdrag/Details/004235_b.html; the XML under https://repository.overheid.nl/frbr/vd/.
 *
 * Traps:
 * - Days come first, with hyphens: 28-09-1999 (R).
 * - `R` is ratification, acceptance, approval or notification, so that it does not say which.
 * - A renunciation is not the end: the column behind it has the day.
 * - States that are no more stand in the list: `Czechoslovakia (< 01-01-1993)`.
 */
import { dateCell, isBlank, notADate, together, type Cell } from './cells.ts';
import { readDate, type Order } from './dates.ts';
import { orderOf, refusal, type Action, type Page, type Row, type Said } from './list.ts';
import type { TableReader } from './tabular.ts';
import { allBelow, childrenOf, parseXml, textOf, type Element } from './xml.ts';

/** English and Dutch letters. What is not here says that the State is a party and not how. */
const KINDS: Readonly<Record<string, Action>> = { A: 'accession', T: 'accession', Su: 'succession', VG: 'succession' };
const PARTY_BY_OTHER = ['R', 'O', 'S', 'U', 'NB', 'D', 'N'];

function consent(text: string, order?: Order): Cell {
  if (isBlank(text)) return { says: {} };
  const [, day = '', kind] = /^(.*?\d)\s*(?:\(?([A-Za-z]{1,2})\*?\)?)?$/.exec(text.trim()) ?? [];
  const date = readDate(day, order);
  if (date === undefined) return { says: {}, fault: notADate(text, 'date') };
  const action = kind === undefined ? undefined : KINDS[kind];
  if (kind !== undefined && !action && !PARTY_BY_OTHER.includes(kind))
    return {
      says: {},
      fault: { message: `"${kind}" is no kind of act that is known.`, fix: 'read the legend of the column' },
    };
  return { says: { date, ...(action ? { action } : {}) } };
}

const COLUMNS = {
  signed: /^(signature|ondertekening)/i,
  date: /^(ratification|ratificatie)/i,
  inForce: /^(entry into force|in ?werking)/i,
  renounced: /^(renunciation|denunciation|opzegging)/i,
  ended: /^(termination|buiten ?werking)/i,
} as const;

/** A renunciation without its effect is no end yet. */
const leaving = (renounced: string, says: Said): Said =>
  !isBlank(renounced) && says.ended === undefined
    ? { left: `renounced (${renounced.trim()}), without the day on which that takes effect` }
    : {};

export const netherlands: TableReader = {
  name: 'the Treaty Database of the Netherlands',
  fits: (headings) =>
    /^(party|partij)$/i.test((headings[0] ?? '').trim()) &&
    headings.some((heading) => COLUMNS.date.test(heading)) &&
    headings.some((heading) => COLUMNS.ended.test(heading) || COLUMNS.renounced.test(heading)),
  read: ({ headings, body }, told) => {
    const cell = (cells: readonly string[], column: keyof typeof COLUMNS) =>
      cells[headings.findIndex((heading) => COLUMNS[column].test(heading))] ?? '';
    const { order, fault } = orderOf(
      body.flatMap(({ cells }) => [
        cell(cells, 'signed'),
        cell(cells, 'inForce'),
        cell(cells, 'date').replace(/\s*\(.*\)$/, ''),
      ]),
      'day-first',
      told,
    );
    if (fault) return { rows: [], faults: [fault] };
    const rows = body.flatMap(({ line, cells }): Row[] => {
      if ((cells[0] ?? '') === '') return [];
      const { says, faults } = together([
        consent(cell(cells, 'date'), order),
        ...(['signed', 'inForce', 'ended'] as const).map((column) => dateCell(cell(cells, column), column, order)),
      ]);
      return [{ line, name: cells[0] ?? '', says: { ...says, ...leaving(cell(cells, 'renounced'), says) }, faults }];
    });
    return { rows, faults: [], namesAll: true };
  },
};

/** Element of a party → field. The source spells the first with two n. */
const FIELDS = [
  ['DatumOndertekenning', 'signed'],
  ['DatumOndertekening', 'signed'],
  ['DatumInwerkingtreding', 'inForce'],
  ['DatumBuitenwerkingtreding', 'ended'],
] as const;
/** The treaty as XML: dates are 1999-09-28 there. */
export function readDutchXml(root: Element): Page {
  const parties = allBelow(root, 'Partij');
  if (parties.length === 0) return refusal('the XML names no parties.', 'take the XML of the treaty itself');
  return {
    rows: parties.map((party) => {
      const text = (name: string) => textOf(childrenOf(party, name)[0]);
      const { says, faults } = together([
        consent(`${text('DatumRatificatie')} ${text('TypeInstemming')}`.trim()),
        ...FIELDS.map(([name, key]) => dateCell(text(name), key)),
      ]);
      return {
        line: party.line,
        name: text('NaamPartij'),
        says: { ...says, ...leaving(text('DatumOpzegging'), says) },
        faults,
      };
    }),
    faults: [],
    namesAll: true,
  };
}
/** @returns undefined when it is no XML, or not that of a treaty of the database */
export function dutchTreaty(text: string): Element | undefined {
  try {
    const root = parseXml(text);
    return allBelow(root, 'Partijen').length > 0 ? root : undefined;
  } catch {
    return undefined;
  }
}
