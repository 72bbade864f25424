/** The search page: loads Pagefind on first use, keeps the address bar in step, announces what it found. */
import { namedFirst, normaliseQuery } from './query.ts';

interface Fragment {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  sub_results: { url: string; title: string }[];
}
interface Pagefind {
  options(o: object): Promise<void>;
  init(): Promise<void>;
  search(q: string | null, o?: object): Promise<{ results: { data(): Promise<Fragment> }[] }>;
}
const form = document.querySelector<HTMLFormElement>('#search');
const status = document.querySelector<HTMLElement>('#status');
const list = document.querySelector<HTMLOListElement>('#results');
const box = form?.querySelector<HTMLInputElement>('#q');
const filters = [...(form?.querySelectorAll<HTMLSelectElement>('select') ?? [])];
let loading: Promise<Pagefind> | undefined;
const engine = () =>
  (loading ??= (async () => {
    const pagefind = (await import(/* @vite-ignore */ `${form?.dataset['bundle']}pagefind.js`)) as Pagefind;
    await pagefind.options({
      baseUrl: form?.dataset['base'],
      ranking: { termFrequency: 0.4, pageLength: 0.3, metaWeights: { title: 20, aka: 20 } },
    });
    await pagefind.init();
    return pagefind;
  })());

const item = (fragment: Fragment): HTMLLIElement => {
  const li = document.createElement('li');
  const link = Object.assign(document.createElement('a'), {
    href: fragment.url,
    textContent: fragment.meta['title'] ?? fragment.url,
  });
  const excerpt = document.createElement('p');
  // Pagefind escapes the page's text and adds only <mark>; it is rebuilt here so that nothing else can be markup.
  fragment.excerpt.split(/(<mark>.*?<\/mark>)/).forEach((part) => {
    const marked = /^<mark>(.*)<\/mark>$/.exec(part);
    // Inside a paragraph, because a document's own edges lose their blanks.
    const text =
      new DOMParser().parseFromString(`<p>${marked?.[1] ?? part}`, 'text/html').querySelector('p')?.textContent ?? '';
    excerpt.append(marked ? Object.assign(document.createElement('mark'), { textContent: text }) : text);
  });
  li.append(link, excerpt);
  const subs = fragment.sub_results.filter((sub) => sub.url.includes('#')).slice(0, 3);
  if (subs.length) {
    const ul = document.createElement('ul');
    for (const sub of subs) {
      const row = document.createElement('li');
      row.append(Object.assign(document.createElement('a'), { href: sub.url, textContent: sub.title }));
      ul.append(row);
    }
    li.append(ul);
  }
  return li;
};

let turn = 0;
async function run(): Promise<void> {
  if (!box || !status || !list) return;
  const mine = ++turn;
  const query = normaliseQuery(box.value);
  const chosen = Object.fromEntries(filters.filter(({ value }) => value).map(({ name, value }) => [name, value]));
  const params = new URLSearchParams({ ...(box.value && { q: box.value }), ...chosen });
  history.replaceState(null, '', params.size ? `?${params}` : location.pathname);
  if (!query && Object.keys(chosen).length === 0) {
    list.replaceChildren();
    status.textContent = '';
    return;
  }
  status.textContent = 'Searching…';
  try {
    const { results } = await (await engine()).search(query || null, { filters: chosen });
    const read = await Promise.all(results.slice(0, 30).map((result) => result.data()));
    const shown = namedFirst(read, query, ({ meta, filters: { type = [] } }) => ({
      names: [meta['title'] ?? '', ...(meta['aka'] ?? '').split('; ')],
      kind: type[0] ?? '',
    })).slice(0, 10);
    if (mine !== turn) return;
    list.replaceChildren(...shown.map(item));
    status.textContent = results.length
      ? `${results.length} results${results.length > 10 ? ', the first 10 shown' : ''}`
      : `Nothing found for “${box.value}”. Try another word, or browse the sections above.`;
  } catch {
    loading = undefined;
    status.textContent = 'The search could not start. Reload the page, or browse the sections above.';
  }
}
if (form && box) {
  const params = new URLSearchParams(location.search);
  box.value = (params.get('q') ?? '').slice(0, 200);
  for (const select of filters) {
    select.value = params.get(select.name) ?? '';
    if (select.selectedIndex < 0) select.value = '';
    select.addEventListener('change', () => void run());
  }
  box.addEventListener('focus', () => void engine().catch(() => undefined), { once: true });
  let timer = 0;
  box.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void run(), 200);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void run();
  });
  if (params.size) void run();
}
