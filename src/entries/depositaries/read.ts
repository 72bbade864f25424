/** A list of parties, of whatever depositary and in whatever form: which reader knows it. */
import { coeChart, readCoeJson } from './council-of-europe.ts';
import type { Order } from './dates.ts';
import { breaksOff, htmlGrids, isHtml, textGrid, type Grid } from './grid.ts';
import { hague, haguePage } from './hague.ts';
import { ilo } from './ilo.ts';
import { refusal, type Page } from './list.ts';
import { dutchTreaty, netherlands, readDutchXml } from './netherlands.ts';
import { isOasText, oas, readOasText } from './oas.ts';
import { own } from './own.ts';
import { headed, joined, type TableReader } from './tabular.ts';
import { uk } from './uk.ts';
import { readUnXml, unPage, unTable } from './un.ts';

/** The first that knows the headings reads; our own comes last, because its words are common. */
export const TABLES: readonly TableReader[] = [unTable, coeChart, ilo, hague, oas, netherlands, uk, own];
/** What the page around a table says of it. */
const AROUND: ReadonlyMap<TableReader, (table: Page, text: string) => Page> = new Map([
  [unTable, unPage],
  [hague, haguePage],
]);

/** Every table of a page that the reader knows, as one list; undefined when there is none. */
export function tablesOf(grids: readonly Grid[], reader: TableReader, told?: Order): Page | undefined {
  const found = grids.flatMap((grid) => headed(grid, reader.fits) ?? []);
  return found.length === 0 ? undefined : joined(found.map((table) => reader.read(table, told)));
}

const unknownList = (headings: string, line: number): Page =>
  refusal(
    `no line names the columns; of ${headings || 'nothing'} no column is the State with its date.`,
    'head the columns state, date, and if you have them action, signed, inForce, ended',
    line,
  );

function readGrids(grids: readonly Grid[], text: string, readers: readonly TableReader[], told?: Order): Page {
  for (const reader of readers) {
    const page = tablesOf(grids, reader, told);
    if (page) return AROUND.get(reader)?.(page, text) ?? page;
  }
  const [first] = grids[0] ?? [];
  return unknownList((first?.cells ?? []).join(', ').slice(0, 120), first?.line ?? 1);
}

/**
 * A page of a depositary, or a piece of one.
 * @param readers who may read it: a page that lost a column must not pass for the list of another
 */
export function readHtml(text: string, readers: readonly TableReader[] = TABLES, told?: Order): Page {
  if (breaksOff(text)) return refusal('the page breaks off: what it opens is not closed.', 'save the whole page again');
  if (isOasText(text) && readers.includes(oas)) return readOasText(text, told);
  const grids = htmlGrids(text);
  return grids.length === 0
    ? refusal(
        'the page holds no table.',
        'open it: it may be an error, a sign-in, or made by a script that did not run',
      )
    : readGrids(grids, text, readers, told);
}

/**
 * A list as a person has it: a saved page, XML, the answer of a service, CSV, or a table copied from a page.
 * @param told in which order they said that dates are read
 */
export function readList(text: string, told?: Order): Page {
  const start = text.replace(/^\uFEFF/, '').trimStart();
  if (start.startsWith('[') || start.startsWith('{')) return readCoeJson(start);
  if (start.startsWith('<') && !isHtml(start)) {
    const dutch = dutchTreaty(start);
    return dutch ? readDutchXml(dutch) : readUnXml(start);
  }
  if (start.startsWith('<')) return readHtml(text, TABLES, told);
  if (isOasText(text)) return readOasText(text, told);
  try {
    return readGrids([textGrid(text)], text, TABLES, told);
  } catch (error) {
    return refusal(
      `the list cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      'save it as CSV',
    );
  }
}
