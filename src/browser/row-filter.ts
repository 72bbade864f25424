/** Narrows a table to the rows that carry what was chosen, by address. Without script the whole table is there. */
const form = document.querySelector<HTMLFormElement>('#row-filter');
const status = document.querySelector<HTMLElement>('#row-status');
const boxes = [...(form?.querySelectorAll('select') ?? [])];
const rows = [...document.querySelectorAll<HTMLTableRowElement>('tr[data-row]')];

/** Nothing in the address is trusted: what is not among the options is no choice. */
function show(): void {
  const params = new URLSearchParams(location.search);
  for (const box of boxes) {
    box.value = params.get(box.name) ?? '';
    if (box.selectedIndex < 0) box.selectedIndex = 0;
  }
  for (const row of rows)
    row.hidden = boxes.some(({ name, value }) => value !== '' && !(row.dataset[name] ?? '').split(' ').includes(value));
  if (status)
    status.textContent = boxes.some(({ value }) => value !== '')
      ? `${rows.filter(({ hidden }) => !hidden).length} of ${rows.length} States.`
      : '';
}
if (form) {
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  form.addEventListener('change', () => {
    const chosen = boxes.flatMap(({ name, value }) => (value ? [[name, value]] : []));
    history.replaceState(null, '', `?${new URLSearchParams(chosen).toString()}`);
    show();
  });
  addEventListener('popstate', show);
  show();
}
export {};
