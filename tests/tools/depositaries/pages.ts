/**
 * Pages of depositaries in their true shape, and in our own words: how tags, headings, dates and footnotes stand was learned
 * from pages and from programs that read them; nothing is copied.
 */
import type { Fact } from './facts.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
const parts = (date: string) => {
  const [year = '', month = '', day = ''] = date.split('-');
  return { year, month: Number(month), day: Number(day) };
};
/** `4 Mar 2003` */
export const inWords = (date = ''): string => {
  if (date === '') return '';
  const { year, month, day } = parts(date);
  return `${day} ${MONTHS[month - 1] ?? ''} ${year}`;
};
const withRoman = (date = '') => {
  if (date === '') return '';
  const { year, month, day } = parts(date);
  return `${day}-${ROMAN[month - 1] ?? ''}-${year}`;
};
const monthFirst = (date = '') => {
  if (date === '') return '-';
  const { year, month, day } = parts(date);
  return `${String(month).padStart(2, '0')}/${String(day).padStart(2, '0')}/${year.slice(2)}`;
};
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const LETTERS: Readonly<Record<string, string>> = {
  accession: ' a',
  acceptance: ' A',
  approval: ' AA',
  succession: ' d',
};
export const ACTS = 'Ratification, Acceptance(A), Approval(AA), Accession(a), Succession(d)';
export interface Shape {
  /** A number of a footnote in every cell. */
  footnotes?: boolean;
  headings?: readonly string[];
  declarations?: Readonly<Record<string, string>>;
}
const isBound = ({ action, ended }: Fact) => action !== 'signature-only' && ended === undefined;

/** MTDSG as XML, markup in cells written as text, tabs inside dates. */
export function unXml(facts: readonly Fact[], { footnotes = false, headings, declarations = {} }: Shape = {}): string {
  const mark = footnotes ? '&lt;superscript&gt;1&lt;/superscript&gt;' : '';
  const dated = (date: string | undefined, letter = '') =>
    date === undefined ? '' : `${inWords(date).replace(/ (\d{4})$/, '\t $1')}${letter}${mark} `;
  const rows = facts.map(
    ({ name, action, date, signed }) =>
      `<Row><Entry>${escaped(name)}${mark}</Entry><Entry>${dated(signed)}</Entry><Entry>${dated(date, LETTERS[action])}</Entry></Row>`,
  );
  const row = (cells: readonly string[]) =>
    `<Row>${cells.map((cell) => `<Entry>${escaped(cell)}</Entry>`).join('')}</Row>`;
  return `<?xml version="1.0" encoding="ISO-8859-1"?>
<MTDSG><Treaty><Chapter><Header>CHAPTER</Header><Name>PENAL MATTERS</Name></Chapter>
<ExternalData><Titlesect>A convention</Titlesect><Status><Signatories>${facts.filter(({ signed }) => signed).length}</Signatories><Parties>${facts.filter(isBound).length}</Parties></Status></ExternalData>
<Participants><Table><TGroup><Thead><Rows>${row(headings ?? ['Participant', 'Signature', ACTS])}</Rows></Thead>
<Tbody><Rows>
${rows.join('\n')}
</Rows></Tbody></TGroup></Table></Participants>
<Declarations>${Object.entries(declarations)
    .map(
      ([name, text]) =>
        `<Declaration><Participant>${escaped(name)}</Participant><Text type="para">${escaped(text)}</Text></Declaration>`,
    )
    .join('')}</Declarations>
<TreatyNotes><TreatyNote><Text>1. A note on the territory.</Text></TreatyNote></TreatyNotes>
</Treaty></MTDSG>
`;
}

const page = (title: string, body: string) =>
  `<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>${title}</title>\n<script>var table = "<table>";</script></head>\n<body>\n${body}\n</body></html>\n`;
const htmlRow = (cells: readonly string[], tag = 'td') =>
  `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;

/** The same as the status page in a browser. */
export function unHtml(facts: readonly Fact[], day: string): string {
  const rows = facts.map(({ name, action, date, signed }) =>
    htmlRow([
      `${escaped(name)} <sup>1, 7</sup>`,
      `&nbsp;${inWords(signed)}`,
      `${inWords(date)}${date ? (LETTERS[action] ?? '') : ''}`,
    ]),
  );
  const { year, month, day: date } = parts(day);
  const two = (number: number) => String(number).padStart(2, '0');
  return page(
    'UNTC',
    `<p>STATUS AS AT : ${two(date)}-${two(month)}-${year} 09:15:44 AM EDT</p>
