/** Archives of many files, the same bytes for the same files. */
import { crc32, deflateRawSync } from 'node:zlib';
import type { Zip, ZipInputFile } from 'fflate';

/** One day for every file: the first that the format can hold, which it counts in local time. */
const mtime = () => new Date(1980, 0, 1);
const UNIX = 3;
const DEFLATED = 8;

/**
 * Adds a file. Node's own compression is many times faster than one in JavaScript, and a large archive is mostly this; at
 * once, since handing thousands of small files to another thread costs more than packing them.
 */
export function addFile(zip: Zip, filename: string, bytes: Uint8Array): void {
  const file: ZipInputFile = {
    filename,
    mtime: mtime(),
    os: UNIX,
    size: bytes.length,
    crc: crc32(bytes),
    compression: DEFLATED,
  };
  zip.add(file);
  file.ondata?.(null, deflateRawSync(bytes), true);
}
