/** The finder: reads the address bar, asks the law functions, shows the answer. Nothing in the address is trusted. */
import { oscola, type Cited } from '../../publish/cite/cited.ts';
import { basesBetween, isBasis } from '../../law/between.ts';
import { fill } from '../../schema/fill.ts';
import { FORMS, type FormId } from '../../schema/vocabulary.ts';
import { show } from './answer.ts';
import type { AnswerContext, Query } from './context.ts';
import type { FormArticles } from '../../publish/articles.ts';
import { fetchJson, fetchWorld, once } from '../fetch.ts';
import { citationBlock } from './cite-answer.ts';
import { dossier } from './dossier.ts';
import type { FinderWords } from './finder-words.ts';
import { el } from '../elements.ts';

const FIELDS = ['from', 'to', 'need', 'on'] as const;

/** The question in an address, or undefined when it is not one. @param states ids that may be asked about */
function parseQuery(params: URLSearchParams, states: ReadonlySet<string>, today: string): Query | undefined {
  const [from = '', to = '', need = '', on = ''] = FIELDS.map((key) => params.get(key) ?? '');
  if (from === to || !states.has(from) || !states.has(to)) return undefined;
  if (!(FORMS as readonly string[]).includes(need)) return undefined;
  const real = /^\d{4}-\d\d-\d\d$/.test(on) && !Number.isNaN(Date.parse(on));
  return { from, to, need: need as FormId, on: real ? on : today };
}

function start(form: HTMLFormElement, status: HTMLElement, place: HTMLElement, words: FinderWords): void {
  const { root = '/', today = '' } = form.dataset;
  const says = words.answer;
  const options = (name: string) =>
    new Map(
      [...form.querySelectorAll<HTMLOptionElement>(`#${name} option`)]
        .filter(({ value }) => value !== '')
        .map(({ value, text }) => [value, text]),
    );
  const [states, needs] = [options('from'), options('need')];
  const nameOf = (id: string) => states.get(id) ?? id;
  const loadWorld = once(() => fetchWorld(root));

  async function answer(focus: boolean): Promise<void> {
    const params = new URLSearchParams(location.search);
    const query = parseQuery(params, new Set(states.keys()), today);
    if (!query) {
      place.replaceChildren();
      const from = params.get('from');
      status.textContent = from && from === params.get('to') ? says.differentStates : '';
      return;
    }
    status.textContent = says.looking;
    try {
      const [world, data] = await Promise.all([
        loadWorld(),
        fetchJson<FormArticles>(root, `/cooperation/${query.need}.json`),
      ]);
      const found = basesBetween(world, query.from, query.to, query.need, query.on);
      const names = { from: nameOf(query.from), to: nameOf(query.to), need: needs.get(query.need) ?? query.need };
      const context: AnswerContext = { world, data, query, names, words, nameOf, root };
      const cited: Cited = {
        key: `answer/${query.from}-${query.to}-${query.need}`,
        title: fill(says.asks, names),
        url: location.href,
        date: query.on,
      };
      place.replaceChildren(
        el('div', { class: 'on-screen' }, ...show(context, found), citationBlock(says.cite, cited)),
        dossier(context, found, oscola(cited)),
      );
      place.querySelector('#print')?.addEventListener('click', () => print());
      const bases = found.bases.filter(isBasis).length;
      status.textContent =
        bases === 0 ? says.noneFound : bases === 1 ? says.oneFound : fill(says.someFound, { count: bases });
      if (focus) place.querySelector<HTMLElement>('#answer-title')?.focus();
    } catch {
      status.textContent = says.failed;
    }
  }

  function restore(): void {
    const params = new URLSearchParams(location.search);
    for (const name of FIELDS) {
      const field = form.querySelector<HTMLSelectElement | HTMLInputElement>(`#${name}`);
      const value = params.get(name);
      if (field && value) {
        field.value = value;
        if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.selectedIndex = 0;
      }
    }
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const params = new URLSearchParams(
      [...new FormData(form)].flatMap(([key, value]) => (typeof value === 'string' && value ? [[key, value]] : [])),
    );
    history.pushState(null, '', `?${params.toString()}`);
    void answer(true);
  });
  addEventListener('popstate', () => {
    restore();
    void answer(false);
  });
  restore();
  void answer(false);
}

const form = document.querySelector<HTMLFormElement>('#finder');
const status = document.querySelector<HTMLElement>('#finder-status');
const place = document.querySelector<HTMLElement>('#answer');
const words = document.querySelector('#words')?.textContent;
if (form && status && place && words) start(form, status, place, JSON.parse(words) as FinderWords);
