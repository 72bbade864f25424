/** The comparison: reads the address bar, and lays the articles of the chosen instruments side by side. */
import { needOfToday } from '../schema/needs.ts';
import { FORMS, words } from '../schema/vocabulary.ts';
import type { FormArticles } from '../publish/articles.ts';
import { articlePath, comparedPath } from '../publish/paths.ts';
import { fetchJson } from './fetch.ts';
import { el, linkUnder, list } from './elements.ts';
import { takeQuestion } from './question.ts';

const form = document.querySelector<HTMLFormElement>('#compare');
const formBox = document.querySelector<HTMLSelectElement>('#form');
const choices = document.querySelector<HTMLFieldSetElement>('#instruments');
const status = document.querySelector<HTMLElement>('#compare-status');
const place = document.querySelector<HTMLElement>('#comparison');
const root = form?.dataset['root'] ?? '/';
const link = linkUnder(root);
const boxes = [...(choices?.querySelectorAll<HTMLInputElement>('input') ?? [])];
const titleOf = (id: string) => boxes.find(({ value }) => value === id)?.parentElement?.textContent.trim() ?? id;

/** Shows only the instruments that have an article on the form. */
function offer(data: FormArticles, chosen: readonly string[]): void {
  if (choices) choices.hidden = false;
  for (const box of boxes) {
    const offered = Object.hasOwn(data.articles, box.value);
    if (box.parentElement) box.parentElement.hidden = !offered;
    box.checked = offered && chosen.includes(box.value);
  }
}

function table(data: FormArticles, chosen: readonly string[]): HTMLElement {
  const cells = chosen.map((id) => {
    const articles = Object.entries(data.articles[id] ?? {}).map(
      ([article, [heading, paraphrase, strength, verification]]) =>
        el(
          'span',
          {},
          link(articlePath(data.units, id, article), heading ? `${article}: ${heading}` : article),
          ` ${paraphrase} `,
          el('span', { class: 'meta' }, `(${words(strength)}; ${verification})`),
        ),
    );
    const questions = (data.questions[id] ?? []).map(([question, article]) => `${question} (art. ${article})`);
    return { articles: list(articles), questions: questions.length ? list(questions, 'checks') : '—' };
  });
  const row = (heading: string, items: (Node | string)[]) =>
    el('tr', {}, el('th', { scope: 'row' }, heading), ...items.map((item) => el('td', {}, item)));
  return el(
    'table',
    { class: 'compare' },
    el(
      'thead',
      {},
      el(
        'tr',
        {},
        el('td', {}),
        ...chosen.map((id) => el('th', { scope: 'col' }, link(`/frameworks/${id}/`, titleOf(id)))),
      ),
    ),
    el(
      'tbody',
      {},
      row(
        'Articles',
        cells.map(({ articles }) => articles),
      ),
      row(
        'Ask first',
        cells.map(({ questions }) => questions),
      ),
    ),
  );
}

async function show(): Promise<void> {
  if (!form || !formBox || !status || !place) return;
  takeQuestion();
  const params = new URLSearchParams(location.search);
  const need = FORMS.find((each) => each === needOfToday(params.get('form') ?? ''));
  place.replaceChildren();
  status.textContent = '';
  if (need === undefined) return;
  formBox.value = need;
  try {
    const data = await fetchJson<FormArticles>(root, comparedPath(need));
    const chosen = [...new Set(params.getAll('with'))].filter((id) => Object.hasOwn(data.articles, id));
    offer(data, chosen);
    if (chosen.length < 2) {
      status.textContent = 'Choose two or more instruments.';
      return;
    }
    place.replaceChildren(table(data, chosen));
    status.textContent = `${chosen.length} instruments side by side.`;
  } catch {
    status.textContent = 'The data could not be loaded. Reload the page.';
  }
}
const go = () => {
  const params = new URLSearchParams({ form: formBox?.value ?? '' });
  for (const { checked, value } of boxes) if (checked) params.append('with', value);
  history.pushState(null, '', `?${params.toString()}`);
  void show();
};
form?.addEventListener('submit', (event) => {
  event.preventDefault();
  go();
});
form?.addEventListener('change', go);
addEventListener('popstate', () => void show());
void show();
