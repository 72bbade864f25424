/** Files of an index as Pagefind 1.6 writes them: CBOR behind a mark, in gzip. Pure. */
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';

export interface IndexFile {
  /** Path within the index: `filter/en_3ec4619.pf_filter`. */
  path: string;
  content: Uint8Array;
}

const MAGIC = 'pagefind_dcd';
/** Where a gzip header names the operating system; 255 is "unknown", the same everywhere. */
const [GZIP_SYSTEM, UNKNOWN] = [9, 255];
/** What an index of another shape is refused with. */
export const unknown = (what: string): Error =>
  new Error(`Pagefind's ${what} is not as 1.6 writes it: see src/publish/search/index-file.ts`);

/** @throws Error when the content could not be written back as it was: what is not understood is not touched */
export function unpacked(content: Uint8Array, what: string): unknown[] {
  const bytes = gunzipSync(content);
  const value: unknown = decode(bytes.subarray(MAGIC.length));
  const same = Buffer.concat([Buffer.from(MAGIC), encode(value)]).equals(bytes);
  if (!Array.isArray(value) || !same) throw unknown(what);
  return value;
}
export function packed(value: unknown): Uint8Array {
  const content = gzipSync(Buffer.concat([Buffer.from(MAGIC), encode(value)]), { level: 9 });
  content[GZIP_SYSTEM] = UNKNOWN;
  return content;
}
/** `en_3ec4619` of other contents, as long as it was. */
export function renamed(name: string, content: Uint8Array): string {
  const [language = '', hash = ''] = name.split('_');
  return `${language}_${createHash('sha256').update(content).digest('hex').slice(0, hash.length)}`;
}
export const isOfKind =
  (kind: RegExp) =>
  ({ path }: IndexFile): boolean =>
    kind.test(path);
