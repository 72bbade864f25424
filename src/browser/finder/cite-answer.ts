/** How to cite an answer of the finder, which is computed and has no entry of its own. */
import { FORMAT_NAMES, FORMAT_TITLES, oscola, type Cited, type CiteFormat } from '../../publish/cite/cited.ts';
import { FORMATS } from '../../publish/cite/formats.ts';
import { download } from '../download.ts';
import { el } from '../elements.ts';
import type { Query } from './query.ts';

/**
 * What a citation of an answer names: the question in full, its day among it, and nothing else that the address bar held.
 * @param page address of the finder, without the question
 */
export function citedAnswer({ from, to, need, about, on }: Query, title: string, page: string): Cited {
  const search = new URLSearchParams({ from, to, need, ...(about && { about }), on });
  return {
    key: ['answer', from, to, need, about, on].filter(Boolean).join('-'),
    title,
    url: `${page}?${search.toString()}`,
    date: on,
  };
}

/** Hands the reader a file for a reference manager. */
function handOver(cited: Cited, format: CiteFormat): void {
  const { type, write } = FORMATS[format];
  download(`comity-answer.${format}`, type, write([cited]));
}

/** The citation, folded away until it is asked for. */
export function citationBlock(label: string, cited: Cited): HTMLElement {
  const buttons = FORMAT_NAMES.map((format) => {
    const button = el('button', { type: 'button' }, FORMAT_TITLES[format]);
    button.addEventListener('click', () => handOver(cited, format));
    return button;
  });
  return el(
    'details',
    { class: 'actions' },
    el('summary', {}, label),
    el('p', {}, oscola(cited)),
    el('p', {}, ...buttons.flatMap((button) => [button, ' '])),
  );
}
