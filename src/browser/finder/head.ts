/** What reference managers, bookmarks and shared links read in the head of a page that answers. */
import type { Cited } from '../../publish/cite/cited.ts';

/** Where the title, address and day of a page stand beside its `title`. */
const PLACES: readonly [selector: string, attribute: 'href' | 'content', value: (cited: Cited) => string][] = [
  ['link[rel="canonical"]', 'href', ({ url }) => url],
  ['meta[property="og:url"]', 'content', ({ url }) => url],
  ['meta[property="og:title"]', 'content', ({ title }) => title],
  ['meta[name="DC.date"]', 'content', ({ date }) => date],
];

/** Writes an answer into the head, and takes it out again when nothing is asked. */
export function headOf(head: ParentNode): { describe: (cited: Cited) => void; restore: () => void } {
  const places = PLACES.flatMap(([selector, attribute, value]) => {
    const element = head.querySelector(selector);
    return element ? [{ element, attribute, value, before: element.getAttribute(attribute) ?? '' }] : [];
  });
  return {
    describe: (cited) => {
      for (const { element, attribute, value } of places) element.setAttribute(attribute, value(cited));
    },
    restore: () => {
      for (const { element, attribute, before } of places) element.setAttribute(attribute, before);
    },
  };
}
