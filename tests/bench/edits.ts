/**
 * The time from a saved edit to what shows it, under the development server, on a page that was open. Run alone
 * (`npm run bench:edits`), of this site as it stands; `npm run bench:scale` asks it of each site that it builds.
 */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../browser/served.ts';
import { machine } from './machine.ts';
import { SITE_PARTS } from './site-parts.ts';

/** A site under the development server: where it stands, and what starts Astro there. */
export interface Edited {
  folder: string;
  astro: string;
}
/** An edit: the file from the folder of the site, what is written, and where it shows. */
export interface Edit {
  name: string;
  file: string;
  /** @param turn counts the edits of this kind, from 1 @returns the file with the edit */
  write: (text: string, turn: number) => string;
  /** Path of the page that shows it; undefined where the overlay of the check does. */
  page?: string;
  /** What is then there. @param turn as above */
  shown: (turn: number) => string;
}
export interface Took {
  /** Milliseconds, the median. */
  wall: number;
  /** Milliseconds of processor time of the server, the median; 0 where there is no /proc. */
  processor: number;
}
const EDITS = 5;
const LONGEST_MS = 300_000;
/** The ticks of a clock by which Linux counts the time of a process. */
const TICK_MS = 10;

/** Milliseconds that the process has had of a processor. Astro's server is one process. */
function spentBy(pid: number): number {
  if (!existsSync('/proc')) return 0;
  const [user = 0, system = 0] = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
    .slice(11, 13)
    .map(Number);
  return (user + system) * TICK_MS;
}
const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;

/** Starts the development server, makes each edit five times and stops it. Every file is as before at the end. */
export async function timed({ folder: cwd, astro }: Edited, edits: readonly Edit[]): Promise<Map<string, Took>> {
  const port = await freePort();
  const server = spawn(astro, ['dev', '--port', String(port)], {
    cwd,
    stdio: 'ignore',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  let ended = false;
  server.on('exit', () => (ended = true));
  const until = async (what: string, isThere: () => Promise<boolean>) => {
    for (const start = performance.now(); !ended && performance.now() - start < LONGEST_MS; await wait(20))
      if (await isThere()) return performance.now();
    throw new Error(`${cwd}: the development server never showed ${what}`);
  };
  const pageShows = (page: string, shown: string) => () =>
    fetch(`http://localhost:${port}${page}`).then(
      async (answer) => (await answer.text()).includes(shown),
      () => false,
    );
  try {
    for (const { page } of edits) if (page) await until(page, pageShows(page, '</html>'));
    let said = '';
    const told = new WebSocket(`ws://localhost:${port}/`, 'vite-hmr');
    told.addEventListener('message', ({ data }) => {
      if (String(data).includes('"type":"error"')) said = String(data);
    });
    const took = new Map<string, Took>();
    for (const { name, file, write, page, shown } of edits) {
      const path = join(cwd, file);
      const before = readFileSync(path, 'utf8');
      const times: Took[] = [];
      for (let turn = 1; turn <= EDITS; turn++) {
        await wait(2000);
        said = '';
        const spent = spentBy(server.pid ?? 0);
        const start = performance.now();
        writeFileSync(path, write(before, turn));
        const end = await until(
          `${name}: ${shown(turn)}`,
          page ? pageShows(page, shown(turn)) : () => Promise.resolve(said.includes(shown(turn))),
        );
        times.push({ wall: end - start, processor: spentBy(server.pid ?? 0) - spent });
      }
      writeFileSync(path, before);
      took.set(name, {
        wall: Math.round(median(times.map(({ wall }) => wall))),
        processor: Math.round(median(times.map(({ processor }) => processor))),
      });
    }
    told.close();
    return took;
  } finally {
    server.kill();
  }
}

/** An edit of the text of an entry: the one that every site of the comparison can be asked for. */
export const bodyEdit = (content: string, collection: string, id: string): Edit => ({
  name: 'body',
  file: join(content, collection, `${id}.mdx`),
  write: (text, turn) => `${text}\n\nEdit number ${turn}.\n`,
  page: `/${collection}/${id}/`,
  shown: (turn) => `Edit number ${turn}.`,
});
const CASE = 'siliadin-v-france';
/** What is edited in this site. */
export const EDITS_OF_COMITY: readonly Edit[] = [
  bodyEdit('content', 'cases', CASE),
  {
    name: 'fact',
    file: `content/cases/${CASE}.mdx`,
    write: (text, turn) => text.replace('found unanimously', `found in edit ${turn} unanimously`),
    page: `/cases/${CASE}/`,
    shown: (turn) => `found in edit ${turn} unanimously`,
  },
  {
    name: 'row',
    file: 'content/participation/untoc.csv',
    write: (text, turn) => text.replace('AFG,ratification,2003-09-24', `AFG,ratification,2003-02-${10 + turn}`),
    page: '/frameworks/untoc/participation/',
    shown: (turn) => `Ratification ${10 + turn} Feb 2003`,
  },
  {
    name: 'row, on the page of its State',
    file: 'content/participation/untoc.csv',
    write: (text, turn) => text.replace('AFG,ratification,2003-09-24', `AFG,ratification,2005-02-${10 + turn}`),
    page: '/jurisdictions/afg/',
    // It binds from the thirtieth day after that one.
    shown: (turn) => `${12 + turn} Mar 2005`,
  },
  {
    name: 'message about a body',
    file: `content/cases/${CASE}.mdx`,
    write: (text, turn) => `${text}\n\nSee [number ${turn}](/cases/no-such-case-${turn}/).\n`,
    shown: (turn) => `no-such-case-${turn}`,
  },
  {
    name: 'message about a fact',
    file: `content/cases/${CASE}.mdx`,
    write: (text, turn) => text.replace(/^- framework: ilo-c029$/m, `- framework: no-such-${turn}`),
    shown: (turn) => `no-such-${turn}`,
  },
  {
    name: 'message about a row',
    file: 'content/participation/untoc.csv',
    write: (text, turn) => text.replace('AFG,ratification,2003-09-24', `AFG,ratification,2003-19-${10 + turn}`),
    shown: (turn) => `2003-19-${10 + turn}`,
  },
];

if (import.meta.main) {
  const folder = mkdtempSync(join(tmpdir(), 'comity-edits-'));
  try {
    const site = join(folder, 'site');
    mkdirSync(site);
    for (const part of SITE_PARTS) if (existsSync(part)) cpSync(part, join(site, part), { recursive: true });
    // With its history, as an author has it.
    if (existsSync('.git'))
      spawnSync('git', ['clone', '--quiet', '--no-checkout', resolve('.'), join(folder, 'clone')]);
    if (existsSync(join(folder, 'clone/.git')))
      cpSync(join(folder, 'clone/.git'), join(site, '.git'), { recursive: true });
    symlinkSync(resolve('node_modules'), join(site, 'node_modules'));
    console.log(machine('astro'));
    const wanted = process.argv.slice(2);
    const edits = EDITS_OF_COMITY.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
    console.table(Object.fromEntries(await timed({ folder: site, astro: resolve('node_modules/.bin/astro') }, edits)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
