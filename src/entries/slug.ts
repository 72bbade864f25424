/** The id of an entry, from what people call it. Pure. */

/** Letters, digits and single hyphens: what an address can hold. */
export const idOf = (title: string): string =>
  title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
