/** Two folders compared byte by byte. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '../../entries/files.ts';

export interface Difference {
  /** Path within the folders. */
  file: string;
  how: 'only in the first' | 'only in the second' | 'differs';
  /** Offset of the first byte that differs, and what stands there in each. */
  at?: number;
  shown?: [first: string, second: string];
}
const AROUND = 40;

function compareFile(file: string, first: Buffer, second: Buffer): Difference[] {
  if (first.equals(second)) return [];
  const end = Math.min(first.length, second.length);
  let at = 0;
  while (at < end && first[at] === second[at]) at++;
  const around = (bytes: Buffer) =>
    JSON.stringify(bytes.toString('latin1', Math.max(0, at - AROUND), at + AROUND)).slice(1, -1);
  return [{ file, how: 'differs', at, shown: [around(first), around(second)] }];
}
/** @returns nothing when every file of one is in the other with the same bytes */
export function compareFolders(first: string, second: string): Difference[] {
  const [a, b] = [new Set(filesIn(first)), new Set(filesIn(second))];
  return [...new Set([...a, ...b])].sort().flatMap((file): Difference[] => {
    if (!b.has(file)) return [{ file, how: 'only in the first' }];
    if (!a.has(file)) return [{ file, how: 'only in the second' }];
    return compareFile(file, readFileSync(join(first, file)), readFileSync(join(second, file)));
  });
}
export const countFiles = (folder: string): number => filesIn(folder).length;
