/** Elements and links for the finder and the comparison. Text is only ever added as text, so nothing in it becomes markup. */
import { pieces } from '../schema/fill.ts';
import { under } from './fetch.ts';

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
/** A sentence with elements or text in the places of its names. */
export const filled = (sentence: string, values: Readonly<Record<string, Node | string>>): (Node | string)[] =>
  pieces(sentence).map((piece) => ('text' in piece ? piece.text : (values[piece.name] ?? `{${piece.name}}`)));
