/** What `npm run links` found when it was last run, kept in a file so that the site can say so. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { Day } from '../schema/shared.ts';

const FILE = 'src/entries/last-check.json';
const Count = z.int().nonnegative();
const LastCheck = z.strictObject({ day: Day, addresses: Count, gone: Count, refused: Count });
export type LastCheck = z.output<typeof LastCheck>;

/** @returns undefined when the links were never checked @throws ZodError when the file is damaged */
export const readLastCheck = (file = FILE): LastCheck | undefined =>
  existsSync(file) ? LastCheck.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
export function writeLastCheck(found: LastCheck, file = FILE): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(LastCheck.parse(found), null, 2)}\n`);
}
