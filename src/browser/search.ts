/** The search page: asks the engine, keeps the address bar in step, announces what it found. */
import { askedOf } from '../publish/search/little-words.ts';
import { entryNames, understander, type Lead, type Lexicon, type Understood } from '../publish/search/lexicon.ts';
import { meantNames, nearestNames, type Name } from '../publish/search/nearest-names.ts';
import { fetchJson, once, under } from './fetch.ts';
import { countsOf, engineFrom, search, type Fragment } from './search/engine.ts';
import { moveByKeys } from './search/keys.ts';
import { pagefindAt } from './search/pagefind-worker.ts';
import { countWords, helpParts, leadItem, resultItem, showCounts } from './search/results.ts';

/** How many results a reader sees at first, and how many more each time: each is a file of some 2 kB. */
const STEP = 6;
/** With fewer results the reader may have meant another word. */
const FEW = 10;
/** Milliseconds that a reader may rest between two letters before the engine is asked. */
const REST = 200;

/** What the names of all pages tell about a question. */
interface Names {
  understand: (query: string, language?: string) => Understood;
  /** Pages whose name was meant, but for a slip. */
  meant: (query: string) => Lead[];
  /** Names that may have been meant. */
  nearest: (query: string) => Name[];
}
const NO_NAMES: Names = {
  understand: () => ({ named: [], titled: [], mentioned: [], worded: [] }),
  meant: () => [],
  nearest: () => [],
};
function namesFrom(lexicon: Lexicon): Names {
  const leads = entryNames(lexicon);
  const names = leads.map(([name, { path }]): Name => [name, path]);
  const byPath = new Map(leads.map(([, lead]) => [lead.path, lead]));
  return {
    understand: understander(lexicon),
    meant: (query) => meantNames(query, names).flatMap(([, path]) => byPath.get(path) ?? []),
    nearest: (query) => nearestNames(query, names),
  };
}
/** Whether a page passes the filters, of which names tell the kind alone. */
const ofKind =
  (filters: Readonly<Record<string, string>>) =>
  ({ kind }: Lead): boolean =>
    Object.entries(filters).every(([name, value]) => name === 'type' && value === kind);
const eachOnce = (leads: readonly Lead[]): Lead[] => [...new Map(leads.map((lead) => [lead.path, lead])).values()];
/** Pages that are named, then those whose text was found, then those that are mentioned; each once. */
function inOrder(
  base: string,
  before: readonly Lead[],
  { read, total }: { read: readonly Fragment[]; total: number },
  after: readonly Lead[],
): { items: HTMLElement[]; total: number; about: boolean } {
  const texts = new Map(read.map((page) => [page.url, page]));
  const shown = new Set<string>();
  const item = (lead: Lead): HTMLElement => {
    const address = under(base, lead.path);
    const text = texts.get(address);
    shown.add(address);
    return text ? resultItem(text) : leadItem(base, lead);
  };
  const first = eachOnce(before).map(item);
  const found = read.filter(({ url }) => !shown.has(url));
  found.forEach(({ url }) => shown.add(url));
  const last = eachOnce(after)
    .filter(({ path }) => !shown.has(under(base, path)))
    .map(item);
  const items = [...first, ...found.map(resultItem), ...last];
  const unread = total - read.length;
  return { items, total: items.length + unread, about: unread > 0 && first.length + last.length > 0 };
}

/** A question as the engine is asked, in its own words and then in those of the pages. */
const asked = (query: string, inEnglish = query): string[] => [...new Set([askedOf(query), askedOf(inEnglish)])];

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
  const params = new URLSearchParams(location.search);
  /** The language of the page that a reader comes from, where that is not English. */
  const language = params.get('lang') ?? undefined;
  const selects = [...form.querySelectorAll<HTMLSelectElement>('select')];
  const engine = engineFrom(pagefindAt(bundle, base));
  const loadNames = once(() => fetchJson<Lexicon>(base, '/search/names.json').then(namesFrom));
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
    const params = new URLSearchParams({
      ...(box.value && { q: box.value }),
      ...filters,
      ...(language && { lang: language }),
    });
    history.replaceState(null, '', params.size ? `?${params}` : location.pathname);
  }

  /** Counts the questions, so that a late answer to an old one is not shown. */
  let turn = 0;
  let shown = STEP;
  async function run(): Promise<void> {
    const mine = ++turn;
    const typed = box.value;
    const query = typed.slice(0, 200).trim().replace(/\s+/g, ' ');
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
      // Without the names the text is searched all the same.
      const names = await loadNames().catch(() => NO_NAMES);
      if (mine !== turn) return;
      const { named, titled, mentioned, worded, inEnglish } = names.understand(query, language);
      const slips = named.length ? [] : names.meant(query);
      const allowed = ofKind(filters);
      const first = eachOnce([...named, ...titled, ...slips]).filter(allowed);
      // What bears the very name is there at once; the text is still being searched.
      list.replaceChildren(...first.map((lead) => leadItem(base, lead)));
      const found = await search(engine, asked(query, inEnglish), filters, shown);
      if (mine !== turn) return;
      // Pages that hold only some of the words say less than a page whose name holds them, or that the question mentions.
      const few = found.loose || found.total === 0;
      const later = [...mentioned, ...(found.total < STEP || few ? worded : [])].filter(allowed);
      const { items, total, about } = few
        ? inOrder(base, [...first, ...later], found, [])
        : inOrder(base, first, found, later);
      // A reader may be on one of the first results already, and stays there.
      const held = links().find((link) => link === document.activeElement)?.href;
      list.replaceChildren(...items.slice(0, shown));
      if (held !== undefined) (links().find(({ href }) => href === held) ?? box).focus();
      showCounts(selects, found.counts);
      more.hidden = total <= shown;
      status.textContent = countWords(typed, { total, shown, about });
      if (total < FEW && query) help.replaceChildren(...helpParts(base, names.nearest(typed)));
    } catch {
      engine.forget();
      status.textContent = 'The search could not start. Reload the page, or browse the sections below.';
    }
  }
  let timer = 0;
  const ask = () => {
    clearTimeout(timer);
    shown = STEP;
    void run();
  };

  restore(params);
  box.addEventListener(
    'focus',
    () => {
      void loadNames().catch(() => undefined);
      void engine.ask(() => Promise.resolve()).catch(() => undefined);
    },
    { once: true },
  );
  for (const select of selects) select.addEventListener('change', ask);
  // How many results a filter would leave costs four files more: it is asked for when a reader turns to the filters.
  // The list stays as it is: a reader may be moving along it.
  const count = async (): Promise<void> => {
    const names = await loadNames().catch(() => NO_NAMES);
    const { inEnglish } = names.understand(box.value);
    showCounts(selects, await countsOf(engine, asked(box.value, inEnglish), chosen()));
  };
  for (const select of selects)
    select.addEventListener('focus', () => void count().catch(() => undefined), { once: true });
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
    void run().then(() => (links()[first] ?? links().at(-1))?.focus());
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    ask();
  });
  if (box.value || Object.keys(chosen()).length > 0) ask();
}

const form = document.querySelector<HTMLFormElement>('#search');
const box = document.querySelector<HTMLInputElement>('#q');
const status = document.querySelector<HTMLElement>('#status');
const list = document.querySelector<HTMLElement>('#results');
const help = document.querySelector<HTMLElement>('#help');
const more = document.querySelector<HTMLButtonElement>('#more');
if (form && box && status && list && help && more) start({ form, box, status, list, help, more });
