/** Addresses of parts that the page of an entry has of its own, so that no heading of a text takes one. A test keeps the list whole. */
export const OWN_IDS: ReadonlySet<string> = new Set([
  'changes',
  'cite',
  'conditions',
  'content',
  'covers',
  'footnote-label',
  'gaps',
  'provisions',
  'related',
  'replaces',
  'sections',
  'site-q',
  'sources',
  'terms',
  'toc',
]);
