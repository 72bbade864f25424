/** Old addresses and where they lead now. Pure. */

export interface Redirect {
  /** Site paths: `/glossary/debt-servitude/`. */
  from: string;
  to: string;
}
/** An entry that was published under other ids. */
export interface Renamed {
  collection: string;
  id: string;
  formerIds: readonly string[];
}

/** Pages that are no entry and stand elsewhere now. */
const MOVED: readonly Redirect[] = [{ from: '/about/freshness/', to: '/about/status/' }];
/** Pages below the page of an entry. */
const BELOW: Readonly<Record<string, readonly string[]>> = { frameworks: ['participation/'] };

/** @param exists whether the site has a page at a path: not every instrument has a list of parties */
export const redirectsOf = (entries: readonly Renamed[], exists: (path: string) => boolean): Redirect[] => [
  ...MOVED,
  ...entries.flatMap(({ collection, id, formerIds }) =>
    formerIds.flatMap((former) =>
      ['', ...(BELOW[collection] ?? []).filter((page) => exists(`/${collection}/${id}/${page}`))].map((page) => ({
        from: `/${collection}/${former}/${page}`,
        to: `/${collection}/${id}/${page}`,
      })),
    ),
  ),
];
