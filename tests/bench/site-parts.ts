/** What a copy of the project must hold, beside its packages, so that the site can be built in it. */
export const SITE_PARTS = [
  'src',
  'content',
  'public',
  'astro.config.mjs',
  'package.json',
  'tsconfig.json',
  'CITATION.cff',
  'LICENSE-CONTENT',
];
