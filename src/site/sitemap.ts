/** What the map of the site for crawlers says of a built page. Pure. */
import { leadsElsewhere } from '../publish/ledger/ledger.ts';

/** @returns undefined for a page that is no place to find: one that leads elsewhere, or that search engines shall not list */
export function mapped(html: string): { lastmod?: string } | undefined {
  const head = html.slice(0, html.indexOf('</head>'));
  if (leadsElsewhere(html) || /<meta name="robots" content="noindex"/.test(head)) return undefined;
  const date = /<meta name="DC\.date" content="([^"]+)"/.exec(head)?.[1];
  return date === undefined ? {} : { lastmod: date };
}
