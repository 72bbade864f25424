/** The finder: reads the address bar, asks the law functions, shows the answer. No text becomes markup. */
import { basesBetween, isBasis, RANKS, type Answer, type Basis, type Rank } from '../law/between.ts';
import { inWords, isExact } from '../law/dates.ts';
import { spanWords } from '../law/describe.ts';
import { isBilateral, type Standing, type World } from '../law/model.ts';
import { FORMS, type FormId } from '../schema/vocabulary.ts';
import type { FormArticles } from './articles.ts';
import { fetchJson, fetchWorld } from './browser.ts';
import { CHECKLIST, dossier } from './dossier.ts';
import { el, linkUnder, list } from './html.ts';
import { instrumentPath } from './paths.ts';

const form = document.querySelector<HTMLFormElement>('#finder');
const status = document.querySelector<HTMLElement>('#finder-status');
const place = document.querySelector<HTMLElement>('#answer');
const root = form?.dataset['root'] ?? '/';
const today = form?.dataset['today'] ?? '';

const RANK_TITLES: Record<Rank, string> = {
  'direct-basis': 'Direct basis',
  'conditional-basis': 'Conditional basis: check the conditions first',
  'duty-or-framework': 'Duty or framework: supports a request, carries none',
  'outside-treaties': 'Possible outside treaties',
};

const link = linkUnder(root);

interface Query {
  from: string;
  to: string;
  need: FormId;
  on: string;
}
const nameOf = (id: string) => form?.querySelector(`#from option[value="${id}"]`)?.textContent ?? id;
const needTitle = (query: Query) =>
  form?.querySelector(`#need option[value="${query.need}"]`)?.textContent ?? query.need;
function reason(instrument: string, state: string, standing: Standing, clause: string | undefined): HTMLElement {
  if (standing.status !== 'bound') return el('li', {}, `${nameOf(state)}: not bound`);
  const how = !standing.computed
    ? 'as the source states it'
    : isExact(standing.since) && clause
      ? `computed from the act under art. ${clause}`
      : 'from the act or the list; the day of entry into force is not established';
  const end = standing.until ? `, until ${inWords(standing.until)}` : '';
  const source = isBilateral(instrument)
    ? instrumentPath(instrument)
    : `/frameworks/${instrument}/participation/#${state}`;
  return el(
    'li',
    {},
    `${nameOf(state)}: bound since ${spanWords(standing.since, inWords)}${end} (${how}). `,
    link(source, 'Source'),
  );
}

const EFFECTS: Record<string, string> = {
  removes: 'takes it away',
  limits: 'sets a condition',
  confirms: 'confirms it',
};
/** Each declaration with its State, its words in short and the depositary's page. */
const declared = (data: FormArticles, ids: readonly string[]): HTMLElement[] =>
  ids.flatMap((id) => {
    const known = data.declarations[id];
    if (!known) return [];
    const [state, effect, text, source, date] = known;
    const when = date ? ` (${date.length === 10 ? inWords(date) : date})` : '';
    return [
      el(
        'p',
        { class: 'note' },
        `A declaration of ${nameOf(state)}${when} ${EFFECTS[effect] ?? effect}: ${text} `,
        el('a', { href: source }, 'Source'),
      ),
    ];
  });

function basisItem(world: World, data: FormArticles, query: Query, basis: Basis): HTMLElement {
  const instrument = world.instruments.find(({ id }) => id === basis.instrument);
  const known = data.articles[basis.instrument] ?? {};
  const clause = data.clauses[basis.instrument];
  const articles = basis.articles.flatMap((article) => {
    const entry = known[article];
    if (!entry) return [];
    const [anchor, heading, paraphrase, strength, verification] = entry;
    return [
      el(
        'li',
        {},
        link(
          `/frameworks/${basis.instrument}/#${anchor}`,
          heading ? `Article ${article}: ${heading}` : `Article ${article}`,
        ),
        ` ${paraphrase} `,
        el('span', { class: 'meta' }, `(${strength.replaceAll('-', ' ')}; ${verification})`),
      ),
    ];
  });
  const questions = (data.questions[basis.instrument] ?? []).map(([question, article, anchor]) =>
    el('span', {}, `${question} `, link(`/frameworks/${basis.instrument}/#${anchor}`, `Art. ${article}`)),
  );
  return el(
    'article',
    { class: 'basis' },
    el('h4', {}, link(instrumentPath(basis.instrument), instrument?.title ?? basis.instrument)),
    el(
      'p',
      {},
      `In force between the two since ${spanWords(basis.since, inWords)}${basis.until ? `, until ${inWords(basis.until)}` : ''}.`,
    ),
    ...declared(data, basis.declarations),
    questions.length ? el('p', {}, el('strong', {}, 'Ask first')) : undefined,
    questions.length ? list(questions, 'checks') : undefined,
    articles.length
      ? el('ul', {}, ...articles)
      : el('p', { class: 'meta' }, 'The articles of this treaty are not in the data: open its text.'),
    el(
      'details',
      {},
      el('summary', {}, 'Why'),
      el(
        'ul',
        {},
        reason(basis.instrument, query.from, basis.standings[0], clause),
        reason(basis.instrument, query.to, basis.standings[1], clause),
        el('li', {}, `Participation as at ${inWords(instrument?.asAt ?? today)}.`),
      ),
    ),
  );
}

