/** Reads a built site, and the ledger, from their files. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { readFiles } from '../../entries/files.ts';
import { readContent } from '../../entries/read.ts';
import { parseLedger, publishedIn, type Ledger } from './ledger.ts';
import { redirectsOf, type Renamed } from '../../entries/redirects.ts';

export const LEDGER = 'src/publish/ledger/published.txt';

/** @param folder such as `dist` @param base as the site was built for: `/` or `/comity/` */
export const readPublished = (folder: string, base: string): Ledger =>
  publishedIn(
    globSync('**/*', { cwd: folder })
      .sort()
      .map((path) => ({ path, ...(path.endsWith('.html') && { html: readFileSync(join(folder, path), 'utf8') }) })),
    base.replace(/\/$/, ''),
  );
export const readLedger = (): Ledger => parseLedger(readFileSync(LEDGER, 'utf8'));

/** Site paths that only lead elsewhere, for the map of the site, which is written without the collections. */
export function readOldPaths(content: string): Set<string> {
  const renamed = [...readFiles(content)].filter(([, text]) => text?.includes('formerIds:'));
  const { entries } = readContent(new Map(renamed), '').content;
  const all = entries.map(({ collection, id, data }): Renamed => ({
    collection,
    id,
    formerIds: Array.isArray(data['formerIds']) ? data['formerIds'].map(String) : [],
  }));
  return new Set(redirectsOf(all, () => true).map(({ from }) => from));
}
