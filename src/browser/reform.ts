/** The reform lab: what joining an instrument would change for a State. */
import { statusIn } from '../law/between.ts';
import { gainsOf } from '../law/coverage.ts';
import { inForceOn } from '../law/entry-into-force.ts';
import type { FormId } from '../schema/vocabulary.ts';
import { fetchWorld } from './fetch.ts';

const form = document.querySelector<HTMLFormElement>('#reform');
const status = document.querySelector<HTMLElement>('#reform-status');
const place = document.querySelector<HTMLElement>('#gains');
const stateBox = form?.querySelector<HTMLSelectElement>('#state');
const instrumentBox = form?.querySelector<HTMLSelectElement>('#instrument');
const root = form?.dataset['root'] ?? '/';
const today = form?.dataset['today'] ?? '';
const options = (box: HTMLSelectElement | null | undefined) =>
  [...(box?.options ?? [])].filter(({ value }) => value).map(({ value, text }) => [value, text] as const);

const paragraph = (text: string) => Object.assign(document.createElement('p'), { textContent: text });
function block(title: string, lines: string[]): HTMLElement {
  const section = document.createElement('section');
  section.append(Object.assign(document.createElement('h2'), { textContent: title }), ...lines.map(paragraph));
  return section;
}

async function compute(): Promise<void> {
  if (!form || !status || !place || !stateBox || !instrumentBox) return;
  const params = new URLSearchParams(location.search);
  stateBox.value = params.get('state') ?? '';
  instrumentBox.value = params.get('instrument') ?? '';
  for (const box of [stateBox, instrumentBox]) if (box.selectedIndex < 0) box.selectedIndex = 0;
  const [state, instrument] = [stateBox.value, instrumentBox.value];
  place.replaceChildren();
  status.textContent = '';
  if (!state || !instrument) return;
  status.textContent = 'Computing…';
  try {
    const world = await fetchWorld(root);
    const found = world.instruments.find(({ id }) => id === instrument);
    const names = new Map(options(stateBox));
    const [stateName, title] = [names.get(state) ?? state, found?.title ?? instrument];
    if (found && inForceOn(statusIn(world, found, state), today) === 'yes') {
      status.textContent = `${title} already binds ${stateName}.`;
      return;
    }
    const list = (ids: string[]) => ids.map((id) => names.get(id) ?? id).join(', ');
    const blocks = options(form.querySelector<HTMLSelectElement>('#needs')).flatMap(([need, label]) => {
      const { first, further } = gainsOf(world, state, instrument, [...names.keys()], need as FormId, today);
      if (first.length + further.length === 0) return [];
      return [
        block(label, [
          first.length ? `A first basis with ${first.length}: ${list(first)}.` : 'A first basis with no State.',
          ...(further.length ? [`A further basis with ${further.length}: ${list(further)}.`] : []),
        ]),
      ];
    });
    const parent = found?.parent ? world.instruments.find(({ id }) => id === found.parent) : undefined;
    const needsParent = parent && inForceOn(statusIn(world, parent, state), today) !== 'yes';
    place.replaceChildren(...blocks);
    status.textContent = needsParent
      ? `${title} can only be joined with ${parent.title}, which is not known to bind ${stateName}.`
      : blocks.length
        ? `What joining ${title} would change for ${stateName}:`
        : `Joining ${title} would give ${stateName} no further basis in this data.`;
  } catch {
    status.textContent = 'The data could not be loaded. Reload the page.';
  }
}
form?.addEventListener('submit', (event) => {
  event.preventDefault();
  const params = new URLSearchParams({ state: stateBox?.value ?? '', instrument: instrumentBox?.value ?? '' });
  history.pushState(null, '', `?${params.toString()}`);
  void compute();
});
addEventListener('popstate', () => void compute());
void compute();
