/** What a citation names, and how it reads in a footnote. Pure: pages and scripts share it. */
import { inWords } from '../../law/dates.ts';
import { NAME } from '../../settings.ts';

export interface Cited {
  /** `frameworks/untoc`, or `frameworks/untoc#article-18` for one article. */
  key: string;
  title: string;
  /** Permanent address. */
  url: string;
  /** The day as of which it speaks, `YYYY-MM-DD`. */
  date: string;
}
export const AUTHOR = `${NAME} contributors`;

/** For a footnote, after OSCOLA 4th edition, 3.4.8 (websites); the reader adds the day of access. */
export const oscola = ({ title, url, date }: Cited): string =>
  `${AUTHOR}, ‘${title}’ (${NAME}, ${inWords(date)}) <${url}>`;

/** The meta tags from which Google Scholar (`citation_…`) and Zotero (`DC.…`) read a page: name, content. */
export const citationTags = ({ title, url, date }: Cited): [name: string, content: string][] => [
  ['citation_title', title],
  ['citation_author', AUTHOR],
  ['citation_publication_date', date.replaceAll('-', '/')],
  ['citation_publisher', NAME],
  ['citation_public_url', url],
  ['citation_language', 'en'],
  ['DC.title', title],
  ['DC.creator', AUTHOR],
  ['DC.date', date],
  ['DC.identifier', url],
  ['DC.rights', 'CC BY 4.0'],
];

/** The files that reference managers read: ending → what a reader calls it. */
export const FORMAT_TITLES = { bib: 'BibTeX', ris: 'RIS', json: 'CSL-JSON' } as const;
export type CiteFormat = keyof typeof FORMAT_TITLES;
export const FORMAT_NAMES = Object.keys(FORMAT_TITLES) as CiteFormat[];
