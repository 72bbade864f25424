/**
 * What a text of YAML says, kept on the disk under the text's own hash, so that no text is parsed twice: by the check, by
 * the build and, day by day, by the history. The file can be deleted at any time; what is damaged, or was written by
 * another parser, is as if it were not there.
 */
import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';

const FILE = 'parsed.jsonl';
/** Raised when `read.ts` asks the parser for something else. */
const OPTIONS = 1;
/** Texts of long ago are forgotten beyond so many. */
const MOST = 30_000;

/** Hash of a text → what it says, as JSON; undefined where nothing is kept, and until the first text is looked up. */
let held: Map<string, string> | undefined;
/** Folder of the file; undefined where nothing is kept. */
let place: string | undefined;
let asked = new Set<string>();
let grown = false;

const keyOf = (text: string): string => hash('sha256', text);
/** The first line: who wrote the file, and the hash of everything below. */
const headOf = (lines: string): string => {
  const { version } = createRequire(import.meta.url)('yaml/package.json') as { version: string };
  return `parsed ${OPTIONS} yaml ${version} ${hash('sha256', lines)}`;
};

/**
 * Where parsed texts may be kept: in the project, which its owner holds. On a machine that builds what others propose, a
 * file could come with the proposal: there a build keeps them in the folder that it makes for itself, and nothing else
 * does, but `npm test`, which makes one for all its steps (`PARSED_TEXTS`).
 */
const folder = (): string | undefined =>
  process.env['PARSED_TEXTS'] ?? (process.env['CI'] ? process.env['BUILD_CACHE'] : '.astro');

/** From now on texts are looked up, and kept. @param inFolder where; undefined keeps nothing */
export function openParsed(inFolder = folder()): void {
  held = undefined;
  [place, grown] = [inFolder, false];
}
/** What is kept, read when it is first wanted: a command that only says its help reads nothing. */
function opened(): Map<string, string> | undefined {
  if (place === undefined || held) return held;
  held = new Map();
  asked = new Set();
  try {
    const text = readFileSync(join(place, FILE), 'utf8');
    const end = text.indexOf('\n');
    const lines = text.slice(end + 1);
    if (text.slice(0, end) !== headOf(lines)) return held;
    for (const line of lines.split('\n')) if (line) held.set(line.slice(0, 64), line.slice(64));
  } catch {
    // There is none yet.
  }
  return held;
}

/** What a text says, if it was parsed before: a new object each time. */
export function parsedBefore(text: string): unknown {
  const known = opened();
  if (!known) return undefined;
  const key = keyOf(text);
  const json = known.get(key);
  if (json === undefined) return undefined;
  try {
    const said: unknown = JSON.parse(json);
    asked.add(key);
    return said;
  } catch {
    // Nobody wrote this line as it stands.
    return undefined;
  }
}

/** Keeps what a text says, where JSON can say the same. @param data what the parser found, without any error */
export function keepParsed(text: string, data: unknown): void {
  const known = opened();
  if (!known) return;
  const json = JSON.stringify(data);
  if (json === undefined || !isDeepStrictEqual(JSON.parse(json), data)) return;
  const key = keyOf(text);
  known.set(key, json);
  asked.add(key);
  grown = true;
}

/** Writes what was parsed since; a project that cannot be written to does without. */
export function saveParsed(): void {
  if (place === undefined || !held || !grown) return;
  const known = [...held];
  const kept = known.length > MOST ? known.filter(([key]) => asked.has(key)) : known;
  const lines = kept.map(([key, json]) => `${key}${json}\n`).join('');
  const draft = join(place, `${FILE}.${process.pid}`);
  try {
    mkdirSync(place, { recursive: true });
    try {
      writeFileSync(draft, `${headOf(lines)}\n${lines}`);
      renameSync(draft, join(place, FILE));
      grown = false;
    } finally {
      rmSync(draft, { force: true });
    }
  } catch {
    // The next one parses again.
  }
}

/** Does work in which texts are looked up where they are kept, and keeps what was parsed anew. */
export function keepingParsed<T>(work: () => T): T {
  openParsed();
  try {
    const done = work();
    saveParsed();
    return done;
  } finally {
    // It is as large as the content.
    [held, place] = [undefined, undefined];
  }
}
