/** Writing content: whole or not at all, so that a crash half way leaves the old file. */
import { renameSync, writeFileSync } from 'node:fs';

export function replaceFile(file: string, text: string): void {
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}
