/**
 * The service worker of a reader who chose to keep the site. A page comes from the network, and from what is kept only
 * when there is none, which it then says with the day of the copy. What a page loads afterwards comes from the same
 * version as the page: a kept page never meets data of another day. Nothing is written here but which page was answered
 * from which version; `offline-keep.ts` keeps and renews.
 * It is published as one script, with what it imports before it (`src/pages/offline-worker.js.ts`).
 */
import { escapeHtml } from '../publish/html.ts';
import { askFor, bytesOf, cacheOf, PAST_CACHES, recordAt, recordsOf, type Kept } from '../publish/offline/kept.ts';

interface Waiting {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Waiting {
  request: Request;
  /** Who asks; blank for a page that is being opened, which has `resultingClientId`. */
  clientId: string;
  resultingClientId: string;
  respondWith(answer: Promise<Response>): void;
}
interface Client {
  id: string;
}
const worker = globalThis as unknown as {
  addEventListener(name: 'install' | 'activate', listen: (event: Waiting) => void): void;
  addEventListener(name: 'fetch', listen: (event: Fetching) => void): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void>; matchAll(of: object): Promise<readonly Client[]> };
  registration: { scope: string };
};
/** What is said above a kept page, by the language of the page; `{day}` and `{kept}` are filled in. */
declare const WORDS: Readonly<Record<string, { locale: string; copy: string; slow: string }>>;

/** How long a connection may stand still before a kept page is shown instead. */
const PATIENCE_MS = 5000;
const SCOPE = worker.registration.scope;
const ROOT = new URL(SCOPE).pathname;

const answerAt = (address: string, cacheName: string): Promise<Response | undefined> =>
  caches.match(address, { cacheName, ignoreVary: true });
const record = async (): Promise<Kept | undefined> =>
  (await answerAt(recordAt(ROOT), recordsOf(ROOT)))?.json() as Promise<Kept> | undefined;
