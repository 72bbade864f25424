/** Archives of many files, the same bytes for the same files. */
import { promisify } from 'node:util';
import { crc32, deflateRaw, type InputType } from 'node:zlib';
import type { Zip, ZipInputFile } from 'fflate';

/** One day for every file: the first that the format can hold, which it counts in local time. */
const mtime = () => new Date(1980, 0, 1);
const deflate = promisify<InputType, Buffer<ArrayBuffer>>(deflateRaw);
const UNIX = 3;
const DEFLATED = 8;

/**
 * Adds a file, after those added before. Node's own compression is many times faster than one in JavaScript, and a large
 * archive is mostly this; it runs beside whatever else there is to do.
 */
export async function addFile(zip: Zip, filename: string, bytes: Uint8Array): Promise<void> {
  const file: ZipInputFile = {
    filename,
    mtime: mtime(),
    os: UNIX,
    size: bytes.length,
    crc: crc32(bytes),
    compression: DEFLATED,
  };
  const packed = await deflate(bytes);
  zip.add(file);
  file.ondata?.(null, packed, true);
}
