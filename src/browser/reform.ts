/**
 * The reform lab: reads the address bar, lists what a State could join or change with what each would give, and shows one
 * reform in full. The list of treaties comes first, the changes of law one by one: each is a moment's work.
 */
import type { World } from '../law/model.ts';
import type { FormId } from '../schema/vocabulary.ts';
import { el } from './elements.ts';
import { once } from './fetch.ts';
import { fetchWorld } from './fetch-world.ts';
import { takeQuestion } from './question.ts';
import { reformAnswer, type ReformAnswer } from './reform/gains.ts';
import { ownOptions, treatyOptions, type Lab, type Option, type OptionGroup } from './reform/options.ts';

const COUNTS = ['First basis with', 'Further basis with'] as const;
const OWN = 'Its own law and declarations';
const PERHAPS = 'Perhaps bound already: who is bound by these is not fully known here';

/** Ids with their names. */
const options = (box: HTMLSelectElement): [id: string, name: string][] =>
  [...box.options].filter(({ value }) => value).map(({ value, text }) => [value, text]);
/** Lets the page paint. */
const pause = () => new Promise((done) => setTimeout(done));

/** Longer lists of names are folded. */
const LONGEST = 400;
function lineOf(line: string): HTMLElement {
  const colon = line.indexOf(': ');
  return line.length > LONGEST && colon > 0
    ? el('details', {}, el('summary', {}, line.slice(0, colon)), el('p', {}, line.slice(colon + 2)))
    : el('p', {}, line);
}
const blocks = ({ gains }: ReformAnswer): HTMLElement[] =>
  gains.map(({ need, lines }) => el('section', {}, el('h2', {}, need), ...lines.map(lineOf)));

/** @param counted whether the table has the columns of numbers */
function rowOf({ choice, title, note, first, further, gives, did }: Option, lab: Lab, counted: boolean): HTMLElement {
  const address = `?${new URLSearchParams({ state: lab.state, instrument: choice }).toString()}`;
  const count = (number: number | undefined) => el('td', {}, number === undefined ? '–' : String(number));
  const neighbours =
    did === undefined
      ? undefined
      : did.length === 0
        ? `0 of ${lab.near.length}`
        : el('details', {}, el('summary', {}, `${did.length} of ${lab.near.length}`), did.join(', '));
  return el(
    'tr',
    {},
    el(
      'th',
      { scope: 'row' },
      el('a', { href: address }, title),
      note === undefined ? undefined : el('span', { class: 'meta' }, ` ${note}`),
    ),
    ...(counted ? [count(first), count(further)] : []),
    el('td', {}, gives.join(' ')),
    el('td', {}, neighbours),
  );
}
function groupOf(
  { title, options: list }: OptionGroup,
  lab: Lab,
  counted: boolean,
): { section: HTMLElement; body: HTMLElement } {
  const body = el('tbody', {}, ...list.map((each) => rowOf(each, lab, counted)));
  const columns = ['Reform', ...(counted ? COUNTS : []), 'What it gives', 'In its region'];
  const head = el('tr', {}, ...columns.map((column) => el('th', { scope: 'col' }, column)));
  const section = el(
    'section',
    {},
    el('h2', {}, title),
    el(
      'div',
      { class: 'scroll', role: 'group', tabindex: '0', 'aria-label': title },
      el('table', { class: counted ? 'reforms counted' : 'reforms' }, el('thead', {}, head), body),
    ),
  );
  return { section, body };
}

