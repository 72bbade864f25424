/** A feed of days of changes as Atom 1.0 (RFC 4287) and JSON Feed 1.1. Pure. */
import { generateAtomFeed, generateJsonFeed } from 'feedsmith';
import { NAME } from '../settings.ts';
import { escapeHtml } from './html.ts';

export interface FeedItem {
  /** Address of what changed; with the day it is the item's permanent id. */
  url: string;
  /** `YYYY-MM-DD` */
  day: string;
  /** When it last changed on that day: `2026-11-24T15:25:35Z`. */
  at: string;
  title: string;
  /** One line each; a line that begins with a title may link it. */
  lines: readonly { title?: string; url?: string | undefined; text: string }[];
}
export interface Feed {
  title: string;
  description: string;
  /** Absolute address of the page that the feed follows. */
  home: string;
  /** Absolute address of the feed without its ending: `https://…/changes/feed`. */
  address: string;
  /** When there is no item: the time from which nothing changed. */
  since: string;
  /** Newest first. */
  items: readonly FeedItem[];
}

const html = ({ lines }: FeedItem): string =>
  `<ul>${lines
    .map(({ title, url, text }) => {
      const name =
        title === undefined
          ? ''
          : url
            ? `<a href="${escapeHtml(url)}">${escapeHtml(title)}</a>: `
            : `${escapeHtml(title)}: `;
      return `<li>${name}${escapeHtml(text)}</li>`;
    })
    .join('')}</ul>`;
/** What XML 1.0 cannot hold, in no form: https://www.w3.org/TR/xml/#charsets. The library lets it through. */
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
/** Never changes: readers of the feed know by it what they have seen. */
const idOf = ({ url, day }: FeedItem): string => `${url.replace(/#.*$/, '')}#changed-${day}`;

export const FEED_FORMATS = {
  xml: {
    type: 'application/atom+xml',
    write: ({ title, description, home, address, since, items }: Feed): string =>
      generateAtomFeed({
        id: `${address}.xml`,
        title: { value: title },
        subtitle: { value: description },
        updated: items[0]?.at ?? since,
        authors: [{ name: NAME }],
        rights: { value: 'CC BY 4.0' },
        links: [
          { href: `${address}.xml`, rel: 'self', type: 'application/atom+xml' },
          { href: home, rel: 'alternate', type: 'text/html' },
        ],
        entries: items.map((item) => ({
          id: idOf(item),
          title: { value: item.title },
          updated: item.at,
          links: [{ href: item.url, rel: 'alternate', type: 'text/html' }],
          content: { value: html(item), type: 'html' },
        })),
      }).replace(NOT_XML, ''),
  },
  json: {
    type: 'application/feed+json',
    write: ({ title, description, home, address, items }: Feed): string =>
      `${JSON.stringify(
        {
          // An empty list of items is left out by the library, and is required.
          items: [],
          ...(generateJsonFeed({
            title,
            description,
            home_page_url: home,
            feed_url: `${address}.json`,
            language: 'en-GB',
            authors: [{ name: NAME }],
            items: items.map((item) => ({
              id: idOf(item),
              url: item.url,
              title: item.title,
              content_html: html(item),
              date_published: `${item.day}T00:00:00Z`,
              date_modified: item.at,
            })),
          }) as object),
        },
        null,
        2,
      )}\n`,
  },
} as const;
export type FeedFormat = keyof typeof FEED_FORMATS;
export const FEED_FORMAT_NAMES = Object.keys(FEED_FORMATS) as FeedFormat[];
