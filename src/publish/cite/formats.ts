/** Citations as files that reference managers read. */
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { AUTHOR, type Cited, type CiteFormat } from './cited.ts';
import { NAME } from '../../settings.ts';

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
    type: 'application/x-bibtex',
    write: (cited: readonly Cited[]): string => new Cite(cited.map(csl)).format('bibtex'),
  },
  ris: {
    type: 'application/x-research-info-systems',
    write: (cited: readonly Cited[]): string => new Cite(cited.map(csl)).format('ris'),
  },
  json: {
    type: 'application/vnd.citationstyles.csl+json',
    write: (cited: readonly Cited[]): string => `${JSON.stringify(cited.map(csl), null, 2)}\n`,
  },
} as const satisfies Record<CiteFormat, { type: string; write: (cited: readonly Cited[]) => string }>;
