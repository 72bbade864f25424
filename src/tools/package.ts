/**
 * `npm run package`: the npm package of law, data and types. It is published by the release workflow alone: what this
 * command makes anywhere else is marked as private.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { build } from 'esbuild';
import { readFiles } from '../entries/files.ts';
import { readContent } from '../entries/read.ts';
import { compactWorld } from '../law/compact.ts';
import { collectionFile } from '../publish/api/addresses.ts';
import { VERSION } from '../publish/api/changelog.ts';
import { apiInputOf } from '../publish/api/content.ts';
import { filesOf } from '../publish/api/files.ts';
import { schemasOf } from '../publish/api/schemas.ts';
import type { Build, Lists } from '../publish/package/index.ts';
import { packageReadme } from '../publish/package/readme.ts';
import { BASE, REPOSITORY, SITE, TODAY } from '../settings.ts';
import { isRelease, manifestOf } from './package/manifest.ts';
import { typesOf } from './package/types.ts';
import { show } from './run/steps.ts';
import { helpWhenAsked } from './run/help.ts';

helpWhenAsked(`
npm run package: the npm package of law, data and types, in dist-package/, and its tarball beside it.

  npm run package
  npm run package -- ../elsewhere             into another folder, which is emptied first
  SOURCE_DATE=2026-11-24 npm run package      with the data as of that day

To try it elsewhere: npm install <this folder>/dist-package/comity-law-<version>.tgz. Only the release workflow publishes it:
what is made anywhere else is private, and npm refuses it.`);

const OUT = process.argv[2] ?? 'dist-package';
const FOLDER = join(OUT, 'package');
const LISTS = {
  frameworks: true,
  jurisdictions: true,
  declarations: true,
  'national-law': true,
  'key-figures': true,
  'bilateral-treaties': true,
  memberships: true,
} as const satisfies Record<keyof Lists, true>;

function write(file: string, text: string): void {
  const path = join(FOLDER, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
/** A folder as npm tells it from the name of a package. */
const npmPath = (path: string): string => resolve(path).replaceAll('\\', '/');
const json = (value: unknown): string => `${JSON.stringify(value)}\n`;

rmSync(OUT, { recursive: true, force: true });
const home = `${SITE}${BASE}`.replace(/\/$/, '');
const about: Build = { day: TODAY, shapes: VERSION, site: `${home}/` };

const input = apiInputOf(readContent(readFiles(resolve('content')), TODAY).content, home, TODAY);
const files = filesOf(input);
write('data/build.json', json(about));
write(
  'data/world.json',
  json(
    compactWorld(
      input.world,
      input.entries.jurisdictions.map(({ id }) => id),
    ),
  ),
);
const schemas = schemasOf(home);
write('schemas/answer.json', json(schemas['answer']));
for (const name of Object.keys(LISTS)) {
  write(`data/${name}.json`, files.get(collectionFile(name))?.() ?? '');
  write(`schemas/${name}.json`, json(schemas[name]));
}

await build({
  entryPoints: ['index', 'law', 'command'].map((name) => `src/publish/package/${name}.ts`),
  outdir: join(FOLDER, 'lib'),
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // Modules where a library has them: what nobody uses is left out.
  mainFields: ['module', 'main'],
  logLevel: 'warning',
});
const types = typesOf(
  ['publish/package/index.ts', 'publish/package/law.ts'],
  ['publish/answer-shape.ts', 'publish/package/lists.ts'],
);
for (const [file, text] of types) write(`types/${file}`, text);

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const released = isRelease(process.env);
const manifest = manifestOf({ version, day: TODAY, repository: REPOSITORY, site: about.site, released });
write('package.json', `${JSON.stringify(manifest, null, 2)}\n`);
write('README.md', packageReadme(about, REPOSITORY));
for (const file of ['LICENSE', 'LICENSE-CONTENT', 'CITATION.cff']) cpSync(file, join(FOLDER, file));
cpSync('node_modules/fastest-levenshtein/LICENSE.md', join(FOLDER, 'LICENSE-fastest-levenshtein'));

process.exitCode = await show({
  command: `npm pack ${npmPath(FOLDER)} --pack-destination ${npmPath(OUT)} --silent`,
});
if (process.exitCode === 0)
  console.log(
    `package: ${OUT}/, ${released ? 'to be published by this workflow' : 'private: only the release workflow publishes'}`,
  );
