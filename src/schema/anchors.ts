/** Anchors of articles. Apart from the schemas, so that a browser has them without those. */

/** The anchor of a provision on its framework's page: `article-18`, `article-14-2`. */
export const provisionAnchor = (unit: string, article: string): string =>
  `${unit}-${article
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}`;
