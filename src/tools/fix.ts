/** `npm run fix`: mends what can be mended without changing meaning, and says what it did and what it left. */
import { fix } from './fix/fix.ts';
import { run } from './run/command.ts';

await run(fix);
