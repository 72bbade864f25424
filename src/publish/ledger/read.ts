/** Reads a built site, and the ledger, from their files. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '../../entries/files.ts';
import { parseLedger, publishedIn, type Ledger } from './ledger.ts';

export const LEDGER = 'src/publish/ledger/published.txt';

/** @param folder such as `dist` @param base as the site was built for: `/` or `/comity/` */
export const readPublished = (folder: string, base: string): Ledger =>
  publishedIn(
    filesIn(folder).map((path) => ({
      path,
      ...(path.endsWith('.html') && { html: readFileSync(join(folder, path), 'utf8') }),
    })),
    base.replace(/\/$/, ''),
  );
export const readLedger = (): Ledger => parseLedger(readFileSync(LEDGER, 'utf8'));
