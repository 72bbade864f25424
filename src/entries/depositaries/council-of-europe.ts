/**
 * Council of Europe Treaty Office: the service behind its chart of signatures and ratifications, and the chart as copied.
 *
 * Addresses: the chart https://www.coe.int/en/web/conventions/full-list?module=signatures-by-treaty&treatynum=197 names,
 * in a script, the address of the service and the key that every reader of the page sends with a request. Then
 * https://conventions-ws.coe.int/WS_LFRConventions/api/signatures?numSTE=197&langue=ENG and
 * …/api/conventions/getDeclarations?numSte=197&codeNature=0&langue=ENG answer with JSON.
 *
 * Traps:
 * - The service has three lists: members, others, organisations; each names everybody, parties or not.
 * - It gives ratification and accession as one date. Who is no member and did not sign can only have acceded.
 * - A denunciation has two dates; only the day of its effect ends anything.
 * - The chart marks accession by a letter behind the date, and heads its groups by lines without a date.
 * - The site may answer programs with a riddle for browsers; a page beside it, …/conventions/full-list2, is said to name the
 *   service too.
 * - The server of the service offers an old key exchange that Node refuses unless told otherwise for that host.
 */
import { actCell, dateCell, together } from './cells.ts';
import { headingOf, type ActColumn } from './headings.ts';
import { orderOf, refusal, type Fault, type Page, type Row, type Said } from './list.ts';
import { readDate } from './dates.ts';
import type { TableReader } from './tabular.ts';
import { markOf } from './un.ts';

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textIn = (object: Json, key: string) => (typeof object[key] === 'string' ? object[key].trim() : '');

const GROUPS = ['member', 'other', 'organisation'] as const;
/** The service writes the year 1 where there is no date. */
const dayOf = (object: Json, key: string): string | undefined => {
  const text = textIn(object, key);
  return text === '' || text.startsWith('0001') ? undefined : text;
};

