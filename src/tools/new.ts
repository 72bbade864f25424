/**
 * `npm run new`: asks for what a new entry or a new row of a table needs and writes it, valid as it stands. Every answer
 * can be given as a flag; `--dry-run` shows it instead of writing it.
 */
import { add } from './new/add.ts';
import { run } from './run/command.ts';

await run(add);
