/** What the search page shows of what was found. Text is only ever added as text. */
import type { Name } from '../../publish/search/nearest-names.ts';
import type { Lead } from '../../publish/search/lexicon.ts';
import { el, linkUnder } from '../elements.ts';
import type { Counts, Fragment } from './engine.ts';

/** How many there are of what a reader asked for. */
export interface Tally {
  total: number;
  /** How many of them are shown. */
  shown: number;
  /** Whether the total is not known for sure: a page that is named may be among those whose text was found. */
  about?: boolean;
}
/** @param typed what the reader asked for, as typed; blank for what filters alone leave */
export function countWords(typed: string, { total, shown, about = false }: Tally): string {
  if (total === 0) return typed.trim() ? `Nothing found for “${typed}”.` : 'Nothing found with these filters.';
  const results = total === 1 ? 'result' : 'results';
  return total > shown
    ? `${about ? 'About ' : ''}${total} ${results}, the first ${shown} shown`
    : `${total} ${results}`;
}

/** Pagefind's excerpt with its marks, rebuilt so that nothing else in it can be markup. */
function excerptOf({ excerpt }: Fragment): HTMLElement {
  return el(
    'p',
    {},
    ...excerpt.split(/(<mark>.*?<\/mark>)/).map((part) => {
      const marked = /^<mark>(.*)<\/mark>$/.exec(part);
      // Inside a paragraph, because a document's own edges lose their blanks.
      const text =
        new DOMParser().parseFromString(`<p>${marked?.[1] ?? part}`, 'text/html').querySelector('p')?.textContent ?? '';
      return marked ? el('mark', {}, text) : text;
    }),
  );
}
/** A page that the question names, before or without what its text holds. @param base path of the site */
export const leadItem = (base: string, { title, path, kind }: Lead): HTMLElement =>
  el('li', {}, linkUnder(base)(path, title), el('span', { class: 'meta' }, kind));

/** One page that was found, with the places on it. */
export function resultItem(fragment: Fragment): HTMLElement {
  const kind = fragment.filters['type']?.[0];
  const parts = fragment.sub_results.filter(({ url }) => url.includes('#')).slice(0, 3);
  return el(
    'li',
    {},
    el('a', { href: fragment.url }, fragment.meta['title'] ?? fragment.url),
    kind ? el('span', { class: 'meta' }, kind) : undefined,
    excerptOf(fragment),
    parts.length
      ? el('ul', {}, ...parts.map(({ url, title }) => el('li', {}, el('a', { href: url }, title))))
      : undefined,
  );
}

/** Beside each choice of a filter, how many results it would leave, where that is known. */
export function showCounts(selects: readonly HTMLSelectElement[], counts: Counts): void {
  for (const { name, options } of selects)
    for (const option of options) {
      const known = counts[name];
      if (option.value) option.textContent = option.value + (known ? ` (${known[option.value] ?? 0})` : '');
    }
}

/** What to do when little was found: the nearest names, and the lists to browse. @param base path of the site */
export function helpParts(base: string, near: readonly Name[]): HTMLElement[] {
  const link = linkUnder(base);
  return [
    ...(near.length
      ? [el('p', {}, 'Did you mean:'), el('ul', {}, ...near.map(([name, path]) => el('li', {}, link(path, name))))]
      : []),
    el(
      'p',
      {},
      'Or browse: ',
      link('/frameworks/', 'instruments'),
      ', ',
      link('/jurisdictions/', 'States'),
      ', ',
      link('/glossary/', 'glossary'),
      '.',
    ),
  ];
}
