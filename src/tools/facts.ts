/**
 * `npm run facts -- <old content folder> [<new content folder>]`: what changed in which record, as Markdown. Reads text
 * only and runs none of it, so it is safe on a stranger's pull request.
 */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { readFiles } from '../entries/files.ts';
import { readContent } from '../entries/read.ts';
import { latestToday } from '../settings.ts';
import { difference } from '../entries/history/difference.ts';
import { asMarkdown } from './facts/markdown.ts';
import { helpWhenAsked, misused } from './run/help.ts';

const HELP = `
npm run facts: what changed in which record between two folders of content, as Markdown.

  npm run facts -- ../before/content                 against the content here
  npm run facts -- ../before/content ../after/content`;
helpWhenAsked(HELP);

const [before, after = 'content'] = process.argv.slice(2);
if (before === undefined) misused('Which folder holds the old content?', HELP);
for (const folder of [before, after])
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) misused(`There is no folder ${folder}.`, HELP);
const read = (folder: string) => readContent(readFiles(resolve(folder)), latestToday());
const { content, problems } = read(after);
console.log(asMarkdown(difference(read(before).content, content), [...new Set(problems.map(({ file }) => file))]));
