/**
 * `npm run --silent ask -- --from rou --to gbr --need extradition [--about trafficking-for-forced-labour]
 * [--fact transnational=yes] [--on 2019-06-01] [--json]`: what one State can ask of another, on which article, since
 * when, and why. Input that cannot be read gets one sentence on standard error and exit code 2.
 */
import { ask } from './ask/ask.ts';
import { run } from './run/command.ts';

await run(ask);
