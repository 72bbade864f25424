/** The built site as served, and a browser to look at it with: for tests and for the scripts that measure. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import chromiumBinary from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';
import { BASE, DIST } from '../../src/settings.ts';

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

const installed = (): string | undefined =>
  [process.env['CHROMIUM_PATH'], '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
    (path) => path && existsSync(path),
  );
/** An installed browser if there is one, else the bundled one (Linux x64). */
export const browserPath = async (): Promise<string> => installed() ?? (await chromiumBinary.executablePath());
/** On other systems Playwright knows where Chrome is. */
const findsChrome = (): boolean => process.platform !== 'linux' && installed() === undefined;

/** @throws Error that says how to get a browser, if none starts */
export async function launch(): Promise<Browser> {
  return chromium
    .launch({
      ...(findsChrome() ? { channel: 'chrome' } : { executablePath: await browserPath() }),
      // Without a program that plays the part of a graphics card, a page takes a fifth less of the processor.
      args: ['--no-sandbox', '--disable-gpu', '--disable-software-rasterizer', '--disable-background-networking'],
    })
    .catch((error: unknown) => {
      throw new Error('No browser could be started: install Chrome or Chromium, or set CHROMIUM_PATH to one.', {
        cause: error,
      });
    });
}

/** The base path without its last slash: `` or `/comity`. */
export const BASE_PATH = BASE.replace(/\/$/, '');

/**
 * Serves the built site (`DIST`) as a host of static files would, at its base path (`BASE`).
 * @returns where it stands, with the base path and without its last slash
 */
export async function serve(): Promise<{ origin: string; stop: () => void }> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}${BASE_PATH}`;
  const host = mkdtempSync(join(tmpdir(), 'comity-host-'));
  const place = join(host, 'site', BASE_PATH);
  mkdirSync(dirname(place), { recursive: true });
  symlinkSync(resolve(DIST), place, 'junction');
  const server = spawn(
    process.execPath,
    [
      'node_modules/sirv-cli/bin.js',
      join(host, 'site'),
      '--host',
      '127.0.0.1',
      '--port',
      String(port),
      '--quiet',
      '--gzip',
    ],
    { stdio: 'ignore' },
  );
  for (let tries = 0; tries < 50 && !(await answers(`${origin}/`)); tries++)
    await new Promise((later) => setTimeout(later, 100));
  const stop = (): void => {
    server.kill();
    rmSync(host, { recursive: true, force: true });
  };
  return { origin, stop };
}
