/** Narrows a table to the rows that carry what was chosen. */
import { filterForm } from './filter-form.ts';

const status = document.querySelector<HTMLElement>('#row-status');
const rows = [...document.querySelectorAll<HTMLTableRowElement>('tr[data-row]')];

filterForm('row-filter', (values) => {
  const chosen = Object.entries(values).filter(([, value]) => value !== '');
  for (const row of rows) row.hidden = chosen.some(([name, value]) => row.dataset[name] !== value);
  if (status)
    status.textContent =
      chosen.length > 0 ? `${rows.filter(({ hidden }) => !hidden).length} of ${rows.length} States.` : '';
});
