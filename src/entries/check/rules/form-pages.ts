/** Each form of the closed vocabulary has its page. */
import { FORMS } from '../../../schema/vocabulary.ts';
import type { Problem } from '../../problem.ts';
import { isThere, type Content } from '../../read.ts';

export const formPages = (content: Content): Problem[] =>
  FORMS.filter((form) => !isThere(content, `forms/${form}`)).map((form) => ({
    file: `forms/${form}.mdx`,
    line: 1,
    column: 1,
    rule: 'form-pages',
    message: `the form "${form}" has no page, so links to it would break.`,
    fix: `add content/forms/${form}.mdx`,
  }));
