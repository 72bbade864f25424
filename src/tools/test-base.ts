/** `npm run test:base`: builds the site for a base path, into a folder of its own, and looks at every page of it. */
import { sideBySide } from './run/steps.ts';
import { baseBuild, baseTests } from './test/steps.ts';

process.exitCode = (await sideBySide([baseBuild, baseTests])) ? 0 : 1;
