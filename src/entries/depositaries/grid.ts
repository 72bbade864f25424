/** Tables as rows of cells, out of HTML and out of text with tabs, semicolons or commas between the cells. */
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseHtml, type HTMLElement } from 'node-html-parser';

export interface GridRow {
  /** 1-based line of the text. */
  line: number;
  cells: readonly string[];
  /** The text of the first link in each cell, where there is one. */
  links?: readonly (string | undefined)[];
}
export type Grid = readonly GridRow[];

/** Whether a text begins as a web page does, or a piece of one, and not as any other XML. */
export const isHtml = (text: string): boolean =>
  /^<(!doctype html|html|head|body|div|main|section|h\d|p|table|thead|tbody|tr|pre)\b/i.test(
    text.replace(/^(?:\uFEFF|<\?.*?\?>|<!--.*?-->|\s)*/s, ''),
  );

const spaced = (text: string) => text.replace(/\s+/g, ' ').trim();
/** What a cell shows: without the numbers of footnotes and without scripts. */
function shown(cell: HTMLElement): string {
  const copy = parseHtml(cell.innerHTML.replace(/<br\s*\/?>/gi, ' '));
  for (const away of copy.querySelectorAll('sup, script, style')) away.remove();
  return spaced(copy.text);
}
const isCell = ({ rawTagName = '' }: HTMLElement) => /^t[dh]$/i.test(rawTagName);
const repeated = (cell: HTMLElement) => Math.min(20, Math.max(1, Number(cell.getAttribute('colspan')) || 1));

function rowOf(row: HTMLElement, line: number): GridRow {
  const cells = (row.childNodes as HTMLElement[]).filter(isCell);
  // A cell over several columns fills them, so that the columns behind it stay where they are.
  const across = <T>(value: (cell: HTMLElement) => T, rest: T) =>
    cells.flatMap((cell) => [value(cell), ...Array<T>(repeated(cell) - 1).fill(rest)]);
  return {
    line,
    cells: across(shown, ''),
    links: across((cell) => {
      const link = cell.querySelector('a');
      return link ? spaced(link.text) : undefined;
    }, undefined),
  };
}

/** The tables of a page, each row with its own cells only. Tables inside tables are tables of their own. */
export function htmlGrids(text: string): Grid[] {
  const lineAt = linesOf(text);
  const grids = new Map<HTMLElement | null, GridRow[]>();
  for (const row of parseHtml(text).querySelectorAll('tr')) {
    const table = row.closest('table');
    const rows = grids.get(table) ?? [];
    rows.push(rowOf(row, lineAt(row.range[0])));
    grids.set(table, rows);
  }
  return [...grids.values()];
}
function linesOf(text: string): (offset: number) => number {
  const ends = [...text.matchAll(/\n/g)].map(({ index }) => index);
  return (offset) => ends.filter((end) => end < offset).length + 1;
}

/** Whether a page breaks off: what was opened at its top is not closed at its end. */
export function breaksOff(text: string): boolean {
  const shown = text.replace(/<(script|style)\b.*?<\/\1\s*>|<!--.*?-->/gis, '');
  return ['html', 'table', 'pre', 'script'].some((name) => {
    const count = (pattern: string) => [...shown.matchAll(new RegExp(pattern, 'gi'))].length;
    return count(`<${name}[\\s>]`) > count(`</${name}\\s*>`);
  });
}

const delimiterOf = (text: string) => ['\t', ';', ','].find((mark) => text.includes(mark)) ?? ',';

/** @throws CsvError when the text is no table, such as one with an open quotation mark */
export function textGrid(text: string): Grid {
  const lines = parseCsv(text, {
    bom: true,
    info: true,
    trim: true,
    skip_empty_lines: true,
    relax_column_count: true,
    delimiter: delimiterOf(text),
  }) as unknown as { record: string[]; info: { lines: number } }[];
  return lines.map(({ record, info }) => ({ line: info.lines, cells: record.map(spaced) }));
}
