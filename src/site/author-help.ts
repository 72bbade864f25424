/**
 * Under the development server: an edit of the content on the page at once, and what the check says over the page and in
 * the terminal. The browser is told by Vite, which shows it with file and line and takes it away when nothing is left to
 * mend.
 */
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { readExceptions } from '../entries/check/exceptions.ts';
import { checkFiles } from '../entries/check/run.ts';
import { keepingParsed } from '../entries/parsed.ts';
import { formatProblem, isAdvice, type Problem } from '../entries/problem.ts';
import { BASE, latestToday } from '../settings.ts';
import { liveContent, type Collections, type Live } from './live.ts';
import { overlayOf } from './overlay.ts';

/** Milliseconds in which what an editor or git writes at once is taken together. */
const TOGETHER = 5;
/** Milliseconds after the last edit in which nothing more may come before the check begins. */
const QUIET = 20;
/** Milliseconds that the check waits at most for pages that are being made. */
const LONGEST_WAIT = 150;
/** Milliseconds after an edit until all files are looked at again. */
const REREAD = 1000;
/** Astro's name for the module in which pages find the collections. */
const STORE = '\0astro:data-layer-content';
/** Where that module finds ours: Vite evaluates pages apart from this file, in the same process. */
const HELD = Symbol.for('comity: content under the development server');
type Server = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server'];

/** Makes pages ask again for whatever they have worked out from the content, and browsers for the page that is open. */
function forget(server: Server): void {
  for (const name of ['ssr', 'prerender']) {
    const environment = server.environments[name];
    const store = environment?.moduleGraph.getModuleById(STORE);
    if (environment && store) environment.moduleGraph.invalidateModule(store, undefined, Date.now(), true);
    environment?.hot.send('astro:content-changed', {});
  }
  server.environments.client.hot.send({ type: 'full-reload', path: '*' });
}

/** Follows the files for as long as the server runs. */
function follow(server: Server, logger: AstroIntegrationLogger, root: string, live: Live): void {
  let problems: readonly Problem[] = [];
  const show = (): void => {
    if (problems.length > 0) server.ws.send({ type: 'error', err: overlayOf(problems, root) });
  };
  const check = (): void => {
    const before = new Set(problems.map((problem) => formatProblem(problem)));
    const hadSome = problems.length > 0;
    const { problems: all, content } = checkFiles(live.files(), latestToday(), {
      complete: true,
      exceptions: readExceptions(),
    });
    problems = all.filter((problem) => !isAdvice(problem));
    for (const problem of problems)
      if (!before.has(formatProblem(problem))) logger.error(formatProblem(problem, content.texts.get(problem.file)));
    if (problems.length > 0) return show();
    if (!hadSome) return;
    logger.info('nothing is left to mend');
    server.ws.send({ type: 'full-reload' });
  };

  let pages = 0;
  let [checking, rereading]: (NodeJS.Timeout | undefined)[] = [];
  /** After the pages that are being made, whose readers wait, but not after every page that is asked for meanwhile. */
  const checkSoon = (since = performance.now()): void => {
    clearTimeout(checking);
    checking = setTimeout(() => {
      if (pages > 0 && performance.now() - since < LONGEST_WAIT) checkSoon(since);
      else check();
    }, QUIET);
  };
  const take = (changed?: ReadonlySet<string>): void => {
    const different = live.refresh(changed);
    if (different === 'pages') forget(server);
    if (different !== 'nothing') checkSoon();
  };

  const waiting = new Set<string>();
  const takeWaiting = (): void => {
    if (waiting.size === 0) return;
    const changed = new Set(waiting);
    waiting.clear();
    take(changed);
    // What the file system did not tell, or told before the file was whole, is seen here.
    clearTimeout(rereading);
    rereading = setTimeout(take, REREAD);
  };
  for (const event of ['add', 'change', 'unlink'])
    server.watcher.on(event, (path: string) => {
      const file = relative(root, path).replaceAll('\\', '/');
      if (file.startsWith('..')) return;
      if (waiting.size === 0) setTimeout(takeWaiting, TOGETHER);
      waiting.add(file);
    });
  server.watcher.add(root);
  server.middlewares.use((_request, response, next) => {
    // No page is made from what is known to be old.
    takeWaiting();
    pages++;
    response.once('close', () => pages--);
    next();
  });
  // Who opens a page later sees it, too.
  server.ws.on('connection', show);
  checkSoon();
}

export const authorHelp = (): AstroIntegration => {
  const root = fileURLToPath(new URL('../../content', import.meta.url));
  let live: Live | undefined;
  return {
    name: 'author-help',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command !== 'dev') return;
        const content = liveContent(root, BASE);
        keepingParsed(() => content.refresh());
        live = content;
        (globalThis as { [HELD]?: Collections })[HELD] = content.collections;
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'content-in-memory',
                load: {
                  order: 'pre',
                  handler: (id) =>
                    id === STORE
                      ? `export default globalThis[Symbol.for(${JSON.stringify(HELD.description)})];`
                      : undefined,
                },
              },
            ],
          },
        });
      },
      'astro:server:setup': ({ server, logger }) => {
        if (live) follow(server, logger, root, live);
      },
    },
  };
};
