/**
 * `npm run links`: opens every address that the content cites, a few at a time, and reports those that do not answer.
 * Needs the network; runs weekly and never in the build. Prints Markdown, and keeps the counts for the page that says how
 * fresh the site is; exit code 1 when an address is gone.
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { LinkChecker, LinkState } from 'linkinator';
import { readFiles } from '../entries/files.ts';
import { readContent } from '../entries/read.ts';
import { writeLastCheck } from '../entries/last-check.ts';
import { escapeHtml } from '../publish/html.ts';
import { citedUrls, linkReport, type Answer } from './links/report.ts';
import { helpWhenAsked } from './run/help.ts';

helpWhenAsked(`
npm run links: opens every address that the content cites and reports those that do not answer, as Markdown. Needs the
network and a quarter of an hour; exit code 1 when an address is gone.

  npm run links`);

const today = new Date().toISOString().slice(0, 10);
const { content } = readContent(readFiles(resolve('content')), today);
const cited = citedUrls(content);
const folder = mkdtempSync(join(tmpdir(), 'comity-links-'));
writeFileSync(
  join(folder, 'index.html'),
  [...cited.keys()].map((url) => `<a href="${escapeHtml(url)}">x</a>`).join('\n'),
);

const answers = new Map<string, Answer>();
const checker = new LinkChecker();
checker.on('link', ({ url, status, state }) => {
  if (!cited.has(url)) return;
  answers.set(url, { status: status ?? 0, gone: state === LinkState.BROKEN });
  if (answers.size % 50 === 0) console.error(`links: ${answers.size} of ${cited.size}`);
});
await checker.check({
  path: 'index.html',
  serverRoot: folder,
  recurse: false,
  concurrency: 4,
  timeout: 30_000,
  retry: true,
  retryErrors: true,
  retryErrorsCount: 2,
});
const { markdown, gone, refused } = linkReport(cited, answers);
writeLastCheck({ day: today, addresses: cited.size, gone, refused });
console.log(markdown);
process.exitCode = gone ? 1 : 0;
