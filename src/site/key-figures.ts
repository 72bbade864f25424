/** The key figures as their page shows them. Pure. */

/** By the year that they are about, the latest first, and by id within a year. */
export const newestFirst = <F extends { id: string; data: { year: string } }>(figures: readonly F[]): F[] =>
  figures.toSorted((a, b) =>
    a.data.year === b.data.year ? a.id.localeCompare(b.id, 'en') : a.data.year < b.data.year ? 1 : -1,
  );
