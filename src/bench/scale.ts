/**
 * `npm run bench:scale [-- 1000 5000 10000 [comity|starlight|plain]]`: builds this site with its entries multiplied to each number, and the same
 * texts with Starlight and with plain Astro, one after the other on this machine. Wall time and peak memory of the whole
 * tree of processes. Starlight is fetched when this is run.
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
import { cpus, tmpdir, totalmem } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { stringify } from 'yaml';
import { splitFrontMatter } from '../check/read.ts';

/** Collections whose entries are prose and can be multiplied without a second copy of a treaty. */
const MULTIPLIED = ['organisations', 'mechanisms', 'challenges', 'recommendations', 'cases', 'glossary'] as const;
const STARLIGHT = { '@astrojs/starlight': '0.42.4', '@astrojs/markdown-remark': '^7.3.0' };
const here = resolve('.');
const folder = mkdtempSync(join(tmpdir(), 'comity-bench-'));
/** Where Starlight is installed; the sites that use it stand below, so that they find it. */
const peer = join(folder, 'peer');

interface Text {
  collection: string;
  id: string;
  text: string;
}
const texts = MULTIPLIED.flatMap((collection): Text[] =>
  readdirSync(`content/${collection}`)
    .sort()
    .map((file) => ({
      collection,
      id: file.replace('.mdx', ''),
      text: readFileSync(`content/${collection}/${file}`, 'utf8'),
    })),
);
/** Every MDX entry that is not multiplied is there once: instruments, forms, topics. */
const once = ['frameworks', 'forms', 'topics'].reduce((sum, name) => sum + readdirSync(`content/${name}`).length, 0);
/** Copies in turn until there are as many entries in all. */
const copies = (entries: number): Text[] =>
  Array.from({ length: Math.max(0, entries - once - texts.length) }, (_, index) => {
    const original = texts[index % texts.length] as Text;
    return { ...original, id: `${original.id}-copy-${Math.floor(index / texts.length) + 1}` };
  });

const put = (file: string, text: string) => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
};
const title = ({ text, id }: Text) => /^title: (.*)$/m.exec(text)?.[1] ?? id;

