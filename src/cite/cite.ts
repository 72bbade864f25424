/** How to cite an entry: one record, written in the forms that reference managers read. */
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { inWords } from '../law/dates.ts';
import { NAME } from '../site.ts';

export interface Cited {
  /** `frameworks/untoc` */
  key: string;
  title: string;
  /** Permanent address. */
  url: string;
  /** The day as of which the entry speaks, `YYYY-MM-DD`. */
  date: string;
}
const AUTHOR = `${NAME} contributors`;

/** The record as CSL-JSON: https://docs.citationstyles.org/en/stable/specification.html */
export const csl = ({ key, title, url, date }: Cited) => ({
  id: `comity-${key.replace('/', '-')}`,
  type: 'webpage',
  title,
  'container-title': NAME,
  author: [{ literal: AUTHOR }],
  issued: { 'date-parts': [date.split('-').map(Number)] },
  URL: url,
  language: 'en',
});

/** For a footnote, after OSCOLA 4th edition, 3.4.8 (websites); the reader adds the day of access. */
export const oscola = ({ title, url, date }: Cited): string =>
  `${AUTHOR}, ‘${title}’ (${NAME}, ${inWords(date)}) <${url}>`;

/** File ending → media type and text. */
export const FORMATS = {
  bib: { type: 'application/x-bibtex', write: (cited: Cited) => new Cite([csl(cited)]).format('bibtex') },
  ris: { type: 'application/x-research-info-systems', write: (cited: Cited) => new Cite([csl(cited)]).format('ris') },
  json: {
    type: 'application/vnd.citationstyles.csl+json',
    write: (cited: Cited) => `${JSON.stringify([csl(cited)], null, 2)}\n`,
  },
} as const;
export type CiteFormat = keyof typeof FORMATS;
