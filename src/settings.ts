/** What whoever builds the site may choose, from the environment. */
/** Address of the host, without the base path. */
export const SITE = process.env['SITE'] ?? 'https://comity.example';
/** Path on the host: `/comity/`. */
export const BASE = process.env['BASE'] ?? '/';
/** Folder that the site is written to. */
export const DIST = process.env['DIST'] ?? 'dist';
