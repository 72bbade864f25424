/** A translation fills in the same names as English does, and names every form of cooperation. */
import { namesIn } from '../../../schema/fill.ts';
import { FORMS } from '../../../schema/vocabulary.ts';
import type { Problem } from '../../problem.ts';
import { textsIn, valueAt, type Content, type Path } from '../../read.ts';

const inBraces = (names: readonly string[]) => names.map((name) => `{${name}}`).join(', ');

export function languages({ entries, byKey }: Content): Problem[] {
  const english = byKey.get('languages/en');
  if (!english) return [];
  return entries
    .filter((entry) => entry.collection === 'languages' && entry !== english)
    .flatMap((entry) => {
      const problem = (rule: string, path: Path, message: string, fix: string): Problem => ({
        file: entry.file,
        ...entry.at(path),
        rule,
        message,
        fix,
      });
      const unlike = textsIn(entry.data).flatMap(({ text, path }) => {
        const original = valueAt(english.data, path);
        if (typeof original !== 'string') return [];
        const [wanted, found] = [namesIn(original), namesIn(text)];
        return wanted.join() === found.join()
          ? []
          : [
              problem(
                'same-names',
                path,
                `"${path.map(String).join('.')}" fills in ${inBraces(found) || 'nothing'}, and English ${inBraces(wanted) || 'nothing'}.`,
                wanted.length
                  ? `keep ${inBraces(wanted)} as they are, wherever the sentence needs them`
                  : 'write it without braces',
              ),
            ];
      });
      // What is missing inside "forms" the schema says; it cannot say that the whole is missing, because English has none.
      return 'forms' in entry.data
        ? unlike
        : [
            ...unlike,
            problem(
              'every-form',
              [],
              'the forms of cooperation have no names in this language.',
              `add "forms:" with ${FORMS.join(', ')}`,
            ),
          ];
    });
}
