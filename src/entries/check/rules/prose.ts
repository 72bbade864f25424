/** A body is prose that runs nothing, and its links lead to entries and articles that exist. */
import { definitionOf, isCollection } from '../../../schema/collections.ts';
import { FORMS } from '../../../schema/vocabulary.ts';
import { SITE } from '../../../settings.ts';
import { nearest } from '../../nearest.ts';
import { PAGES } from '../../pages.ts';
import { kept } from '../../kept.ts';
import type { Problem } from '../../problem.ts';
import { guard } from '../../prose/guard.ts';
import { OWN_IDS } from '../../prose/own-ids.ts';
import {
  anchorsOf,
  isThere,
  renamedIn,
  type Content,
  type Entry,
  type PlainContent,
  type Renamed,
} from '../../read.ts';

const ENTRY_PATH = /^\/([a-z-]+)\/([a-z0-9-]+)\/(?:#(.+))?$/;
/** Key figures stand together on one page, each with its anchor. */
const FIGURE_PATH = /^\/key-figures\/#([a-z0-9-]+)$/;

type Body = PlainContent['entries'][number];
/** A body is read as MDX once, however many rules ask. */
const judge = kept(({ body }: Body): ReturnType<typeof guard> =>
  body.trim() ? guard(body) : { verdicts: [], links: [], headings: [] },
);

/** The links of a body, in their order. */
export const linksOf = (entry: Entry): ReturnType<typeof guard>['links'] => judge(entry).links;

/** The entries that a body links to, as `collection/id`. */
export const linkedFrom = kept((entry: Entry): string[] =>
  linksOf(entry).flatMap(({ url }) => {
    const match = ENTRY_PATH.exec(url);
    return match ? [`${match[1] ?? ''}/${match[2] ?? ''}`] : [];
  }),
);

type Fault = Pick<Problem, 'message' | 'fix'>;

/** Places on the page of an entry; undefined where the page is made from more than its text. */
const anchorsOn = kept((entry: Entry): readonly string[] | undefined => {
  if (definitionOf(entry.collection).file !== 'mdx') return undefined;
  return [...anchorsOf(entry), ...judge(entry).headings.map(({ slug }) => slug), ...OWN_IDS];
});
/** @param path of the page as the writer put it before the anchor; empty for the own page */
function anchorProblem(anchor: string, entry: Entry, path: string): Fault | undefined {
  const known = anchorsOn(entry);
  if (known === undefined || known.includes(anchor)) return undefined;
  const own = known.filter((each) => !OWN_IDS.has(each));
  const guess = own.includes(`article-${anchor}`) ? `article-${anchor}` : nearest(anchor.toLowerCase(), own);
  return {
    message: `${path === '' ? 'this entry' : entry.id} has no anchor "#${anchor}".`,
    fix: guess
      ? `write ${path}#${guess}`
      : path === ''
        ? 'name an article listed above or a heading of this text, or delete the link'
        : `write ${path} alone, or add the article to content/${entry.file} first`,
  };
}

/** The pages of a section that are most like a mistyped one. */
function nearestPage(url: string, { entries }: Content): string | undefined {
  const path = url.replace(/[?#].*$/, '').toLowerCase();
  const parts = path
    .replace(/\.(?:mdx?|yaml|html?)\/?$/, '')
    .split('/')
    .filter((part) => part !== '' && part !== 'content');
  const closed = `/${parts.join('/')}/`.replace('//', '/');
  const entryPaths = entries.map(({ key }) => `/${key}/`);
  return PAGES.has(closed) || entryPaths.includes(closed) ? closed : nearest(closed, [...PAGES, ...entryPaths]);
}

function linkProblem(url: string, entry: Entry, content: Content, renamed: Renamed): Fault | undefined {
  const { byKey } = content;
  if (url.startsWith('#')) return anchorProblem(url.slice(1), entry, '');
  if (url.startsWith(`${SITE}/`)) {
    const path = url.slice(SITE.length);
    return { message: `"${url}" leads out of the site and in again.`, fix: `write ${path}` };
  }
  if (!url.startsWith('/') || url.startsWith('//')) return undefined;
  const figure = FIGURE_PATH.exec(url)?.[1];
  const isPage =
    figure === undefined ? PAGES.has(url.replace(/[?#].*$/, '')) : isThere(content, `key-figures/${figure}`);
  if (isPage) return undefined;
  const match = ENTRY_PATH.exec(url);
  if (!match) {
    const page = nearestPage(url, content);
    return {
      message: `"${url}" is not the address of an entry or of a page.`,
      fix: page
        ? `write ${page}${/[?#].*$/.exec(url)?.[0].toLowerCase() ?? ''}`
        : 'write /collection/id/ as in content/, with the slash at its end',
    };
  }
  const [, collection = '', id = '', anchor] = match;
  const key = `${collection}/${id}`;
  const target = byKey.get(key);
  if (target) return anchor === undefined ? undefined : anchorProblem(anchor, target, `/${key}/`);
  // A form that has lost its page is said once, and not again wherever it is linked to.
  if (isThere(content, key) || (collection === 'forms' && FORMS.some((form) => form === id))) return undefined;
  const present = renamed.get(key);
  if (present !== undefined)
    return { message: `"${key}" is now called ${present}.`, fix: `write /${present}/${anchor ? `#${anchor}` : ''}` };
  const page = nearestPage(url, content);
  return {
    message: `there is no entry "${key}".`,
    fix: page
      ? `write ${page}`
      : isCollection(collection)
        ? `add content/${key} first, or delete the link`
        : 'write the address of a page or of an entry, or delete the link',
  };
}

const placeIn = ({ file, bodyLine }: Body, { line, column }: { line: number; column: number }) => ({
  file,
  line: line + bodyLine - 1,
  column,
});
export const prose = ({ entries }: PlainContent): Problem[] =>
  entries.flatMap((entry) =>
    judge(entry).verdicts.map((verdict) => ({ rule: 'mdx-is-prose', ...verdict, ...placeIn(entry, verdict) })),
  );
/** An anchor of an article belongs to the article, on the page of its instrument. */
const takenAnchors = kept((entry: Entry): Problem[] => {
  const taken = anchorsOf(entry);
  return judge(entry)
    .headings.filter(({ slug }) => taken.includes(slug))
    .map((heading) => ({
      rule: 'internal-links',
      message: `the heading has the address #${heading.slug}, which is that of a provision.`,
      fix: 'say in the heading what the paragraph says, in more words',
      ...placeIn(entry, heading),
    }));
});
export const internalLinks = (content: Content): Problem[] => {
  const renamed = renamedIn(content);
  return content.entries.flatMap((entry) => [
    ...judge(entry).links.flatMap((link) => {
      const problem = linkProblem(link.url, entry, content, renamed);
      return problem ? [{ ...problem, ...placeIn(entry, link), rule: 'internal-links' }] : [];
    }),
    ...takenAnchors(entry),
  ]);
};
