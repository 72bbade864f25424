/** The picture that other sites show beside a link: one for each kind of page. Pure; `npm run previews` draws them. */
import { escapeHtml } from '../publish/html.ts';
import { COLLECTIONS, SECTIONS } from '../schema/collections.ts';
import { NAME } from '../settings.ts';

export interface Preview {
  /** File name, without its ending. */
  id: string;
  title: string;
  words: string;
}
export const PREVIEW_SIZE = { width: 1200, height: 630 } as const;
/** Where they stand on the site. */
export const PREVIEW_FOLDER = 'previews';
const TAGLINE = 'International legal cooperation against forced labour';
const SITE: Preview = { id: 'site', title: NAME, words: `${TAGLINE}: who can ask whom, for what, on which article` };
export const PREVIEWS: readonly Preview[] = [
  SITE,
  {
    id: 'cooperation',
    title: 'Who can ask whom',
    words: 'What one State can ask of another, on which article, and since when',
  },
  ...SECTIONS.map((id) => ({ id, title: COLLECTIONS[id].label, words: COLLECTIONS[id].holds })),
];
/**
 * The picture of a page.
 * @param path below the base path, with or without a language before it: `/fr/jurisdictions/mex/`
 */
export function previewFor(path: string): Preview {
  const [first = '', second = ''] = path.split('/').filter(Boolean);
  return (
    PREVIEWS.find(({ id }) => id === first) ??
    (/^[a-z]{2}$/.test(first) ? PREVIEWS.find(({ id }) => id === second) : undefined) ??
    SITE
  );
}
/** What it shows, for those who cannot see it. */
export const previewAlt = ({ id, title, words }: Preview): string =>
  id === SITE.id ? `${title}. ${words}.` : `${title}: ${words}. ${NAME}, ${TAGLINE.toLowerCase()}.`;

export interface PreviewColours {
  paper: string;
  ink: string;
  soft: string;
  line: string;
  seal: string;
}
/** Letters that fit into a line of the picture, in its font. */
const MOST_LETTERS = 50;
/** Words in lines of a length. */
export function inLines(words: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1) ?? ''} ${word}` : word;
    if (lines.length > 0 && longer.length <= most) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
/** The drawing, in the font family `Noto Sans` of weights 400 and 700. */
export function previewSvg({ id, title, words }: Preview, colours: PreviewColours): string {
  const { width, height } = PREVIEW_SIZE;
  const text = (y: number, size: number, colour: string, line: string, weight = 400) =>
    `<text x="80" y="${y}" font-family="Noto Sans" font-size="${size}" font-weight="${weight}" fill="${colour}">${escapeHtml(line)}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<rect width="${width}" height="${height}" fill="${colours.paper}"/>
<rect width="${width}" height="18" fill="${colours.seal}"/>
<rect x="80" y="476" width="1040" height="3" fill="${colours.ink}"/>
${text(230, 92, colours.ink, title, 700)}
${inLines(words, MOST_LETTERS)
  .map((line, index) => text(312 + 54 * index, 38, colours.soft, line))
  .join('\n')}
${text(544, 40, colours.seal, NAME, 700)}
${id === SITE.id ? '' : text(586, 26, colours.soft, TAGLINE)}
</svg>
`;
}