interface Parts {
  form: HTMLFormElement;
  stateBox: HTMLSelectElement;
  /** Holds the names of the forms; those that are needs are marked. */
  formsBox: HTMLSelectElement;
  status: HTMLElement;
  /** Where one reform is shown in full, and where the list. */
  detail: HTMLElement;
  place: HTMLElement;
}
function start({ form, stateBox, formsBox, status, detail, place }: Parts): void {
  const { root = '/', today = '' } = form.dataset;
  const loadWorld = once(() => fetchWorld(root));
  const names = new Map(options(stateBox));
  const needs = [...formsBox.options].flatMap(({ value, dataset }) => ('need' in dataset ? (value as FormId) : []));
  const regions = new Map([...stateBox.options].map(({ value, dataset }) => [value, dataset['region']]));
  const inSentence = (state: string): string =>
    [...stateBox.options].find(({ value }) => value === state)?.dataset['with'] ?? names.get(state) ?? '';
  const pageTitle = document.title;
  /** Whose list stands on the page. */
  let shown = '';
  /** Counts the questions, so that an older one does not write over a newer one. */
  let asked = 0;

  const labOf = (state: string): Lab => ({
    state,
    names,
    forms: new Map(options(formsBox)),
    needs,
    near: [...names.keys()].filter((other) => other !== state && regions.get(other) === regions.get(state)),
    today,
  });
  async function list(world: World, lab: Lab, isLatest: () => boolean): Promise<void> {
    if (shown === lab.state) return;
    shown = lab.state;
    const { groups, perhaps } = treatyOptions(world, lab);
    const own = groupOf({ title: OWN, options: [] }, lab, false);
    own.section.hidden = true;
    place.replaceChildren(
      el('h2', {}, `What ${inSentence(lab.state)} could join or change`),
      ...groups.map((group) => groupOf(group, lab, true).section),
      own.section,
      ...(perhaps.length > 0
        ? [
            el(
              'details',
              {},
              el('summary', {}, `${PERHAPS} (${perhaps.length})`),
              el('p', {}, `${perhaps.join('; ')}.`),
            ),
          ]
        : []),
    );
    for (const work of ownOptions(world, lab)) {
      await pause();
      if (!isLatest()) {
        shown = '';
        return;
      }
      const option = work();
      if (!option) continue;
      own.body.append(rowOf(option, lab, false));
      own.section.hidden = false;
    }
  }
  async function answer(): Promise<void> {
    const mine = ++asked;
    takeQuestion();
    const params = new URLSearchParams(location.search);
    // Nothing in the address is trusted: what is not among the options is no State.
    stateBox.value = params.get('state') ?? '';
    if (stateBox.selectedIndex < 0) stateBox.selectedIndex = 0;
    const [state, choice] = [stateBox.value, params.get('instrument') ?? ''];
    detail.replaceChildren();
    status.textContent = '';
    document.title = state ? `${names.get(state) ?? ''}: ${pageTitle}` : pageTitle;
    if (state !== shown) {
      place.replaceChildren();
      shown = '';
    }
    if (!state) return;
    status.textContent = 'Computing…';
    try {
      const world = await loadWorld();
      if (mine !== asked) return;
      await pause();
      const lab = labOf(state);
      const found = choice ? reformAnswer(world, { ...lab, choice }) : undefined;
      if (found) detail.replaceChildren(...blocks(found));
      status.textContent = found?.message ?? '';
      await list(world, lab, () => mine === asked);
    } catch {
      status.textContent = 'The data could not be loaded. Reload the page.';
    }
  }
  const go = (search: string): void => {
    history.pushState(null, '', search);
    void answer();
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    go(`?${new URLSearchParams({ state: stateBox.value }).toString()}`);
  });
  place.addEventListener('click', (event) => {
    const link = (event.target as HTMLElement).closest('a');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(link.search);
    status.focus();
  });
  addEventListener('popstate', () => void answer());
  void answer();
}

const form = document.querySelector<HTMLFormElement>('#reform');
const stateBox = document.querySelector<HTMLSelectElement>('#state');
const formsBox = document.querySelector<HTMLSelectElement>('#forms');
const status = document.querySelector<HTMLElement>('#reform-status');
const detail = document.querySelector<HTMLElement>('#gains');
const place = document.querySelector<HTMLElement>('#reforms');
if (form && stateBox && formsBox && status && detail && place)
  start({ form, stateBox, formsBox, status, detail, place });
