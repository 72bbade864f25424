/** Files that are made in the page: nothing travels. */
import { el } from './elements.ts';

/** Hands the reader a file. @param type its media type, where it is not a blob that has one */
export function download(name: string, type: string, content: string | Blob): void {
  const address = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  el('a', { href: address, download: name }).click();
}