/** One copy an address, whatever question stands behind it. */
const plain = (address: string): string => address.replace(/[?#].*$/, '').replace(/\/index\.html$/, '/');

/** Pages and workers → the version that they were answered from. Written down too, because a worker is ended when idle. */
const versions = new Map<string, string>();
const clientAt = (id: string): string => `${ROOT}offline/clients/${id}`;
async function remember(client: string, version: string): Promise<void> {
  if (client === '') return;
  versions.set(client, version);
  // Without room it is known as long as this runs.
  await caches
    .open(recordsOf(ROOT))
    .then((cache) => cache.put(clientAt(client), new Response(version)))
    .catch(() => undefined);
}
async function versionOf(client: string): Promise<string | undefined> {
  return versions.get(client) ?? (await answerAt(clientAt(client), recordsOf(ROOT)))?.text();
}
/** Forgets the pages that were closed. */
async function forget(): Promise<void> {
  const open = new Set((await worker.clients.matchAll({ type: 'all', includeUncontrolled: true })).map(({ id }) => id));
  const cache = await caches.open(recordsOf(ROOT));
  for (const { url } of await cache.keys()) {
    const id = /\/offline\/clients\/([^/]+)$/.exec(url)?.[1];
    if (id !== undefined && !open.has(id) && !versions.has(id)) await cache.delete(url);
  }
}

/** `2026-11-24` or a moment, as a language writes a day. */
const inWords = (day: string, locale: string): string =>
  new Date(day).toLocaleDateString(locale, { dateStyle: 'long', ...(day.length === 10 && { timeZone: 'UTC' }) });

/** A page from what is kept, with a sentence on top that says so. */
async function marked(copy: Response, { day, at }: Kept, why: 'copy' | 'slow'): Promise<Response> {
  const html = await copy.text();
  const words = WORDS[/<html lang="(\w+)/.exec(html)?.[1] ?? ''] ?? WORDS['en'];
  const { locale = 'en-GB' } = words ?? {};
  const said = (words?.[why] ?? '')
    .replace('{day}', () => inWords(day, locale))
    .replace('{kept}', () => inWords(at, locale));
  const note = `<p class="note" role="status">${escapeHtml(said)}</p>`;
  return new Response(
    html.replace(/<main id="content">/, (main) => main + note),
    { headers: { 'content-type': 'text/html; charset=utf-8' } },
  );
}
/** An address may be typed wrongly in every way. */
function readable(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
/** What is said of an address that is not among what is kept, in the frame of the site. */
async function notKept(address: string, { version, day }: Kept): Promise<Response> {
  const frame = (await (await answerAt(`${SCOPE}404.html`, cacheOf(ROOT, version)))?.text()) ?? '';
  const path = escapeHtml(readable(new URL(address).pathname));
  const said = `<h1>Not kept on this device</h1>
    <p role="status">You are offline, and <code>${path}</code> is not among what is kept here.</p>
    <p>Kept is the site of ${inWords(day, 'en-GB')}: every page of the States, instruments, cases and terms, the tables, the finder and the search. <a href="${ROOT}">Start at the beginning</a>.</p>
    <p>Not kept are downloads: data files, references for reference managers, feeds and the archive. They need a connection.</p>`;
  return new Response(
    frame
      .replace(/<title>[^<]*/, '<title>Not kept on this device')
      .replace(/(<main id="content">)[^]*(?=<\/main>)/, (_, main: string) => main + said) || said,
    { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } },
  );
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);

/** A page that is being opened. */
async function page(event: Fetching): Promise<Response> {
  const { request, resultingClientId } = event;
  const kept = await record();
  const address = plain(request.url);
  const cache = kept ? cacheOf(ROOT, kept.version) : '';
  const copy = kept && (await answerAt(address, cache));
  const stop = new AbortController();
  // The browser's own cache would answer without a network, and nobody would know that there is none.
  const fresh: RequestInit = { cache: 'no-cache' };
  try {
    if (!kept || !copy) return await fetch(request, fresh);
    const answer = await askFor(request, fresh, PATIENCE_MS, stop);
    // Errors, detours and the page of a network that wants a log-in are the reader's to see; nothing is kept of them.
    if (!answer.ok || !answer.body) return answer;
    const bytes = await bytesOf(answer, PATIENCE_MS, stop);
    // Of the version that is kept: should the connection go, what it loads later is there.
    if (sameBytes(bytes, new Uint8Array(await copy.clone().arrayBuffer())))
      await remember(resultingClientId, kept.version);
    const headers = new Headers(answer.headers);
    for (const name of ['content-encoding', 'content-length']) headers.delete(name);
    return new Response(bytes as BodyInit, { status: answer.status, statusText: answer.statusText, headers });
  } catch (unreachable) {
    if (!kept) throw unreachable;
    await remember(resultingClientId, kept.version);
    event.waitUntil(forget());
    if (!copy) {
      const { search, hash } = new URL(request.url);
      const folder = `${address}/`;
      return !address.endsWith('/') && (await answerAt(folder, cache))
        ? Response.redirect(folder + search + hash)
        : notKept(address, kept);
    }
    if (!(copy.headers.get('content-type') ?? '').includes('html')) return copy;
    return marked(copy, kept, stop.signal.aborted ? 'slow' : 'copy');
  }
}

/** What a page loads: from the version that the page itself is of, and from the network for all other pages. */
async function part({ request, clientId, resultingClientId }: Fetching): Promise<Response> {
  const version = await versionOf(clientId);
  if (version === undefined) return fetch(request);
  const copy = await answerAt(plain(request.url), cacheOf(ROOT, version));
  if (copy) {
    // A worker that the page starts asks on its own.
    await remember(resultingClientId, version);
    return copy;
  }
  // Renewed or removed since the page was opened: what the network has may be of another day than the page.
  return (await record())?.version === version ? fetch(request) : Response.error();
}

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('fetch', (event) => {
  const { method, url, mode, cache, headers } = event.request;
  if (method !== 'GET' || !url.startsWith(SCOPE) || headers.has('range')) return;
  if (mode === 'navigate') event.respondWith(page(event));
  else if (cache !== PAST_CACHES && cache !== 'reload') event.respondWith(part(event));
});
