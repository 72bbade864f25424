/**
 * `npm run preview`: the built site as a host would serve it. Every file is read when it is asked for, so that a build that
 * takes the place of another is served at once.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DIST } from '../settings.ts';
import { clearLeft } from './build/whole.ts';
import { helpWhenAsked } from './run/help.ts';

helpWhenAsked(`
npm run preview: serves the built site (dist, or DIST) at http://localhost:4321. Build it first.

  npm run preview
  npm run preview -- --port 8080`);

const typed = process.argv.slice(2);
const port = typed.some((word) => /^(-p|--port)/.test(word)) ? [] : ['--port', '4321'];
// A build that was killed as it took the place of another may have left nothing there.
clearLeft(DIST);
if (existsSync(join(DIST, 'index.html')))
  spawn(process.execPath, ['node_modules/sirv-cli/bin.js', DIST, '--dev', '--etag', ...port, ...typed], {
    stdio: 'inherit',
  }).on('exit', (code) => (process.exitCode = code ?? 1));
else {
  console.error(`There is no built site in ${DIST}: npm run build makes one.`);
  process.exitCode = 1;
}
