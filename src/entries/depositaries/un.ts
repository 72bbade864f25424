/**
 * United Nations Treaty Collection, "Multilateral Treaties Deposited with the Secretary-General" (MTDSG).
 *
 * Reads the status of a treaty as XML, its status page as HTML, and the table copied from that page.
 * Address of the XML: https://treaties.un.org/doc/Publication/MTDSG/Volume%20II/Chapter%20XVIII/XVIII-12.en.xml, volume I
 * for the chapters I to XI, II for those after them.
 *
 * Traps:
 * - The heading of the acts names them in any order; the one without a letter is that of a date without a letter.
 * - Footnotes are digits behind names and dates, as elements or as markup written as text.
 * - A date in square brackets is not the act by which the State is bound; a note says what it is.
 * - A State that has withdrawn keeps its date: only the notes say so, and the number of parties is smaller.
 * - A page about maintenance comes as HTML, with status 200.
 * - Documents of the years before 2015 are in ISO 8859-1 and say so.
 */
import { createHash } from 'node:crypto';
import { isHtml } from './grid.ts';
import { actColumn, headingOf } from './headings.ts';
import { refusal, type Page } from './list.ts';
import { readLines } from './own.ts';
import { joined, type Headed, type TableReader } from './tabular.ts';
import { allBelow, childrenOf, parseXml, textOf, type Element } from './xml.ts';

const isParticipant = (heading: string | undefined) => headingOf(heading ?? '') === 'participant';
/** "Provisional application(n)" and the like have a column of their own, and bind nobody for good. */
const isAside = (heading: string) => /^provisional|^notification/i.test(heading.trim());

/** The table without the columns that say nothing of being bound. */
function narrowed({ headings, line, body }: Headed): { table: Headed; left: string[] } {
  const kept = headings.flatMap((heading, index) => (isAside(heading) && !actColumn(heading) ? [] : [index]));
  const only = (cells: readonly string[]) => [
    ...kept.map((index) => cells[index] ?? ''),
    ...cells.slice(headings.length),
  ];
  return {
    table: { headings: only(headings), line, body: body.map((row) => ({ ...row, cells: only(row.cells) })) },
    left: headings.filter((heading) => isAside(heading)),
  };
}

export const unTable: TableReader = {
  name: 'the United Nations Treaty Collection',
  fits: (headings) => isParticipant(headings[0]) && headings.length > 1,
  read: (whole, told) => {
    const { table, left } = narrowed(whole);
    const page = readLines(table, told);
    return left.length === 0
      ? page
      : {
          ...page,
          notes: [`not read: the column "${left.join('", "')}". Provisional application binds nobody for good.`],
        };
  },
};

/** Half a table: fewer acts than the page itself counts. More acts than parties are States that left, and are told. */
export function counted(page: Page): Page {
  const { parties, rows } = page;
  if (parties === undefined || page.faults.length > 0) return page;
  const acts = rows.filter(({ says }) => says.date !== undefined || says.inForce !== undefined).length;
  if (acts < parties)
    return refusal(
      `the page counts ${parties} parties and its table shows ${acts}: it is not whole.`,
      'fetch the page again',
    );
  if (acts === parties) return page;
  return {
    ...page,
    notes: [
      ...(page.notes ?? []),
      `the page counts ${parties} parties and shows ${acts} acts: ${acts - parties} may have left. Its notes say who.`,
    ],
  };
}

/** `Parties : 192` and `STATUS AS AT : 26-11-2026` on the page. */
function headerOf(text: string): Pick<Page, 'parties' | 'asAt'> {
  const words = text
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/\s+/g, ' ');
  const parties = /\bParties ?: ?(\d{1,3})\b/.exec(words)?.[1];
  const [, day, month, year] = /STATUS AS AT ?: ?(\d{2})-(\d{2})-(\d{4})/i.exec(words) ?? [];
  return {
    ...(parties === undefined ? {} : { parties: Number(parties) }),
    ...(year === undefined ? {} : { asAt: `${year}-${month ?? ''}-${day ?? ''}` }),
  };
}
/** What the page says besides its table. */
export const unPage = (table: Page, text: string): Page => counted({ ...table, ...headerOf(text) });

