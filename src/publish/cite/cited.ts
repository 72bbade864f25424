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

/**
 * For a footnote, after OSCOLA 4th edition, 3.4.8 (websites); the reader adds the day of access.
 * @param locale in which the day is written
 */
export const oscola = ({ title, url, date }: Pick<Cited, 'title' | 'url' | 'date'>, locale?: string): string =>
  `${AUTHOR}, ‘${title}’ (${NAME}, ${inWords(date, locale)}) <${url}>`;

/**
 * The meta tags that make a page a web page with a day and one author for Zotero's Embedded Metadata, together with
 * Open Graph's type, title, site and address. The comma is its sign that what stands before it is a family name and no more:
 * without it the contributors would become a person called Contributors, Comity. Google Scholar's `citation_…` are left
 * out, for they make every page a journal article, which none is.
 */
export const citationTags = (date: string): [name: string, content: string][] => [
  ['DC.creator', `${AUTHOR},`],
  ['DC.date', date],
];

/** The files that reference managers read: ending → what a reader calls it. */
export const FORMAT_TITLES = { bib: 'BibTeX', ris: 'RIS', json: 'CSL-JSON' } as const;
export type CiteFormat = keyof typeof FORMAT_TITLES;
export const FORMAT_NAMES = Object.keys(FORMAT_TITLES) as CiteFormat[];
