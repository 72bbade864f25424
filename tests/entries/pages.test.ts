/** The pages that a text may link to are the pages there are. */
import { expect, test } from 'vitest';
import { filesIn } from '../../src/entries/files.ts';
import { PAGES } from '../../src/entries/pages.ts';
import { SECTIONS } from '../../src/schema/collections.ts';

test('every page of its own is listed, and nothing else but the indexes', () => {
  const own = filesIn('src/pages')
    .filter((file) => file.endsWith('.astro') && !file.includes('[') && file !== '404.astro')
    .map((file) => `/${file.replace(/(index)?\.astro$/, '')}/`.replaceAll(/\/+/g, '/'));
  expect([...PAGES].sort()).toEqual([...own, ...SECTIONS.map((name) => `/${name}/`)].sort());
});
