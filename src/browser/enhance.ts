/**
 * What a script adds to every page, and nothing depends on: `/` goes to the search box unless that is switched off, and
 * the mark beside an article copies its address. The switch of one page comes with it, or every page would ask for one
 * file more, which both share.
 */
import './slash-switch.ts';
import { slashIsOn } from './slash.ts';

document.addEventListener('keydown', (event) => {
  const at = event.target as HTMLElement;
  if (
    event.key !== '/' ||
    event.ctrlKey ||
    event.metaKey ||
    event.altKey ||
    /^(INPUT|SELECT|TEXTAREA)$/.test(at.tagName) ||
    !slashIsOn()
  )
    return;
  event.preventDefault();
  (document.querySelector<HTMLInputElement>('#q') ?? document.querySelector<HTMLInputElement>('#site-q'))?.focus();
});
document.addEventListener('click', (event) => {
  const link = (event.target as HTMLElement).closest<HTMLAnchorElement>('a.anchor');
  if (link) void navigator.clipboard?.writeText(link.href).catch(() => undefined);
});
