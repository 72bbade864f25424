/** Each form of the closed vocabulary has its page. */
import { FORMS } from '../../../schema/vocabulary.ts';
import type { Problem } from '../../problem.ts';
import { isThere, type Content } from '../../read.ts';

/** A page of a form that the vocabulary lacks would be named by nothing. */
const unknownForms = ({ entries }: Content): Problem[] =>
  entries
    .filter(({ collection, id }) => collection === 'forms' && !FORMS.some((form) => form === id))
    .map(({ file, id }) => ({
      file,
      line: 1,
      column: 1,
      rule: 'form-pages',
      message: `"${id}" is none of the forms of cooperation that the site knows.`,
      fix: 'put what it says into the page of the form it belongs to; a new form is proposed in an issue',
    }));

export const formPages = (content: Content): Problem[] => [
  ...unknownForms(content),
  ...FORMS.filter((form) => !isThere(content, `forms/${form}`)).map((form) => ({
    file: `forms/${form}.mdx`,
    line: 1,
    column: 1,
    rule: 'form-pages',
    message: `the form "${form}" has no page, so links to it would break.`,
    fix: `add content/forms/${form}.mdx`,
  })),
];
