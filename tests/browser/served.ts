/** The built site as served, and a browser to look at it with: for tests and for the scripts that measure. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import chromiumBinary from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';

/** A port of this machine that nothing listens on. */
export const freePort = () =>
  new Promise<number>((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
const answers = (origin: string) =>
  fetch(origin).then(
    ({ ok }) => ok,
    () => false,
  );

/** An installed browser if there is one, else the bundled one (Linux x64). */
export async function browserPath(): Promise<string> {
  const installed = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
    (path) => path && existsSync(path),
  );
  return installed ?? (await chromiumBinary.executablePath());
}

/** @throws Error that says how to get a browser, if none starts */
export async function launch(): Promise<Browser> {
  return chromium
    .launch({
      executablePath: await browserPath(),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    })
    .catch((error: unknown) => {
      throw new Error('No browser could be started: install Chrome or Chromium, or set CHROMIUM_PATH to one.', {
        cause: error,
      });
    });
}

/** Serves `dist` as a host of static files would. */
export async function serve(): Promise<{ origin: string; stop: () => void }> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const server = spawn(
    'node_modules/.bin/sirv',
    ['dist', '--host', '127.0.0.1', '--port', String(port), '--quiet', '--gzip'],
    { stdio: 'ignore' },
  );
  for (let tries = 0; tries < 50 && !(await answers(origin)); tries++)
    await new Promise((later) => setTimeout(later, 100));
  return { origin, stop: () => void server.kill() };
}
