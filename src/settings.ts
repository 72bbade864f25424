/** What the site is called, and what whoever builds it may choose in the environment. The one file that every room may read. */

/** What the site is called, wherever it is named or cited. */
export const NAME = 'Comity';

// In a browser there is no process; its scripts take the name alone.
const environment: Readonly<Record<string, string | undefined>> = typeof process === 'undefined' ? {} : process.env;

/** Address of the host, without the base path. */
export const SITE = environment['SITE'] ?? 'https://comity.example';
/** Path on the host, with its closing slash: `/comity/`. */
export const BASE = environment['BASE'] ?? '/';
/** Folder that the site is written to. */
export const DIST = environment['DIST'] ?? 'dist';
/** Where the source is kept, as the code host names it: `owner/name`. */
const repository = environment['GITHUB_REPOSITORY'] ?? 'example/comity';
export const REPOSITORY = `https://github.com/${repository}`;
/** The day for which the built pages answer, `YYYY-MM-DD`: that of the build. `SOURCE_DATE` fixes it for a reproducible build. */
export const TODAY: string = environment['SOURCE_DATE'] ?? new Date().toISOString().slice(0, 10);

const FOURTEEN_HOURS = 14 * 60 * 60 * 1000;
/**
 * The latest day that it is anywhere on Earth, `YYYY-MM-DD`: in Kiribati (UTC+14). A day that a contributor calls today is
 * never after it, wherever the check runs.
 * @param now milliseconds since 1970
 */
export const latestToday = (now = Date.now()): string => new Date(now + FOURTEEN_HOURS).toISOString().slice(0, 10);
