/** The search page: loads Pagefind on first use, keeps the address bar in step, announces what it found. */
import { fetchJson } from './fetch.ts';
import { el, linkUnder } from './elements.ts';
import { nearestNames, type Name } from '../publish/search/nearest-names.ts';
import { namedFirst, normaliseQuery } from '../publish/search/query.ts';

interface Fragment {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  sub_results: { url: string; title: string }[];
}
type Counts = Record<string, Record<string, number>>;
interface Found {
  results: { data(): Promise<Fragment> }[];
  /** Filter → value → how many results have it. */
  filters: Counts;
}
interface Pagefind {
  options(o: object): Promise<void>;
  init(): Promise<void>;
  destroy(): Promise<void>;
  filters(): Promise<Counts>;
  search(q: string | null, o?: object): Promise<Found>;
}
/** How many results a reader sees at first, and how many more each time. */
const STEP = 10;
/** With fewer results the reader may have meant another word. */
const FEW = 10;
/** How many are read to put the pages that bear the very name first. */
const READ = 30;

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
function item(fragment: Fragment): HTMLElement {
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

function start(
  form: HTMLFormElement,
  box: HTMLInputElement,
  status: HTMLElement,
  list: HTMLElement,
  help: HTMLElement,
) {
  const { bundle = '/pagefind/', base = '/' } = form.dataset;
  const selects = [...form.querySelectorAll<HTMLSelectElement>('select')];
  const more = form.ownerDocument.querySelector<HTMLButtonElement>('#more');
  let loading: Promise<Pagefind> | undefined;
  let attempt = 0;

  const engine = () =>
    (loading ??= (async () => {
      // A new address after a failure, so that the browser does not answer from what it holds.
      const pagefind = (await import(
        /* @vite-ignore */ `${bundle}pagefind.js${attempt ? `?${attempt}` : ''}`
      )) as Pagefind;
      await pagefind.options({
        baseUrl: base,
        ranking: { termFrequency: 0.4, pageLength: 0.3, metaWeights: { title: 20, aka: 20 } },
      });
      await pagefind.init();
      return pagefind;
    })());

  /** A deploy replaces the whole index: a page that was open before asks for parts that are gone. Once is tried again. */
  async function withEngine<T>(ask: (pagefind: Pagefind) => Promise<T>): Promise<T> {
    try {
      return await ask(await engine());
    } catch {
      await (await loading?.catch(() => undefined))?.destroy().catch(() => undefined);
      loading = undefined;
      attempt++;
      return ask(await engine());
    }
  }

  const chosen = () => Object.fromEntries(selects.filter(({ value }) => value).map(({ name, value }) => [name, value]));
  /** Beside each choice, how many results it would leave. */
  function showCounts(counts: Counts): void {
    for (const { name, options } of selects)
      for (const option of options)
        if (option.value) option.textContent = `${option.value} (${counts[name]?.[option.value] ?? 0})`;
  }

  let names: Promise<Name[]> | undefined;
  /** What to do when little was found: the nearest names, and the lists to browse. */
  async function suggest(query: string): Promise<void> {
    const known = await (names ??= fetchJson<Name[]>(base, '/search/names.json')).catch(() => []);
    const near = nearestNames(query, known);
    const link = linkUnder(base);
    help.replaceChildren(
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
    );
  }

  let turn = 0;
  let shown = STEP;
  async function run(): Promise<void> {
    const mine = ++turn;
    const query = normaliseQuery(box.value);
    const filters = chosen();
    const params = new URLSearchParams({ ...(box.value && { q: box.value }), ...filters });
    history.replaceState(null, '', params.size ? `?${params}` : location.pathname);
    help.replaceChildren();
    if (more) more.hidden = true;
    if (!query && Object.keys(filters).length === 0) {
      list.replaceChildren();
      status.textContent = '';
      return;
    }
    status.textContent = 'Searching…';
    try {
      const found = await withEngine(async (pagefind) => {
        const { results, filters: counts } = await pagefind.search(query || null, { filters });
        const read = await Promise.all(results.slice(0, Math.max(READ, shown)).map((result) => result.data()));
        return { total: results.length, counts, read };
      });
      if (mine !== turn) return;
      const ordered = namedFirst(found.read, query, ({ meta, filters: { type = [] } }) => ({
        names: [meta['title'] ?? '', ...(meta['aka'] ?? '').split('; ')],
        kind: type[0] ?? '',
      }));
      list.replaceChildren(...ordered.slice(0, shown).map(item));
      showCounts(found.counts);
      if (more) more.hidden = found.total <= shown;
      status.textContent =
        found.total === 0
          ? `Nothing found for “${box.value}”.`
          : `${found.total} ${found.total === 1 ? 'result' : 'results'}${found.total > shown ? `, the first ${shown} shown` : ''}`;
      if (found.total < FEW && query) await suggest(box.value);
    } catch {
      loading = undefined;
      status.textContent = 'The search could not start. Reload the page, or browse the sections below.';
    }
  }
  const ask = () => {
    shown = STEP;
    void run();
  };

  /** Arrows go from the box into the results and along them; Escape goes back to the box, and there clears it. */
  function move(event: KeyboardEvent): void {
    const links = [...list.querySelectorAll<HTMLAnchorElement>(':scope > li > a')];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    const inBox = document.activeElement === box;
    if (!inBox && at < 0) return;
    if (event.key === 'Escape') {
      if (inBox) {
        box.value = '';
        ask();
      } else box.focus();
    } else if (event.key === 'ArrowDown') links[at + 1]?.focus();
    else if (event.key === 'ArrowUp' && !inBox) (links[at - 1] ?? box).focus();
    else return;
    event.preventDefault();
  }

  const params = new URLSearchParams(location.search);
  box.value = (params.get('q') ?? '').slice(0, 200);
  for (const select of selects) {
    select.value = params.get(select.name) ?? '';
    if (select.selectedIndex < 0) select.value = '';
    select.addEventListener('change', ask);
  }
  box.addEventListener(
    'focus',
    () => void withEngine((pagefind) => pagefind.filters()).then(showCounts, () => undefined),
    { once: true },
  );
  let timer = 0;
  box.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(ask, 200);
  });
  document.addEventListener('keydown', move);
  more?.addEventListener('click', () => {
    const first = shown;
    shown += STEP;
    void run().then(() => list.querySelectorAll<HTMLAnchorElement>(':scope > li > a')[first]?.focus());
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    ask();
  });
  if (params.size) ask();
}

const form = document.querySelector<HTMLFormElement>('#search');
const box = document.querySelector<HTMLInputElement>('#q');
const status = document.querySelector<HTMLElement>('#status');
const list = document.querySelector<HTMLElement>('#results');
const help = document.querySelector<HTMLElement>('#help');
if (form && box && status && list && help) start(form, box, status, list, help);
