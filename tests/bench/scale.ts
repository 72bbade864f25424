/**
 * `npm run bench:scale [-- 1000 5000 10000 [comity|starlight|plain]]`: this site with its entries as they are and
 * multiplied to each number, and the same texts with Starlight and with plain Astro, one after the other on this machine.
 * Of each: wall time, processor time and peak memory (the whole tree of processes) of a build, and the time from a saved
 * edit to the page that shows it, under the development server (`edits.ts`). Starlight is fetched when this is run.
 */
import { execFileSync, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
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
import { stringify } from 'yaml';
import { splitFrontMatter } from '../../src/entries/read.ts';
import { workOfEnded } from '../../src/tools/run/steps.ts';
import { bodyEdit, EDITS_OF_COMITY, timed } from './edits.ts';
import { machine, versionOf } from './machine.ts';
import { copies, originals, PROSE, type Text } from './multiplied.ts';
import { SITE_PARTS } from './site-parts.ts';

const STARLIGHT = { '@astrojs/starlight': '0.42.4', '@astrojs/markdown-remark': '^7.3.0' };
const here = resolve('.');
const folder = mkdtempSync(join(tmpdir(), 'comity-bench-'));
/** Where Starlight is installed; the sites that use it stand below, so that they find it. */
const peer = join(folder, 'peer');
const ENV = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };

const put = (file: string, text: string) => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
};
const title = ({ text, id }: Text) => /^title: (.*)$/m.exec(text)?.[1] ?? id;

/** A site to build: where it stands, what builds it, and where its entries are. */
interface Site {
  folder: string;
  /** From the folder of the site. */
  build: readonly string[];
  astro: string;
  content: string;
}

function comity(entries: number): Site {
  const site = join(folder, `comity-${entries}`);
  mkdirSync(site);
  for (const part of SITE_PARTS) if (existsSync(part)) cpSync(part, join(site, part), { recursive: true });
  symlinkSync(join(here, 'node_modules'), join(site, 'node_modules'));
  for (const copy of copies(entries)) put(join(site, 'content', copy.collection, `${copy.id}.mdx`), copy.text);
  return {
    folder: site,
    build: ['npm', 'run', 'build'],
    astro: join(here, 'node_modules/.bin/astro'),
    content: 'content',
  };
}
/** A site of the peers: the same bodies under the same addresses, with title and description as their only fields. */
function sameTexts(name: string, content: string, entries: number): Site {
  const site = join(peer, `${name}-${entries}`);
  for (const each of [...originals, ...copies(entries)]) {
    const body = splitFrontMatter(each.text)?.body ?? '';
    put(
      join(site, content, each.collection, `${each.id}.mdx`),
      `---\n${stringify({ title: title(each), description: 'An entry.' })}---\n${body}`,
    );
  }
  const astro = join(peer, 'node_modules/.bin/astro');
  return { folder: site, build: [astro, 'build', '--force'], astro, content };
}
const CONFIG = "build: { inlineStylesheets: 'never' }, markdown: { syntaxHighlight: false }";
function starlight(entries: number): Site {
  const site = sameTexts('starlight', 'src/content/docs', entries);
  put(
    join(site.folder, 'astro.config.mjs'),
    `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({ site: 'https://comity.example', ${CONFIG}, integrations: [starlight({ title: 'Comity', sidebar: ${JSON.stringify(PROSE.map((directory) => ({ label: directory, items: [{ autogenerate: { directory } }] })))} })] });\n`,
  );
  put(
    join(site.folder, 'src/content.config.ts'),
    `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };\n`,
  );
  return site;
}
function plain(entries: number): Site {
  const site = sameTexts('plain', 'content', entries);
  put(
    join(site.folder, 'astro.config.mjs'),
    `import { defineConfig } from 'astro/config';\nimport mdx from '@astrojs/mdx';\nexport default defineConfig({ site: 'https://comity.example', ${CONFIG}, integrations: [mdx()] });\n`,
  );
  put(
    join(site.folder, 'src/content.config.ts'),
    `import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
export const collections = { entries: defineCollection({ loader: glob({ base: './content', pattern: '**/*.mdx' }) }) };\n`,
  );
  put(
    join(site.folder, 'src/pages/[...id].astro'),
    `---
import { getCollection, render } from 'astro:content';
export const getStaticPaths = async () => (await getCollection('entries')).map((entry) => ({ params: { id: entry.id }, props: { entry } }));
const { entry } = Astro.props;
const { Content } = await render(entry);
---
<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>{entry.data.title}</title></head><body><h1>{entry.data.title}</h1><Content /></body></html>\n`,
  );
  return site;
}

