/**
 * MDX as prose. MDX is code that would run at build time, so a contributor's text may hold Markdown
 * and the listed components with plain text attributes, and nothing that executes.
 */
import Slugger from 'github-slugger';
import { mdxToMdast } from 'satteri';
import { addressProblem } from '../../schema/address.ts';
import { isCollection } from '../../schema/collections.ts';
import { COMPONENTS } from './components.ts';
import { INVISIBLE, codeOf } from './invisible.ts';
import { OWN_IDS } from './own-ids.ts';

export interface Verdict {
  /** 1-based, counted from the body's first line. */
  line: number;
  column: number;
  message: string;
  fix: string;
  /** The rule it breaks, where that is not the rule of prose. */
  rule?: string;
}
interface Node {
  type: string;
  name?: string | null;
  url?: string;
  title?: string | null;
  alt?: string | null;
  value?: string;
  depth?: number;
  attributes?: { type: string; name?: string; value?: unknown }[];
  children?: Node[];
  position?: { start: { line: number; column: number } };
}
type Fault = Pick<Verdict, 'message' | 'fix'>;

/** An address that leads out of the site, an address in it, a place on the page, a person to write to; and nothing else. */
const KINDS = /^(https:\/\/[^/]|mailto:[^\s@]+@[^\s@]+\.[^\s@]+$|\/($|[^/])|#.)/;
/** What a link that leads nowhere, or not where it seems to, was most likely meant to be. */
function meant(url: string): string | undefined {
  const typed = url.trim();
  const host = /^(?:(?:https?:)?\/{0,2})?((?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:[/?#].*)?)$/i.exec(
    typed,
  )?.[1];
  if (/^https?:/i.test(typed) || /^www\./i.test(typed)) return host && `https://${host}`;
  const [, collection = '', id = '', anchor = ''] =
    /^(?:\.{0,2}\/)*(?:content\/)?([a-z-]+)\/([a-z0-9-]+)(?:\.(?:mdx|yaml|csv))?\/?(#.*)?$/.exec(typed) ?? [];
  if (isCollection(collection)) return `/${collection}/${id}/${anchor}`;
  if (/^[^\s@/:]+@[^\s@/]+\.[a-z]+$/i.test(typed)) return `mailto:${typed}`;
  return host && !typed.startsWith('.') && typed.includes('/') ? `https://${host}` : undefined;
}
function judgeLink(url: string): Fault | undefined {
  if (url === '')
    return {
      message: 'the link has no address.',
      fix: 'write the address between the round brackets, or delete the brackets',
    };
  if (!KINDS.test(url)) {
    const better = meant(url);
    return {
      message: `the link "${url.slice(0, 60)}" is of a kind that is not allowed: it begins neither with https://, mailto:, / nor #.`,
      fix: better
        ? `write ${better}`
        : 'write the whole address with https://, or that of an entry, as /collection/id/, or delete the link',
    };
  }
  const wrong = /^https:/.test(url) ? addressProblem(url) : undefined;
  return wrong === undefined
    ? undefined
    : { message: `the address "${url.slice(0, 60)}" ${wrong.replace(/:.*/, '')}.`, fix: wrong.replace(/^.*?: /, '') };
}

/** What is wrong with one node, or nothing. */
function judge(node: Node, parent: Node | undefined): Fault | undefined {
  switch (node.type) {
    case 'mdxjsEsm':
      return {
        message: 'import and export are not allowed: an entry is text, not a program.',
        fix: 'delete the line; listed components need no import',
      };
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return {
        message: 'text in braces would be run as code.',
        fix: 'write \\{ to show a brace, or put the text in `backticks`',
      };
    case 'html':
      return { message: 'raw HTML is not allowed.', fix: 'use Markdown' };
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': {
      if (!Object.hasOwn(COMPONENTS, node.name ?? ''))
        return {
          message: `<${node.name ?? ''}> is not one of the components an entry may use.`,
          fix: `use Markdown, or one of: ${Object.keys(COMPONENTS).join(', ')}`,
        };
      const bad = node.attributes?.find(
        (a) => a.type !== 'mdxJsxAttribute' || (a.value !== null && typeof a.value !== 'string'),
      );
      if (bad)
        return { message: `an attribute of <${node.name}> holds code.`, fix: 'give plain text in quotes: name="text"' };
      return node.type === 'mdxJsxTextElement' && parent?.type === 'paragraph'
        ? {
            message: `<${node.name}> stands inside a line, and makes a box of its own.`,
            fix: 'put it on lines of its own, with an empty line before and after',
          }
        : undefined;
    }
    case 'image':
    case 'imageReference':
      return {
        message: 'pictures are not shown: an entry is text, and no page loads anything from elsewhere.',
        fix: node.url?.startsWith('https://')
          ? `link to it: [${node.alt || 'picture'}](${node.url})`
          : 'delete it, and say in words what it shows',
      };
    case 'heading':
      return node.depth === 1
        ? {
            message: 'the page has its one first-level heading, the title of the entry.',
            fix: `write ## before it: ## ${wordsOf(node)}`,
          }
        : undefined;
    case 'link':
    case 'definition':
      return judgeLink(node.url ?? '');
  }
  return undefined;
}
/** The words of a node, as a reader sees them. */
const wordsOf = (node: Node): string => node.value ?? (node.children ?? []).map(wordsOf).join('');

/** Words that say nothing of where a link leads: who hears the links of a page one by one hears only these. */
const EMPTY_WORDS = /^(?:(?:click )?here|this|this (?:page|link)|link|page|read more|more|ici|aquí|هنا)$/i;
/** What keeps those from finding their way who move by headings and links. */
function judgeShape(node: Node, depthBefore: number): Fault | undefined {
  const words = wordsOf(node).trim();
  if (node.type === 'heading') {
    const marks = '#'.repeat(depthBefore + 1);
    if (words === '')
      return { message: 'this heading has no words.', fix: 'write its words behind it, or delete the line' };
    if ((node.depth ?? 0) > depthBefore + 1)
      return {
        message: `after ${'#'.repeat(depthBefore)} a heading of the level ${node.depth} leaves one out.`,
        fix: `write ${marks} ${words}`,
      };
  }
  if (node.type === 'link' && (words === '' || EMPTY_WORDS.test(words)))
    return {
      message: words === '' ? 'this link has no words.' : `"${words}" does not say where the link leads.`,
      fix: `write what is found there between the square brackets: [Forced Labour Convention](${node.url ?? ''})`,
    };
  if (node.type === 'paragraph' && node.children?.length === 1 && node.children[0]?.type === 'strong')
    return { message: 'a line in bold is no heading for those who hear the page.', fix: `write ## ${words}` };
  return undefined;
}

/** What a reader sees or a program reads of a node that no child of it says. */
const lettersOf = ({ value, title, alt, attributes = [] }: Node): string =>
  [value, title, alt, ...attributes.map((attribute) => attribute.value)]
    .filter((text) => typeof text === 'string')
    .join('');

/** Deeper than lists in quotations in tables; what is deeper would exhaust the stack of whoever reads it. */
const DEEPEST = 30;
const TOO_DEEP = { message: 'the text is nested too deeply.', fix: 'write it flat' };
/** Looked for before the text is read: reading thousands of nested quotations takes minutes. */
const NESTED_QUOTES = /(?:>[ \t]?){30}/;
/** Characters between two empty lines. What Markdown makes of `_a_a_a…` takes a time that grows with the square. */
const LONGEST_BLOCK = 8000;
/** Each note at the foot is led back to from every mention: the page grows with the square. */
const MOST_NOTES = 100;

/** What must not even be read. */
function unread(lines: readonly string[]): Verdict | undefined {
  const marks = lines.findIndex((line) => NESTED_QUOTES.test(line));
  if (marks >= 0) return { line: marks + 1, column: 1, ...TOO_DEEP };
  let begun = 0;
  let length = 0;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') [begun, length] = [index + 1, 0];
    length += line.length + 1;
    if (length > LONGEST_BLOCK)
      return {
        line: begun + 1,
        column: 1,
        message: `this paragraph or table is longer than ${LONGEST_BLOCK} characters.`,
        fix: 'divide it by empty lines',
      };
  }
  return undefined;
}

interface Spot {
  line: number;
  column: number;
}
export interface Judgement {
  verdicts: Verdict[];
  links: (Spot & { url: string })[];
  /** The address that each heading has on the page. */
  headings: (Spot & { slug: string })[];
}

const unreadable = (said: string): Fault => ({
  message: `this text cannot be read as MDX: ${said}`,
  fix: 'write \\< and \\{ for a plain < or {, and close every component',
});
/** What a tag of HTML was most likely for, where the text cannot be read because of one. */
function tagFault(line: string, column: number): Fault | undefined {
  if (line.slice(column - 2).includes('<!--') || line.includes('<!--'))
    return { message: 'a comment of HTML cannot stand in a text.', fix: 'delete it, or put what it says into gaps' };
  const tag =
    /<\/?([a-z][a-z\d]*)[\s/>]/i.exec(line.slice(Math.max(0, column - 2)))?.[1] ??
    /<\/?([a-z][a-z\d]*)[\s/>]/i.exec(line)?.[1];
  if (tag === undefined || Object.hasOwn(COMPONENTS, tag)) return undefined;
  return {
    message: `<${tag}> is HTML, and an entry is written in Markdown.`,
    fix:
      tag.toLowerCase() === 'br'
        ? 'delete it, and begin a new paragraph behind an empty line'
        : 'delete the tag, and use Markdown: **bold**, *italics*, - lists, | tables |, [links](/about/)',
  };
}

/** Every problem in an MDX body, its links and its headings. Text that is not MDX at all is one problem. */
export function guard(body: string): Judgement {
  const refused = unread(body.split('\n'));
  if (refused) return { verdicts: [refused], links: [], headings: [] };
  let root: Node;
  try {
    root = mdxToMdast(body, { features: FEATURES }) as unknown as Node;
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    const at = /(\d+):(\d+)/.exec(text);
    const [line, column] = [Number(at?.[1] ?? 1), Number(at?.[2] ?? 1)];
    // The parser's own places and the name of its rule would stand beside ours.
    const said = (text.split('\n')[0] ?? '')
      .replace(/^\d+:\d+(-\d+:\d+)?: /, '')
      .replace(/ \((note: .*|[a-z-]+:[a-z-]+)\)$/, '')
      .replace(/ \(\d+:\d+(-\d+:\d+)?\)/g, '');
    return {
      verdicts: [{ line, column, ...(tagFault(body.split('\n')[line - 1] ?? '', column) ?? unreadable(said)) }],
      links: [],
      headings: [],
    };
  }
  const verdicts: Verdict[] = [];
  const links: Judgement['links'] = [];
  const headings: Judgement['headings'] = [];
  const slugger = new Slugger();
  let notes = 0;
  let level = 1;
  const walk = (node: Node, depth = 0, parent?: Node) => {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    if (depth > DEEPEST) {
      verdicts.push({ line, column, ...TOO_DEEP });
      return;
    }
    const verdict = judge(node, parent);
    if (verdict) verdicts.push({ line, column, ...verdict });
    const shape = verdict ? undefined : judgeShape(node, level);
    if (shape) verdicts.push({ line, column, rule: 'structure', ...shape });
    if (node.type === 'heading') level = node.depth ?? level;
    const hidden = INVISIBLE.exec(lettersOf(node))?.[0];
    // Written as it is, it is found in the file itself.
    if (hidden !== undefined && !body.includes(hidden))
      verdicts.push({
        line,
        column,
        rule: 'invisible-characters',
        message: `this text holds an invisible character (${codeOf(hidden)}), written as a character reference.`,
        fix: 'delete the reference that begins with &',
      });
    if (node.type === 'footnoteReference' && ++notes === MOST_NOTES + 1)
      verdicts.push({
        line,
        column,
        message: `there are more than ${MOST_NOTES} notes.`,
        fix: 'put the sources into the text',
      });
    if (node.type === 'link' || node.type === 'definition') links.push({ url: node.url ?? '', line, column });
    if (node.type === 'heading') {
      const slug = slugger.slug(wordsOf(node));
      if (headings.some((before) => slug === `${before.slug}-1`))
        verdicts.push({
          line,
          column,
          rule: 'structure',
          message: `"${wordsOf(node)}" is the heading of another part of this text.`,
          fix: 'say in it what this part has of its own',
        });
      headings.push({ slug, line, column });
      if (OWN_IDS.has(slug))
        verdicts.push({
          line,
          column,
          message: `the page has a part of its own with the address #${slug}.`,
          fix: 'say in the heading what the paragraph says, in more words',
        });
    }
    node.children?.forEach((child) => walk(child, depth + 1, node));
  };
  walk(root);
  return { verdicts, links, headings };
}

/** The Markdown the project writes: `directive` is off because it drops text such as ":30". */
export const FEATURES = { gfm: true, frontmatter: false, smartPunctuation: false, directive: false } as const;