function show(world: World, data: FormArticles, query: Query, answer: Answer): HTMLElement[] {
  const title = (id: string) => world.instruments.find((instrument) => instrument.id === id)?.title ?? id;
  const need = needTitle(query).toLowerCase();
  const blocks: HTMLElement[] = [
    el('h2', { tabindex: '-1', id: 'answer-title' }, `${nameOf(query.from)} asks ${nameOf(query.to)}: ${need}`),
    el('p', { class: 'actions' }, el('button', { type: 'button', id: 'print' }, 'Print one or two pages for the file')),
    el('p', { class: 'meta' }, `On ${inWords(query.on)}. `, link(`/forms/${query.need}/`, `How ${need} works`)),
  ];
  for (const rank of RANKS) {
    const found = answer.bases.filter((basis) => basis.rank === rank);
    if (found.length === 0) continue;
    blocks.push(
      el('section', {}, el('h3', {}, RANK_TITLES[rank]), ...found.map((basis) => basisItem(world, data, query, basis))),
    );
  }
  if (!answer.bases.some(isBasis))
    blocks.push(
      el(
        'p',
        { class: 'note' },
        'No basis for a request was found in this data. That is not proof that none exists: treaties between two States are listed only in part. Look next in the treaty lists of both ministries of justice or foreign affairs, and ask the central authority about reciprocity and national law.',
      ),
    );
  const group = (heading: string, items: HTMLElement[]) => {
    if (items.length) blocks.push(el('section', {}, el('h3', {}, heading), ...items));
  };
  group(
    'Taken away by a declaration',
    answer.removed.map((basis) =>
      el(
        'article',
        { class: 'basis' },
        el('h4', {}, link(instrumentPath(basis.instrument), title(basis.instrument))),
        ...declared(data, basis.by),
      ),
    ),
  );
  group(
    'In force, but replaced between these two States',
    answer.displaced.map((basis) =>
      el(
        'p',
        {},
        link(instrumentPath(basis.instrument), title(basis.instrument)),
        `: ${title(basis.by)} takes its place.`,
      ),
    ),
  );
  const treaties = answer.missing.filter(
    ({ rank, instrument }) => rank !== 'outside-treaties' && !isBilateral(instrument),
  );
  const listUnder = (heading: string, items: HTMLElement[]) =>
    group(heading, items.length ? [el('ul', {}, ...items)] : []);
  listUnder(
    'Not in force between them',
    treaties.map(({ instrument, notBound }) =>
      el(
        'li',
        {},
        link(instrumentPath(instrument), title(instrument)),
        `: ${notBound.map(nameOf).join(' and ')} not bound on this day`,
      ),
    ),
  );
  listUnder(
    'Not established from this data',
    answer.notEstablished.map(({ instrument }) => el('li', {}, link(instrumentPath(instrument), title(instrument)))),
  );
  blocks.push(el('section', { class: 'checklist' }, el('h3', {}, 'Before you send'), list(CHECKLIST, 'checks')));
  return blocks;
}

let worldLoading: Promise<World> | undefined;
const loadWorld = () => (worldLoading ??= fetchWorld(root));

/** The question in an address, or undefined when it is not one. Nothing in it is trusted. */
function parseQuery(params: URLSearchParams): Query | undefined {
  const [from, to, need, on] = ['from', 'to', 'need', 'on'].map((key) => params.get(key) ?? '') as [
    string,
    string,
    string,
    string,
  ];
  const states = new Set(
    [...(form?.querySelectorAll<HTMLOptionElement>('#from option') ?? [])].map((option) => option.value),
  );
  if (!from || !to || from === to || !states.has(from) || !states.has(to)) return undefined;
  if (!(FORMS as readonly string[]).includes(need)) return undefined;
  const real = /^\d{4}-\d\d-\d\d$/.test(on) && !Number.isNaN(Date.parse(on));
  return { from, to, need: need as FormId, on: real ? on : today };
}

async function answer(focus: boolean): Promise<void> {
  if (!form || !status || !place) return;
  const params = new URLSearchParams(location.search);
  const query = parseQuery(params);
  if (!query) {
    place.replaceChildren();
    status.textContent =
      params.get('from') && params.get('from') === params.get('to') ? 'Choose two different States.' : '';
    return;
  }
  status.textContent = 'Looking…';
  try {
    const [world, data] = await Promise.all([
      loadWorld(),
      fetchJson<FormArticles>(root, `/cooperation/${query.need}.json`),
    ]);
    const found = basesBetween(world, query.from, query.to, query.need, query.on);
    place.replaceChildren(
      el('div', { class: 'on-screen' }, ...show(world, data, query, found)),
      dossier(
        world,
        data,
        { ...query, names: [nameOf(query.from), nameOf(query.to)], needTitle: needTitle(query) },
        found,
      ),
    );
    document.querySelector('#print')?.addEventListener('click', () => print());
    const bases = found.bases.filter(isBasis).length;
    status.textContent =
      bases === 0 ? 'No basis found in this data.' : bases === 1 ? 'One basis found.' : `${bases} bases found.`;
    if (focus) document.querySelector<HTMLElement>('#answer-title')?.focus();
  } catch {
    worldLoading = undefined;
    status.textContent = 'The data could not be loaded. Reload the page, or open the page of the requesting State.';
  }
}

if (form) {
  const restore = () => {
    const params = new URLSearchParams(location.search);
    for (const name of ['from', 'to', 'need', 'on']) {
      const field = form.querySelector<HTMLSelectElement | HTMLInputElement>(`#${name}`);
      const value = params.get(name);
      if (field && value) {
        field.value = value;
        if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.selectedIndex = 0;
      }
    }
  };
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
