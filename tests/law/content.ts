/** The content of the project as the law sees it. */
import { resolve } from 'node:path';
import { readFiles } from '../../src/entries/files.ts';
import { readContent } from '../../src/entries/read.ts';
import { worldContentOf } from '../../src/entries/typed.ts';
import { worldOf } from '../../src/entries/world.ts';
import { latestToday } from '../../src/settings.ts';

export const { content } = readContent(readFiles(resolve('content')), latestToday());
export const world = worldOf(worldContentOf(content));
/** Ids of every State, and of every territory with a page of its own. */
export const states: readonly string[] = content.entries
  .filter(({ collection }) => collection === 'jurisdictions')
  .map(({ id }) => id)
  .sort();
