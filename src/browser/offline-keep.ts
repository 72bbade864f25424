/**
 * Keeps the whole site in this browser, or renews it. A version is fetched completely into a cache of its own, every file
 * compared with its checksum, and only then takes the place of the one before. Whatever happens on the way, what was kept
 * stays as it was. `offline-worker.ts` answers from it.
 */
import {
  askFor,
  bytesOf,
  cacheOf,
  CHECKSUM_LENGTH,
  LIST,
  PAST_CACHES,
  recordAt,
  recordsOf,
  VERSION,
  type Kept,
  type OfflineFiles,
} from '../publish/offline/kept.ts';

/** Files asked for at the same time. */
const AT_ONCE = 8;
/** How long the network may stand still, and how often a file is asked for. */
const [PATIENCE_MS, TRIES, BETWEEN_MS] = [30_000, 3, 500];
/** How often the list is read anew when the site is published while it is being kept. */
const VERSIONS_TRIED = 3;

/** Why nothing was kept, as a sentence. */
export class NotKept extends Error {}
/** A file that is not the one of the list: of another version, or of somebody else. */
class OtherBytes extends NotKept {}

const json = async (path: string, response: Response | undefined): Promise<unknown> => {
  try {
    return await response?.json();
  } catch {
    throw new OtherBytes(`${path} was answered with something else than the site has there`);
  }
};
const isList = (value: unknown): value is OfflineFiles => {
  const { version, day, files } = (value ?? {}) as Partial<OfflineFiles>;
  return typeof version === 'string' && typeof day === 'string' && Array.isArray(files) && files.length > 0;
};

/** What is kept, by its record. */
export async function readKept(root: string): Promise<Kept | undefined> {
  const found = await caches.match(recordAt(root), { cacheName: recordsOf(root) });
  return (await found?.json()) as Kept | undefined;
}
/** Whether every file is still there: a browser that runs out of room may take some away. */
export async function isWhole(root: string, { version, files }: Kept): Promise<boolean> {
  return (await filesOf(cacheOf(root, version)))?.size === files + 1;
}
/** Addresses in a cache; undefined where there is no such cache. */
const filesOf = async (cache: string): Promise<Set<string> | undefined> =>
  (await caches.has(cache)) ? new Set((await (await caches.open(cache)).keys()).map(({ url }) => url)) : undefined;
/** Deletes the versions that are not named, and touches no cache of another project. */
async function dropVersions(root: string, ...but: readonly (string | undefined)[]): Promise<void> {
  const wanted = but.flatMap((version) => (version === undefined ? [] : cacheOf(root, version)));
  for (const name of await caches.keys())
    if (name.startsWith(cacheOf(root, '')) && !wanted.includes(name)) await caches.delete(name);
}

/** The worker of this site; that of another project may stand above it or beside it. */
async function ownWorker(root: string): Promise<ServiceWorkerRegistration | undefined> {
  const found = await navigator.serviceWorker.getRegistration(root);
  return found?.scope === new URL(root, location.href).href ? found : undefined;
}

/** @throws NotKept when it cannot be had, OtherBytes when it is another file */
async function fetchFile(root: string, path: string, checksum: string, stop: AbortSignal): Promise<Response> {
  for (let tries = 1; ; tries++) {
    const own = new AbortController();
    const end = () => own.abort();
    stop.addEventListener('abort', end);
    let refused = '';
    try {
      const answer = await askFor(root + path, { cache: PAST_CACHES }, PATIENCE_MS, own);
      if (answer.ok) {
        const bytes = await bytesOf(answer, PATIENCE_MS, own);
        const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as BufferSource));
        const found = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
        if (!found.startsWith(checksum) || checksum.length !== CHECKSUM_LENGTH)
          throw new OtherBytes(`${path || 'The first page'} was answered with something else than the site has there`);
        const isPage = /(^|\/|\.html)$/.test(path);
        const type = isPage ? 'text/html; charset=utf-8' : (answer.headers.get('content-type') ?? '');
        return new Response(bytes as BodyInit, { headers: { 'content-type': type } });
      }
      refused = `the server answered ${answer.status} for ${path}`;
    } catch (error) {
      if (error instanceof NotKept) throw error;
      refused = own.signal.aborted ? 'the connection does not answer' : 'the connection broke';
    } finally {
      stop.removeEventListener('abort', end);
    }
    if (stop.aborted || tries >= TRIES) throw new NotKept(refused);
    await new Promise((later) => setTimeout(later, BETWEEN_MS * tries));
  }
}

