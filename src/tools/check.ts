/**
 * `npm run check`: prints every problem, then one line of summary; exit code 1 when there is one that must be mended.
 * `--guard-only` keeps hostile text out and judges nothing else, for the content of a change that may bring its own
 * collections and fields.
 */
import { check } from './check/check.ts';
import { run } from './run/command.ts';

await run(check);
