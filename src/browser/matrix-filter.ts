/** Narrows the matrix to one region or one instrument. */
import { filterForm } from './filter-form.ts';

const status = document.querySelector<HTMLElement>('#matrix-status');

filterForm('matrix-filter', ({ region = '', instrument = '' }) => {
  let rows = 0;
  for (const section of document.querySelectorAll<HTMLElement>('section[data-region]')) {
    section.hidden = region !== '' && section.dataset['region'] !== region;
    if (!section.hidden) rows += section.querySelectorAll('tbody tr').length;
  }
  for (const row of document.querySelectorAll<HTMLTableRowElement>('.matrix tr'))
    [...row.cells].forEach(
      (cell, index) => (cell.hidden = index > 0 && instrument !== '' && String(index) !== instrument),
    );
  if (status)
    status.textContent =
      region || instrument ? `${rows} States, ${instrument ? 'one instrument' : 'all instruments'}.` : '';
});
