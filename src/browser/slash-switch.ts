/** The switch of the key `/`, on the page on accessibility. */
import { slashIsOn, switchSlash } from './slash.ts';

const place = document.querySelector<HTMLElement>('#slash');
const box = place?.querySelector('input');
if (place && box) {
  box.checked = slashIsOn();
  box.addEventListener('change', () => {
    try {
      switchSlash(box.checked);
    } catch {
      // This browser keeps nothing: the box shows what holds.
      box.checked = slashIsOn();
    }
  });
  place.hidden = false;
}
