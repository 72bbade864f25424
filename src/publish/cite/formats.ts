/** Citations as files that reference managers read. Pure and small: a page writes them at build time, a script in the browser. */
import { AUTHOR, type Cited, type CiteFormat } from './cited.ts';
import { NAME } from '../../settings.ts';

const idOf = ({ key }: Cited): string => `${NAME.toLowerCase()}-${key.replaceAll(/[^\w-]+/g, '-')}`;

/** The record as CSL-JSON: https://docs.citationstyles.org/en/stable/specification.html */
const csl = (cited: Cited) => ({
  id: idOf(cited),
  type: 'webpage',
  title: cited.title,
  'container-title': NAME,
  author: [{ literal: AUTHOR }],
  issued: { 'date-parts': [cited.date.split('-').map(Number)] },
  URL: cited.url,
  language: 'en',
});

/** What TeX would take for a command, written so that it prints. */
const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};
const tex = (text: string): string =>
  text.replaceAll(/[\\^~]|[{}$&%#_]/g, (character) => TEX[character] ?? `\\${character}`);
/**
 * BibTeX as biblatex reads it. Two pairs of braces keep a style from splitting the author into names and from writing the
 * title in lower case; `year` is for styles that know no `date`. An address is read as it stands.
 */
const bibtex = (cited: Cited): string =>
  `@online{${idOf(cited)},
  author = {{${tex(AUTHOR)}}},
  title = {{${tex(cited.title)}}},
  organization = {${NAME}},
  date = {${cited.date}},
  year = {${cited.date.slice(0, 4)}},
  url = {${cited.url}},
  langid = {english},
}
`;

/** RIS: two letters, two blanks, a hyphen and a blank before each value; a record ends with ER. */
const ris = (cited: Cited): string =>
  [
    ['TY', 'ELEC'],
    ['ID', idOf(cited)],
    ['AU', AUTHOR],
    ['TI', cited.title],
    ['T2', NAME],
    ['PY', cited.date.slice(0, 4)],
    ['DA', `${cited.date.replaceAll('-', '/')}/`],
    ['UR', cited.url],
    ['LA', 'en'],
    ['ER', ''],
  ]
    .map(([tag, value]) => `${tag}  - ${value}\n`)
    .join('');

/** File ending → media type and text of one or more records. */
export const FORMATS = {
  bib: {
    type: 'application/x-bibtex',
    write: (cited: readonly Cited[]): string => cited.map(bibtex).join('\n'),
  },
  ris: {
    type: 'application/x-research-info-systems',
    write: (cited: readonly Cited[]): string => cited.map(ris).join('\n'),
  },
  json: {
    type: 'application/vnd.citationstyles.csl+json',
    write: (cited: readonly Cited[]): string => `${JSON.stringify(cited.map(csl), null, 2)}\n`,
  },
} as const satisfies Record<CiteFormat, { type: string; write: (cited: readonly Cited[]) => string }>;
