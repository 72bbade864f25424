/** Whether the key `/` goes to the search box. A key of one letter must be one that a reader can switch off (WCAG 2.1.4). */
const KEY = 'comity-slash';
const OFF = 'off';

/** What a browser that keeps nothing refuses to read or to write is as if never said. */
export function slashIsOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== OFF;
  } catch {
    return true;
  }
}
export function switchSlash(on: boolean): void {
  if (on) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, OFF);
}
