/** Moving by keys: arrows go from the box into the results and along them, Escape goes back to the box, and there clears it. */

/** Where the focus is: in the box, or on a result, counted from 0. */
export type Place = 'box' | number;
/** Where a key leads from a place, `clear` for an empty box, or undefined when the key does nothing there. */
export function placeAfter(key: string, from: Place, results: number): Place | 'clear' | undefined {
  const at = from === 'box' ? -1 : from;
  switch (key) {
    case 'Escape':
      return from === 'box' ? 'clear' : 'box';
    case 'ArrowDown':
      // At the last result the focus stays where it is.
      return at + 1 < results ? at + 1 : from;
    case 'ArrowUp':
      return from === 'box' ? undefined : at === 0 ? 'box' : at - 1;
    default:
      return undefined;
  }
}

/** @param links the results @param clear empties the box */
export function moveByKeys(box: HTMLInputElement, links: () => HTMLAnchorElement[], clear: () => void): void {
  document.addEventListener('keydown', (event) => {
    const results = links();
    const at = results.indexOf(document.activeElement as HTMLAnchorElement);
    if (at < 0 && document.activeElement !== box) return;
    const to = placeAfter(event.key, at < 0 ? 'box' : at, results.length);
    if (to === undefined) return;
    event.preventDefault();
    if (to === 'clear') clear();
    else if (to === 'box') box.focus();
    else results[to]?.focus();
  });
}
