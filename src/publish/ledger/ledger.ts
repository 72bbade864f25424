/** What was published at which address, and whether it can still be reached. Pure. */
import { parse } from 'node-html-parser';

/** A built file: path within the site's folder (`frameworks/untoc/index.html`), and its text when it is a page. */
export interface Built {
  path: string;
  html?: string;
}
/** Site paths (`/frameworks/untoc/`, `/frameworks/untoc/#article-18`) that a reader can cite, sorted. */
export type Ledger = readonly string[];

/** Parts of a page that are cited by their own address. */
const CITED_PARTS: readonly [page: RegExp, selector: string][] = [
  [/^\/frameworks\/[^/]+\/$/, '.provision[id], .provision [id]'],
  [/^\/key-figures\/$/, 'main h3[id]'],
];
/**
 * What nobody cites by itself: files named by their contents, the search index, references that stand beside each page,
 * pictures and scripts, what only the scripts of this site read, the letters under which sources are listed, and the
 * API, whose version is its own promise.
 */
const NOT_CITED =
  /^\/(_astro|pagefind|api)\/|^\/(search|cooperation|offline)\/.*\.json$|^\/sources\/[^/]+\/$|\/cite\.\w+$|\.(svg|png|ico|js|map)$|^\/404\.html$/;
const KEPT_NAME = /(^|\/)index\.html$/;

/** Whether a page only leads to another address. @param html the page */
export const leadsElsewhere = (html: string): boolean => refreshOf(html) !== undefined;
/** Where a page leads at once, as it is written there: under the base path. */
const refreshOf = (html: string): string | undefined =>
  /<meta http-equiv="refresh" content="0; url=([^"]+)"/.exec(html.slice(0, 2000))?.[1];

/**
 * Every address of a built site that can be cited. The page of an old address has the parts of the page it leads to.
 * @param base base path without its last slash: `` or `/comity`
 */
export function publishedIn(files: readonly Built[], base: string): Ledger {
  const partsOf = (path: string, html: string) => {
    const selectors = CITED_PARTS.filter(([page]) => page.test(path)).map(([, selector]) => selector);
    return selectors.length === 0
      ? []
      : parse(html)
          .querySelectorAll(selectors.join())
          .map(({ id }) => `#${id}`);
  };
  const pages = new Map<string, string | undefined>(
    files.map(({ path, html }) => [`/${path.replace(KEPT_NAME, '$1')}`, html]),
  );
  return [...pages]
    .filter(([path]) => !NOT_CITED.test(path))
    .flatMap(([path, html]) => {
      if (html === undefined) return [path];
      const leadsTo = refreshOf(html)?.slice(base.length);
      const target = leadsTo === undefined ? path : leadsTo;
      return [path, ...partsOf(target, pages.get(target) ?? '').map((part) => path + part)];
    })
    .sort();
}
/** The ledger with what is published now: nothing ever leaves it. */
export const withPublished = (ledger: Ledger, published: Ledger): Ledger =>
  [...new Set([...ledger, ...published])].sort();
/** What was published and cannot be reached any more. */
export function lostFrom(ledger: Ledger, published: Ledger): string[] {
  const reachable = new Set(published);
  return ledger.filter((address) => !reachable.has(address));
}

const COMMENT = '#';
/** The lines of the file, without its head. */
export const parseLedger = (text: string): Ledger =>
  text.split('\n').filter((line) => line !== '' && !line.startsWith(COMMENT));
export const ledgerText = (ledger: Ledger): string =>
  [
    '# Addresses that were published and must keep working. EntryFile by `npm run ledger`, which adds and never removes.',
    '# An entry with a new name keeps its old ones in formerIds, an article in formerArticles, any other page in',
    '# src/entries/redirects.ts.',
    ...ledger,
    '',
  ].join('\n');
