/**
 * `npm run rehearse`: a refresh of all instruments against depositaries played on this machine, in a copy of the content.
 * The first run shows and writes what they know, the second shows nothing new.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { refresh as command } from '../../../src/tools/refresh/refresh.ts';
import { call } from '../called.ts';
import { play, type Stage } from './server.ts';

/** A copy of what the command needs, in a folder of its own. */
export function copied(): string {
  const root = mkdtempSync(join(tmpdir(), 'comity-refresh-'));
  cpSync('content', join(root, 'content'), { recursive: true });
  mkdirSync(join(root, 'src/entries'), { recursive: true });
  return root;
}
/** The command, asking the server that plays the depositaries. */
export const refresh = (root: string, { url }: Stage, ...args: string[]) =>
  call(command, root, ['--through', url, '--time-limit', '20', ...args], {
    today: '2026-11-26',
  });

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const root = copied();
  const stage = await play(join(root, 'content'));
  for (const title of ['First run', 'Second run']) {
    console.log(`\n${title}\n`);
    console.log((await refresh(root, stage, '--write')).output);
  }
  console.log(`${stage.asked.length} questions were asked.`);
  await stage.close();
  rmSync(root, { recursive: true });
}
