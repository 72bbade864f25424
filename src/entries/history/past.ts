/** The history of the facts in this folder. Asks Astro for nothing, so that an edit in `npm run dev` does not read it again. */
import { resolve } from 'node:path';
import { keepingParsed } from '../parsed.ts';
import { historyOf, type DayOfFacts } from './changes.ts';
import { readDays } from './git.ts';

let past: readonly DayOfFacts[] | undefined | null = null;
/** Oldest first, read once in a process; undefined where the build has no whole history. */
export function history(): readonly DayOfFacts[] | undefined {
  if (past === null) {
    const days = readDays(resolve('.'));
    past = days && keepingParsed(() => historyOf(days));
    if (!past) console.warn('\n[history] no whole git history here: pages say that what changed is not available');
  }
  return past;
}
