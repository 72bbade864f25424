/** A form that narrows a table, kept in the address. Without script it is hidden, and the whole table is there. */
import { takeQuestion } from './question.ts';

/**
 * Shows what the address asks for, and again after every choice.
 * @param id of the form
 * @param show is given the chosen values by the name of their box, blank for all
 */
export function filterForm(id: string, show: (chosen: Readonly<Record<string, string>>) => void): void {
  const form = document.querySelector<HTMLFormElement>(`#${id}`);
  if (!form) return;
  const boxes = [...form.querySelectorAll('select')];
  const values = (): [string, string][] => boxes.map(({ name, value }) => [name, value]);
  /** Nothing in the address is trusted: what is not among the options is no choice. */
  const restore = (): void => {
    takeQuestion();
    const params = new URLSearchParams(location.search);
    for (const box of boxes) {
      box.value = params.get(box.name) ?? '';
      if (box.selectedIndex < 0) box.selectedIndex = 0;
    }
    show(Object.fromEntries(values()));
  };
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  form.addEventListener('change', () => {
    const chosen = values().filter(([, value]) => value !== '');
    history.replaceState(null, '', `?${new URLSearchParams(chosen).toString()}`);
    restore();
  });
  addEventListener('popstate', restore);
  restore();
}