function comity(entries: number): string {
  const site = join(folder, `comity-${entries}`);
  mkdirSync(site);
  for (const part of [
    'src',
    'content',
    'public',
    'astro.config.mjs',
    'package.json',
    'tsconfig.json',
    'CITATION.cff',
    'LICENSE-CONTENT',
  ])
    if (existsSync(part)) cpSync(part, join(site, part), { recursive: true });
  symlinkSync(join(here, 'node_modules'), join(site, 'node_modules'));
  for (const copy of copies(entries)) put(join(site, 'content', copy.collection, `${copy.id}.mdx`), copy.text);
  return site;
}
/** The same bodies under the same addresses, with title and description as their only fields. */
function sameTexts(site: string, pages: string, entries: number, extra: object = {}): void {
  const rest = ['frameworks', 'forms', 'topics'].flatMap((collection): Text[] =>
    readdirSync(`content/${collection}`).map((file) => ({
      collection,
      id: file.replace('.mdx', ''),
      text: readFileSync(`content/${collection}/${file}`, 'utf8'),
    })),
  );
  for (const each of [...rest, ...texts, ...copies(entries)]) {
    const body = splitFrontMatter(each.text)?.body ?? '';
    put(
      join(site, pages, each.collection, `${each.id}.mdx`),
      `---\n${stringify({ title: title(each), description: 'An entry.', ...extra })}---\n${body}`,
    );
  }
}
const CONFIG = "build: { inlineStylesheets: 'never' }, markdown: { syntaxHighlight: false }";
function starlight(entries: number): string {
  const site = join(peer, `starlight-${entries}`);
  put(
    join(site, 'astro.config.mjs'),
    `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({ site: 'https://comity.example', ${CONFIG}, integrations: [starlight({ title: 'Comity', sidebar: ${JSON.stringify([...MULTIPLIED, 'frameworks', 'forms', 'topics'].map((directory) => ({ label: directory, items: [{ autogenerate: { directory } }] })))} })] });\n`,
  );
  put(
    join(site, 'src/content.config.ts'),
    `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };\n`,
  );
  sameTexts(site, 'src/content/docs', entries);
  return site;
}
function plain(entries: number): string {
  const site = join(peer, `plain-${entries}`);
  put(
    join(site, 'astro.config.mjs'),
    `import { defineConfig } from 'astro/config';\nimport mdx from '@astrojs/mdx';\nexport default defineConfig({ site: 'https://comity.example', ${CONFIG}, integrations: [mdx()] });\n`,
  );
  put(
    join(site, 'src/content.config.ts'),
    `import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
export const collections = { entries: defineCollection({ loader: glob({ base: './content', pattern: '**/*.mdx' }) }) };\n`,
  );
  put(
    join(site, 'src/pages/[...id].astro'),
    `---
import { getCollection, render } from 'astro:content';
export const getStaticPaths = async () => (await getCollection('entries')).map((entry) => ({ params: { id: entry.id }, props: { entry } }));
const { entry } = Astro.props;
const { Content } = await render(entry);
---
<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>{entry.data.title}</title></head><body><h1>{entry.data.title}</h1><Content /></body></html>\n`,
  );
  sameTexts(site, 'content', entries);
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
/** @param tools folder whose packages build it */
function build(site: string, tools: string): Promise<{ seconds: number; peak: number; pages: number }> {
  return new Promise((done, failed) => {
    const start = performance.now();
    const child = spawn(join(tools, 'node_modules/.bin/astro'), ['build', '--force'], {
      cwd: site,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_OPTIONS: '--max-old-space-size=8192' },
    });
    let [peak, said] = [0, ''];
    const watch = setInterval(() => (peak = Math.max(peak, memoryOf(child.pid ?? 0))), 250);
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()));
    child.on('exit', (code) => {
      clearInterval(watch);
      const seconds = (performance.now() - start) / 1000;
      const pages = Number(/(\d+) page\(s\) built/.exec(said)?.[1] ?? 0);
      if (code === 0) done({ seconds, peak, pages });
      else failed(new Error(`${site}: build ended with ${code}\n${said.slice(-2000)}`));
    });
  });
}

const typed = process.argv.slice(2);
const sizes = typed.map(Number).filter((size) => size > 0);
const chosen = typed.filter((word) => Number.isNaN(Number(word)));
put(join(peer, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  devDependencies: Record<string, string>;
};
const wanted = {
  astro: devDependencies['astro'],
  '@astrojs/mdx': devDependencies['@astrojs/mdx'],
  node: devDependencies['node'],
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

console.log(
  `${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, Astro ${wanted.astro}, Starlight ${STARLIGHT['@astrojs/starlight']}`,
);
const rows: Record<string, string | number>[] = [];
for (const entries of sizes.length ? sizes : [1000, 5000, 10_000])
  for (const [name, make] of [
    ['Comity', comity],
    ['Starlight', starlight],
    ['plain Astro', plain],
  ] as const) {
    if (chosen.length > 0 && !chosen.includes(name.toLowerCase().split(' ')[0] ?? '')) continue;
    const site = make(entries);
    const { seconds, peak, pages } = await build(site, name === 'Comity' ? here : peer);
    rows.push({
      entries,
      site: name,
      pages,
      seconds: Number(seconds.toFixed(1)),
      'ms a page': Number(((seconds * 1000) / pages).toFixed(2)),
      'peak MB': Math.round(peak / 2 ** 20),
    });
    console.log(JSON.stringify(rows.at(-1)));
    rmSync(site, { recursive: true });
  }
console.table(rows);
rmSync(folder, { recursive: true });
console.log(`bench:scale: ${rows.length} builds`);
