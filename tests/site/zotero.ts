/**
 * What Zotero makes of a page, by the rules by which its translator Embedded Metadata chooses. The translator itself is in
 * no package registry, and its licence is another than ours: nothing of it is here. `npm run clients` asks a translation
 * server where one runs.
 */
import type { HTMLElement } from 'node-html-parser';

export interface ZoteroItem {
  itemType: string;
  title: string | undefined;
  /** One field for a body, two for a person. */
  creators: ({ name: string } | { firstName: string; lastName: string })[];
  date: string | undefined;
  url: string | undefined;
  websiteTitle: string | undefined;
}
/** Types that Open Graph decides; a `citation_title` without more decides for a journal article. */
const OPEN_GRAPH: Readonly<Record<string, string>> = { website: 'webpage', article: 'journalArticle', book: 'book' };

/** A name with a comma is a family name and what stands behind it; one without is split before its last word. */
function creator(name: string): ZoteroItem['creators'][number] {
  const [lastName = '', firstName = ''] = name.includes(',')
    ? name.replace(/[\s,]+$/, '').split(/, */)
    : [name.slice(name.lastIndexOf(' ') + 1), name.slice(0, Math.max(0, name.lastIndexOf(' ')))];
  return firstName === '' ? { name: lastName } : { firstName, lastName };
}

/** @param dom a page */
export function zoteroItem(dom: HTMLElement): ZoteroItem {
  const tags = dom
    .querySelectorAll('meta[content]')
    .map((tag) => [
      (tag.getAttribute('name') ?? tag.getAttribute('property') ?? '').toLowerCase(),
      tag.getAttribute('content') ?? '',
    ]);
  const first = (...names: string[]) => names.map((name) => tags.find(([tag]) => tag === name)?.[1]).find(Boolean);
  const highwire = tags.filter(([tag]) => tag?.startsWith('citation_author')).map(([, content]) => content ?? '');
  const authors = highwire.length > 0 ? highwire : [first('dc.creator', 'author') ?? []].flat();
  const guessed = tags.some(([tag]) => tag === 'citation_title') ? 'journalArticle' : 'webpage';
  return {
    itemType: OPEN_GRAPH[first('og:type') ?? ''] ?? guessed,
    title: first('citation_title', 'dc.title', 'og:title') ?? dom.querySelector('title')?.text,
    creators: authors.map(creator),
    date: first('citation_publication_date', 'article:published_time', 'dc.date'),
    url: first('citation_public_url', 'og:url') ?? dom.querySelector('head link[rel=canonical]')?.getAttribute('href'),
    websiteTitle: first('og:site_name'),
  };
}
