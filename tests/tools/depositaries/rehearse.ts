/**
 * `npm run rehearse`: a refresh of all instruments against depositaries played on this machine, in a copy of the content.
 * The first run shows and writes what they know, the second shows nothing new.
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { play, type Stage } from './server.ts';

/** A copy of what the command needs, in a folder of its own. */
export function copied(): string {
  const root = mkdtempSync(join(tmpdir(), 'comity-refresh-'));
  cpSync('content', join(root, 'content'), { recursive: true });
  mkdirSync(join(root, 'src/entries'), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction');
  return root;
}
/** The command as it is run, without blocking the server that plays the depositaries. */
export async function refresh(
  root: string,
  { url }: Stage,
  ...args: string[]
): Promise<{ output: string; status: number | null }> {
  const child = spawn(
    process.execPath,
    [resolve('src/tools/refresh.ts'), '--through', url, '--time-limit', '20', ...args],
    {
      cwd: root,
      env: { ...process.env, SOURCE_DATE: '2026-11-26' },
    },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (output += part.toString()));
  const status = await new Promise<number | null>((done) => child.on('close', done));
  return { output, status };
}

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
