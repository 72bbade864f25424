/**
 * Organization of American States, "Signatories and ratifications": newer pages hold a table, older ones text in columns.
 *
 * Address: https://www.oas.org/juridico/english/sigs/a-55.html
 *
 * Traps:
 * - The month comes first, always, and no page says so; years have two digits or four.
 * - Two dates stand side by side: that on which a State ratified, and that of the deposit, which is the act that counts.
 * - Every member is named, with `-` or `/  /` for nothing; names are Spanish and English mixed.
 * - The kind of act stands behind the deposit: RA, AC, AD.
 */
import { dateCell, isBlank, together, type Cell } from './cells.ts';
import type { Order } from './dates.ts';
import { headingOf } from './headings.ts';
import { orderOf, type Action, type Page, type Row, type Said } from './list.ts';
import type { TableReader } from './tabular.ts';

const KINDS: Readonly<Record<string, Action>> = {
  RA: 'ratification',
  AC: 'acceptance',
  AD: 'accession',
  AP: 'approval',
};

interface Printed {
  line: number;
  name: string;
  signature: string;
  ratification: string;
  /** The date of the deposit with the kind of act behind it. */
  deposit: string;
}
/** The oldest treaty of these pages is of 1928, and since 2015 they write years with four digits: `12/31/96` is in no doubt. */
const wholeYear = (date: string): string =>
  date.replace(/\/(\d{2})$/, (_, year: string) => `/${Number(year) >= 28 ? '19' : '20'}${year}`);
const withoutMark = (cell: string) => wholeYear(cell.replace(/\s+[A-Z]{1,2}$/, '').trim());

function depositCell(text: string, order?: Order): Cell {
  const kind = /\s([A-Z]{2})$/.exec(text.trim())?.[1];
  const action = kind === undefined ? undefined : KINDS[kind];
  if (kind !== undefined && !action)
    return {
      says: {},
      fault: {
        message: `"${kind}" is no kind of act that is known (${Object.keys(KINDS).join(', ')}).`,
        fix: 'read the legend below the table',
      },
    };
  const cell = dateCell(withoutMark(text), 'date', order);
  return action && cell.says.date !== undefined ? { ...cell, says: { ...cell.says, action } } : cell;
}
function rowOf({ line, name, signature, ratification, deposit }: Printed, order?: Order): Row {
  const ratified = dateCell(withoutMark(ratification), 'date', order);
  const { says, faults } = together([
    dateCell(withoutMark(signature), 'signed', order),
    depositCell(deposit, order),
    ...(ratified.fault ? [{ says: {}, fault: ratified.fault }] : []),
  ]);
  const undeposited: Said =
    isBlank(deposit) && ratified.says.date !== undefined
      ? { doubt: `it ratified on ${ratified.says.date}, and the page shows no deposit` }
      : {};
  return { line, name, says: { ...says, ...undeposited }, faults };
}
function pageOf(printed: readonly Printed[], told?: Order): Page {
  const { order, fault } = orderOf(
    printed.flatMap(({ signature, ratification, deposit }) => [signature, ratification, deposit].map(withoutMark)),
    'month-first',
    told,
  );
  if (fault) return { rows: [], faults: [fault] };
  return { rows: printed.map((each) => rowOf(each, order)), faults: [], namesAll: true };
}

export const oas: TableReader = {
  name: 'the Organization of American States',
  fits: (headings) => {
    const names = headings.map(headingOf);
    return (
      names.includes('signature') &&
      names.includes('deposit') &&
      names.some((name) => /^(ratification\/accession|ra\/ac\/ad)/.test(name))
    );
  },
  read: ({ headings, body }, told) => {
    const names = headings.map(headingOf);
    const cell = (cells: readonly string[], pattern: RegExp) =>
      cells[names.findIndex((name) => pattern.test(name))] ?? '';
    return pageOf(
      body.flatMap(({ line, cells }) =>
        cells.every((each) => each === '') || (cells[0] ?? '') === ''
          ? []
          : [
              {
                line,
                name: cells[0] ?? '',
                signature: cell(cells, /^signature$/),
                ratification: cell(cells, /^ratification|^ra\/ac/),
                deposit: cell(cells, /^deposit$/),
              },
            ],
      ),
      told,
    );
  },
};

const DATE = String.raw`(\d{1,2}/\d{1,2}/\d{2,4}|/\s*/)`;
const LINE = new RegExp(
  String.raw`^\s*(\p{L}[^/]*?)[ .]+${DATE}\s*[A-Z]?\s+${DATE}\s*[A-Z]?\s+${DATE}[ \t]*(RA|AC|AD|AP)?\b`,
  'u',
);
const HEADING = /^\s*SIGNATORY COUNTRIES\s+SIGNATURE/m;
/** Whether the text holds the columns of the older pages. */
export const isOasText = (text: string): boolean => HEADING.test(text);
const RULE = /^\s*={20,}\s*$/;

/** The older pages: between the headings and the legend, one State a line. */
export function readOasText(text: string, told?: Order): Page {
  const lines = text
    .replace(/<[^>]*>/g, '')
    .replace(/&amp;/g, '&')
    .replace(/&nbsp;/g, ' ')
    .split(/\r?\n/);
  const start = lines.findIndex((line) => HEADING.test(line)) + 1;
  const rules = lines.flatMap((line, index) => (index >= start && RULE.test(line) ? [index] : []));
  const [first, end] = rules;
  if (first === undefined || end === undefined)
    return {
      rows: [],
      faults: [
        {
          line: start,
          message: 'the columns have no line below them: the page breaks off.',
          fix: 'fetch the page again',
        },
      ],
    };
  const inside = lines.slice(first + 1, end).map((text, index) => ({ text, line: first + 2 + index }));
  const filled = inside.filter(({ text }) => text.trim() !== '');
  const strange = filled.find(({ text }) => !LINE.test(text));
  if (strange)
    return {
      rows: [],
      faults: [
        {
          line: strange.line,
          message: 'this line does not have the columns signature, RA/AC/AD and deposit.',
          fix: 'look at the page',
        },
      ],
    };
  return pageOf(
    filled.map(({ text, line }) => {
      const [, name = '', signature = '', ratification = '', day = '', kind = ''] = LINE.exec(text) ?? [];
      return { line, name: name.trim(), signature, ratification, deposit: `${day} ${kind}`.trim() };
    }),
    told,
  );
}

export const oasAddress = (status: URL): string | undefined =>
  /(^|\.)oas\.org$/.test(status.hostname) && /\/juridico\/english\/sigs\//i.test(status.pathname)
    ? status.href.replace(/^http:/, 'https:')
    : undefined;
