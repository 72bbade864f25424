/** Bytes as text: the encoding that the answer, the document or its mark names, or UTF-8. Nothing is replaced in silence. */

const NAMED = /charset\s*=\s*["']?([\w-]+)/i;
const DECLARED = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w-]+)["']/;
/** How far into a document it may name its encoding. */
const HEAD = 2048;

function markOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes[0] === 0xef && bytes[1] === 0xbb ? 'utf-8' : undefined;
}

/**
 * @param type `Content-Type` of an answer
 * @returns undefined when the bytes are not of the encoding they claim to be, or of one that is not known
 */
export function decoded(bytes: Uint8Array, type = ''): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const name = markOf(bytes) ?? NAMED.exec(type)?.[1] ?? DECLARED.exec(head)?.[1] ?? NAMED.exec(head)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(name, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
