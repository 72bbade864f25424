/** The service worker at the root of the site, so that it may answer for all of it. */
import { readFile } from 'node:fs/promises';
import ts from 'typescript';

export const GET = async () =>
  new Response(
    ts.transpileModule(await readFile('src/browser/offline-worker.ts', 'utf8'), {
      compilerOptions: { target: ts.ScriptTarget.ES2022, removeComments: true },
    }).outputText,
    { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } },
  );
