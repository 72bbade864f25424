/** References as files that reference managers read. Pure and small: a page writes them at build time, a script in the browser. */
import { inWords } from '../../law/dates.ts';
import { AUTHOR, type Cited, type CiteFormat } from './cited.ts';
import { NEUTRAL, type Work, type WorkKind } from './works.ts';
import { NAME } from '../../settings.ts';

/** A page of this site, or the treaty, act or judgment that one is about. */
export type Reference = Cited | Work;
const isWork = (reference: Reference): reference is Work => 'kind' in reference;

/** Unique over the site and never cut: LaTeX documents name it. */
const idOf = (reference: Reference): string =>
  isWork(reference) ? reference.key : `${NAME.toLowerCase()}-${reference.key.replaceAll(/[^\w-]+/g, '-')}`;
/** A line end in a value would end the field in RIS, and could begin a record. */
const inOneLine = (text: string): string => text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
const inForceWords = ({ inForce }: Work): string | undefined =>
  inForce === undefined ? undefined : `entered into force ${inWords(inForce)}`;
const dateParts = (date: string) => ({ 'date-parts': [date.split('-').map(Number)] });

/** The record as CSL-JSON: https://docs.citationstyles.org/en/stable/specification.html */
const csl = (reference: Reference) => (isWork(reference) ? workAsCsl(reference) : pageAsCsl(reference));
const pageAsCsl = (cited: Cited) => ({
  id: idOf(cited),
  type: 'webpage',
  title: cited.title,
  'container-title': NAME,
  author: [{ literal: AUTHOR }],
  issued: dateParts(cited.date),
  URL: cited.url,
  language: 'en',
});
function workAsCsl(work: Work) {
  const { kind, title, shortTitle, date, place, number, authority, jurisdiction, url } = work;
  const [, , court, running] = kind === 'legal_case' ? (NEUTRAL.exec(number ?? '') ?? []) : [];
  return {
    id: idOf(work),
    type: kind,
    title,
    ...(shortTitle && { 'title-short': shortTitle }),
    // A neutral citation is written in parts, as styles of law put it together again.
    ...(court && running
      ? { authority: court, number: running, note: authority }
      : { ...(authority && { authority }), ...(number && { number }) }),
    // Styles for law print a treaty's place in its series from here.
    ...(kind === 'treaty' && number && { genre: number }),
    ...(jurisdiction && { jurisdiction }),
    ...(place && { 'publisher-place': place }),
    ...(date && { issued: dateParts(date) }),
    ...(kind === 'treaty' && work.inForce && { note: inForceWords(work) }),
    ...(url && { URL: url }),
  };
}

/** What TeX would take for a command, written so that it prints. */
const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};
const tex = (text: string): string =>
  text.replaceAll(/[\\^~]|[{}$&%#_]/g, (character) => TEX[character] ?? `\\${character}`);
/**
 * One record as biblatex reads it; a field without a value is left out. Two pairs of braces keep a style from splitting a
 * name and from writing a title in lower case. An address and an id are read as they stand.
 */
const bibtexRecord = (type: string, id: string, fields: readonly (readonly [name: string, value?: string])[]): string =>
  `@${type}{${id},
${fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},\n`])).join('')}}
`;
const whole = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : `{${tex(inOneLine(text))}}`;
/** Some readers take a dollar for the beginning of a formula even in an address. */
const texUrl = (url: string): string => url.replaceAll('$', '%24');
/** Types that Zotero, JabRef and biblatex know. None has one for treaties that the others would not throw away. */
const BIBTEX_TYPES: Readonly<Record<WorkKind, string>> = {
  treaty: 'misc',
  legislation: 'legislation',
  legal_case: 'jurisdiction',
  document: 'misc',
};
/** `year` is for styles that know no `date`. */
const bibtex = (reference: Reference): string =>
  isWork(reference)
    ? bibtexRecord(BIBTEX_TYPES[reference.kind], idOf(reference), [
        ['title', whole(reference.title)],
        ['shorttitle', whole(reference.shortTitle)],
        [reference.kind === 'legal_case' ? 'institution' : 'organization', whole(reference.authority)],
        ['location', whole(reference.place ?? reference.jurisdiction)],
        [
          reference.kind === 'treaty' || reference.kind === 'document' ? 'howpublished' : 'number',
          whole(reference.number),
        ],
        ['date', reference.date],
        ['year', reference.date?.slice(0, 4)],
        ['note', inForceWords(reference)],
        ['url', reference.url && texUrl(reference.url)],
        ['keywords', reference.kind === 'treaty' ? 'treaty' : undefined],
      ])
    : bibtexRecord('online', idOf(reference), [
        ['author', whole(AUTHOR)],
        ['title', whole(reference.title)],
        ['organization', NAME],
        ['date', reference.date],
        ['year', reference.date.slice(0, 4)],
        ['url', texUrl(reference.url)],
        ['langid', 'english'],
      ]);

const RIS_TYPES: Readonly<Record<WorkKind, string>> = {
  treaty: 'STAT',
  legislation: 'STAT',
  legal_case: 'CASE',
  document: 'RPRT',
};
/** `YYYY/MM/DD/`, with what is not known left blank. */
const risDate = (date: string): string => {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${year}/${month}/${day}/`;
};
/** RIS: two letters, two blanks, a hyphen and a blank before each value; a record ends with ER. */
const risRecord = (fields: readonly (readonly [tag: string, value?: string])[]): string =>
  [...fields, ['ER', ''] as const]
    .flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${inOneLine(value)}\n`]))
    .join('');
const ris = (reference: Reference): string =>
  isWork(reference)
    ? risRecord([
        ['TY', RIS_TYPES[reference.kind]],
        ['ID', idOf(reference)],
        ['TI', reference.title],
        ['ST', reference.shortTitle],
        ['PB', reference.authority],
        ['CY', reference.place ?? reference.jurisdiction],
        [reference.kind === 'legal_case' ? 'SV' : 'M1', reference.number],
        ['PY', reference.date?.slice(0, 4)],
        ['DA', reference.date && risDate(reference.date)],
        ['N1', inForceWords(reference)],
        ['UR', reference.url],
      ])
    : risRecord([
        ['TY', 'ELEC'],
        ['ID', idOf(reference)],
        ['AU', AUTHOR],
        ['TI', reference.title],
        ['T2', NAME],
        ['PY', reference.date.slice(0, 4)],
        ['DA', risDate(reference.date)],
        ['UR', reference.url],
        ['LA', 'en'],
      ]);

/** File ending → media type and text of one or more records. */
export const FORMATS = {
  bib: {
    type: 'application/x-bibtex',
    write: (references: readonly Reference[]): string => references.map(bibtex).join('\n'),
  },
  ris: {
    type: 'application/x-research-info-systems',
    write: (references: readonly Reference[]): string => references.map(ris).join('\n'),
  },
  json: {
    type: 'application/vnd.citationstyles.csl+json',
    write: (references: readonly Reference[]): string => `${JSON.stringify(references.map(csl), null, 2)}\n`,
  },
} as const satisfies Record<CiteFormat, { type: string; write: (references: readonly Reference[]) => string }>;
