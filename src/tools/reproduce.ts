/**
 * `npm run reproduce`: builds the commit that is checked out twice, in two folders, time zones and languages, as of the
 * commit's day, and compares every byte. The second build has no network where the machine can take it away
 * (`unshare -rn`). Exit code 1 when a file differs; the two folders then stay, to look at.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { compareFolders, countFiles } from './reproduce/compare.ts';
import { helpWhenAsked } from './run/help.ts';

helpWhenAsked(`
npm run reproduce: builds the commit that is checked out twice, in two places, and compares every byte.

  npm run reproduce`);

const MOST_SHOWN = 20;
const root = resolve('.');
const git = (...args: string[]) => execFileSync('git', args, { cwd: root }).toString().trim();
const commit = git('rev-parse', 'HEAD');
const day = new Date(Number(git('show', '-s', '--format=%ct', commit)) * 1000).toISOString().slice(0, 10);
if (git('status', '--porcelain') !== '') console.log('What is not committed is left out.');

const runs = (command: string, ...args: string[]) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;
const ALONE = ['unshare', '-rn'] as const;
const canBeAlone = runs(ALONE[0], ALONE[1], 'true');

const work = mkdtempSync(join(tmpdir(), 'comity-reproduce-'));
interface Place {
  folder: string;
  /** What a build must not depend on. */
  env: Record<string, string>;
  alone: boolean;
}
const places: Place[] = [
  { folder: join(work, 'first'), env: { TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C' }, alone: false },
  {
    // Estonian sorts z before t; Newfoundland is half an hour off, and mostly a day behind Kiritimati.
    folder: join(work, 'second place/of another depth'),
    env: { TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8', LC_ALL: 'et_EE.UTF-8' },
    alone: canBeAlone,
  },
];

/** A clone of its own with a copy of the installed packages: linked where the file system can, without their caches. */
function prepare({ folder }: Place): void {
  mkdirSync(folder, { recursive: true });
  execFileSync('git', ['clone', '--quiet', '--no-checkout', root, folder]);
  execFileSync('git', ['checkout', '--quiet', '--detach', commit], { cwd: folder });
  const packages = [join(root, 'node_modules'), join(folder, 'node_modules')] as const;
  if (!runs('cp', '-al', ...packages)) {
    rmSync(packages[1], { recursive: true, force: true });
    cpSync(...packages, { recursive: true, verbatimSymlinks: true });
  }
  for (const cache of ['.vite', '.cache'])
    rmSync(join(folder, 'node_modules', cache), { recursive: true, force: true });
}
function build(place: Place): void {
  const { folder, env, alone } = place;
  console.log(
    `building ${commit.slice(0, 10)} as of ${day}: TZ=${env['TZ']} LC_ALL=${env['LC_ALL']}${alone ? ', without network' : ''}`,
  );
  const command = [...(alone ? ALONE : []), 'npm', 'run', '--silent', 'build'];
  const { status, stdout, stderr } = spawnSync(command[0] ?? '', command.slice(1), {
    cwd: folder,
    env: { ...process.env, ...env, SOURCE_DATE: day },
    // Windows starts npm through its shell alone.
    shell: process.platform === 'win32',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0 || !existsSync(join(folder, 'dist/index.html'))) {
    console.error(
      `${stdout?.toString().slice(-4000)}\n${stderr?.toString().slice(-4000)}\nThe build failed in ${folder}`,
    );
    process.exit(2);
  }
}
for (const place of places) {
  prepare(place);
  build(place);
}
const [first = '', second = ''] = places.map(({ folder }) => join(folder, 'dist'));
const differences = compareFolders(first, second);
if (!canBeAlone) console.log('This machine cannot take the network away (unshare -rn): both builds had it.');
if (differences.length === 0) {
  console.log(`reproduce: ${countFiles(first)} files, the same bytes in both builds`);
  rmSync(work, { recursive: true });
} else {
  for (const { file, how, at, shown } of differences.slice(0, MOST_SHOWN))
    console.error(`${file} ${how}${shown ? ` from byte ${at}:\n  ${shown[0]}\n  ${shown[1]}` : ''}`);
  console.error(`reproduce: ${differences.length} of ${countFiles(first)} files differ; see ${work}`);
  process.exitCode = 1;
}
