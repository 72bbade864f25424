/** The search page: asks the engine, keeps the address bar in step, announces what it found. */
import { nearestNames, type Name } from '../publish/search/nearest-names.ts';
import { namedFirst, normaliseQuery } from '../publish/search/query.ts';
import { fetchJson, once } from './fetch.ts';
import { engineFrom, pagefindAt, search } from './search/engine.ts';
import { moveByKeys } from './search/keys.ts';
import { countWords, describe, helpParts, resultItem, showCounts } from './search/results.ts';

/** How many results a reader sees at first, and how many more each time. */
const STEP = 10;
/** With fewer results the reader may have meant another word. */
const FEW = 10;
/** How many are read to put the pages that bear the very name first. */
const READ = 30;
/** Milliseconds that a reader may rest between two letters before the engine is asked. */
const REST = 200;

interface Parts {
  form: HTMLFormElement;
  box: HTMLInputElement;
  status: HTMLElement;
  list: HTMLElement;
  help: HTMLElement;
  more: HTMLButtonElement;
}
function start({ form, box, status, list, help, more }: Parts): void {
  const { bundle = '/pagefind/', base = '/' } = form.dataset;
  const selects = [...form.querySelectorAll<HTMLSelectElement>('select')];
  const engine = engineFrom(pagefindAt(bundle, base));
  const loadNames = once(() => fetchJson<Name[]>(base, '/search/names.json'));
  const links = () => [...list.querySelectorAll<HTMLAnchorElement>(':scope > li > a')];
  const chosen = () => Object.fromEntries(selects.filter(({ value }) => value).map(({ name, value }) => [name, value]));

  function restore(params: URLSearchParams): void {
    box.value = (params.get('q') ?? '').slice(0, 200);
    for (const select of selects) {
      select.value = params.get(select.name) ?? '';
      if (select.selectedIndex < 0) select.value = '';
    }
  }
  function keepAddress(filters: Readonly<Record<string, string>>): void {
    const params = new URLSearchParams({ ...(box.value && { q: box.value }), ...filters });
    history.replaceState(null, '', params.size ? `?${params}` : location.pathname);
  }

  /** Counts the questions, so that a late answer to an old one is not shown. */
  let turn = 0;
  let shown = STEP;
  async function run(): Promise<void> {
    const mine = ++turn;
    const typed = box.value;
    const query = normaliseQuery(typed);
    const filters = chosen();
    keepAddress(filters);
    help.replaceChildren();
    more.hidden = true;
    if (!query && Object.keys(filters).length === 0) {
      list.replaceChildren();
      status.textContent = '';
      return;
    }
    status.textContent = 'Searching…';
    try {
      const { total, counts, read } = await search(engine, query, filters, Math.max(READ, shown));
      if (mine !== turn) return;
      list.replaceChildren(...namedFirst(read, query, describe).slice(0, shown).map(resultItem));
      showCounts(selects, counts);
      more.hidden = total <= shown;
      status.textContent = countWords(typed, total, shown);
      if (total < FEW && query) {
        const names = await loadNames().catch((): Name[] => []);
        if (mine === turn) help.replaceChildren(...helpParts(base, nearestNames(typed, names)));
      }
    } catch {
      engine.forget();
      status.textContent = 'The search could not start. Reload the page, or browse the sections below.';
    }
  }
  const ask = () => {
    shown = STEP;
    void run();
  };

  const params = new URLSearchParams(location.search);
  restore(params);
  for (const select of selects) select.addEventListener('change', ask);
  box.addEventListener(
    'focus',
    () =>
      void engine
        .ask((pagefind) => pagefind.filters())
        .then(
          (counts) => showCounts(selects, counts),
          () => undefined,
        ),
    { once: true },
  );
  let timer = 0;
  box.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(ask, REST);
  });
  moveByKeys(box, links, () => {
    box.value = '';
    ask();
  });
  more.addEventListener('click', () => {
    const first = shown;
    shown += STEP;
    void run().then(() => links()[first]?.focus());
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
const more = document.querySelector<HTMLButtonElement>('#more');
if (form && box && status && list && help && more) start({ form, box, status, list, help, more });
