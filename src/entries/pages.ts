/** Pages that stand for no entry, so that a text may link to them. A test keeps the list equal to the pages there are. */
import { SECTIONS } from '../schema/collections.ts';

const OWN_PAGES = [
  '/',
  '/about/',
  '/about/accessibility/',
  '/about/data/',
  '/about/starting-text/',
  '/about/status/',
  '/changes/',
  '/compare/',
  '/contribute/',
  '/contribute/first-tasks/',
  '/cooperation/',
  '/cooperation/bilateral/',
  '/cooperation/coverage/',
  '/cooperation/matrix/',
  '/cooperation/national-law/',
  '/cooperation/reform/',
  '/key-figures/',
  '/offline/',
  '/search/',
  '/sources/',
] as const;

/** Site paths of every page that is not an entry's, those of the indexes among them. */
export const PAGES: ReadonlySet<string> = new Set([...OWN_PAGES, ...SECTIONS.map((section) => `/${section}/`)]);
