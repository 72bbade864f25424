/**
 * An entry's body as HTML. MDX is read as a tree and never compiled: no build runs what an author typed, and ten
 * thousand entries are ten thousand strings instead of as many modules to bundle.
 */
import Slugger from 'github-slugger';
import type { Element, ElementContent, Parents, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { mdxToHast } from 'satteri';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';
import { COMPONENTS } from './components.ts';
import { FEATURES, guard } from './guard.ts';

/** The names are those of Astro's `render`. */
interface ProseHeading {
  depth: number;
  slug: string;
  text: string;
}
/** A component as the reader of MDX leaves it in the tree. */
interface Typed {
  type: string;
  name: string;
  attributes: { name: string; value: string | null }[];
  children: ElementContent[];
}
const isTyped = (node: unknown): node is Typed => /^mdxJsx(Flow|Text)Element$/.test((node as Typed).type);
/** Puts a table into the area that pages have around theirs, which scrolls by itself: `src/components/Table.astro`. */
function frame(table: Element, label: string): void {
  const { tagName, properties, children } = table;
  table.tagName = 'div';
  table.properties = { className: ['scroll'], role: 'group', tabIndex: 0, ariaLabel: label };
  table.children = [{ type: 'element', tagName, properties, children }];
}
/** A strict policy of content drops a style in an attribute: the side to which a column is set becomes a class. */
function align({ tagName, properties }: Element): void {
  const side = /^text-align: ?(left|center|right)$/.exec(String(properties['style'] ?? ''))?.[1];
  if ((tagName !== 'td' && tagName !== 'th') || side === undefined) return;
  delete properties['style'];
  properties['className'] = [side];
}
const isFramed = (parent: Parents | undefined): boolean =>
  parent?.type === 'element' && parent.properties['role'] === 'group';
/** A link to a page of this site with its question, as authors copy it from the address bar: crawlers get it behind `#`. */
const ASKED = /^(\/[^?#]*)\?([^#]+)$/;
const depthOf = ({ tagName }: Element): number => Number(/^h([1-6])$/.exec(tagName)?.[1] ?? 0);

/**
 * @param body MDX without its front matter
 * @param base path that the site is served below; authors write `/frameworks/untoc/`
 * @param place words for a place in the body, both 1-based
 * @throws {Error} that lists everything the guard refuses, as the check does
 */
export function renderProse(
  body: string,
  base = '/',
  place = (line: number, column: number) => `${line}:${column}`,
): { html: string; headings: ProseHeading[] } {
  // What is only hard to find one's way in is refused by the check, and can be shown.
  const verdicts = guard(body).verdicts.filter(({ rule }) => rule !== 'structure');
  if (verdicts.length > 0)
    throw new Error(
      verdicts.map(({ line, column, message, fix }) => `${place(line, column)}: ${message} Fix: ${fix}`).join('\n'),
    );
  const tree = mdxToHast(body, { features: FEATURES, position: false }) as Root;
  const slugger = new Slugger();
  const headings: ProseHeading[] = [];
  const home = base.replace(/\/$/, '');
  visit(tree, (node, index, parent) => {
    const component = isTyped(node) && COMPONENTS[node.name];
    if (component && parent && index !== undefined) {
      const attributes = Object.fromEntries(node.attributes.map(({ name, value }) => [name, value ?? '']));
      parent.children[index] = component(attributes, node.children);
      return [SKIP, index];
    }
    if (node.type !== 'element') return CONTINUE;
    const { href } = node.properties;
    if (node.tagName === 'a' && typeof href === 'string' && href.startsWith('/'))
      node.properties['href'] = home + href.replace(ASKED, '$1#$2');
    align(node);
    if (node.tagName === 'table' && !isFramed(parent)) frame(node, headings.at(-1)?.text ?? 'Table');
    const depth = depthOf(node);
    if (depth > 0) {
      const text = toString(node);
      const slug = slugger.slug(text);
      node.properties['id'] = slug;
      headings.push({ depth, slug, text });
    }
    return CONTINUE;
  });
  return { html: toHtml(tree), headings };
}
