/** One spelling in our own words; titles and other names stay as they are. */
import { kept } from '../../kept.ts';
import type { Problem } from '../../problem.ts';
import { textsIn, type Content, type Entry, type Path, type Place } from '../../read.ts';

const OTHER_SPELLING = /\b(forced|child|bonded) labor\b/;
/** Fields that carry other people's words. */
const THEIRS = new Set<PropertyKey>([
  'title',
  'officialTitle',
  'shortTitle',
  'alsoKnownAs',
  'producer',
  'citation',
  'name',
  'words',
  'sources',
]);

const ownTexts = (value: unknown): { text: string; path: Path }[] =>
  textsIn(value).filter(({ path }) => !path.some((step) => THEIRS.has(step)));
const problem = (file: string, place: Place, found: string): Problem => ({
  file,
  ...place,
  rule: 'spelling',
  message: `"${found}" is spelt "${found.replace('labor', 'labour')}" here; the search finds both.`,
  fix: `write "${found.replace('labor', 'labour')}"`,
});

const spelt = kept((entry: Entry): Problem[] => [
  ...ownTexts(entry.data).flatMap(({ text, path }) => {
    const found = OTHER_SPELLING.exec(text)?.[0];
    return found ? [problem(entry.file, entry.at(path), found)] : [];
  }),
  ...entry.body.split('\n').flatMap((line, index) => {
    const found = OTHER_SPELLING.exec(line);
    return found ? [problem(entry.file, { line: entry.bodyLine + index, column: found.index + 1 }, found[0])] : [];
  }),
]);
export const spelling = ({ entries }: Content): Problem[] => entries.flatMap((entry) => spelt(entry));
