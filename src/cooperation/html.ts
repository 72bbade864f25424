/** Elements, links and dates for the finder. Text is only ever added as text, so nothing in it becomes markup. */
import { under } from './browser.ts';

type Child = Node | string | undefined;
export const el = (name: string, props: Record<string, string> = {}, ...children: Child[]): HTMLElement => {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(props)) node.setAttribute(key, value);
  node.append(...children.filter((child) => child !== undefined));
  return node;
};
export const list = (items: readonly Child[], kind = ''): HTMLElement =>
  el('ul', kind ? { class: kind } : {}, ...items.map((item) => el('li', {}, item)));
export const linkUnder =
  (root: string) =>
  (path: string, text: string): HTMLElement =>
    el('a', { href: under(root, path) }, text);

/** `2003-09-29` as `29 September 2003`. */
export const inWords = (date: string): string =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
