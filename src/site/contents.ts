/** What stands on an entry's page, in order, for the list of contents beside it. Pure. */
export interface Heading {
  /** Anchor on the page. */
  id: string;
  label: string;
}
/** A page with fewer headings is seen at a glance. */
const ENOUGH = 3;

/** The headings to list, or none when the page is short. @param parts undefined for a part that this page lacks */
export function contentsOf(parts: readonly (Heading | undefined)[]): Heading[] {
  const present = parts.filter((part) => part !== undefined);
  return present.length < ENOUGH ? [] : present;
}

/** Ids of the glossary entries that a text links to, each once, in the order of the text. @param body MDX */
export const termsIn = (body: string): string[] => [
  ...new Set([...body.matchAll(/\]\(\/glossary\/([a-z0-9-]+)\/\)/g)].map(([, id]) => id ?? '')),
];