/** Resident memory of a process and all below it, in bytes; 0 where there is no /proc. */
function memoryOf(root: number): number {
  if (!existsSync('/proc')) return 0;
  const parents = new Map<number, number[]>();
  const sizes = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((each) => /^\d+$/.test(each)))
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8');
      const parent = Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]);
      parents.set(parent, [...(parents.get(parent) ?? []), Number(name)]);
      sizes.set(Number(name), Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) * 1024);
    } catch {
      // It ended while it was looked at.
    }
  const sum = (pid: number): number =>
    (sizes.get(pid) ?? 0) + (parents.get(pid) ?? []).reduce((total, child) => total + sum(child), 0);
  return sum(root);
}
interface Built {
  seconds: number;
  processor: number;
  /** Bytes. */
  peak: number;
  pages: number;
}
function build({ folder: cwd, build: [command = '', ...args] }: Site): Promise<Built> {
  return new Promise((done, failed) => {
    const [start, before] = [performance.now(), workOfEnded() ?? 0];
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], env: ENV });
    let [peak, said] = [0, ''];
    const watch = setInterval(() => (peak = Math.max(peak, memoryOf(child.pid ?? 0))), 250);
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()));
    child.on('exit', (code) => {
      clearInterval(watch);
      const seconds = (performance.now() - start) / 1000;
      const pages = Number(/(\d+) page\(s\) built|pages: (\d+) written/.exec(said)?.slice(1).find(Boolean) ?? 0);
      if (code === 0) done({ seconds, processor: (workOfEnded() ?? 0) - before, peak, pages });
      else failed(new Error(`${cwd}: build ended with ${code}\n${said.slice(-2000)}`));
    });
  });
}
/** @returns milliseconds from each kind of saved edit to what shows it; of a peer, of an edited text */
async function edits(site: Site, own: boolean): Promise<Record<string, number>> {
  const { collection, id } = originals.find((each) => each.collection === 'cases') as Text;
  const took = await timed(site, own ? EDITS_OF_COMITY : [bodyEdit(site.content, collection, id)]);
  return Object.fromEntries([...took].map(([name, { wall }]) => [`${name} ms`, wall]));
}

const typed = process.argv.slice(2);
const sizes = typed.map(Number).filter((size) => size > 0);
const chosen = typed.filter((word) => Number.isNaN(Number(word)));
put(join(peer, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
const wanted = {
  ...Object.fromEntries(['astro', '@astrojs/mdx', 'node'].map((name) => [name, versionOf(name)])),
  ...STARLIGHT,
};
execFileSync(
  'npm',
  [
    'install',
    '--no-audit',
    '--no-fund',
    '--prefer-offline',
    ...Object.entries(wanted).map(([name, version]) => `${name}@${version}`),
  ],
  { cwd: peer, stdio: 'ignore' },
);

console.log(`${machine('astro', 'pagefind')}, Starlight ${STARLIGHT['@astrojs/starlight']}`);
const rows: Record<string, string | number>[] = [];
for (const entries of sizes.length ? sizes : [originals.length, 1000, 5000, 10_000])
  for (const [name, make] of [
    ['Comity', comity],
    ['Starlight', starlight],
    ['plain Astro', plain],
  ] as const) {
    if (chosen.length > 0 && !chosen.includes(name.toLowerCase().split(' ')[0] ?? '')) continue;
    const site = make(entries);
    const { seconds, processor, peak, pages } = await build(site);
    rows.push({
      entries,
      site: name,
      pages,
      seconds: Number(seconds.toFixed(1)),
      'CPU s': Number(processor.toFixed(1)),
      'ms a page': Number(((seconds * 1000) / pages).toFixed(2)),
      'peak MB': Math.round(peak / 2 ** 20),
      ...(await edits(site, name === 'Comity')),
    });
    console.log(JSON.stringify(rows.at(-1)));
    rmSync(site.folder, { recursive: true, force: true });
  }
console.table(rows);
rmSync(folder, { recursive: true, force: true });
console.log(`bench:scale: ${rows.length} builds`);