function rowOf(entry: Json, group: (typeof GROUPS)[number], line: number): Row {
  const name = textIn(entry, 'LibPaysOrga');
  const faults: Omit<Fault, 'line'>[] = [];
  const day = (key: string): string | undefined => {
    const written = dayOf(entry, key);
    const date = written === undefined ? undefined : readDate(written);
    if (written !== undefined && date === undefined)
      faults.push({ message: `${key} of ${name} is no date: "${written}".`, fix: 'look at the chart' });
    return date;
  };
  const [signed, date, inForce] = [day('DateSignature'), day('DateConsentement'), day('DateEntreeVigueur')];
  const [denounced, ended, suspended] = [day('DateDenonciation'), day('DateEffetDenonciation'), day('DateSuspension')];
  const acceded = group === 'other' && signed === undefined;
  const says: Said = {
    ...(signed === undefined ? {} : { signed }),
    ...(date === undefined ? {} : { date, usual: acceded ? 'accession' : 'ratification' }),
    ...(inForce === undefined ? {} : { inForce }),
    ...(ended === undefined ? {} : { ended }),
    ...(denounced !== undefined && ended === undefined
      ? { left: `denounced on ${denounced}, without the day on which that takes effect` }
      : {}),
    ...(suspended === undefined ? {} : { doubt: `suspended on ${suspended}` }),
  };
  return { line, name, says, faults: faults.slice(0, 1) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Name of a participant → mark of its declarations, from the second answer of the service. */
function declarationsOf(text: string): Map<string, string> | undefined {
  const list = parsed(text);
  if (!Array.isArray(list)) return undefined;
  const texts = new Map<string, string>();
  for (const each of list.filter(isObject)) {
    const state = isObject(each['code_Pays']) ? textIn(each['code_Pays'], 'Value') : '';
    const said = ['nature_Dec', 'numero_Article', 'date_Effet', 'date_Effet_Retrait', 'texte_Decl'];
    if (state !== '') texts.set(state, `${texts.get(state) ?? ''}\n${said.map((key) => textIn(each, key)).join('|')}`);
  }
  return new Map([...texts].map(([name, all]) => [name, markOf(all)]));
}

/**
 * The answers of the service.
 * @param signatures of `api/signatures`
 * @param declared of `api/conventions/getDeclarations`, where it was asked
 */
export function readCoeJson(signatures: string, declared?: string): Page {
  const groups = parsed(signatures);
  if (!Array.isArray(groups) || groups.length !== GROUPS.length || !groups.every((group) => Array.isArray(group)))
    return refusal(
      'the answer is not the three lists of members, others and organisations that the Treaty Office sends.',
      'open the chart of the treaty: the service may have changed, or ask for a sign-in',
    );
  const entries = (groups as unknown[][]).flatMap((group, index) =>
    group.map((entry) => ({ entry, group: GROUPS[index] ?? 'other' })),
  );
  const strange = entries.find(
    ({ entry }) => !isObject(entry) || !('DateConsentement' in entry) || textIn(entry, 'LibPaysOrga') === '',
  );
  if (entries.length === 0 || strange)
    return refusal(
      'the lists of the Treaty Office have other fields than those known (LibPaysOrga, DateConsentement).',
      'open the chart of the treaty and compare',
    );
  const declarations = declared === undefined ? undefined : declarationsOf(declared);
  if (declared !== undefined && !declarations)
    return refusal('the declarations did not come as a list.', 'fetch them again');
  return {
    rows: entries.map(({ entry, group }, index) => rowOf(entry as Json, group, index + 1)),
    faults: [],
    namesAll: true,
    ...(declarations ? { declarations } : {}),
  };
}

/** Letters behind a date of the chart. */
const CHART: Extract<ActColumn, { kind: 'acts' }> = {
  kind: 'acts',
  letters: new Map([
    ['a', 'accession'],
    ['s', 'party'],
    ['su', 'succession'],
  ]),
};
const GROUP = /^(members of|non-members of|international organi[sz]ations)/i;
const TOTAL = /^total number of ratifications\/accessions\D*(\d+)/i;

export const coeChart: TableReader = {
  name: 'the Council of Europe Treaty Office',
  fits: (headings) => {
    const names = headings.map(headingOf);
    return (
      ['signature', 'ratification', 'entry into force'].every((name) => names.includes(name)) &&
      names.some((name) => ['r.', 'd.', 'notes'].includes(name))
    );
  },
  read: ({ headings, body }, told) => {
    const names = headings.map(headingOf);
    const at = (name: string) => names.indexOf(name);
    const cell = (cells: readonly string[], name: string) => cells[at(name)] ?? '';
    const dates = body.flatMap(({ cells }) =>
      ['signature', 'ratification', 'entry into force'].map((name) => cell(cells, name).replace(/\s*[a-z]{1,2}$/i, '')),
    );
    const { order, fault } = orderOf(dates, 'day-first', told);
    if (fault) return { rows: [], faults: [fault] };
    const total = body.flatMap(({ cells }) => TOTAL.exec(cells.join(' ').trim())?.[1] ?? [])[0];
    const rows = body.flatMap(({ line, cells }): Row[] => {
      const name = cells[0] ?? '';
      if (name === '' || GROUP.test(name) || /^total number/i.test(cells.join(' ').trim())) return [];
      const { says, faults } = together([
        actCell(cell(cells, 'ratification'), CHART, order),
        dateCell(cell(cells, 'signature').replace(/\s*[a-z]{1,2}$/i, ''), 'signed', order),
        dateCell(cell(cells, 'entry into force'), 'inForce', order),
      ]);
      const usual = says.date === undefined ? {} : { usual: 'ratification' as const };
      return [{ line, name, says: { ...usual, ...says }, faults }];
    });
    const noted = rows.length > 0 && at('notes') >= 0 ? body.filter(({ cells }) => cell(cells, 'notes') !== '') : [];
    return {
      rows,
      faults: [],
      namesAll: true,
      ...(total === undefined ? {} : { parties: Number(total) }),
      notes: noted.map(
        ({ line, cells }) => `line ${line}, ${cells[0] ?? ''}: has a note on the chart, which may say that it left.`,
      ),
    };
  },
};

/** The number of a treaty in the address of its chart. */
export function coeNumber(status: URL): string | undefined {
  if (status.hostname !== 'www.coe.int' || status.searchParams.get('module') !== 'signatures-by-treaty')
    return undefined;
  return /^\d{3}$/.exec(status.searchParams.get('treatynum') ?? '')?.[0];
}
/** Only this server gets the key of the page. */
const SERVICE = /^https:\/\/conventions-ws\.coe\.int\/[\w/]+\/$/;
/** Where the page of the chart says that its service is, and the key that it sends. */
export function coeService(page: string): { url: string; key: string } | undefined {
  const url = /conventions_api_url\s*=\s*['"]([^'"]+)['"]/.exec(page)?.[1];
  const key = /conventions_api_key\s*=\s*['"](\w+)['"]/.exec(page)?.[1];
  return url !== undefined && key !== undefined && SERVICE.test(url) ? { url, key } : undefined;
}
