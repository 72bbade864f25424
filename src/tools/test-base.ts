/** `npm run test:base`: builds the site for a base path, into a folder of its own, and looks at every page of it. */
import { runSteps } from './run/steps.ts';
import { baseBuild, browser, everyKind, files, html } from './test/steps.ts';
import { helpWhenAsked } from './run/help.ts';

helpWhenAsked(`
npm run test:base: builds the site under a base path, into .dist-base, and looks at every page of it.

  npm run test:base`);

process.exitCode = (await runSteps([baseBuild, browser, everyKind, html, files])) ? 0 : 1;
