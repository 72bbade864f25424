/** A body as plain Markdown that can be read away from the site. */

/** Links to pages of the site get their full address, and a note becomes a paragraph with its title in bold. */
export const plainMarkdown = (body: string, home: string): string =>
  body
    .replace(/(\]\(|^\[[^\]\n]+\]:[ \t]+)\/(?!\/)/gm, `$1${home}/`)
    .replace(/<Note(?:\s+title="([^"]*)")?\s*>/g, (_, title: string | undefined) => `**${title ?? 'Note'}**\n`)
    .replaceAll('</Note>', '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