/** Fills the cache of a version. What it holds already, and what the version before has too, is not fetched again. */
async function fillCache(root: string, list: OfflineFiles, before: Kept | undefined, tell: Tell): Promise<void> {
  const name = cacheOf(root, list.version);
  const cache = await caches.open(name);
  const there = (await filesOf(name)) ?? new Set<string>();
  const old = before && (await caches.open(cacheOf(root, before.version)));
  const oldList: unknown = await json(LIST, await old?.match(root + LIST));
  const oldFiles = new Map(isList(oldList) ? oldList.files : []);
  const address = (path: string) => new URL(root + path, location.href).href;
  const left = list.files.filter(([path]) => !there.has(address(path)));
  const of = list.files.length;
  let done = of - left.length;
  const stop = new AbortController();
  const one = async (): Promise<void> => {
    for (let file = left.shift(); file !== undefined && !stop.signal.aborted; file = left.shift()) {
      const [path, checksum] = file;
      const same = oldFiles.get(path) === checksum ? await old?.match(address(path)) : undefined;
      await cache.put(address(path), same ?? (await fetchFile(root, path, checksum, stop.signal)));
      tell(++done, of);
    }
  };
  /** In the order in which they came: those that were ended for the first one say nothing of why. */
  const failures: unknown[] = [];
  const lane = () =>
    one().catch((error: unknown) => {
      failures.push(error);
      stop.abort();
    });
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  const [failure] = failures.sort((a, b) => weight(b) - weight(a));
  if (failure !== undefined)
    throw failure instanceof OtherBytes || !(failure instanceof NotKept)
      ? (failure as Error)
      : new NotKept(`${failure.message} after ${done} of ${of} files; trying again goes on from there`);
  await cache.put(root + LIST, new Response(JSON.stringify(list), { headers: { 'content-type': 'application/json' } }));
  if ((await filesOf(name))?.size !== of + 1) throw new NotKept('the browser has not stored all files');
}
const weight = (failure: unknown): number => (failure instanceof OtherBytes ? 1 : failure instanceof NotKept ? 0 : 2);

/** How far it is. */
type Tell = (done: number, of: number) => void;

async function newest(root: string, path: string): Promise<unknown> {
  const stop = new AbortController();
  const answer = await askFor(root + path, { cache: PAST_CACHES }, PATIENCE_MS, stop).catch(() => undefined);
  if (!answer) throw new NotKept('there is no connection');
  if (!answer.ok) throw new NotKept(`the server answered ${answer.status} for ${path}`);
  return json(path, answer);
}
/** What the newest version is called. @throws NotKept when the site does not say */
export async function newestVersion(root: string): Promise<Pick<OfflineFiles, 'version' | 'day'>> {
  const found = (await newest(root, VERSION)) as Partial<OfflineFiles> | null;
  if (typeof found?.version !== 'string' || typeof found.day !== 'string')
    throw new OtherBytes(`${VERSION} was answered with something else than the site has there`);
  return { version: found.version, day: found.day };
}

/** One tab at a time. */
async function alone<T>(root: string, work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(recordsOf(root), { ifAvailable: true }, (lock) => {
    if (!lock) throw new NotKept('another tab is at it');
    return work();
  });
}

/**
 * Keeps the newest version.
 * @param root path of the site with its closing slash
 * @throws NotKept when it is not kept; what was kept before is as it was
 */
export const keepSite = (root: string, tell: Tell): Promise<Kept> =>
  alone(root, async () => {
    const before = await readKept(root);
    for (let turn = 1; ; turn++) {
      const list = await newest(root, LIST);
      if (!isList(list)) throw new OtherBytes(`${LIST} was answered with something else than the site has there`);
      // Room for the new one: what was begun of other versions is of no use any more.
      await dropVersions(root, before?.version, list.version);
      try {
        await fillCache(root, list, before, tell);
        return await takePlace(root, list, before);
      } catch (error) {
        if (error instanceof DOMException && error.name === 'QuotaExceededError') {
          await dropVersions(root, before?.version);
          throw new NotKept(
            `the browser has too little room for it: ${(list.bytes / 1e6).toFixed(0)} MB are needed${before ? ' beside what is kept already' : ''}`,
          );
        }
        // Published anew in the meantime: what the list says is no longer what the server has.
        const other = error instanceof NotKept && (await newestVersion(root).catch(() => undefined));
        if (!other || other.version === list.version || turn >= VERSIONS_TRIED) throw error;
      }
    }
  });

/** From now on the worker answers from this version. */
async function takePlace(root: string, list: OfflineFiles, before: Kept | undefined): Promise<Kept> {
  const kept: Kept = {
    version: list.version,
    day: list.day,
    bytes: list.bytes,
    at: new Date().toISOString(),
    files: list.files.length,
  };
  const container = navigator.serviceWorker;
  await container
    .register(`${root}offline-worker.js`, { scope: root, updateViaCache: 'none' })
    .then(() => container.ready)
    .catch(() => {
      throw new NotKept('the browser or the connection did not allow it');
    });
  try {
    const records = await caches.open(recordsOf(root));
    await records.put(recordAt(root), new Response(JSON.stringify(kept)));
  } catch (error) {
    if (!before) await (await ownWorker(root))?.unregister();
    throw error;
  }
  await dropVersions(root, list.version);
  // Asks the browser not to clear it when the disk gets full. It may say no.
  void navigator.storage.persist?.().catch(() => undefined);
  return kept;
}

/** Takes away what was kept here, and nothing of other projects on the same host. @throws NotKept while it is being kept */
export const removeSite = (root: string): Promise<void> =>
  alone(root, async () => {
    await (await ownWorker(root))?.unregister();
    await caches.delete(recordsOf(root));
    await dropVersions(root);
  });
