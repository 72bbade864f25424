/** `npm run ledger`: writes down every address of the built site that can be cited. Adds, never removes. */
import { existsSync, writeFileSync } from 'node:fs';
import { ledgerText, lostFrom, withPublished, type Ledger } from '../publish/ledger/ledger.ts';
import { LEDGER, readLedger, readPublished } from '../publish/ledger/read.ts';
import { BASE, DIST } from '../settings.ts';
import { helpWhenAsked } from './run/help.ts';

helpWhenAsked(`
npm run ledger: writes down every address of the built site that can be cited. Adds, never removes; needs a build.

  npm run build && npm run ledger`);

if (!existsSync(`${DIST}/index.html`)) {
  console.error('There is no built site: run npm run build first.');
  process.exit(2);
}
const before: Ledger = existsSync(LEDGER) ? readLedger() : [];
const published = readPublished(DIST, BASE);
const after = withPublished(before, published);
writeFileSync(LEDGER, ledgerText(after));
console.log(`ledger: ${after.length} addresses, ${after.length - before.length} of them new, in ${LEDGER}`);
const lost = lostFrom(after, published);
if (lost.length > 0) {
  console.error(`These were published and lead nowhere now:\n${lost.join('\n')}`);
  process.exitCode = 1;
}
