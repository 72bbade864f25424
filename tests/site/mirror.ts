/** A crawler over the built site that keeps what a mirror keeps: every address that a page, a sheet or a map of the site names. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Where a mirror looks for addresses; those of forms are asked for by readers only. */
const LINK = /<(?:(?:a|area|link)\b[^>]*?\shref|(?:img|script|iframe|source)\b[^>]*?\ssrc)="([^"]*)"/g;

export interface Mirror {
  /** Addresses of pages, as they were asked for: with their question, without what stands behind `#`. */
  pages: string[];
  /** Addresses under which there is nothing. */
  missing: string[];
}
/**
 * Follows every link from the home page on, as `wget --mirror` does.
 * @param dist folder of the built site
 * @param site its address with its base path, such as `https://comity.example/`
 * @param most where a crawl that does not end is given up
 */
export function mirror(dist: string, site: string, most = 50_000): Mirror {
  const seen = new Set([site]);
  const found: Mirror = { pages: [], missing: [] };
  for (const address of seen) {
    if (seen.size > most) break;
    const { pathname } = new URL(address);
    const inside = decodeURIComponent(pathname.slice(new URL(site).pathname.length));
    const path = join(dist, inside);
    const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'index.html') : path;
    if (!existsSync(file)) {
      found.missing.push(address);
      continue;
    }
    if (!file.endsWith('.html')) continue;
    found.pages.push(address);
    for (const [, link = ''] of readFileSync(file, 'utf8').matchAll(LINK)) {
      const target = new URL(link.replaceAll('&amp;', '&').replaceAll('&#38;', '&'), address);
      target.hash = '';
      if (target.href.startsWith(site)) seen.add(target.href);
    }
  }
  return found;
}
