/**
 * `npm run refresh [-- instrument …]`: asks for the official status page of each instrument, compares it with the table,
 * says the difference in words, and with `--write` makes it. A page that is not what its reader knows changes nothing and
 * says why. Needs the network, unless `--through` names a server on this machine that plays the depositaries.
 */
import { run } from './run/command.ts';
import { refresh } from './refresh/refresh.ts';

await run(refresh);
