/**
 * The service worker of a reader who chose to keep the site. It asks the network first and answers from what was kept
 * only when there is none, and then says so on the page with the day it was kept: nothing stale is shown in silence.
 * Types are stripped when the site is built; it runs on its own and imports nothing.
 */
interface Waiting {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Waiting {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Told extends Waiting {
  data: { keep?: string[] } | null;
  source: { postMessage(message: unknown): void } | null;
}
const worker = globalThis as unknown as {
  addEventListener(name: 'install' | 'activate', listen: (event: Waiting) => void): void;
  addEventListener(name: 'fetch', listen: (event: Fetching) => void): void;
  addEventListener(name: 'message', listen: (event: Told) => void): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  location: Location;
};
const KEPT = 'kept';
/** Files asked for at the same time while the site is being kept. */
const AT_ONCE = 8;

/** A page from what was kept, with a sentence on top that says so. */
async function marked(kept: Response): Promise<Response> {
  const day = new Date(kept.headers.get('date') ?? '').toLocaleDateString('en-GB', { dateStyle: 'long' });
  const note = `<p class="note" role="status">You are offline. This copy was kept on ${day}; the site may have changed since.</p>`;
  const html = (await kept.text()).replace(/(<main id="content">)/, `$1${note}`);
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
}

async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(KEPT);
  try {
    const fresh = await fetch(request);
    // What was kept stays as new as the last visit; pages that were not kept are not added in silence.
    if (fresh.ok && (await cache.match(request, { ignoreSearch: true })))
      await cache.put(plain(request), fresh.clone());
    return fresh;
  } catch (unreachable) {
    const kept = await cache.match(request, { ignoreSearch: true });
    if (!kept) throw unreachable;
    return request.mode === 'navigate' ? marked(kept) : kept;
  }
}
/** One copy an address, whatever question stands behind it. */
const plain = (request: Request): string => request.url.replace(/[?#].*$/, '');

/** Fetches every file and tells how far it is; what could not be fetched is counted, not hidden. */
async function keep(files: readonly string[], tell: (message: unknown) => void): Promise<void> {
  const cache = await caches.open(KEPT);
  let [done, failed] = [0, 0];
  const left = [...files];
  const one = async (): Promise<void> => {
    for (let file = left.shift(); file !== undefined; file = left.shift()) {
      await cache.add(new Request(file, { cache: 'reload' })).catch(() => failed++);
      if (++done % 25 === 0 || done === files.length) tell({ done, failed, of: files.length });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
}

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method === 'GET' && url.startsWith(worker.location.origin)) event.respondWith(answer(event.request));
});
worker.addEventListener('message', (event) => {
  const tell = (message: unknown) => event.source?.postMessage(message);
  if (event.data?.keep) event.waitUntil(keep(event.data.keep, tell));
});
