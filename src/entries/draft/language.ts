/** A new language: the words of English, to be written over one by one. Pure. */
import { FORMS } from '../../schema/vocabulary.ts';
import { valueAt, type Content } from '../read.ts';
import type { Question } from './questions.ts';

/** The fields that say which language it is. */
export const isAsked = ({ path }: Question): boolean => ['title', 'locale', 'direction'].includes(String(path[0]));

/** @param answers title, locale and direction */
export function newLanguage(content: Content, answers: ReadonlyMap<string, unknown>): string {
  const english = content.texts.get('languages/en.yaml') ?? '';
  const said = [...answers].reduce(
    (text, [field, value]) => text.replace(new RegExp(`^${field}: .*$`, 'm'), () => `${field}: ${String(value)}`),
    english,
  );
  // English has the names of the forms on their own pages.
  const forms = FORMS.map((form) => {
    const title = valueAt(content.byKey.get(`forms/${form}`)?.data, ['title']);
    return `  ${form}: ${typeof title === 'string' ? title : form}`;
  });
  return `# Write over the English words in your language. Names in {braces} stay as they are.\n${said.replace(/\n*$/, '\n')}forms:\n${forms.join('\n')}\n`;
}
