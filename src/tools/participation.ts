/**
 * `npm run participation -- <instrument> <file> --as-at <day> --source <id>`: compares a list of parties that somebody
 * saved or copied with the table, shows the difference, and with `--write` makes it. Refuses on anything unclear and then
 * writes nothing. Lists that a program can fetch are `npm run refresh`.
 */
import { takeOver } from './participation/take-over.ts';
import { run } from './run/command.ts';

await run(takeOver);
