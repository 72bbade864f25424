/** A small part of the built site in two versions, and a host of static files that a test can spoil. */
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join } from 'node:path';
import { writeList } from '../../../src/publish/offline/files.ts';
import { BASE, DIST } from '../../../src/settings.ts';

/** What the tests open, with what it loads. */
const PART = [
  '_astro/*',
  '{index,404}.html',
  '{favicon.svg,manifest.webmanifest,offline-worker.js}',
  'offline/index.html',
  'frameworks/{index.html,untoc/*}',
  'jurisdictions/mex/*.html',
  '{fr,ar}/jurisdictions/mex/index.html',
  'glossary/forced-labour/index.html',
  'cooperation/index.html',
  'cooperation/*.json',
  'cooperation/treaties/*.json',
  'cooperation/{states,addressees}/{mex,usa}.json',
  'cooperation/request-words/en.json',
];
const DAYS = ['2026-11-20', '2026-11-27'] as const;
/** Is in the first version and not in the second. */
export const ONLY_FIRST = 'glossary/forced-labour/';

/** Scripts and style sheets under other names, as another build may give them. */
function renameAssets(site: string): void {
  const names = globSync(join(site, '_astro/*')).map((file) => basename(file));
  const other = (name: string) => name.replace(/(\.\w+)$/, '2$1');
  for (const file of globSync(join(site, '**/*.{html,js,css}')).filter((each) => statSync(each).isFile()))
    writeFileSync(
      file,
      names.reduce((text, name) => text.replaceAll(name, other(name)), readFileSync(file, 'utf8')),
    );
  for (const name of names) renameSync(join(site, '_astro', name), join(site, '_astro', other(name)));
}
/** @returns the folders of the two versions: headings and data of each say which it is */
function twoVersions(root: string): [string, string] {
  const sites: [string, string] = [join(root, 'first'), join(root, 'second')];
  sites.forEach((site, index) => {
    for (const file of PART.flatMap((pattern) => globSync(pattern, { cwd: DIST }))) {
      if (index === 1 && file.startsWith('glossary')) continue;
      mkdirSync(dirname(join(site, file)), { recursive: true });
      cpSync(join(DIST, file), join(site, file), { recursive: true });
    }
    const edition = `edition ${index + 1}`;
    for (const file of globSync(join(site, '**/*.html')))
      writeFileSync(file, readFileSync(file, 'utf8').replace('</h1>', ` (${edition})</h1>`));
    for (const file of globSync(join(site, 'cooperation/**/*.json')))
      writeFileSync(file, readFileSync(file, 'utf8').replace(/^\{(?=")/, `{"edition":"${edition}",`));
    if (index === 1) renameAssets(site);
    writeList(site, DAYS[index] ?? '');
  });
  return sites;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};
export interface Host {
  /** With the base path, without its last slash. */
  origin: string;
  versions: readonly [first: string, second: string];
  /** The folder that is served. */
  site: string;
  /** What is asked for, by path below the site. */
  asked: string[];
  /** Added to every answer. */
  headers: Record<string, string>;
  /** Answers in place of the file, and says that it has. */
  instead: ((path: string, response: ServerResponse) => boolean) | undefined;
  /** As at the beginning. */
  reset: () => void;
  stop: () => void;
}
export async function startHost(): Promise<Host> {
  const root = mkdtempSync(join(tmpdir(), 'comity-offline-'));
  const versions = twoVersions(root);
  const host: Host = {
    origin: '',
    versions,
    site: versions[0],
    asked: [],
    headers: {},
    instead: undefined,
    reset: () => Object.assign(host, { site: versions[0], asked: [], headers: {}, instead: undefined }),
    stop: () => {
      server.closeAllConnections();
      server.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    // Other projects on the same host.
    if (pathname.startsWith('/other/') || !pathname.startsWith(BASE)) {
      response.writeHead(200, { 'content-type': pathname.endsWith('.js') ? 'text/javascript' : 'text/html' });
      response.end(pathname.endsWith('.js') ? 'addEventListener("fetch", () => undefined);' : '<title>Other</title>');
      return;
    }
    const path = pathname.slice(BASE.length);
    host.asked.push(path);
    if (host.instead?.(path, response)) return;
    let file = join(host.site, path);
    if (existsSync(file) && statSync(file).isDirectory()) {
      if (!pathname.endsWith('/')) {
        response.writeHead(301, { location: `${pathname}/` }).end();
        return;
      }
      file = join(file, 'index.html');
    }
    const found = existsSync(file);
    if (!found) file = join(host.site, '404.html');
    response.writeHead(found ? 200 : 404, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      ...host.headers,
    });
    response.end(readFileSync(file));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  host.origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}${BASE.replace(/\/$/, '')}`;
  return host;
}

/** Nobody answers: the connection breaks. */
export const down = (_: string, response: ServerResponse): boolean => {
  response.destroy();
  return true;
};
/** Nobody answers, and nothing breaks. */
export const hangs = (): boolean => true;
/** The Wi-Fi of a hotel answers everything with its own page. */
export const portal = (_: string, response: ServerResponse): boolean => {
  response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Hotel</title><h1>Hotel Wi-Fi: log in</h1>');
  return true;
};
