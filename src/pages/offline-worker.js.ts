/** The service worker at the root of the site, so that it may answer for all of it. */
import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';

export const GET = async () =>
  new Response(stripTypeScriptTypes(await readFile('src/offline/worker.ts', 'utf8')), {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });
