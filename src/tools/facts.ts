/**
 * `npm run facts -- <old content folder> [<new content folder>]`: what changed in which record, as Markdown. Reads text
 * only and runs none of it, so it is safe on a stranger's pull request.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { readFiles } from '../entries/files.ts';
import { readContent } from '../entries/read.ts';
import { latestToday } from '../settings.ts';
import { difference } from '../entries/history/difference.ts';
import { asMarkdown } from './facts/markdown.ts';
import { helpWhenAsked } from './run/help.ts';

helpWhenAsked(`
npm run facts: what changed in which record between two folders of content, as Markdown.

  npm run facts -- ../before/content                 against the content here
  npm run facts -- ../before/content ../after/content`);

const [before, after = 'content'] = process.argv.slice(2);
if (!before || !existsSync(before) || !existsSync(after)) {
  console.error('Usage: npm run facts -- <folder with the old content> [<folder with the new content>]');
  process.exit(2);
}
const read = (folder: string) => readContent(readFiles(resolve(folder)), latestToday());
const { content, problems } = read(after);
console.log(asMarkdown(difference(read(before).content, content), [...new Set(problems.map(({ file }) => file))]));
