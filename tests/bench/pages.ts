/**
 * What the pages weigh that grow with the content: as it is, with all of it twice, and with 10,000 treaties between two
 * States. Each is a build of its own, of these pages alone, in a copy of the project. `npm run bench:growth` runs it last;
 * `node tests/bench/pages.ts [today|twice|treaties]` alone.
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readFiles, type Files } from '../../src/entries/files.ts';
import { readContent } from '../../src/entries/read.ts';
import { TODAY } from '../../src/settings.ts';
import { moreCases, moreDeclarations, moreInstruments, moreTreaties } from './grown.ts';
import { SITE_PARTS } from './site-parts.ts';

/** Pages that are not weighed here, and what a build takes without them a fraction of. */
const LEFT_OUT = [
  '[language]',
  '[collection]/[id]',
  'jurisdictions',
  'frameworks',
  'api',
  'sources',
  'changes',
  'search',
];
const DATA = ['addressees', 'data.json.ts', 'requests', 'request-words', 'states', 'treaties', '[form].json.ts'];
const BUDGET = 24_000;

/** What may grow, and by which files. */
export const GROWN: Readonly<Record<string, (files: Files) => ReadonlyMap<string, string>>> = {
  today: () => new Map(),
  twice: (files) =>
    new Map([
      ...moreCases(files, 2),
      ...moreInstruments(files, 2),
      ...moreDeclarations(files, 2),
      ...moreTreaties(files, 2 * rowsOf(files)),
    ]),
  treaties: (files) => moreTreaties(files, 10_000),
};
const rowsOf = (files: Files): number =>
  [...files]
    .filter(([path]) => /^bilateral\/.*\.csv$/.test(path))
    .reduce((sum, [, text = '']) => sum + text.trimEnd().split('\n').length - 1, 0);

/** The kinds of page, and where their pages stand. */
const KINDS: Readonly<Record<string, RegExp>> = {
  matrix: /^cooperation\/matrix\//,
  coverage: /^cooperation\/coverage\//,
  bilateral: /^cooperation\/bilateral\//,
  forms: /^forms\//,
  cases: /^cases\//,
  instruments: /^frameworks\/(level\/[^/]+\/)?index\.html$/,
};
export interface Weighed {
  kind: string;
  pages: number;
  largest: string;
  /** Bytes, gzip, of the HTML alone; with its style sheets; elements. */
  html: number;
  withStyles: number;
  elements: number;
}
export function weigh(dist: string): Weighed[] {
  const size = (file: string) => gzipSync(readFileSync(join(dist, file))).length;
  const files = globSync('**/index.html', { cwd: dist }).map((file) => file.replaceAll('\\', '/'));
  return Object.entries(KINDS).map(([kind, at]) => {
    const own = files.filter((file) => at.test(file)).map((file) => ({ file, html: size(file) }));
    const { file, html } = own.reduce((most, each) => (each.html > most.html ? each : most), { file: '', html: 0 });
    const text = file ? readFileSync(join(dist, file), 'utf8') : '';
    const styles = [...text.matchAll(/<link rel="stylesheet" href="\/([^"]+)"/g)].map(([, href = '']) => size(href));
    return {
      kind,
      pages: own.length,
      largest: `/${file.replace('index.html', '')}`,
      html,
      withStyles: styles.reduce((sum, each) => sum + each, html),
      elements: text.match(/<[a-z]/g)?.length ?? 0,
    };
  });
}

/** Builds these pages from content that has grown, in a folder of its own. @returns where it stands */
export function buildGrown(how: string, folder: string): string {
  const site = join(folder, how);
  mkdirSync(site, { recursive: true });
  for (const part of SITE_PARTS) if (existsSync(part)) cpSync(part, join(site, part), { recursive: true });
  for (const name of [...LEFT_OUT, ...DATA.map((each) => `cooperation/${each}`)])
    rmSync(join(site, 'src/pages', name), { recursive: true, force: true });
  symlinkSync(resolve('node_modules'), join(site, 'node_modules'), 'junction');
  for (const [path, text] of GROWN[how]?.(readFiles(resolve('content'))) ?? []) {
    mkdirSync(dirname(join(site, 'content', path)), { recursive: true });
    writeFileSync(join(site, 'content', path), text);
  }
  const { content } = readContent(readFiles(join(site, 'content')), TODAY);
  if (content.unread.size > 0) throw new Error(`${how}: cannot be read: ${[...content.unread].slice(0, 3).join(', ')}`);
  // Texts of words drawn by chance are none that the check would let through: they are built nevertheless.
  const loader = join(site, 'src/site/entries.ts');
  const gate = 'const problems = all.filter((problem) => !isAdvice(problem));';
  const code = readFileSync(loader, 'utf8');
  if (!code.includes(gate))
    throw new Error('src/site/entries.ts checks the content elsewhere now: mend tests/bench/pages.ts');
  writeFileSync(loader, code.replace(gate, 'const problems: typeof all = [];'));
  const { status, stderr, stdout } = spawnSync(resolve('node_modules/.bin/astro'), ['build', '--force'], {
    cwd: site,
    encoding: 'utf8',
    env: { ...process.env, DIST: 'dist', BASE: '/', SOURCE_DATE: TODAY, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0) throw new Error(`${how}: the build ended with ${status}\n${stdout}${stderr}`.slice(-3000));
  return join(site, 'dist');
}

export function weighGrown(which = Object.keys(GROWN)): Record<string, string | number>[] {
  const folder = mkdtempSync(join(tmpdir(), 'comity-grown-'));
  try {
    return which.flatMap((how) =>
      weigh(buildGrown(how, folder)).map((row) => ({
        content: how,
        ...row,
        within: row.withStyles <= BUDGET ? 'yes' : row.html <= BUDGET ? 'without styles' : 'no',
      })),
    );
  } finally {
    if (!process.env['KEEP']) rmSync(folder, { recursive: true });
    else console.log(folder);
  }
}
if (import.meta.main) console.table(weighGrown(process.argv.slice(2).length > 0 ? process.argv.slice(2) : undefined));
