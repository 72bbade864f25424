/** `npm run fix [-- paths…] [--dry-run]`: mends what can be mended without changing meaning, and says what it did. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { concernedBy, readFiles } from '../entries/files.ts';
import { replaceFile } from '../entries/write.ts';
import { mend } from './fix/mend.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'dry-run': { type: 'boolean', default: false } },
});
const concerns = concernedBy(positionals);
let mended = 0;
let looked = 0;
for (const [file, text] of readFiles(resolve('content'))) {
  if (text === undefined || !concerns(file)) continue;
  looked++;
  const result = mend(file, text);
  if (result.done.length === 0) continue;
  mended++;
  console.log(`content/${file}: ${result.done.join('; ')}`);
  if (!values['dry-run']) replaceFile(`content/${file}`, result.text);
}
console.log(
  `fix: ${mended} of ${looked} files ${values['dry-run'] ? 'would be mended' : 'mended'}. Now: npm run check`,
);
