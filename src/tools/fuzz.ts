/**
 * `npm run fuzz`: damages entries and proves that nothing that runs gets through, first by the check alone, then through
 * a whole build. `FUZZ_COUNT` says how many are damaged, `FUZZ_SEED` repeats a run.
 */
import { show } from './run/steps.ts';
import { helpWhenAsked } from './run/help.ts';

helpWhenAsked(`
npm run fuzz: damages entries and proves that nothing that runs gets through. Takes minutes and prints its seed.

  npm run fuzz
  FUZZ_COUNT=1000 npm run fuzz      fewer entries
  FUZZ_SEED=42 npm run fuzz         repeats a run`);

const env = { FUZZ_COUNT: process.env['FUZZ_COUNT'] ?? '50000' };
const checked = await show({ command: 'vitest run tests/fuzz', env });
process.exitCode = checked === 0 ? await show({ command: 'node tests/fuzz/build.ts' }) : checked;