<table><tr><td>Status</td><td>:</td><td>Signatories : 1. Parties : ${facts.filter(isBound).length}</td></tr></table>
<table class="table-striped">${htmlRow(['Participant <sup>2</sup>', 'Signature', ACTS], 'th')}
${rows.join('\n')}</table>
<table><tr><th>End Note</th></tr><tr><td>1. A note.</td></tr></table>`,
  );
}

/** NORMLEX: one table for what is in force, one for what is not; the name is a link. */
export function normlex(facts: readonly Fact[], { headings, footnotes = false }: Shape = {}): string {
  const mark = footnotes ? '<sup>1</sup>' : '';
  const head = htmlRow(headings ?? ['Country', 'Date', 'Status', 'Note'], 'th');
  const row = ({ name, date, ended }: Fact) =>
    htmlRow([
      `<a href="#">${escaped(name)}</a>${mark}`,
      `${inWords(date).replace(/^(\d) /, '0$1 ')}${mark}`,
      `${ended ? 'Not in force' : 'In Force'}`,
      ended ? `Denounced on ${inWords(ended)}` : '',
    ]);
  const table = (some: readonly Fact[]) =>
    some.length === 0
      ? ''
      : `<table class="horizontalLine" cellspacing="0">${head}\n${some.map(row).join('\n')}</table>`;
  const acts = facts.filter(({ action }) => action !== 'signature-only');
  return page(
    'Ratifications',
    `<table role="presentation"><tr><td><a href="#">NORMLEX</a></td></tr></table>\n${table(acts.filter(({ ended }) => !ended))}\n${table(acts.filter(({ ended }) => ended))}`,
  );
}

/** The page of the chart, which only says where the service is. */
export const coeChartPage = (key = 'publickeyofthepage'): string =>
  page(
    'Full list',
    `<script>window.conventions_api_url='https://conventions-ws.coe.int/WS_LFRConventions/';window.conventions_api_key='${key}';</script><div id="app"></div>`,
  );
const COUNCIL = new Set(
  'ALB AND ARM AUT AZE BEL BIH BGR HRV CYP CZE DNK EST FIN FRA GEO DEU GRC HUN ISL IRL ITA LVA LIE LTU LUX MLT MDA MCO MNE NLD MKD NOR POL PRT ROU SMR SRB SVK SVN ESP SWE CHE TUR UKR GBR'.split(
    ' ',
  ),
);
export function coeSignatures(facts: readonly Fact[], field = 'DateConsentement'): string {
  const at = (date?: string) => (date === undefined ? null : `${date}T00:00:00`);
  const entry = ({ code, name, date, inForce, signed, ended }: Fact) => ({
    CodePays: code,
    LibPaysOrga: name,
    DateSignature: at(signed),
    [field]: at(date),
    DateEntreeVigueur: at(inForce),
    DateDenonciation: at(ended),
    DateEffetDenonciation: at(ended),
    DateSuspension: null,
    Reserves: false,
    Declarations: false,
    Objections: false,
    Territoires: false,
    Communications: false,
  });
  const nobody: Fact = { code: 'MDA', name: 'Republic of Moldova', action: 'signature-only' };
  const members = facts.filter(({ code }) => COUNCIL.has(code));
  if (!members.some(({ code }) => code === 'MDA')) members.push(nobody);
  return JSON.stringify([
    members.map(entry),
    facts.filter(({ code }) => !COUNCIL.has(code) && code !== 'EU').map(entry),
    facts.filter(({ code }) => code === 'EU').map(entry),
  ]);
}
export const coeDeclarations = (declarations: Readonly<Record<string, string>> = {}): string =>
  JSON.stringify(
    Object.entries(declarations).map(([name, text]) => ({
      code_Pays: { Value: name },
      code_Organisation: { Libelle: 'Null' },
      nature_Dec: 'Declaration',
      numero_Article: '9',
      date_Effet: '2020-01-01T00:00:00',
      texte_Decl: `<p>${text}</p>`,
    })),
  );

const TYPES: Readonly<Record<string, string>> = {
  ratification: 'R',
  accession: 'A',
  succession: 'Su',
  acceptance: 'Acc',
  approval: 'App',
};
export function hagueTable(facts: readonly Fact[], { headings, footnotes = false }: Shape = {}): string {
  const mark = footnotes ? '<sup>1</sup>' : '';
  const rows = facts.map(({ name, action, date, inForce, signed, ended }) =>
    htmlRow(
      ended
        ? [`<i>${escaped(name)}</i>`, '', '', 'Den', '', '', '', '']
        : [
            `<a href="#"><b>${escaped(name)}</b></a>${mark}`,
            `${withRoman(signed)}${mark}`,
            `${withRoman(date)}${mark}`,
            date ? (TYPES[action] ?? '') : '',
            withRoman(inForce),
            '',
            '<a href="#">1</a>',
            '<a href="#">D,Res</a>',
          ],
    ),
  );
  return page(
    'Status table',
    `<h1>A Convention</h1><p>Number of Contracting Parties to this Convention: ${facts.filter(isBound).length}</p>
