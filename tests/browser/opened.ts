/** The served site and a browser for the tests of one file. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launch, serve } from './served.ts';

/** @returns filled before the first test of the file runs */
export function openSite(): { browser: Browser; origin: string } {
  const opened = {} as { browser: Browser; origin: string };
  let stop: () => void = () => undefined;
  beforeAll(async () => {
    const server = await serve();
    stop = server.stop;
    opened.origin = server.origin;
    opened.browser = await launch();
  });
  afterAll(async () => {
    await opened.browser?.close();
    stop();
  });
  return opened;
}
