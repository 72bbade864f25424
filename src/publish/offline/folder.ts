/** A built page as it must be to work from a folder or a memory stick, opened as a file. Pure. */

/** Browsers let a page that was opened as a file load neither modules nor data. */
const SENTENCE =
  '<p class="note">This copy was opened from a folder. The browser lets it load no data, so the finder, the comparison and the search do not run here. Every State’s page and every list work: they hold the same answers as text.</p>';

/**
 * @param html a page as it is served
 * @param file its path below the site: `frameworks/untoc/index.html`
 * @param base path that the site was built for, with its closing slash
 * @param leftOut paths of files that do not travel with the pages
 */
export function forFolder(html: string, file: string, base: string, leftOut: RegExp): string {
  const up = '../'.repeat(file.split('/').length - 1);
  const origin = /<link rel="canonical" href="(https?:\/\/[^/"]+)/.exec(html)?.[1] ?? '';
  const local = (address: string): string => {
    const [, path = '', rest = ''] = /^([^?#]*)(.*)$/.exec(address.slice(base.length)) ?? [];
    // What does not travel with the pages is linked where it is published.
    if (leftOut.test(path)) return origin + address;
    const target = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    return `${up}${target}${rest}`;
  };
  // Every page has the small script of its frame; a page with another one loads data.
  const needsData = /<script type="module" src="[^"]*\/_astro\/(?!Page\.)/.test(html);
  return (
    html
      .replace(/ (href|src|action)="(\/[^"]*)"/g, (whole, name: string, address: string) =>
        address.startsWith(base) && !address.startsWith('//') ? ` ${name}="${local(address)}"` : whole,
      )
      // The page of an old address leads on.
      .replace(
        /(http-equiv="refresh" content="0; url=)(\/[^"]*)"/,
        (_, before: string, address: string) => `${before}${local(address)}"`,
      )
      // `cite.bib` and the like are already relative; modules would only fail.
      .replace(/<script type="module"[^>]*><\/script>/g, '')
      .replace(/(<main id="content">)/, needsData ? `$1${SENTENCE}` : '$1')
  );
}
