/** The service worker at the root of the site, so that it may answer for all of it. */
import { readFile } from 'node:fs/promises';
import ts from 'typescript';
import { languages, wordsIn } from '../site/languages.ts';

/** The worker after what it imports: one script, because not every browser lets a service worker import modules. */
const PARTS = ['src/publish/html.ts', 'src/publish/offline/kept.ts', 'src/browser/offline-worker.ts'];
const IMPORT_OR_EXPORT = /^import [^;]*;\n|^export (?=\w)/gm;

export const GET = async () => {
  const words = await Promise.all(
    (await languages()).map(async ({ id }) => {
      const { locale, offline } = await wordsIn(id);
      return [id, { locale, ...offline }] as const;
    }),
  );
  const sources = await Promise.all(PARTS.map((file) => readFile(file, 'utf8')));
  const { outputText } = ts.transpileModule(sources.join('\n').replace(IMPORT_OR_EXPORT, ''), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, removeComments: true },
  });
  return new Response(`const WORDS = ${JSON.stringify(Object.fromEntries(words))};\n${outputText}`, {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });
};
