/** What a system refuses, as a sentence for people. */

/** `ENOSPC` and the like; undefined for anything but an error of the system. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

const SENTENCES: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full.',
  EDQUOT: 'Your share of the disk is full.',
  EROFS: 'The file system can only be read.',
  EACCES: 'Writing is not allowed there.',
  EPERM: 'Writing is not allowed there.',
  EMFILE: 'Too many files are open: raise the limit (ulimit -n).',
  ENFILE: 'Too many files are open on this machine.',
};
/** @returns a sentence, and which file it is about; undefined for a fault that only its stack explains */
export function sentenceOf(error: unknown): string | undefined {
  const sentence = SENTENCES[codeOf(error) ?? ''];
  if (sentence === undefined) return undefined;
  const path = (error as NodeJS.ErrnoException).path;
  return path === undefined ? sentence : `${sentence} (${path})`;
}
