/**
 * `npm run lighthouse [-- /path/ …]`: Lighthouse, phone preset, on one page of each kind. It is fetched when it is run,
 * because it brings a hundred packages that nothing else needs.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { KINDS } from '../browser/kinds.ts';
import { browserPath, serve } from '../browser/served.ts';

const VERSION = '13.5.0';
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
/** A search page and a page that was not found ask not to be indexed, which Lighthouse counts against them. */
const NOT_INDEXED = /^\/(search\/|404)/;

interface Report {
  categories: Record<string, { score: number | null }>;
  audits: Record<string, { score: number | null; title: string; scoreDisplayMode: string }>;
}
const run = promisify(execFile);
const folder = await mkdtemp(join(tmpdir(), 'lighthouse-'));
const { origin, stop } = await serve();
const typed = process.argv.slice(2);
const rows: Record<string, string | number>[] = [];
let below = 0;
for (const path of typed.length ? typed : KINDS) {
  const output = join(folder, 'report.json');
  await run(
    'npx',
    [
      '--yes',
      `lighthouse@${VERSION}`,
      origin + path,
      '--quiet',
      '--output=json',
      `--output-path=${output}`,
      '--no-enable-error-reporting',
      '--chrome-flags=--headless --no-sandbox --disable-gpu --disable-background-networking',
    ],
    { env: { ...process.env, CHROME_PATH: await browserPath() } },
  );
  const { categories, audits } = JSON.parse(await readFile(output, 'utf8')) as Report;
  const scores = Object.fromEntries(CATEGORIES.map((name) => [name, Math.round((categories[name]?.score ?? 0) * 100)]));
  const short = CATEGORIES.filter((name) => (scores[name] ?? 0) < 100 && !(name === 'seo' && NOT_INDEXED.test(path)));
  below += short.length;
  const failed = Object.values(audits).filter(
    ({ score, scoreDisplayMode }) => scoreDisplayMode === 'binary' && score === 0,
  );
  rows.push({ path, ...scores, failed: failed.map(({ title }) => title).join('; ') });
  console.log(
    `${CATEGORIES.map((name) => scores[name]).join(' ')}  ${path}  ${failed.map(({ title }) => title).join('; ')}`,
  );
}
stop();
await rm(folder, { recursive: true });
console.log(`lighthouse ${VERSION}, phone: ${rows.length} pages, ${below} scores below 100`);
