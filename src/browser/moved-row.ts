/**
 * A treaty whose State has more than fit a page stands on the page of a letter. Its address on the page of the State, which
 * was given before and is given still, leads on: the other State is named in it.
 */
const [row] = location.hash
  .slice(1)
  .split('-')
  .flatMap((part) => document.querySelector<HTMLAnchorElement>(`#with-${CSS.escape(part)} a`) ?? []);
if (row && document.getElementById(location.hash.slice(1)) === null)
  location.replace(row.href.replace(/#.*$/, location.hash));
