/** The house stands: rooms and arrows are those of the plan, and lint refuses any other. */
import { spawnSync } from 'node:child_process';
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
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOMS } from '../../eslint.config.js';

/** A project of these files and this project's rules. */
const FILES = {
  'src/site/world.ts': 'export const world = 1;\n',
  'src/law/dates.ts': 'export const day = 1;\n',
  'src/site/load.ts': "import { day } from '../law/dates.ts';\nexport const today = day;\n",
  'src/browser/finder.ts': "import 'node:fs';\n",
  'src/law/planted.ts': "import { world } from '../site/world.ts';\nexport const a = world;\n",
  'src/tools/ask.ts': 'export const ask = 1;\n',
  'src/pages/planted.astro': "---\nimport { ask } from '../tools/ask.ts';\n---\n\n<p>{ask}</p>\n",
  'src/law/a.ts': "import { b } from './b.ts';\nexport const b1: number = b;\n",
  'src/law/b.ts': "import { b1 } from './a.ts';\nexport const b: number = b1;\n",
};
describe('lint', () => {
  const root = mkdtempSync(join(tmpdir(), 'comity-house-'));
  afterAll(() => rmSync(root, { recursive: true }));
  /** What it says, as `file: rule`. */
  let found: string[] = [];
  // In a process of its own: what it knows of the types would stay in the memory of this one.
  beforeAll(() => {
    for (const name of ['eslint.config.js', 'tsconfig.json', 'package.json']) cpSync(name, join(root, name));
    symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction');
    for (const [file, text] of Object.entries(FILES)) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    }
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [resolve('node_modules/eslint/bin/eslint.js'), '--format', 'json', 'src'],
      { cwd: root, encoding: 'utf8' },
    );
    expect(stderr).toBe('');
    const results = JSON.parse(stdout) as { filePath: string; messages: { ruleId?: string; message: string }[] }[];
    found = results.flatMap(({ filePath, messages }) =>
      messages.map(
        ({ ruleId, message }) =>
          `${filePath.slice(filePath.lastIndexOf('src') + 4).replaceAll('\\', '/')}: ${ruleId ?? message}`,
      ),
    );
  }, 120_000);
  const named = (rule: string) =>
    found.filter((line) => line.endsWith(`: ${rule}`)).map((line) => line.slice(0, line.indexOf(':')));
  test('refuses an import that goes up, in a module and in a page', () => {
    expect(named('import-x/no-restricted-paths')).toEqual(['law/planted.ts', 'pages/planted.astro']);
  });
  test('refuses a circle', () => expect(named('import-x/no-cycle')).toEqual(['law/a.ts', 'law/b.ts']));
  test('lets an arrow of the plan pass, and refuses Node where readers download', () => {
    expect(found.filter((line) => !/^(law\/(planted|a|b)\.ts|pages\/planted\.astro):/.test(line))).toEqual([
      'browser/finder.ts: import-x/no-nodejs-modules',
    ]);
  });
});

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
