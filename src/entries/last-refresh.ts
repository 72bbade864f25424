/** What `npm run refresh` found when it was last run, kept in a file so that the site can say so, and the next run compare. */
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { Day, Id } from '../schema/shared.ts';
import { replaceFile } from './write.ts';

const FILE = 'src/entries/last-refresh.json';
const Tried = z.strictObject({
  /** The day on which its page was last asked for. */
  day: Day,
  /** What came of it, in a sentence. */
  said: z.string().min(1),
  /** Code → a mark of its declarations on that page. Their texts are not kept. */
  declarations: z.record(z.string().regex(/^([A-Z]{3}|EU)$/), z.string()).optional(),
});
const LastRefresh = z.record(Id, Tried);
export type Tried = z.output<typeof Tried>;
/** By instrument. */
export type LastRefresh = Readonly<Record<string, Tried>>;

/** @returns nothing for instruments never tried @throws ZodError when the file is damaged */
export const readLastRefresh = (file = FILE): LastRefresh =>
  existsSync(file) ? LastRefresh.parse(JSON.parse(readFileSync(file, 'utf8'))) : {};
export function writeLastRefresh(tried: LastRefresh, file = FILE): void {
  const sorted = Object.fromEntries(Object.entries(tried).sort(([a], [b]) => (a < b ? -1 : 1)));
  replaceFile(file, `${JSON.stringify(LastRefresh.parse(sorted), null, 2)}\n`);
}
