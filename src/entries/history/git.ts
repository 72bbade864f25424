/**
 * The days on which the content changed, read from git. Runs git and nothing of the content: raw differences and blobs
 * only, so no filter, text converter or hook that a file could name is ever called.
 */
import { execFileSync } from 'node:child_process';
import type { Files } from '../files.ts';

/** What one day's commits did to the content, as it stood at the end of the day. */
export interface Day {
  /** `YYYY-MM-DD` of the committer's date in UTC. */
  day: string;
  /** When the last commit of the day was made: `2026-11-24T15:25:35Z`. */
  at: string;
  /** Path relative to the content folder → text; undefined for what is not a plain file. */
  written: Files;
  removed: readonly string[];
}
/** A file's last state on a day: its blob, or undefined where it was removed. */
type Touched = Map<string, { blob: string; plain: boolean } | undefined>;

const FOLDER = 'content';
const LARGEST_OUTPUT = 2 ** 30;

const git = (root: string, args: readonly string[], input = ''): Buffer =>
  execFileSync('git', ['-c', 'log.showSignature=false', ...args], {
    cwd: root,
    input,
    maxBuffer: LARGEST_OUTPUT,
    stdio: ['pipe', 'pipe', 'ignore'],
    // Replacement objects are local to one clone: with them, two clones of one commit could differ.
    env: { ...process.env, GIT_NO_REPLACE_OBJECTS: '1', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' },
  });

/**
 * Reads `git log --raw -z` with the format `%H %ct`, oldest commit first.
 * @returns by day the last time and the last state of each file touched. A commit dated before its parent counts on its
 * parent's day, so that days follow one another as the states do.
 */
export function daysIn(log: string): Map<string, { seconds: number; touched: Touched }> {
  const days = new Map<string, { seconds: number; touched: Touched }>();
  let [latest, current]: [number, Touched | undefined] = [0, undefined];
  const tokens = log.split('\0');
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]?.trim() ?? '';
    const commit = /^[0-9a-f]{40,64} (\d+)$/.exec(token);
    const change = /^:\d+ (\d+) [0-9a-f]+ ([0-9a-f]+) ([A-Z])/.exec(token);
    if (commit) {
      latest = Math.max(latest, Number(commit[1]));
      const day = new Date(latest * 1000).toISOString().slice(0, 10);
      current = days.get(day)?.touched ?? new Map();
      days.set(day, { seconds: latest, touched: current });
    } else if (change) {
      const [, mode = '', blob = '', kind] = change;
      const path = (tokens[++at] ?? '').slice(FOLDER.length + 1);
      current?.set(path, kind === 'D' ? undefined : { blob, plain: mode.startsWith('100') });
    }
  }
  return days;
}

/** The text of each blob, in one call. @throws Error when one is missing */
function textsOf(root: string, blobs: readonly string[]): Map<string, string> {
  const out = git(root, ['cat-file', '--batch'], blobs.map((blob) => `${blob}\n`).join(''));
  const texts = new Map<string, string>();
  for (let at = 0; at < out.length;) {
    const end = out.indexOf('\n', at);
    const [blob = '', kind, size] = out.toString('latin1', at, end).split(' ');
    if (kind !== 'blob') throw new Error(`git has no blob ${blob}`);
    const from = end + 1;
    at = from + Number(size);
    texts.set(blob, out.toString('utf8', from, at));
    at++;
  }
  return texts;
}

/**
 * The days on which the content changed on the main line, oldest first. Only files that changed are read, each once a
 * day.
 * @param root absolute path of the project
 * @returns undefined where the history is not whole: no git, not a clone of its own, or a shallow one
 */
export function readDays(root: string): Day[] | undefined {
  try {
    const [shallow, prefix] = git(root, ['rev-parse', '--is-shallow-repository', '--show-prefix'])
      .toString()
      .split('\n');
    // A prefix means that the folder only lies inside someone else's repository, as an unpacked archive may.
    if (shallow !== 'false' || prefix !== '') return undefined;
    const log = git(root, [
      ...['log', '--first-parent', '--diff-merges=first-parent', '--reverse', '--format=%H %ct'],
      ...['--raw', '--no-abbrev', '--no-renames', '--no-ext-diff', '--no-textconv', '-z', '--', FOLDER],
    ]).toString();
    const days = daysIn(log);
    const blobs = [...days.values()].flatMap(({ touched }) =>
      [...touched.values()].flatMap((file) => (file?.plain ? [file.blob] : [])),
    );
    const texts = textsOf(root, [...new Set(blobs)]);
    return [...days].map(([day, { seconds, touched }]) => ({
      day,
      at: new Date(seconds * 1000).toISOString().replace('.000Z', 'Z'),
      written: new Map(
        [...touched].flatMap(([path, file]) => (file ? [[path, file.plain ? texts.get(file.blob) : undefined]] : [])),
      ),
      removed: [...touched].flatMap(([path, file]) => (file ? [] : [path])),
    }));
  } catch {
    return undefined;
  }
}
