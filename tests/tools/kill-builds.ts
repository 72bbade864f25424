/**
 * `npm run kill-builds [-- --small --moments 5]`: what a build leaves when it is killed at twenty moments, or as many as
 * are asked for; doubled, without git, in a shallow or a detached clone, on a full disk and where nothing may be written.
 * After each, the place of the site must hold the old site or the new one, whole, or nothing where there was nothing.
 * `--small` builds few kinds of page and takes a fraction of the time. The full and the read-only disk need Linux with
 * `unshare`.
 */
import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  statSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { filesIn } from '../../src/entries/files.ts';
import { TODAY } from '../../src/settings.ts';
import { compareFolders } from '../../src/tools/reproduce/compare.ts';
import { SITE_PARTS } from '../bench/site-parts.ts';

const WINDOWS = process.platform === 'win32';
/** Most pages; what is left has every step of a build. */
const MANY = [
  '[language]',
  '[collection]',
  'jurisdictions',
  'frameworks',
  'cooperation/bilateral',
  'api/v1/[...file].md.ts',
];

const { small, moments } = parseArgs({
  options: { small: { type: 'boolean', default: false }, moments: { type: 'string', default: '20' } },
}).values;
const MOMENTS = Number(moments);
const here = resolve('.');
const work = mkdtempSync(join(tmpdir(), 'comity-kill-'));
const project = join(work, 'project');
const dist = join(project, 'dist');
const [first, second] = [join(work, 'first'), join(work, 'second')];

mkdirSync(project);
for (const name of SITE_PARTS) cpSync(name, join(project, name), { recursive: true });
if (small) for (const name of MANY) rmSync(join(project, 'src/pages', name), { recursive: true });
symlinkSync(join(here, 'node_modules'), join(project, 'node_modules'), 'junction');

const ENV: NodeJS.ProcessEnv = {
  ...process.env,
  // As npm puts it, and without what this shell would find by itself.
  PATH: [join(here, 'node_modules/.bin'), dirname(process.execPath), process.env['PATH']].join(WINDOWS ? ';' : ':'),
  SOURCE_DATE: TODAY,
  DIST: 'dist',
  BASE: '/',
};
interface Run {
  child: ChildProcess;
  ended: Promise<{ code: number | null; output: string }>;
}
function build(cwd = project, env: NodeJS.ProcessEnv = {}): Run {
  const child = spawn(process.execPath, ['src/tools/build.ts'], {
    cwd,
    detached: !WINDOWS,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...ENV, ...env },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text: Buffer) => (output += text.toString()));
  return { child, ended: new Promise((done) => child.on('close', (code) => done({ code, output }))) };
}
function killTree({ child: { pid = 0 } }: Run, signal: NodeJS.Signals): void {
  if (WINDOWS) spawnSync('taskkill', ['/pid', String(pid), '/t', '/f']);
  else
    try {
      process.kill(-pid, signal);
    } catch {
      // All of it has ended.
    }
}
const same = (one: string, other: string): boolean => compareFolders(one, other).length === 0;
const left = (folder = project): string[] => readdirSync(folder).filter((name) => name.includes('.building-'));

let failures = 0;
function hold(what: string, holds: boolean, output = ''): void {
  console.log(`${holds ? '✓' : '✗'} ${what}`);
  if (holds) return;
  failures++;
  console.log(output.slice(-3000));
}

// Two sites that differ, to be told apart.
async function whole(to: string): Promise<number> {
  const began = performance.now();
  const { code, output } = await build().ended;
  if (code !== 0) throw new Error(`The copy in ${project} does not build:\n${output.slice(-4000)}`);
  renameSync(dist, to);
  return performance.now() - began;
}
await whole(first);
writeFileSync(join(project, 'public/second.txt'), 'Only the second site has this file.\n');
const duration = await whole(second);
console.log(
  `kill-builds: a build takes ${(duration / 1000).toFixed(0)} s here, and is killed at ${MOMENTS} moments of it`,
);

