/** The house stands: rooms and arrows are those of the plan, and lint refuses any other. */
import {
  cpSync,
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
import { dirname, join, posix, resolve } from 'node:path';
import { ESLint } from 'eslint';
import { afterAll, expect, test } from 'vitest';
import { ROOMS } from '../../eslint.config.js';

const roots: string[] = [];
afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true });
});

/** What lint says of a project that has only these files and this project's rules: `file: rule`. */
async function lint(files: Record<string, string>): Promise<string[]> {
  const root = mkdtempSync(join(tmpdir(), 'comity-house-'));
  roots.push(root);
  for (const name of ['eslint.config.js', 'tsconfig.json', 'package.json']) cpSync(name, join(root, name));
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction');
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  const results = await new ESLint({ cwd: root }).lintFiles(['src']);
  return results.flatMap(({ filePath, messages }) =>
    messages.map(
      ({ ruleId, message }) =>
        `${filePath.slice(join(root, 'src').length + 1).replaceAll('\\', '/')}: ${ruleId ?? message}`,
    ),
  );
}
const world = { 'src/site/world.ts': 'export const world = 1;\n', 'src/law/dates.ts': 'export const day = 1;\n' };

test('lint refuses an import that goes up, in a module and in a page', async () => {
  const found = await lint({
    ...world,
    'src/law/planted.ts': "import { world } from '../site/world.ts';\nexport const a = world;\n",
    'src/tools/ask.ts': 'export const ask = 1;\n',
    'src/pages/planted.astro': "---\nimport { ask } from '../tools/ask.ts';\n---\n\n<p>{ask}</p>\n",
  });
  const refused = found.filter((line) => line.endsWith('import-x/no-restricted-paths'));
  expect(refused.map((line) => line.split(':')[0])).toEqual(
    expect.arrayContaining(['law/planted.ts', 'pages/planted.astro']),
  );
}, 120_000);
test('lint refuses a circle', async () => {
  const found = await lint({
    'src/law/a.ts': "import { b } from './b.ts';\nexport const a: number = b;\n",
    'src/law/b.ts': "import { a } from './a.ts';\nexport const b: number = a;\n",
  });
  const circles = found.filter((line) => line.endsWith('import-x/no-cycle')).map((line) => line.split(':')[0]);
  expect(circles).toEqual(['law/a.ts', 'law/b.ts']);
}, 120_000);
test('lint lets an arrow of the plan pass, and refuses Node where readers download', async () => {
  const found = await lint({
    ...world,
    'src/site/load.ts': "import { day } from '../law/dates.ts';\nexport const today = day;\n",
    'src/browser/finder.ts': "import 'node:fs';\n",
  });
  expect(found).toEqual(['browser/finder.ts: import-x/no-nodejs-modules']);
}, 120_000);

test('below src are the rooms of the plan, the ground and nothing else', () => {
  const folders = readdirSync('src', { withFileTypes: true }).filter((each) => each.isDirectory());
  expect(folders.map(({ name }) => name).sort()).toEqual(Object.keys(ROOMS).sort());
  expect(globSync('src/*.*')).toEqual(
    expect.arrayContaining(['src/content.config.ts', 'src/settings.ts'].map((path) => join(path))),
  );
  expect(globSync('src/*.*')).toHaveLength(2);
});
test('no room takes from a room above it', () => {
  const order = Object.keys(ROOMS);
  for (const [room, takes] of Object.entries<string[]>(ROOMS))
    for (const taken of takes) expect(order.indexOf(taken), `${room} ← ${taken}`).toBeLessThan(order.indexOf(room));
});

/** What a file imports, as paths from the project's folder: its modules, and those of a page's scripts. */
const importsOf = (file: string, text: string): string[] =>
  [...text.matchAll(/(?:\bfrom|\bimport|<script[^>]*\bsrc=)\s*\(?\s*['"](\.[^'"?]+)/g)].map(([, path = '']) =>
    posix.join(posix.dirname(file), path),
  );
/** The files of a circle, or nothing. */
function circleIn(graph: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>();
  const from = (file: string, way: readonly string[]): string[] | undefined => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return undefined;
    const found = (graph.get(file) ?? []).map((next) => from(next, [...way, file])).find((circle) => circle);
    done.add(file);
    return found;
  };
  return [...graph.keys()].map((file) => from(file, [])).find((circle) => circle);
}
// Lint follows circles through modules; between pages, layouts and components they are looked for here.
test('nothing below src imports itself by a circle, pages and components included', () => {
  const astro = (file: string, imported: string): [string, string[]] => [
    file,
    importsOf(file, `import X from '${imported}';`),
  ];
  expect(circleIn(new Map([astro('src/a/A.astro', './B.astro'), astro('src/a/B.astro', '../a/A.astro')]))).toEqual([
    'src/a/A.astro',
    'src/a/B.astro',
    'src/a/A.astro',
  ]);
  const files = globSync('src/**/*.{ts,astro}').map((file) => file.replaceAll('\\', '/'));
  expect(circleIn(new Map(files.map((file) => [file, importsOf(file, readFileSync(file, 'utf8'))])))).toBeUndefined();
});
test('what a reader downloads is in one room: no page’s script names another', () => {
  const scripts = globSync('src/{pages,layouts,components}/**/*.astro').flatMap((page) =>
    [...readFileSync(page, 'utf8').matchAll(/<script\b(?![^>]*type="application)[^>]*>[\s\S]*?<\/script>/g)].flatMap(
      ([script]) => importsOf(page.replaceAll('\\', '/'), script),
    ),
  );
  expect(scripts.length).toBeGreaterThan(5);
  expect(scripts.filter((path) => !path.startsWith('src/browser/'))).toEqual([]);
});