const cellsOf = (row: Element) => childrenOf(row, 'Entry').map(textOf);
/** The tables of participants of a treaty, each from its headings on. */
function participantTables(root: Element): Headed[] {
  return allBelow(root, 'Participants')
    .flatMap((participants) => allBelow(participants, 'Table'))
    .flatMap((table): Headed[] => {
      const rowsIn = (name: string) => allBelow(table, name).flatMap((part) => allBelow(part, 'Row'));
      const [heading] = rowsIn('Thead');
      if (!heading) return [];
      return [
        {
          headings: cellsOf(heading),
          line: heading.line,
          body: rowsIn('Tbody').map((row) => ({ line: row.line, cells: cellsOf(row) })),
        },
      ];
    });
}
/** Another declaration or another word in one gives another mark; its text is not kept. */
export const markOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

function declarationsOf(root: Element): Map<string, string> {
  const texts = new Map<string, string>();
  for (const section of allBelow(root, 'Declarations'))
    for (const declaration of allBelow(section, 'Declaration')) {
      const name = textOf(childrenOf(declaration, 'Participant')[0]);
      if (name !== '') texts.set(name, `${texts.get(name) ?? ''}\n${textOf(declaration)}`);
    }
  return new Map([...texts].map(([name, text]) => [name, markOf(text)]));
}

/** The status of a treaty as XML. */
export function readUnXml(text: string): Page {
  if (isHtml(text))
    return refusal(
      'the answer is a web page and not the XML of the treaty.',
      'open the address: the Treaty Collection may be under maintenance',
    );
  let root: Element;
  try {
    root = parseXml(text);
  } catch (error) {
    return refusal(
      `the XML is damaged or breaks off: ${error instanceof Error ? error.message : String(error)}`,
      'fetch it again',
    );
  }
  const tables = participantTables(root).filter(({ headings }) => unTable.fits(headings));
  if (tables.length === 0)
    return refusal(
      'the XML has no table of participants with headings, so that nobody knows what its dates are.',
      'take the whole document from treaties.un.org, or the table of its status page',
    );
  const [status] = allBelow(root, 'Status');
  const parties = Number(textOf(status && childrenOf(status, 'Parties')[0]) || Number.NaN);
  return counted({
    ...joined(tables.map((table) => unTable.read(table))),
    ...(Number.isInteger(parties) ? { parties } : {}),
    declarations: declarationsOf(root),
  });
}

const ROMAN = [
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
  'XIII',
  'XIV',
  'XV',
  'XVI',
  'XVII',
  'XVIII',
  'XIX',
  'XX',
  'XXI',
  'XXII',
  'XXIII',
  'XXIV',
  'XXV',
  'XXVI',
  'XXVII',
  'XXVIII',
  'XXIX',
];
/** The last chapter of the first volume. */
const FIRST_VOLUME = 11;
/** The address of the XML of a treaty from that of its status page, or of the XML itself. */
export function unAddress(status: URL): string | undefined {
  if (status.hostname !== 'treaties.un.org') return undefined;
  if (status.pathname.endsWith('.xml')) return status.href;
  const number = status.searchParams.get('mtdsg_no') ?? '';
  const chapter = ROMAN.indexOf(/^([IVX]+)-[\w-]+$/.exec(number)?.[1] ?? '') + 1;
  if (chapter === 0) return undefined;
  const volume = chapter <= FIRST_VOLUME ? 'I' : 'II';
  return `https://treaties.un.org/doc/Publication/MTDSG/Volume%20${volume}/Chapter%20${ROMAN[chapter - 1] ?? ''}/${number}.en.xml`;
}