const WAYS = [
  ['all of it at once', (run: Run) => killTree(run, 'SIGKILL')],
  ['its first process alone', ({ child }: Run) => child.kill('SIGKILL')],
  ['asked to end', ({ child }: Run) => child.kill('SIGTERM')],
  ['Ctrl-C', (run: Run) => killTree(run, 'SIGINT')],
] as const;
for (let moment = 0; moment < MOMENTS; moment++) {
  // Every fifth time there was no site before.
  const before = moment % 5 !== 4;
  if (before && !existsSync(dist)) cpSync(first, dist, { recursive: true });
  if (!before) rmSync(dist, { recursive: true, force: true });
  const [way, kill] = WAYS[moment % WAYS.length] ?? WAYS[0];
  const run = build();
  await wait((duration * (moment + 0.5)) / MOMENTS);
  kill(run);
  const seen = () => (!existsSync(dist) ? !before : same(dist, second) || (before && same(dist, first)));
  const at = seen();
  const percent = Math.round((100 * (moment + 0.5)) / MOMENTS);
  // What a killed process has started may still run for a while.
  await Promise.race([run.ended, wait(1000)]);
  killTree(run, 'SIGKILL');
  const { output } = await run.ended;
  hold(`${percent} % of the way, ${way}${before ? '' : ', no site before'}`, at && seen(), output);
  if (existsSync(dist) && !same(dist, first)) rmSync(dist, { recursive: true });
}
{
  const { code, output } = await build().ended;
  hold(
    'the next build is whole and clears what the killed ones left',
    code === 0 && same(dist, second) && left().length === 0,
    output,
  );
}
{
  const runs = await Promise.all([build().ended, build().ended]);
  const output = runs.map((run) => run.output).join('\n');
  hold('two builds at once', runs.every(({ code }) => code === 0) && same(dist, second) && left().length === 0, output);
}
{
  const PATH = [join(here, 'node_modules/.bin'), dirname(process.execPath)].join(WINDOWS ? ';' : ':');
  const { code, output } = await build(project, { PATH }).ended;
  hold('without git', code === 0 && same(dist, second), output);
}
{
  const git = (cwd: string, ...args: string[]) =>
    execFileSync(
      'git',
      ['-c', 'user.name=a', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false', ...args],
      { cwd, stdio: 'ignore' },
    );
  writeFileSync(join(project, '.gitignore'), 'node_modules\ndist\n.astro\n.*.building-*/\n');
  git(project, 'init', '--quiet');
  for (const text of ['one', 'two']) {
    writeFileSync(join(project, 'public/second.txt'), text);
    git(project, 'add', '--all');
    git(project, 'commit', '--quiet', '--message', text);
  }
  for (const [name, ...args] of [['shallow', '--depth', '1'], ['detached']] as const) {
    const clone = join(work, name);
    git(work, 'clone', '--quiet', ...args, `file://${project}`, clone);
    git(clone, 'checkout', '--quiet', '--detach');
    symlinkSync(join(here, 'node_modules'), join(clone, 'node_modules'), 'junction');
    const { code, output } = await build(clone).ended;
    hold(`in a ${name} clone`, code === 0 && existsSync(join(clone, 'dist/offline/comity.zip')), output);
  }
}
/** Runs a build in a shell that may mount: `$PLACE` is an empty folder, `$DIST` a folder in it. */
function mounted(
  commands: readonly string[],
  after: readonly string[],
  place: string,
): { code: number | null; output: string } | undefined {
  if (spawnSync('unshare', ['-rm', 'true']).status !== 0) return undefined;
  const script = [
    ...commands,
    'mkdir -p "$DIST" && echo the old site > "$DIST/index.html"',
    ...after,
    'code=0; "$NODE" src/tools/build.ts || code=$?',
    'cat "$DIST/index.html"; ls -a "$PLACE"; exit $code',
  ];
  const { status, stdout, stderr } = spawnSync('unshare', ['-rm', 'sh', '-ec', script.join('\n')], {
    cwd: project,
    encoding: 'utf8',
    env: { ...ENV, NODE: process.execPath, PLACE: place, DIST: join(place, 'dist') },
    maxBuffer: 2 ** 28,
  });
  return { code: status, output: stdout + stderr };
}
const bytesOf = (folder: string): number =>
  filesIn(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
const SIZE_MB = Math.ceil(
  ['src', 'content', 'public'].reduce((sum, name) => sum + bytesOf(join(project, name)), 0) / 2 ** 20,
);
const copied = (size: number) => [
  `mount -t tmpfs -o size=${size}m tmpfs "$PLACE"`,
  'cp -r src content public node_modules *.json *.mjs "$PLACE"',
  'cd "$PLACE"',
];
for (const [name, commands, says, ...after] of [
  ['on a disk that is full while the pages are written', copied(SIZE_MB + 20), 'The disk is full'],
  [
    'on a disk that is full when the site is brought there',
    ['mount -t tmpfs -o size=24m tmpfs "$PLACE"'],
    'The disk is full',
  ],
  [
    'where nothing may be written',
    ['mount --bind "$PLACE" "$PLACE"'],
    'can only be read',
    'mount -o remount,ro,bind "$PLACE"',
  ],
] as const) {
  const run = mounted(commands, after, mkdtempSync(join(work, 'place-')));
  if (!run) console.log(`- ${name}: not tried, this machine has no unshare`);
  else
    hold(
      name,
      run.code === 1 &&
        run.output.includes(says) &&
        /^the old site$/m.test(run.output) &&
        !/^\.dist\.building-/m.test(run.output),
      run.output,
    );
}

if (failures === 0) rmSync(work, { recursive: true });
console.log(
  failures === 0 ? 'kill-builds: every site was whole' : `kill-builds: ${failures} failed; the copies are in ${work}`,
);
process.exitCode = failures === 0 ? 0 : 1;
