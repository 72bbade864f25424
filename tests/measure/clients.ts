/**
 * `npm run clients [-- biber wget …]`: programs that are not ours read the built site, and say what they make of it: those of
 * the system where they are installed, and those of the npm registry, which are fetched when it runs. It prints a table of
 * client, version and result, and fails where a client that is there finds a fault. Minutes; build first.
 *
 * In the environment: `TRANSLATION_SERVER`, address of a Zotero translation server; `CSL_STYLES`, a folder of styles such
 * as a clone of github.com/citation-style-language/styles.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { machine } from '../bench/machine.ts';
import { serve } from '../browser/served.ts';
import { DATA_CLIENTS } from './clients/data.ts';
import { PAGE_CLIENTS } from './clients/pages.ts';
import { REFERENCE_CLIENTS } from './clients/references.ts';
import type { Outcome } from './clients/client.ts';

const typed = process.argv.slice(2);
const clients = [...REFERENCE_CLIENTS, ...PAGE_CLIENTS, ...DATA_CLIENTS].filter(
  ({ name }) => typed.length === 0 || typed.some((word) => name.toLowerCase().includes(word.toLowerCase())),
);
console.log(machine('astro'));
const { origin, stop } = await serve();
const rows: (Outcome & { client: string })[] = [];
for (const { name, look } of clients) {
  const folder = mkdtempSync(join(tmpdir(), 'comity-client-'));
  const outcome = await (async () => look({ origin, folder }))().catch((error: unknown): Outcome => ({
    version: '',
    result: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error),
    passed: false,
  }));
  rmSync(folder, { recursive: true, force: true });
  rows.push({ client: name, ...outcome });
  const mark = outcome.passed === undefined ? 'absent' : outcome.passed ? 'passed' : 'FAILED';
  console.log(`${mark}  ${name} ${outcome.version}: ${outcome.result}`);
}
stop();
/** What is longer stands above. */
const WIDEST = 90;
console.table(
  rows.map(({ client, version, result, passed }) => ({
    client,
    version,
    passed: passed ?? 'absent',
    result: result.slice(0, WIDEST),
  })),
);
const failed = rows.filter(({ passed }) => passed === false).length;
const absent = rows.filter(({ passed }) => passed === undefined).length;
console.log(`clients: ${rows.length - failed - absent} passed, ${failed} failed, ${absent} absent`);
process.exitCode = failed > 0 ? 1 : 0;
