/** XML as a tree. Only what is whole and well-formed: a document that breaks off is none. */
import { SaxesParser } from 'saxes';

export interface Element {
  name: string;
  /** 1-based. */
  line: number;
  children: (Element | string)[];
}

/** @throws Error with the place when the text is no whole XML document */
export function parseXml(text: string): Element {
  const top: Element = { name: '', line: 1, children: [] };
  const open: Element[] = [top];
  const parser = new SaxesParser();
  const add = (child: Element | string) => open.at(-1)?.children.push(child);
  parser.on('opentag', ({ name }) => {
    const element: Element = { name: name.replace(/^.*:/, ''), line: parser.line, children: [] };
    add(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text.replace(/^\uFEFF/, '')).close();
  const [root] = elementsOf(top);
  if (!root) throw new Error('there is no element');
  return root;
}

export const elementsOf = (element: Element): Element[] =>
  element.children.filter((child): child is Element => typeof child !== 'string');
/** The children of that name, whatever its capitals. */
export const childrenOf = (element: Element | undefined, name: string): Element[] =>
  element ? elementsOf(element).filter((child) => child.name.toLowerCase() === name.toLowerCase()) : [];
/** Every element of that name below, in order; not those inside another of the name. */
export const allBelow = (element: Element, name: string): Element[] =>
  elementsOf(element).flatMap((child) =>
    child.name.toLowerCase() === name.toLowerCase() ? [child] : allBelow(child, name),
  );

const allText = (element: Element): string =>
  element.children
    .map((child) => (typeof child === 'string' ? child : /^su(perscript|p)$/i.test(child.name) ? ' ' : allText(child)))
    .join('');
/**
 * What an element says, without the numbers of footnotes. Depositaries write markup as elements and as text that looks
 * like elements (`&lt;superscript&gt;1&lt;/superscript&gt;`): both are left out.
 */
export const textOf = (element: Element | undefined): string =>
  element
    ? allText(element)
        .replace(/<su(perscript|p)\b[^<>]*>[^<>]*<\/su(perscript|p)>/gi, ' ')
        .replace(/<[^<>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim()
    : '';
