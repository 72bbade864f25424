/** The question in the address of a page that answers. */

/**
 * Puts a question from behind `#`, where links in pages have it (see `askPath`), behind `?`: the address that is shared,
 * cited and read by the scripts. It makes no step in the history of the browser.
 */
export function takeQuestion(): void {
  if (/^#\w+=/.test(location.hash)) history.replaceState(history.state, '', `?${location.hash.slice(1)}`);
}
