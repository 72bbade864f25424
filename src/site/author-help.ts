/**
 * Under the development server: what the check says, over the page and in the terminal, after every edit of the content.
 * The browser is told by Vite, which shows it with file and line and takes it away when nothing is left to mend.
 */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readExceptions } from '../entries/check/exceptions.ts';
import { checkFiles } from '../entries/check/run.ts';
import { readFiles } from '../entries/files.ts';
import { formatProblem, isAdvice, type Problem } from '../entries/problem.ts';
import { rememberingReader } from '../entries/read.ts';
import { latestToday } from '../settings.ts';
import { overlayOf } from './overlay.ts';

/** An editor writes several files at once, or one in several steps. */
const QUIET = 150;

export const authorHelp = (): AstroIntegration => ({
  name: 'author-help',
  hooks: {
    'astro:server:setup': ({ server, logger }) => {
      const root = fileURLToPath(new URL('../../content', import.meta.url));
      const read = rememberingReader();
      let problems: readonly Problem[] = [];
      let texts: ReadonlyMap<string, string> = new Map();
      const show = (): void => {
        if (problems.length > 0) server.ws.send({ type: 'error', err: overlayOf(problems, root) });
      };
      const look = (): void => {
        const before = new Set(problems.map((problem) => formatProblem(problem)));
        const hadSome = problems.length > 0;
        const result = checkFiles(readFiles(root), latestToday(), {
          complete: true,
          exceptions: readExceptions(),
          read,
        });
        texts = result.content.texts;
        problems = result.problems.filter((problem) => !isAdvice(problem));
        for (const problem of problems)
          if (!before.has(formatProblem(problem))) logger.error(formatProblem(problem, texts.get(problem.file)));
        if (problems.length > 0) return show();
        if (!hadSome) return;
        logger.info('nothing is left to mend');
        server.ws.send({ type: 'full-reload' });
      };
      let timer: NodeJS.Timeout | undefined;
      const soon = (path: string): void => {
        if (!path.startsWith(root)) return;
        clearTimeout(timer);
        timer = setTimeout(look, QUIET);
      };
      for (const event of ['add', 'change', 'unlink']) server.watcher.on(event, soon);
      // Who opens a page later sees it, too.
      server.ws.on('connection', show);
      timer = setTimeout(look, QUIET);
    },
  },
});
