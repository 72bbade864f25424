/** `npm run test:base`: builds the site for a base path, into a folder of its own, and looks at every page of it. */
import { sideBySide } from './run/steps.ts';
import { baseBuild, baseTests } from './test/steps.ts';
import { helpWhenAsked } from './run/help.ts';

helpWhenAsked(`
npm run test:base: builds the site under a base path, into .dist-base, and looks at every page of it.

  npm run test:base`);

process.exitCode = (await sideBySide([baseBuild, baseTests])) ? 0 : 1;