<table>${htmlRow(headings ?? ['Contracting Party', 'S <sup>1</sup>', 'R/A/S<sup>2</sup>', 'Type<sup>3</sup>', 'EIF<sup>4</sup>', 'EXT<sup>5</sup>', 'Auth<sup>6</sup>', 'Res/D/N/DC<sup>7</sup>'], 'th')}
${rows.join('\n')}</table><p>1) S = Signature</p>`,
  );
}

const KINDS: Readonly<Record<string, string>> = {
  ratification: ' RA',
  accession: ' AD',
  acceptance: ' AC',
  approval: ' AP',
};
const deposit = ({ action, date }: Fact) => `${monthFirst(date)}${date ? (KINDS[action] ?? '') : ''}`;
export function oasTable(facts: readonly Fact[], { headings, footnotes = false }: Shape = {}): string {
  const mark = footnotes ? '<sup>1</sup>' : '';
  // A year of four digits where two would be another century.
  const rows = facts.map((fact) =>
    htmlRow([
      `${escaped(fact.name)}${mark}`,
      monthFirst(fact.signed),
      `${monthFirst(fact.date)}${mark}`,
      deposit(fact),
      fact.date ? 'Yes' : '-',
    ]),
  );
  const silent = htmlRow(['Bahamas', '-', '-', '-', '-']);
  return page(
    'Signatories',
    `<table>${htmlRow(headings ?? ['COUNTRY', 'SIGNATURE', 'RATIFICATION/ACCESSION', 'DEPOSIT', 'INFORMATION*'], 'th')}
${rows.join('\n')}${facts.some(({ code }) => code === 'BHS') ? '' : silent}</table>`,
  );
}
/** The older pages: columns of text. */
export function oasText(facts: readonly Fact[]): string {
  const cell = (date?: string) => (date === undefined ? '  /  /  ' : monthFirst(date));
  const lines = facts.map(
    (fact) =>
      `${fact.name.padEnd(20, '.')}   ${cell(fact.signed)}       ${cell(fact.date)}       ${cell(fact.date)}${fact.date ? (KINDS[fact.action] ?? '') : ''}     /  /   1`,
  );
  const rule = '='.repeat(79);
  return page(
    'Signatories',
    `<pre>\n${rule}\nSIGNATORY COUNTRIES    SIGNATURE REF   RA/AC/AD REF   DEPOSIT INST  INFORMA REF\n${rule}\n${lines.join('\n')}\n${rule}\nREF = REFERENCE     INST = TYPE OF INSTRUMENT\n</pre>`,
  );
}

export const unionAct = (applies: string): string =>
  `<!DOCTYPE html><html><head><meta about="http://data.europa.eu/eli/x/oj" property="eli:date_applicability" content="${applies}" datatype="xsd:date"/>
<meta property="eli:in_force" resource="http://data.europa.eu/eli/ontology#InForce-inForce"/></head><body><h1>An act</h1></body></html>`;
