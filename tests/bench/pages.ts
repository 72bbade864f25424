/**
 * What the pages weigh that grow with the content: as it is, with all of it twice, and with 10,000 treaties between two
 * States; and what the translated pages cost in today's languages and in twelve. Each is a build of its own, of these pages
 * alone, in a copy of the project. `npm run bench:growth` runs it last; `node tests/bench/pages.ts
 * [today|twice|treaties|languages]` alone.
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
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
import { workOfEnded } from '../../src/tools/run/steps.ts';
import { moreCases, moreDeclarations, moreInstruments, moreLanguages, moreTreaties } from './grown.ts';
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
/** Pages that stand in every language: all others are left out where languages grow. */
const TRANSLATED = '[language]';
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

/** A copy of the project without some pages, and with what is added to its content. @returns where it stands */
function copyOfProject(site: string, without: readonly string[], added: ReadonlyMap<string, string>): void {
  mkdirSync(site, { recursive: true });
  for (const part of SITE_PARTS) if (existsSync(part)) cpSync(part, join(site, part), { recursive: true });
  for (const name of without) rmSync(join(site, 'src/pages', name), { recursive: true, force: true });
  symlinkSync(resolve('node_modules'), join(site, 'node_modules'), 'junction');
  for (const [path, text] of added) {
    mkdirSync(dirname(join(site, 'content', path)), { recursive: true });
    writeFileSync(join(site, 'content', path), text);
  }
  const { content } = readContent(readFiles(join(site, 'content')), TODAY);
  if (content.unread.size > 0) throw new Error(`cannot be read: ${[...content.unread].slice(0, 3).join(', ')}`);
  // Texts of words drawn by chance are none that the check would let through: they are built nevertheless.
  const loader = join(site, 'src/site/entries.ts');
  const gate = 'const problems = all.filter((problem) => !isAdvice(problem));';
  const code = readFileSync(loader, 'utf8');
  if (!code.includes(gate))
    throw new Error('src/site/entries.ts checks the content elsewhere now: mend tests/bench/pages.ts');
  writeFileSync(loader, code.replace(gate, 'const problems: typeof all = [];'));
}
/** @returns where the built pages stand */
function buildIn(site: string): string {
  const { status, stderr, stdout } = spawnSync(resolve('node_modules/.bin/astro'), ['build', '--force'], {
    cwd: site,
    encoding: 'utf8',
    env: { ...process.env, DIST: 'dist', BASE: '/', SOURCE_DATE: TODAY, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0) throw new Error(`${site}: the build ended with ${status}\n${stdout}${stderr}`.slice(-3000));
  return join(site, 'dist');
}
/** Builds these pages from content that has grown, in a folder of its own. @returns where they stand */
export function buildGrown(how: string, folder: string): string {
  const site = join(folder, how);
  const without = [...LEFT_OUT, ...DATA.map((each) => `cooperation/${each}`)];
  copyOfProject(site, without, GROWN[how]?.(readFiles(resolve('content'))) ?? new Map<string, string>());
  return buildIn(site);
}
/** Builds the translated pages alone, in today's languages and in twelve. */
function growLanguages(folder: string): Record<string, string | number>[] {
  const others = readdirSync('src/pages').filter((name) => name !== TRANSLATED);
  const today = readdirSync('content/languages').filter((name) => name.endsWith('.yaml')).length;
  return [today, 12].map((size) => {
    const site = join(folder, `languages-${size}`);
    copyOfProject(site, others, moreLanguages(readFiles(resolve('content')), size));
    const before = workOfEnded() ?? 0;
    const dist = buildIn(site);
    const seconds = (workOfEnded() ?? 0) - before;
    const files = globSync('*/jurisdictions/*/index.html', { cwd: dist });
    const largest = Math.max(...files.map((file) => gzipSync(readFileSync(join(dist, file))).length));
    return {
      languages: size,
      'State pages': files.length,
      'CPU s': Number(seconds.toFixed(1)),
      'largest, bytes': largest,
    };
  });
}
/** Does something in a folder that is taken away afterwards. */
function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'comity-grown-'));
  try {
    return work(folder);
  } finally {
    if (!process.env['KEEP']) rmSync(folder, { recursive: true });
    else console.log(folder);
  }
}

export const weighGrown = (which = Object.keys(GROWN)): Record<string, string | number>[] =>
  inFolder((folder) =>
    which.flatMap((how) =>
      weigh(buildGrown(how, folder)).map((row) => ({
        content: how,
        ...row,
        within: row.withStyles <= BUDGET ? 'yes' : row.html <= BUDGET ? 'without styles' : 'no',
      })),
    ),
  );
export const costOfLanguages = (): Record<string, string | number>[] => inFolder(growLanguages);

if (import.meta.main) {
  const typed = process.argv.slice(2);
  const grown = typed.filter((each) => each !== 'languages');
  if (typed.length === 0 || grown.length > 0) console.table(weighGrown(grown.length > 0 ? grown : undefined));
  if (typed.length === 0 || typed.includes('languages')) console.table(costOfLanguages());
}
