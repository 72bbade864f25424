/** What the site is called, where it is and where its source is kept. */
export const NAME = 'Comity';
export const TAGLINE = 'International legal cooperation against forced labour';
const repository = process.env['GITHUB_REPOSITORY'] ?? 'example/comity';
export const REPOSITORY = `https://github.com/${repository}`;

/** A site path (`/frameworks/untoc/`) as it is served, under the base path. */
export const url = (path: string): string => import.meta.env.BASE_URL.replace(/\/$/, '') + path;
export const editUrl = (file: string): string => `${REPOSITORY}/edit/main/content/${file}`;
export const reportUrl = (title: string, page: string): string =>
  `${REPOSITORY}/issues/new?${new URLSearchParams({ title: `Wrong or missing: ${title}`, body: `Page: ${page}\n\nWhat is wrong:\n\nWhat it should say:\n\nSource that shows it:\n` }).toString()}`;
/** `shall-subject-to-domestic-law` as words. */
export const words = (id: string): string => id.replaceAll('-', ' ');
export const sentence = (id: string): string => words(id).replace(/^./, (c) => c.toUpperCase());
