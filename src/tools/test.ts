/**
 * `npm test`: everything that decides what lands, a line a step, two steps at a time. Builds never run beside what reads
 * the types that Astro writes. The tests of the built site come last and say how they went as Vitest says it.
 */
import { sideBySide, show } from './run/steps.ts';
import * as step from './test/steps.ts';
import { helpWhenAsked } from './run/help.ts';

helpWhenAsked(`
npm test: everything that decides what lands, a line a step. Parts of it:

  npm run check             the content
  npm run test:unit         what needs no built site
  npm run test:site         the built site
  npx vitest run tests/law/law.test.ts -t 'a part of its name'

DEVELOPING.md says how long each takes.`);

const passed =
  (await sideBySide([step.check, step.sync])) &&
  (await sideBySide([step.lint], [step.format, step.types])) &&
  (await sideBySide([step.baseBuild, step.baseTests], [step.unit])) &&
  (await sideBySide([step.build], [step.baseHtml]));
process.exitCode = passed ? await show(step.site) : 1;
