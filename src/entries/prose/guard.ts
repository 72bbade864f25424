/**
 * MDX as prose. MDX is code that would run at build time, so a contributor's text may hold Markdown
 * and the listed components with plain text attributes, and nothing that executes.
 */
import { mdxToMdast } from 'satteri';
import { COMPONENTS } from './components.ts';

export interface Verdict {
  /** 1-based, counted from the body's first line. */
  line: number;
  column: number;
  message: string;
  fix: string;
}
interface Node {
  type: string;
  name?: string | null;
  url?: string;
  attributes?: { type: string; name?: string; value?: unknown }[];
  children?: Node[];
  position?: { start: { line: number; column: number } };
}

const ALLOWED_SCHEME = /^(https?:|mailto:)/i;
// A browser strips control characters and blanks before it reads a scheme, so they are stripped here too.
const scheme = (url: string) => /^[a-z][a-z0-9+.-]*:/i.exec(url.replace(/[\u0000-\u0020]/g, ''))?.[0];

/** What is wrong with one node, or nothing. */
function judge(node: Node): { message: string; fix: string } | undefined {
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
      return (
        bad && { message: `an attribute of <${node.name}> holds code.`, fix: 'give plain text in quotes: name="text"' }
      );
    }
    case 'link':
    case 'image':
    case 'definition': {
      const url = node.url ?? '';
      const found = scheme(url);
      if ((found && !ALLOWED_SCHEME.test(found)) || url.trimStart().startsWith('//'))
        return {
          message: `the link "${url.slice(0, 60)}" has a scheme that is not allowed.`,
          fix: 'link with https://, http://, mailto: or a path such as /frameworks/untoc/',
        };
    }
  }
  return undefined;
}

/** Deeper than lists in quotations in tables; what is deeper would exhaust the stack of whoever reads it. */
const DEEPEST = 30;
const TOO_DEEP = { message: 'the text is nested too deeply.', fix: 'write it flat' };
/** Reviewed for before the text is read: reading thousands of nested quotations takes minutes. */
const NESTED_QUOTES = /(?:>[ \t]?){30}/;

/** Every problem in an MDX body, and the site-relative links it holds. Text that is not MDX at all is one problem. */
export function guard(body: string): { verdicts: Verdict[]; links: { url: string; line: number; column: number }[] } {
  const marks = body.split('\n').findIndex((line) => NESTED_QUOTES.test(line));
  if (marks >= 0) return { verdicts: [{ line: marks + 1, column: 1, ...TOO_DEEP }], links: [] };
  let root: Node;
  try {
    root = mdxToMdast(body, { features: FEATURES }) as unknown as Node;
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    const at = /(\d+):(\d+)/.exec(text);
    return {
      verdicts: [
        {
          line: Number(at?.[1] ?? 1),
          column: Number(at?.[2] ?? 1),
          message: `this text cannot be read as MDX: ${text.split('\n')[0]}`,
          fix: 'write \\< and \\{ for a plain < or {, and close every component',
        },
      ],
      links: [],
    };
  }
  const verdicts: Verdict[] = [];
  const links: { url: string; line: number; column: number }[] = [];
  const walk = (node: Node, depth = 0) => {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    if (depth > DEEPEST) {
      verdicts.push({ line, column, ...TOO_DEEP });
      return;
    }
    const verdict = judge(node);
    if (verdict) verdicts.push({ line, column, ...verdict });
    if (
      (node.type === 'link' || node.type === 'definition') &&
      (node.url?.startsWith('/') || node.url?.startsWith('#'))
    )
      links.push({ url: node.url, line, column });
    node.children?.forEach((child) => walk(child, depth + 1));
  };
  walk(root);
  return { verdicts, links };
}

/** The Markdown the project writes: `directive` is off because it drops text such as ":30". */
export const FEATURES = { gfm: true, frontmatter: false, smartPunctuation: false, directive: false } as const;
