/** The reform lab: reads the address bar, and shows what joining an instrument would change for a State. */
import type { FormId } from '../schema/vocabulary.ts';
import { el } from './elements.ts';
import { fetchWorld, once } from './fetch.ts';
import { reformAnswer, type ReformAnswer } from './reform/gains.ts';

/** Ids with their names. */
const options = (box: HTMLSelectElement): [id: string, name: string][] =>
  [...box.options].filter(({ value }) => value).map(({ value, text }) => [value, text]);

const blocks = ({ gains }: ReformAnswer): HTMLElement[] =>
  gains.map(({ need, lines }) => el('section', {}, el('h2', {}, need), ...lines.map((line) => el('p', {}, line))));

interface Parts {
  form: HTMLFormElement;
  stateBox: HTMLSelectElement;
  instrumentBox: HTMLSelectElement;
  /** Holds the needs to look at. */
  needsBox: HTMLSelectElement;
  status: HTMLElement;
  place: HTMLElement;
}
function start({ form, stateBox, instrumentBox, needsBox, status, place }: Parts): void {
  const { root = '/', today = '' } = form.dataset;
  const loadWorld = once(() => fetchWorld(root));
  const names = new Map(options(stateBox));
  const needs = options(needsBox).map(([need, name]) => [need as FormId, name] as const);

  /** Nothing in the address is trusted: what is not among the options is no choice. */
  function restore(): void {
    const params = new URLSearchParams(location.search);
    for (const box of [stateBox, instrumentBox]) {
      box.value = params.get(box.name) ?? '';
      if (box.selectedIndex < 0) box.selectedIndex = 0;
    }
  }
  async function answer(): Promise<void> {
    restore();
    const [state, instrument] = [stateBox.value, instrumentBox.value];
    place.replaceChildren();
    status.textContent = '';
    if (!state || !instrument) return;
    status.textContent = 'Computing…';
    try {
      const found = reformAnswer(await loadWorld(), { state, instrument, names, needs, today });
      place.replaceChildren(...blocks(found));
      status.textContent = found.message;
    } catch {
      status.textContent = 'The data could not be loaded. Reload the page.';
    }
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const params = new URLSearchParams({ state: stateBox.value, instrument: instrumentBox.value });
    history.pushState(null, '', `?${params.toString()}`);
    void answer();
  });
  addEventListener('popstate', () => void answer());
  void answer();
}

const form = document.querySelector<HTMLFormElement>('#reform');
const stateBox = document.querySelector<HTMLSelectElement>('#state');
const instrumentBox = document.querySelector<HTMLSelectElement>('#instrument');
const needsBox = document.querySelector<HTMLSelectElement>('#needs');
const status = document.querySelector<HTMLElement>('#reform-status');
const place = document.querySelector<HTMLElement>('#gains');
if (form && stateBox && instrumentBox && needsBox && status && place)
  start({ form, stateBox, instrumentBox, needsBox, status, place });
