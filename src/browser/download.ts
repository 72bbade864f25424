/** Files that are made in the page: nothing travels. */
import { el } from './elements.ts';

/** Hands the reader a file. @param type its media type */
export function download(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  el('a', { href: address, download: name }).click();
}
