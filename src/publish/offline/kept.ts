/**
 * How a kept site lies in a browser: one cache for each version, filled and checked before anything is answered from it,
 * and a record that names the version that is. The page that keeps and the worker that answers share this. Pure.
 */

/** What a version consists of. */
export interface OfflineFiles {
  /** The same for the same bytes of the same files. */
  version: string;
  /** For which its pages answer, `YYYY-MM-DD`. */
  day: string;
  /** The size of all files. */
  bytes: number;
  /**
   * Path below the root of the site and checksum of the bytes, sorted by path; a folder's page is its address
   * (`frameworks/untoc/`).
   */
  files: readonly (readonly [path: string, checksum: string])[];
}
/** What is kept. */
export interface Kept extends Pick<OfflineFiles, 'version' | 'day' | 'bytes'> {
  /** When all of it was there, as `Date` writes it. */
  at: string;
  /** How many files. */
  files: number;
}

/** How many hexadecimal digits of SHA-256 tell one file from another. */
export const CHECKSUM_LENGTH = 20;
/** The files of the newest version, and what it is called; below the root of the site. */
export const LIST = 'offline/files.json';
export const VERSION = 'offline/version.json';
/** An answer past every cache, which the worker leaves to the network. */
export const PAST_CACHES = 'no-store';

/**
 * Caches belong to an origin, on which other projects may stand: the names hold the path of the site.
 * @param root path of the site with its closing slash: `/` or `/comity/`
 */
export const cacheOf = (root: string, version: string): string => `kept:${root}#${version}`;
/** The cache of the record, and of which page was answered from which version. */
export const recordsOf = (root: string): string => `kept:${root}`;
/** Where the record stands in it. Nothing is ever fetched from there. */
export const recordAt = (root: string): string => `${root}offline/kept.json`;

/**
 * Reads an answer to its end.
 * @param patience milliseconds that it may stand still
 * @param stop ends the request; what waits for it then fails
 */
export async function bytesOf(answer: Response, patience: number, stop: AbortController): Promise<Uint8Array> {
  const reader = answer.body?.getReader();
  const parts: Uint8Array[] = [];
  while (reader) {
    const timer = setTimeout(() => stop.abort(new DOMException('It stands still', 'TimeoutError')), patience);
    const { done, value } = await reader.read().finally(() => clearTimeout(timer));
    if (done) break;
    parts.push(value);
  }
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  parts.reduce((at, part) => (bytes.set(part, at), at + part.length), 0);
  return bytes;
}
/** Asks for an address; fails when no answer begins in time. @param patience milliseconds */
export async function askFor(
  request: Request | string,
  init: RequestInit,
  patience: number,
  stop: AbortController,
): Promise<Response> {
  const timer = setTimeout(() => stop.abort(new DOMException('No answer begins', 'TimeoutError')), patience);
  return fetch(request, { ...init, signal: stop.signal }).finally(() => clearTimeout(timer));
}
