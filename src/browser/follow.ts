/** On the page of an old address: carries the anchor and the question to the new one, which a refresh alone would drop. */
const target = document.querySelector<HTMLAnchorElement>('main a[href]');
if (target && location.search + location.hash) location.replace(target.href + location.search + location.hash);
