/** Narrows the matrix to one region or one instrument, by address. Without script the whole table is there. */
const form = document.querySelector<HTMLFormElement>('#matrix-filter');
const narrowed = document.querySelector<HTMLElement>('#matrix-status');
const boxes = [...(form?.querySelectorAll('select') ?? [])];

function show(): void {
  const params = new URLSearchParams(location.search);
  for (const box of boxes) {
    box.value = params.get(box.name) ?? '';
    if (box.selectedIndex < 0) box.selectedIndex = 0;
  }
  const [region = '', instrument = ''] = boxes.map(({ value }) => value);
  let rows = 0;
  for (const section of document.querySelectorAll<HTMLElement>('section[data-region]')) {
    section.hidden = region !== '' && section.dataset['region'] !== region;
    if (!section.hidden) rows += section.querySelectorAll('tbody tr').length;
  }
  for (const row of document.querySelectorAll<HTMLTableRowElement>('.matrix tr'))
    [...row.cells].forEach(
      (cell, index) => (cell.hidden = index > 0 && instrument !== '' && String(index) !== instrument),
    );
  if (narrowed)
    narrowed.textContent =
      region || instrument ? `${rows} States, ${instrument ? 'one instrument' : 'all instruments'}.` : '';
}
if (form) {
  form.hidden = false;
  form.addEventListener('change', () => {
    const chosen = boxes.flatMap(({ name, value }) => (value ? [[name, value]] : []));
    history.replaceState(null, '', `?${new URLSearchParams(chosen).toString()}`);
    show();
  });
  addEventListener('popstate', show);
  show();
}
export {};
