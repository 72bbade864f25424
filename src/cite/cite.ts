/** Citations as files that reference managers read. */
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { AUTHOR, type Cited } from './cited.ts';
import { NAME } from './name.ts';

/** The record as CSL-JSON: https://docs.citationstyles.org/en/stable/specification.html */
export const csl = ({ key, title, url, date }: Cited) => ({
  id: `comity-${key.replace(/[/#]/g, '-')}`,
  type: 'webpage',
  title,
  'container-title': NAME,
  author: [{ literal: AUTHOR }],
  issued: { 'date-parts': [date.split('-').map(Number)] },
  URL: url,
  language: 'en',
});

/** File ending → media type and text of one or more records. */
export const FORMATS = {
  bib: {
    name: 'BibTeX',
    type: 'application/x-bibtex',
    write: (cited: readonly Cited[]): string => new Cite(cited.map(csl)).format('bibtex'),
  },
  ris: {
    name: 'RIS',
    type: 'application/x-research-info-systems',
    write: (cited: readonly Cited[]): string => new Cite(cited.map(csl)).format('ris'),
  },
  json: {
    name: 'CSL-JSON',
    type: 'application/vnd.citationstyles.csl+json',
    write: (cited: readonly Cited[]): string => `${JSON.stringify(cited.map(csl), null, 2)}\n`,
  },
} as const;
export type CiteFormat = keyof typeof FORMATS;
export const FORMAT_NAMES = Object.keys(FORMATS) as CiteFormat[];
