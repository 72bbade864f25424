/** A body is prose that runs nothing, and its links lead to entries and articles that exist. */
import { guard } from '../../prose/guard.ts';
import { nearest } from '../../nearest.ts';
import { PAGES } from '../../pages.ts';
import type { Problem } from '../../problem.ts';
import { anchorsOf, type Content, type Entry, type PlainContent } from '../../read.ts';

const ENTRY_PATH = /^\/([a-z-]+)\/([a-z0-9-]+)\/(?:#(.+))?$/;
/** Key figures stand together on one page, each with its anchor. */
const FIGURE_PATH = /^\/key-figures\/#([a-z0-9-]+)$/;

type Body = PlainContent['entries'][number];
const judged = new WeakMap<Body, ReturnType<typeof guard>>();
/** A body is read as MDX once, however many rules ask. */
function judge(entry: Body): ReturnType<typeof guard> {
  const known = judged.get(entry) ?? (entry.body.trim() ? guard(entry.body) : { verdicts: [], links: [] });
  judged.set(entry, known);
  return known;
}

/** The entries that a body links to, as `collection/id`. */
export const linkedFrom = (entry: Entry): string[] =>
  judge(entry).links.flatMap(({ url }) => {
    const match = ENTRY_PATH.exec(url);
    return match ? [`${match[1] ?? ''}/${match[2] ?? ''}`] : [];
  });

/** An anchor on the entry's own page that looks like a provision must be one; other headings have theirs from their words. */
const PROVISION_ANCHOR = /^#(article|paragraph|section|principle|regulation|objective)-/;
function ownAnchorProblem(url: string, entry: Entry): { message: string; fix: string } | undefined {
  const known = anchorsOf(entry);
  const guess = nearest(url.slice(1), known);
  return !PROVISION_ANCHOR.test(url) || known.includes(url.slice(1))
    ? undefined
    : {
        message: `this entry has no anchor "${url}".`,
        fix: guess ? `write "#${guess}"` : 'name a provision listed above',
      };
}

function linkProblem(url: string, entry: Entry, byKey: Content['byKey']): { message: string; fix: string } | undefined {
  if (url.startsWith('#')) return ownAnchorProblem(url, entry);
  const figure = FIGURE_PATH.exec(url)?.[1];
  const isPage = figure === undefined ? PAGES.has(url.replace(/[?#].*$/, '')) : byKey.has(`key-figures/${figure}`);
  if (isPage) return undefined;
  const match = ENTRY_PATH.exec(url);
  if (!match)
    return {
      message: `"${url}" is not the address of an entry or of a page.`,
      fix: 'write /collection/id/ with its closing slash',
    };
  const [, collection = '', id = '', anchor] = match;
  const target = byKey.get(`${collection}/${id}`);
  if (!target) return { message: `there is no entry "${collection}/${id}".`, fix: 'link to an entry that exists' };
  if (anchor && collection === 'frameworks' && !anchorsOf(target).includes(anchor))
    return {
      message: `${id} has no anchor "${anchor}".`,
      fix: 'write #article-N with an article that is listed there',
    };
  return undefined;
}

const placeIn = ({ file, bodyLine }: Body, { line, column }: { line: number; column: number }) => ({
  file,
  line: line + bodyLine - 1,
  column,
});
export const prose = ({ entries }: PlainContent): Problem[] =>
  entries.flatMap((entry) =>
    judge(entry).verdicts.map((verdict) => ({ ...verdict, ...placeIn(entry, verdict), rule: 'mdx-is-prose' })),
  );
export const internalLinks = ({ entries, byKey }: Content): Problem[] =>
  entries.flatMap((entry) =>
    judge(entry).links.flatMap((link) => {
      const problem = linkProblem(link.url, entry, byKey);
      return problem ? [{ ...problem, ...placeIn(entry, link), rule: 'internal-links' }] : [];
    }),
  );
