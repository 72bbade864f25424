/**
 * `npm test`: everything that decides what lands, a line a step, two steps at a time. Builds never run beside what reads
 * the types that Astro writes. The tests of the built site come last and say how they went as Vitest says it.
 */
import { sideBySide, show } from './run/steps.ts';
import * as step from './test/steps.ts';

const passed =
  (await sideBySide([step.check, step.sync])) &&
  (await sideBySide([step.lint], [step.format, step.types])) &&
  (await sideBySide([step.baseBuild, step.baseTests], [step.unit])) &&
  (await sideBySide([step.build], [step.baseHtml]));
process.exitCode = passed ? await show(step.site) : 1;
